import type { BusinessCasePicture } from "../../core/pictures/types/business-case.ts";
import type { Language } from "../../core/words/language.ts";
import { escaped, quoted } from "../kit/mermaid.ts";
import { oneLine } from "../kit/text.ts";
import { caseFormat } from "./numbers.ts";
import { caseWords } from "./words.ts";

/** The expected net of each year as bars, and what they add up to as a line. */
export function businessCaseMermaid(picture: BusinessCasePicture, language: Language): string {
  const words = caseWords(language);
  const { expected } = picture.cases;
  const years = expected?.years ?? [];
  let sum = 0;
  const added = years.map(({ net }) => {
    sum += net;
    return sum;
  });
  const total = expected === null ? "" : ` (${caseFormat(language, picture.currency).signedMoney(expected.total.net)})`;
  const title = `${words.businessCase}: ${oneLine(picture.name)}${total}`;
  return [
    "xychart-beta",
    `    title ${quoted(title)}`,
    `    x-axis [${years.map(({ year }) => `"${year}"`).join(", ")}]`,
    `    y-axis ${quoted(`${words.figures.net} (${escaped(picture.currency)})`)}`,
    `    bar [${years.map(({ net }) => Math.round(net)).join(", ")}]`,
    `    line [${added.map((amount) => Math.round(amount)).join(", ")}]`,
    "",
  ].join("\n");
}
