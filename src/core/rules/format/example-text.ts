/** More parts of an example than this hide what it shows. */
const MOST_PARTS = 3;

/** A value as a strategist writes it, on one line: `{ name: Phone, kind: assisted, … }`. */
export function exampleText(value: unknown): string {
  if (Array.isArray(value)) return `[${shortened(value.map(exampleText))}]`;
  if (typeof value !== "object" || value === null) return scalarText(value);
  return `{ ${shortened(Object.entries(value).map(([key, part]) => `${key}: ${exampleText(part)}`))} }`;
}

function shortened(parts: readonly string[]): string {
  return (parts.length > MOST_PARTS ? [...parts.slice(0, MOST_PARTS), "…"] : parts).join(", ");
}

function scalarText(value: unknown): string {
  const text = String(value);
  const needsQuotes =
    typeof value === "string" && (/^(\d+(\.\d+)?|true|false|null|)$/.test(text) || /[:#,[\]{}] ?/.test(text));
  return needsQuotes ? `"${text}"` : text;
}
