import type { Explanation } from "../../numbers/explain/explanation.ts";
import { CASE_FIGURES } from "../../numbers/explain/figures.ts";
import { explainNumber } from "../../numbers/explain/index.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { CheckOptions } from "../../rules/check.ts";
import type { YamlNode } from "../../syntax/tree.ts";
import type { Position } from "../../text/position.ts";
import { mentionAt } from "../references-index.ts";
import { keyPlaceAt } from "./place.ts";

/** Whether there is something to explain where an offset is: an id of what has numbers, or a number. Cheap. */
export function hasNumbers(snapshot: Snapshot, path: string, offset: number): boolean {
  const asked = askedAt(snapshot, path, offset);
  return asked !== null && (asked.isNumber || pathsAt(snapshot, asked.path).length > 0);
}

/**
 * The numbers that can be explained where an offset is, the likeliest first:
 * those of the thing whose id stands there, those that the value there is, or
 * those that rest on it. Empty where neither an id nor a number stands.
 */
export function numbersAt(snapshot: Snapshot, path: string, offset: number, options: CheckOptions): Explanation[] {
  const asked = askedAt(snapshot, path, offset);
  if (asked === null) return [];
  const own = pathsAt(snapshot, asked.path);
  const paths = own.length === 0 && asked.isNumber ? restingOn(snapshot, asked.path, options) : own;
  return [...new Set(paths)].flatMap((each) => explainNumber(snapshot, each, options.language, options.asOf) ?? []);
}

function askedAt(snapshot: Snapshot, path: string, offset: number): { path: string; isNumber: boolean } | null {
  const mention = mentionAt(snapshot, path, offset);
  const place = keyPlaceAt(snapshot, path, offset);
  const written = place === null ? null : snapshot.pathIn(place.document, place.keys);
  const at = mention?.role === "reference" ? pathOfThing(mention.kind, mention.id, written) : written;
  const isNumber = mention === null && isNumberAt(place?.document.root ?? null, offset);
  return at === null || (mention === null && !isNumber) ? null : { path: at, isNumber };
}

/** Words in a page that lead to where an input is written. */
export interface PageLink {
  /** From 0, like the characters of its start and end. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Relative to the root of the strategy. */
  readonly file: string;
  readonly to: Position;
}

export interface ExplanationPage {
  readonly text: string;
  readonly links: readonly PageLink[];
}

/** An explanation as a page of plain text: the value, the formula, the formula filled in, and where every input stands. */
export function explanationPage(explanation: Explanation, language: CheckOptions["language"]): ExplanationPage {
  const words = WORDS[language];
  const { title, path, value, reason, formula, filled, inputs } = explanation;
  const lines = [title, value ?? `${words.unknown} ${reason ?? ""}`, path, "", words.formula, `  ${formula}`];
  if (filled.length > 0) lines.push("", words.filled, ...filled.map((line) => `  ${line}`));
  const links: PageLink[] = [];
  if (inputs.length > 0) lines.push("", words.inputs);
  const [labels, values] = [inputs.map(({ label }) => label.length), inputs.map((input) => input.value.length)];
  for (const { label, value: shown, path: inputPath, source } of inputs) {
    const before = `  ${label.padEnd(Math.max(...labels))}  ${shown.padStart(Math.max(...values))}  `;
    const place = source === null ? `${words.unwritten} ${inputPath}` : `${source.file}:${source.line}`;
    if (source !== null) {
      const to = { line: source.line - 1, character: source.column - 1 };
      links.push({
        line: lines.length,
        start: before.length,
        end: before.length + place.length,
        file: source.file,
        to,
      });
    }
    lines.push(`${before}${place}`);
  }
  return { text: `${lines.join("\n")}\n`, links };
}

const WORDS = {
  en: {
    unknown: "Not known:",
    formula: "Formula",
    filled: "Filled in",
    inputs: "What it rests on",
    unwritten: "not written, would be",
  },
  nl: {
    unknown: "Niet bekend:",
    formula: "Formule",
    filled: "Ingevuld",
    inputs: "Waar het op rust",
    unwritten: "niet opgeschreven, zou staan als",
  },
} as const;

