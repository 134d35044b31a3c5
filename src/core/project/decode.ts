/** How the bytes of a file became text, and what was wrong with them. */
export interface Decoded {
  readonly text: string;
  readonly problem: EncodingProblem | null;
}

export type EncodingProblem =
  | { readonly code: "utf-16" }
  /** `offset` counts UTF-16 units in the text: the first character that was not UTF-8. */
  | { readonly code: "not-utf-8"; readonly offset: number }
  | { readonly code: "binary"; readonly offset: number };

const REPLACEMENT = "\ufffd";

/**
 * Reads bytes as UTF-8. UTF-16, as Windows programs save it, is read all the
 * same, so that one mistake does not hide what else the file says.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16Encoding(bytes);
  if (wide !== null) {
    return { text: stripMark(new TextDecoder(wide).decode(bytes)), problem: { code: "utf-16" } };
  }
  const text = stripMark(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const binary = problemOfText(text);
  if (binary !== null) return { text, problem: binary };
  const broken = text.indexOf(REPLACEMENT);
  if (broken === -1 || isValidUtf8(bytes)) return { text, problem: null };
  return { text, problem: { code: "not-utf-8", offset: broken } };
}

/** What is wrong with a text itself, however it came about. */
export function problemOfText(text: string): EncodingProblem | null {
  const offset = text.indexOf("\0");
  return offset === -1 ? null : { code: "binary", offset };
}

/** Told by its mark, or by the zero bytes that Latin letters leave in it. */
function utf16Encoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (bytes.length < 4) return null;
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return "utf-16be";
  return null;
}

function stripMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
