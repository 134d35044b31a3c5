/**
 * Widths of text without a browser.
 *
 * The tables hold, for every character, the widest advance among the fonts
 * that common desktops draw their interface in (Inter, Roboto, Open Sans as
 * Segoe UI's like, Ubuntu, Arial/Helvetica, and DejaVu Sans, the last resort
 * of bare Linux), in thousandths of the font size. So text measured here fits
 * wherever it is drawn, and leaves a little room in most places.
 */

export type Weight = 400 | 600;

const regularAscii = `318 401 466 838 642 982 780 300 391 391 551 838 318 460 318 413 637 637 637
    637 646 637 637 637 637 637 337 337 838 838 838 557 1016 690 687 731 771 667
    611 778 752 295 571 672 566 904 754 788 667 788 723 667 646 745 690 989 686
    679 686 391 411 391 838 557 500 613 635 572 635 616 386 635 634 278 278 580
    278 975 634 612 635 635 412 528 402 634 592 819 592 592 553 637 550 637 838`;

const regularOther =
  "€667 ·334 –657 —1000 ’318 ‘318 “519 ”519 …1000 −838 →838 ←838 ±838 ×838 ≥838 ≤838 Æ1000 Ð775 Ø788 Þ667 ß630 æ982 ð612 ø612 þ635 Đ775 đ635 Ħ917 ħ695 ı278 Ĳ590 ĳ556 Ł563 ł285 Œ1070 œ1023 Ŋ749 ŋ634 Ŧ611 ŧ393 ŉ814 Ŀ558 ŀ342";

const semiboldAscii = `349 457 523 838 696 1005 873 326 458 458 548 838 380 466 380 437 696 696 696
    696 696 696 696 696 696 696 400 400 838 838 838 593 1000 774 763 737 831 684
    684 821 837 373 580 775 638 996 837 851 733 851 771 721 683 813 774 1104 771
    725 726 458 437 458 838 557 500 675 716 593 716 679 436 716 712 343 343 666
    343 1042 712 688 716 716 494 596 479 712 652 924 646 652 583 712 551 712 838`;

const semiboldOther =
  "€696 ·380 –637 —1000 ’380 ‘380 “658 ”658 …1000 −838 →838 ←838 ±838 ×838 ≥838 ≤838 Æ1085 Ð838 Ø851 Þ738 ß720 æ1048 ð688 ø688 þ716 Đ838 đ716 Ħ974 ħ791 ı343 Ĳ745 ĳ686 Ł643 ł372 Œ1167 œ1095 Ŋ837 ŋ712 Ŧ683 ŧ479 ŉ983 Ŀ638 ŀ557";
const tables: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  400: parseTable(regularAscii, regularOther),
  600: parseTable(semiboldAscii, semiboldOther),
};

/** Characters no table holds: ideographs and emoji are square, other scripts narrower. */
const squareWidth = 1080;
const otherScriptWidth = 800;
const squareCharacter =
  /[\p{Extended_Pictographic}\u1100-\u115F\u2E80-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFFE6\u{1F000}-\u{3FFFF}]/u;
const widthless = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** The width of a line of text in px: at least what a common font takes. */
export function textWidth(text: string, sizePx: number, weight: Weight): number {
  let thousandths = 0;
  for (const character of text) thousandths += characterWidth(character, tables[weight]);
  return (thousandths * sizePx) / 1000;
}

function characterWidth(character: string, table: ReadonlyMap<string, number>): number {
  const known = table.get(character);
  if (known !== undefined) return known;
  if (widthless.test(character)) return 0;
  // An accented letter is as wide as its base.
  const base = table.get(character.normalize("NFD").charAt(0));
  if (base !== undefined) return base;
  return squareCharacter.test(character) ? squareWidth : otherScriptWidth;
}

/**
 * The text in at most `maxLines` lines of at most `maxWidth` px. Words too long
 * for a line are broken; what does not fit ends in an ellipsis.
 */
export function wrap(text: string, maxWidth: number, size: number, weight: Weight, maxLines: number): string[] {
  const fits = (line: string): boolean => textWidth(line, size, weight) <= maxWidth;
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== "" && lines.length < maxLines) {
    if (fits(rest)) {
      lines.push(rest);
      return lines;
    }
    if (lines.length === maxLines - 1) {
      lines.push(shorten(rest, maxWidth, size, weight));
      return lines;
    }
    const [line, remainder] = takeLine(rest, fits);
    lines.push(line);
    rest = remainder;
  }
  return lines;
}

/** The text, or as much of it as fits before an ellipsis. */
export function shorten(text: string, maxWidth: number, size: number, weight: Weight): string {
  if (textWidth(text, size, weight) <= maxWidth) return text;
  const characters = graphemes(text);
  const kept = longestPrefix(characters, (prefix) => textWidth(`${prefix}…`, size, weight) <= maxWidth);
  return `${characters.slice(0, kept).join("").trimEnd()}…`;
}

function takeLine(text: string, fits: (line: string) => boolean): [line: string, rest: string] {
  const breakAt = lastBreak(text, fits);
  if (breakAt > 0) return [text.slice(0, breakAt).trimEnd(), text.slice(breakAt).trimStart()];
  const characters = graphemes(text);
  // At least one character a line, or a narrow column would never end.
  const most = Math.max(
    1,
    longestPrefix(characters, (prefix) => fits(`${prefix}-`)),
  );
  const kept = syllableBreak(characters, most);
  return [`${characters.slice(0, kept).join("")}-`, characters.slice(kept).join("")];
}

/** Consonants with which a syllable begins, and the vowel behind them. */
const ONSET = /^(?:sch|ch|st|sp|tr|br|dr|kr|pr|gr|vr|bl|kl|pl|[bcdfghjklmnpqrstvwxz])[aeiouyéëï]/i;

/** Fewer letters than this do not stand alone on a line. */
const LEAST_PART = 4;

/** A long word is broken before a syllable where one is near: `verzekerings-check`. */
function syllableBreak(characters: readonly string[], most: number): number {
  const word = characters.join("").split(/\s/)[0] ?? "";
  for (let at = most; at >= Math.max(LEAST_PART, most - 6); at--) {
    const [before, rest] = [characters[at - 1] ?? "", word.slice(characters.slice(0, at).join("").length)];
    const splitsSound = /c/i.test(before) && /^h/i.test(rest);
    if (rest.length >= LEAST_PART && !splitsSound && ONSET.test(rest)) return at;
  }
  return most;
}

/** Where the last word that fits ends (after a space, hyphen or slash); 0 when none does. */
function lastBreak(text: string, fits: (line: string) => boolean): number {
  let best = 0;
  for (const match of text.matchAll(/ |(?<=\S)[-/](?=\S)/g)) {
    const end = match.index + 1;
    if (!fits(text.slice(0, end).trimEnd())) break;
    best = end;
  }
  return best;
}

function longestPrefix(characters: readonly string[], fits: (prefix: string) => boolean): number {
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(characters.slice(0, middle).join(""))) low = middle;
    else high = middle - 1;
  }
  return low;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

function parseTable(ascii: string, other: string): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  ascii.split(/\s+/).forEach((width, index) => {
    table.set(String.fromCharCode(32 + index), Number(width));
  });
  for (const entry of other.split(" ")) table.set(entry.charAt(0), Number(entry.slice(1)));
  table.set("\u00a0", table.get(" ") ?? 0);
  return table;
}
