import type { FindingCounts } from "../../core/pictures/types/spot.ts";
import type { MatrixMoment, ValueMatrixPicture } from "../../core/pictures/types/value-matrix.ts";
import { createFormat } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import type { Severity } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { plural, words } from "../kit/words.ts";
import { handlingOf } from "./handling.ts";
import { matrixWords } from "./words.ts";

/** A moment's name, or its id where the name says nothing. */
export function nameOf(moment: { readonly id: string; readonly name: string }): string {
  return oneLine(moment.name) || oneLine(moment.id);
}

/** How many moments and contacts a year: the line beside the title. */
export function summary(picture: ValueMatrixPicture, language: Language): string {
  const format = createFormat(language);
  const own = matrixWords(language);
  const known = picture.moments.filter((moment) => moment.volume !== null);
  const missing = picture.moments.length - known.length;
  const contacts = known.reduce((sum, moment) => sum + (moment.volume ?? 0), 0);
  const parts = [own.moments(format.integer(picture.moments.length), picture.moments.length === 1)];
  if (known.length > 0) parts.push(`${format.integer(contacts)} ${words(language).contactsPerYear}`);
  if (missing > 0) parts.push(own.withoutVolume(format.integer(missing)));
  return parts.join(" · ");
}

/** What a picture shows in a sentence: how many moments each quadrant holds. */
export function description(picture: ValueMatrixPicture, language: Language): string {
  const own = matrixWords(language);
  if (picture.moments.length === 0) return own.empty;
  const format = createFormat(language);
  const counted = (["encourage", "self-service", "simplify", "eliminate", null] as const)
    .map((quadrant) => ({
      name: quadrant === null ? own.onThreshold : own.quadrants[quadrant].name,
      count: picture.moments.filter((moment) => moment.quadrant === quadrant).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name}: ${format.integer(count)}`);
  return `${summary(picture, language)}. ${counted.join(", ")}.`;
}

/** Everything a mark shows, in words: its tooltip, and what a screen reader says. */
export function describeMoment(moment: MatrixMoment, language: Language): string {
  const format = createFormat(language);
  const common = words(language);
  const own = matrixWords(language);
  const parts = [
    `${common.customer} ${format.score(moment.customer)}`,
    `${common.organisation} ${format.score(moment.organisation)}`,
    moment.quadrant === null ? own.onThreshold : own.quadrants[moment.quadrant].name,
    moment.volume === null ? own.volumeUnknown : `${format.integer(moment.volume)} ${common.contactsPerYear}`,
    handlingText(moment.parts, language),
  ];
  if (moment.target !== null) parts.push(targetText(moment.target, language));
  if (moment.failureDemand) parts.push(common.failureDemand);
  if (moment.momentOfTruth) parts.push(common.momentOfTruth);
  parts.push(...findingTexts(moment.findings, language));
  return `${nameOf(moment)}: ${parts.join(", ")}`;
}

function handlingText(parts: MatrixMoment["parts"], language: Language): string {
  const own = matrixWords(language);
  const handling = handlingOf(parts);
  if (parts === null || handling === null) return own.howUnknown;
  const name = { person: own.mainlyPeople, mixed: own.mixed, self: own.mainlySelf }[handling];
  return `${name} (${createFormat(language).share(parts.self)} ${own.selfShort})`;
}

/** What remains once all shifts are finished: `target: 40,000 contacts per year, mainly self (74.3% self)`. */
export function targetText(target: NonNullable<MatrixMoment["target"]>, language: Language): string {
  const own = matrixWords(language);
  const volume =
    target.volume === null
      ? own.volumeUnknown
      : `${createFormat(language).integer(target.volume)} ${words(language).contactsPerYear}`;
  return `${own.target}: ${volume}, ${handlingText(target.parts, language)}`;
}

/** `2 warnings`, one for each severity that occurs, the worst first. */
export function findingTexts(findings: FindingCounts, language: Language): string[] {
  const format = createFormat(language);
  const common = words(language);
  return [
    { count: findings.errors, forms: common.errors },
    { count: findings.warnings, forms: common.warnings },
    { count: findings.infos, forms: common.infos },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, forms }) => `${format.integer(count)} ${plural(count, forms)}`);
}

/** The worst severity among the findings. */
export function worst(findings: FindingCounts): Severity | null {
  if (findings.errors > 0) return "error";
  if (findings.warnings > 0) return "warning";
  return findings.infos > 0 ? "info" : null;
}
