import type { Explanation } from "../numbers/explain/explanation.ts";
import { explainNumber } from "../numbers/explain/index.ts";
import { shiftsOf } from "../numbers/mix.ts";
import type { StrategyFile } from "../project/file.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { FRAGMENT_SHAPE, MANIFEST_SHAPE, shapeDocs } from "../schema/catalogue.ts";
import type { ShapeIndex } from "../schema/shape.ts";
import { shapedScalars } from "../schema/walk.ts";
import type { Shift, Strategy } from "../strategy/model.ts";
import type { YamlScalar } from "../syntax/tree.ts";
import type { Span } from "../text/position.ts";
import type { Language, Text } from "../words/language.ts";
import { explanationMarkdown } from "./explanation-markdown.ts";
import { blocks, bullets, code, type LinkTo, plain } from "./hover-markdown.ts";

const COUNTS_IN: Text = { en: "Counts in:", nl: "Telt mee in:" };

/** A hover is read at a glance: so many computed numbers, and no more looked at than these. */
const MOST_SHOWN = 6;
const MOST_TRIED = 16;

/** Nothing that is shown here depends on the day. */
const ANY_DAY = "2000-01-01";

/**
 * What a written number or date counts in: the computed numbers that have it as
 * an input, and the first of them with its formula and all its inputs. Null
 * where none does.
 */
export function numberHover(
  snapshot: Snapshot,
  file: StrategyFile,
  offset: number,
  language: Language,
  linkTo: LinkTo,
): { readonly markdown: string; readonly span: Span } | null {
  const written = numberAt(snapshot, file, offset);
  if (written === null) return null;
  const { scalar, index, path } = written;
  const [first, ...others] = dependents(snapshot, path, language);
  if (first === undefined) return null;
  const line = ({ title, value, reason }: Explanation): string => `${plain(title)}: ${plain(value ?? reason ?? "–")}`;
  const title = shapeDocs(index).title[language];
  const heading = [title === "" ? "" : `**${plain(title)}**`, code(scalar.source)].filter((part) => part !== "");
  const markdown = blocks(
    heading.join(" · "),
    others.length === 0 ? "" : blocks(COUNTS_IN[language], bullets([first, ...others].map(line))),
    explanationMarkdown(first, language, linkTo),
  );
  return { markdown, span: scalar.span };
}

interface WrittenNumber {
  readonly scalar: YamlScalar;
  readonly index: ShapeIndex;
  readonly path: string;
}

function numberAt(snapshot: Snapshot, file: StrategyFile, offset: number): WrittenNumber | null {
  for (const document of file.documents) {
    if (document.root === null || !covers(document.root.span, offset)) continue;
    const shapes = shapedScalars(document.root, document.isManifest ? MANIFEST_SHAPE : FRAGMENT_SHAPE);
    for (const { scalar, shape, index, keys } of shapes) {
      if (!covers(scalar.span, offset)) continue;
      const isNumber = typeof scalar.value === "number" || (shape.kind !== undefined && NUMBERS.has(shape.kind));
      return isNumber ? { scalar, index, path: snapshot.pathIn(document, keys) } : null;
    }
  }
  return null;
}

const NUMBERS: ReadonlySet<string> = new Set([
  "share",
  "part",
  "duration",
  "date",
  "money",
  "count",
  "score",
  "measure",
]);

function covers({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function dependents(snapshot: Snapshot, path: string, language: Language): Explanation[] {
  const found: Explanation[] = [];
  for (const number of new Set(candidates(snapshot.strategy, path.split(".")).slice(0, MOST_TRIED))) {
    const explanation = explainNumber(snapshot, number, language, ANY_DAY);
    // A declared target is no input, but is held against what is computed.
    const counts = isDeclaredTarget(path) || explanation?.inputs.some((input) => input.path === path);
    if (explanation !== null && counts) found.push(explanation);
    if (found.length === MOST_SHOWN) break;
  }
  return found;
}

function isDeclaredTarget(path: string): boolean {
  return /^channelMix\.[^.]+\.target\./.test(path);
}

/** The computed numbers that something at a path may count in, the nearest first. */
function candidates(strategy: Strategy, [section = "", id = "", ...rest]: readonly string[]): string[] {
  switch (section) {
    case "contactMoments":
      if (rest[0] === "value") return [`moments.${id}.quadrant`];
      return [...figures(shiftsOf(strategy, id)), `moments.${id}.priority`, "strategy.digitalShare.target"];
    case "channelMix": {
      const channel = rest.at(-1) ?? "";
      const target = `moments.${id}.target.${channel}`;
      if (rest[0] === "target") return [target];
      return [target, `moments.${id}.digitalShare.target`, ...figures(shiftsOf(strategy, id))];
    }
    case "shifts":
      return ofShift(strategy, id, rest);
    case "channels":
      return figures(shiftsWith(strategy, (shift) => [shift.from, shift.to, shift.leaksTo].includes(id)));
    case "segments":
      return ["strategy.meanLifetimeValue", ...figures(Object.keys(strategy.shifts))];
    case "relationshipReturns": {
      const shifts = shiftsOf(strategy, strategy.relationshipReturns[Number(id)]?.moment ?? "");
      return [...shifts.map((shift) => `shifts.${shift}.churnDifference`), ...figures(shifts)];
    }
    case "journeys":
      return ofJourney(id, rest);
    case "valueMatrix":
      return Object.keys(strategy.contactMoments).map((moment) => `moments.${moment}.quadrant`);
    default:
      return ["period", "discountRate"].includes(section)
        ? Object.keys(strategy.shifts).map((shift) => `shifts.${shift}.npv`)
        : [];
  }
}

function ofShift(strategy: Strategy, id: string, [key, scenario]: readonly string[]): string[] {
  const which = key === "scenarios" && scenario !== undefined ? `${scenario}.` : "";
  const own = ["cumulative", "npv", "paybackMonths", "breakEvenChurnDifference"].map(
    (figure) => `shifts.${id}.${which}${figure}`,
  );
  const { moment, from, to } = strategy.shifts[id] ?? {};
  return which === "" ? [...own, `moments.${moment}.target.${from}`, `moments.${moment}.target.${to}`] : own;
}

function ofJourney(id: string, [, phase, , step, key]: readonly string[]): string[] {
  const priority = `journeys.${id}.steps.${step}.priority`;
  if (key !== "contacts") return [priority];
  return [`journeys.${id}.phases.${phase}.digitalShare`, `journeys.${id}.digitalShare`, priority];
}

function figures(shifts: readonly string[]): string[] {
  const [only] = shifts;
  if (shifts.length === 1) return [`shifts.${only}.cumulative`, `shifts.${only}.npv`, `shifts.${only}.paybackMonths`];
  return shifts.map((shift) => `shifts.${shift}.cumulative`);
}

function shiftsWith(strategy: Strategy, test: (shift: Shift) => boolean): string[] {
  return Object.keys(strategy.shifts).filter((id) => test(strategy.shifts[id] as Shift));
}
