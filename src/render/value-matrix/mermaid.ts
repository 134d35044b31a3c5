import type { MatrixMoment, ValueMatrixPicture } from "../../core/pictures/types/value-matrix.ts";
import { createFormat } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import { escaped, quoted } from "../kit/mermaid.ts";
import { oneLine } from "../kit/text.ts";
import { byVolume, radius } from "./bubbles.ts";
import { nameOf } from "./describe.ts";
import { matrixWords } from "./words.ts";

/** More names than this cover each other; the title says how many there are. */
const mostMoments = 40;
const longestName = 48;
const largestRadius = 14;

/**
 * The value matrix as a Mermaid `quadrantChart`, for Markdown. Mermaid draws
 * its quadrants equal, so either side of the threshold has a scale of its own.
 */
export function valueMatrixMermaid(picture: ValueMatrixPicture, language: Language): string {
  const own = matrixWords(language);
  const moments = [...picture.moments].sort(byVolume);
  const shown = moments.slice(0, mostMoments);
  const largestVolume = Math.max(0, ...moments.map((moment) => moment.volume ?? 0));
  const axis = (name: string): string => `${quoted(`${name}: ${own.low}`)} --> ${quoted(own.high)}`;
  return [
    "quadrantChart",
    `    title ${escaped(title(picture, shown.length, language))}`,
    `    x-axis ${axis(own.valueForCustomer)}`,
    `    y-axis ${axis(own.valueForOrganisation)}`,
    `    quadrant-1 ${quoted(own.quadrants.encourage.name)}`,
    `    quadrant-2 ${quoted(own.quadrants.simplify.name)}`,
    `    quadrant-3 ${quoted(own.quadrants.eliminate.name)}`,
    `    quadrant-4 ${quoted(own.quadrants["self-service"].name)}`,
    ...shown.map((moment) => point(moment, picture, largestVolume)),
    "",
  ].join("\n");
}

function title(picture: ValueMatrixPicture, shown: number, language: Language): string {
  const own = matrixWords(language);
  const format = createFormat(language);
  const all = picture.moments.length;
  const part = shown < all ? [`(${own.largest(format.integer(shown), format.integer(all))})`] : [];
  return [`${own.valueMatrix}:`, oneLine(picture.strategy), ...part].join(" ");
}

function point(moment: MatrixMoment, picture: ValueMatrixPicture, largestVolume: number): string {
  const x = place(moment.customer, picture);
  const y = place(moment.organisation, picture);
  const size = Math.round(radius(moment.volume, largestVolume, largestRadius));
  return `    ${quoted(abridged(nameOf(moment)))}: [${x}, ${y}] radius: ${size}`;
}

/** A score as 0…1 with the threshold at 0.5, in the digits that Mermaid reads. */
function place(score: number, { scale, threshold }: ValueMatrixPicture): string {
  const low = Math.min(...scale);
  const high = Math.max(...scale);
  const share =
    score <= threshold
      ? 0.5 - (0.5 * (threshold - score)) / (threshold - low || 1)
      : 0.5 + (0.5 * (score - threshold)) / (high - threshold || 1);
  return String(Number(Math.max(0, Math.min(1, share)).toFixed(3)));
}

function abridged(name: string): string {
  const characters = Array.from(new Intl.Segmenter("en").segment(name), (part) => part.segment);
  if (characters.length <= longestName) return name;
  return `${characters.slice(0, longestName - 1).join("")}…`;
}
