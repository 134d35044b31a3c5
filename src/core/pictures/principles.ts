import { type JudgedPrinciple, judgedPrinciples, type Verdict } from "../principles/judge.ts";
import { OutcomeWords } from "../principles/outcome-words.ts";
import { excepts, isPast } from "../principles/scope.ts";
import { problemWords, scopeWords } from "../principles/words.ts";
import { type ExceptionOutcome, exceptionOutcomes, openVerdicts } from "../rules/principles/outcomes.ts";
import type { Exception } from "../strategy/model.ts";
import { andList, inLanguage } from "../words/say.ts";
import type { PictureContext } from "./context.ts";
import { spotOf } from "./spot.ts";
import type {
  PrincipleException,
  PrincipleOutcome,
  PrinciplePicture,
  PrinciplesPicture,
  PrincipleThing,
} from "./types/principles.ts";
import type { SourceSpot } from "./types/spot.ts";

const ORDER: readonly PrincipleOutcome[] = ["broken", "unreadable", "unknown", "no-rule", "nothing", "holds"];

/** All principles with what came of them: broken first, then in the order of the strategy. */
export function principlesPicture(context: PictureContext): PrinciplesPicture {
  const { snapshot, asOf } = context;
  const board = new Board(context);
  const principles = judgedPrinciples(snapshot).map((judged) => board.principle(judged));
  return {
    kind: "principles",
    name: snapshot.manifest.name ?? snapshot.manifest.organisation ?? "",
    asOf,
    principles: principles.sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome)),
  };
}

class Board {
  private readonly words: OutcomeWords;
  private readonly exceptions: readonly ExceptionOutcome[];

  constructor(private readonly context: PictureContext) {
    this.words = new OutcomeWords(context.snapshot, context.language);
    this.exceptions = exceptionOutcomes(context.snapshot);
  }

  principle(judged: JudgedPrinciple): PrinciplePicture {
    const { snapshot, asOf } = this.context;
    const { id, principle, application, verdicts } = judged;
    const open = openVerdicts(judged, asOf);
    const broken = open.filter(({ outcome }) => outcome === "broken");
    const unknown = open.filter(({ outcome }) => outcome === "unknown");
    const why = this.unreadable(judged);
    return {
      id,
      statement: principle.statement ?? principle.name ?? id,
      rationale: principle.rationale ?? null,
      owner: principle.owner === undefined ? null : this.role(principle.owner),
      appliesTo: application.selectors[0] ?? "strategy",
      cases: application.cases.length,
      holds: verdicts.filter(({ outcome }) => outcome === "kept").length,
      excepted: verdicts.filter((verdict) => verdict.outcome !== "kept" && !open.includes(verdict)).length,
      outcome: outcomeOf(judged, why, broken.length, unknown.length),
      broken: broken.map((verdict) => this.thing(id, verdict, this.words.values(verdict.involved))),
      unknown: unknown.map((verdict) => this.thing(id, verdict, this.words.missing(verdict.missing))),
      why,
      exceptions: this.exceptions
        .filter((outcome) => outcome.judged === judged)
        .map((outcome) => this.exception(outcome)),
      source: spotOf(snapshot, `principles.${id}`),
    };
  }

  /** Why its scope or its rule cannot be read; null where they can. */
  private unreadable({ application, expression }: JudgedPrinciple): string | null {
    const { language } = this.context;
    const [scope] = application.problems;
    if (scope !== undefined) return inLanguage(scopeWords(scope).what, language);
    const [problem] = expression?.problems ?? [];
    return problem === undefined ? null : inLanguage(problemWords(problem).what, language);
  }

  private thing(principle: string, verdict: Verdict, why: string): PrincipleThing {
    return { name: this.words.caseName(verdict.of), why, source: this.spotOfCase(principle, verdict) };
  }

  /** The thing itself; of the strategy as a whole the rule. */
  private spotOfCase(principle: string, { of }: Verdict): SourceSpot {
    const { snapshot } = this.context;
    const definition = of.thing === null ? null : snapshot.definition(of.thing.kind, of.thing.id);
    return spotOf(snapshot, definition?.path ?? `principles.${principle}.rule`);
  }

  private exception({ exception, path, verdicts }: ExceptionOutcome): PrincipleException {
    const { snapshot, asOf } = this.context;
    return {
      name: this.nameOfException(exception, verdicts),
      because: exception.because ?? null,
      until: exception.until ?? null,
      past: isPast(exception, asOf),
      approvedBy: exception.approvedBy === undefined ? null : this.role(exception.approvedBy),
      needed: verdicts.length === 0 ? null : verdicts.some(({ outcome }) => outcome !== "kept"),
      source: spotOf(snapshot, path),
    };
  }

  private nameOfException(exception: Exception, verdicts: readonly Verdict[]): string {
    const covered = verdicts.filter(({ of }) => excepts(exception, of));
    const names = covered.flatMap(({ of }) => this.words.caseName(of) ?? []);
    if (names.length > 0) return andList(names, this.context.language);
    const { moment, channel, shift, step, message, segment } = exception;
    return moment ?? channel ?? shift ?? step ?? message ?? segment ?? "";
  }

  private role(id: string): string {
    return this.context.snapshot.strategy.roles[id]?.name ?? id;
  }
}

function outcomeOf(
  { principle, application, verdicts }: JudgedPrinciple,
  why: string | null,
  broken: number,
  unknown: number,
): PrincipleOutcome {
  if (broken > 0) return "broken";
  if (why !== null) return "unreadable";
  if (unknown > 0) return "unknown";
  if (principle.rule === undefined) return "no-rule";
  if (application.cases.length === 0) return "nothing";
  return verdicts.length < application.cases.length ? "unreadable" : "holds";
}
