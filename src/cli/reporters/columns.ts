/** What a terminal draws two columns wide: ideographs and most emoji (Unicode TR11, TR51). */
const WIDE =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
/** Every UTF-16 unit is one character of one column: most of what Koers shows. */
const NARROW = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u21ff\u2400-\u243f]*$/;

let segmenter: Intl.Segmenter | undefined;

function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

/** Where the character around an offset begins and ends; nothing wide where the offset lies between two. */
export function characterAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  const around = NARROW.test(text) ? undefined : segmentsOf(text).containing(offset);
  if (around === undefined || around.index === offset) return { start: offset, end: offset };
  return { start: around.index, end: around.index + around.segment.length };
}

/** How many columns a line of text takes in a terminal. */
export function columnsOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  return charactersOf(text).reduce((sum, character) => sum + characterColumns(character), 0);
}

/** As much of the beginning of a text as fits. */
export function startThatFits(text: string, columns: number): string {
  return takeWhileFits(charactersOf(text), columns).join("");
}

/** As much of the end of a text as fits. */
export function endThatFits(text: string, columns: number): string {
  return takeWhileFits(charactersOf(text).reverse(), columns).reverse().join("");
}

/** A text in lines of so many columns, broken at spaces; what has no space in it stays whole. */
export function wrapped(text: string, columns: number): string[] {
  return text.split("\n").flatMap((paragraph) => wrappedParagraph(paragraph, columns));
}

/** A text with spaces behind it up to a number of columns. */
export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

/** The characters as a reader counts them: an emoji of four parts is one. */
function charactersOf(text: string): string[] {
  return NARROW.test(text) ? [...text] : Array.from(segmentsOf(text), (part) => part.segment);
}

function takeWhileFits(characters: readonly string[], columns: number): string[] {
  let used = 0;
  const end = characters.findIndex((character) => {
    used += characterColumns(character);
    return used > columns;
  });
  return end < 0 ? [...characters] : characters.slice(0, end);
}

function characterColumns(character: string): number {
  if (WITHOUT_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

function wrappedParagraph(paragraph: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/ +/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && columnsOf(longer) > columns) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