/** In a mix and elsewhere, a number of its own stands behind the id of a channel. */
function pathOfThing(kind: string, id: string, written: string | null): string | null {
  if (written !== null && /^channelMix\.[^.]+\.(segments\.[^.]+\.)?(now|target)\./.test(written)) return written;
  if (kind === "journeySteps") return `journeys.${id.replace("/", ".steps.")}`;
  return `${kind}.${id}`;
}

function isNumberAt(root: YamlNode | null, offset: number): boolean {
  const open: YamlNode[] = root === null ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === "map") open.push(...node.entries.map(({ value }) => value));
    else if (node.kind === "seq") open.push(...node.items);
    else if (node.span.start <= offset && offset <= node.span.end) {
      return typeof node.value === "number" || /^-?\d+(\.\d+)?(%|[a-z]{1,2})$/.test(node.source);
    }
  }
  return false;
}

function pathsAt(snapshot: Snapshot, path: string): string[] {
  const [section, id = "", ...rest] = path.split(".");
  switch (section) {
    case "contactMoments":
      return momentPaths(id);
    case "channelMix":
      return mixPaths(id, rest);
    case "shifts":
      return shiftPaths(id, rest);
    case "initiatives":
      return [`initiatives.${id}.priority`, ...CASE_FIGURES.map((figure) => `initiatives.${id}.${figure}`)];
    case "objectives":
      return [`plan.${id}`];
    case "journeys":
      return journeyPaths(snapshot, id, rest);
    default:
      return [];
  }
}

function momentPaths(id: string): string[] {
  const shares = ["digitalShare", "personalShare"].flatMap((name) => [`${name}.now`, `${name}.target`]);
  return ["quadrant", "priority", ...shares, "remaining"].map((name) => `moments.${id}.${name}`);
}

function mixPaths(id: string, rest: readonly string[]): string[] {
  const [when, channel] = rest[0] === "segments" ? [] : rest;
  const own = channel === undefined || (when !== "now" && when !== "target") ? [] : [`moments.${id}.target.${channel}`];
  return [...own, ...momentPaths(id)];
}

function shiftPaths(id: string, [key, which]: readonly string[]): string[] {
  const scenario = key === "scenarios" && (which === "low" || which === "high") ? `${which}.` : "";
  const figures = CASE_FIGURES.map((figure) => `shifts.${id}.${scenario}${figure}`);
  const churn = `shifts.${id}.churnDifference`;
  return key === "churnDifference" ? [churn, ...figures] : [...figures, churn, `plan.${id}`];
}

function journeyPaths(snapshot: Snapshot, id: string, rest: readonly string[]): string[] {
  const own = rest.indexOf("steps") >= 0 ? rest[rest.indexOf("steps") + 1] : undefined;
  const phases = snapshot.strategy.journeys[id]?.phases ?? [];
  const phase =
    rest[0] === "phases" ? rest[1] : phases.find(({ steps = [] }) => steps.some((step) => step.id === own))?.id;
  return [
    ...(own === undefined ? [] : [`journeys.${id}.steps.${own}.priority`]),
    ...(phase === undefined ? [] : [`journeys.${id}.phases.${phase}.digitalShare`]),
    `journeys.${id}.digitalShare`,
  ];
}

/** What tells most of the strategy, as far as a written number takes part in it. */
function restingOn(snapshot: Snapshot, path: string, { language, asOf }: CheckOptions): string[] {
  const { shifts, contactMoments } = snapshot.strategy;
  const candidates = [
    ...Object.keys(shifts).map((id) => `shifts.${id}.npv`),
    ...Object.keys(contactMoments).map((id) => `moments.${id}.priority`),
    "strategy.digitalShare.target",
    "strategy.personalShare.target",
    "strategy.meanLifetimeValue",
  ];
  return candidates.filter((candidate) =>
    explainNumber(snapshot, candidate, language, asOf)?.inputs.some((input) => input.path === path),
  );
}
