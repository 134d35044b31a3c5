/**
 * What XML 1.0 cannot hold at all, escaped or not: control characters but tab
 * and line ends, lone surrogates, and the two non-characters.
 */
const illegalInXml =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text without the characters that make XML ill-formed. */
export function xmlSafe(text: string): string {
  return text.replace(illegalInXml, "");
}

/**
 * A name as it stands in a picture: one line, single spaces, nothing that
 * turns the direction of what follows it.
 */
export function oneLine(text: string): string {
  return xmlSafe(text)
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
