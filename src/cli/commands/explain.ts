import { createColors } from "picocolors";
import { RULES } from "../../core/rules/index.ts";
import type { Rule } from "../../core/rules/rule.ts";
import { nearest } from "../../core/text/nearest.ts";
import type { Language } from "../../core/words/language.ts";
import { andList } from "../../core/words/say.ts";
import { type RawOptions, readBasics } from "../options.ts";
import { EXIT, type ExitCode, type Refusal, refusal, refuse } from "../outcome.ts";
import { type ExplainOptions, explainRule } from "../reporters/explain.ts";
import { explainNumber } from "../reporters/explain-number.ts";
import { findRoot, languageHere, openStrategy, placeFrom } from "../strategies.ts";
import { type Terminal, textWidth, wantsColor } from "../terminal.ts";

interface ExplainRequest {
  /** The id of a rule, or the path of a number. */
  readonly what: string;
  /** Undefined where none was named. */
  readonly place: string | undefined;
  readonly asOf: string;
  readonly language: Language | undefined;
}

/** `koers explain`: what a rule looks for and why, or how a number is computed and from what. */
export async function explain(
  what: string,
  place: string | undefined,
  options: RawOptions,
  spoken: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const basics = readBasics(options);
  if (!basics.ok) return refuse(terminal, spoken, basics);
  const request = { what, place, ...basics.value };
  const rule = RULES.find(({ meta }) => meta.id === what);
  return rule === undefined ? ofNumber(request, spoken, terminal) : ofRule(rule, request, spoken, terminal);
}

async function ofRule(
  { meta }: Rule,
  { place, language: asked }: ExplainRequest,
  spoken: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const root = place === undefined ? null : await findRoot(place, terminal.cwd);
  if (root?.ok === false) return refuse(terminal, spoken, root);
  const language = asked ?? (await languageHere(root?.value ?? terminal.cwd)) ?? spoken;
  terminal.out.write(explainRule(meta, language, layout(terminal)));
  return EXIT.ok;
}

async function ofNumber(request: ExplainRequest, spoken: Language, terminal: Terminal): Promise<ExitCode> {
  const { what, place, asOf } = request;
  const root = await findRoot(place ?? ".", terminal.cwd);
  if (!root.ok) {
    // Without a dot it can only be meant as a rule, which needs no strategy.
    const aboutStrategy = place !== undefined || what.includes(".");
    return refuse(terminal, request.language ?? spoken, aboutStrategy ? root : unknown(what, []));
  }
  const { service, language } = await openStrategy(root.value, request.language);
  const explanation = service.explain(what, { language, asOf });
  if (explanation === null) return refuse(terminal, language, unknown(what, service.numberPaths));
  const placed = placeFrom(terminal.cwd, service.root);
  terminal.out.write(explainNumber(explanation, language, layout(terminal), placed));
  return EXIT.ok;
}

function layout({ out, env }: Terminal): ExplainOptions {
  return { colors: createColors(wantsColor(out, env)), width: textWidth(out) };
}

function unknown(what: string, numbers: readonly string[]): Refusal {
  const whole = what.includes(".") ? what : (thingCalled(what, numbers) ?? what);
  const within = numbers.filter((path) => path.startsWith(`${whole}.`)).map((path) => path.slice(whole.length + 1));
  if (within.length > 0) return several(whole, within);
  const guess = nearest(what, [...RULES.map(({ meta }) => meta.id), ...numbers]);
  return refusal(
    {
      en: `There is no rule or number “${what}”${guess === null ? "." : `; did you mean “${guess}”?`}`,
      nl: `Er is geen regel of getal “${what}”${guess === null ? "." : `; bedoelt u “${guess}”?`}`,
    },
    {
      en: "All rules: koers rules. All numbers: koers numbers",
      nl: "Alle regels: koers rules. Alle cijfers: koers numbers",
    },
  );
}

/** The thing with an id of which most numbers are known, such as `shifts.move-online`; null where there is none. */
function thingCalled(id: string, numbers: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const path of numbers) {
    const [section = "", own] = path.split(".");
    if (own === id) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined ? null : `${most[0]}.${id}`;
}

/** A thing was named, not one of its numbers. */
function several(what: string, within: readonly string[]): Refusal {
  return refusal(
    { en: `“${what}” has several numbers.`, nl: `“${what}” heeft meer getallen.` },
    {
      en: () => `Name one: koers explain ${what}.${within[0]}. There are: ${andList(within, "en")}.`,
      nl: () => `Noem er een: koers explain ${what}.${within[0]}. Er zijn: ${andList(within, "nl")}.`,
    },
  );
}
