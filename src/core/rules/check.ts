import type { Place, Snapshot } from "../project/snapshot.ts";
import { atOnce } from "../turns.ts";
import type { Language } from "../words/language.ts";
import { inLanguage } from "../words/say.ts";
import { isInDoubt, withoutDoubtful } from "./doubt.ts";
import { compareFindings, type Finding } from "./finding.ts";
import { type IgnoreComment, ignoreComments } from "./ignores.ts";
import { RULES } from "./index.ts";
import { ignoreCommentReport, rule as ignoreRule } from "./meta/ignore-comment.ts";
import { rule as crashRule } from "./meta/rule-crashed.ts";
import { missingKinds } from "./references/unresolved.ts";
import type { Report, Rule, Severity } from "./rule.ts";
import { settingOf } from "./settings.ts";

export interface CheckOptions {
  readonly language: Language;
  /** Today, as YYYY-MM-DD. */
  readonly asOf: string;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Rules that speak of what is absent, and wait until everything can be read and everything that is named is there. */
  readonly waiting: number;
  /** The rules that failed on this strategy: a bug of ours, shown as a finding too. */
  readonly crashes: readonly { readonly rule: string; readonly error: unknown }[];
}

/** All findings of a strategy, in one order everywhere. */
export function check(snapshot: Snapshot, options: CheckOptions, rules: readonly Rule[] = RULES): CheckResult {
  return atOnce(checkSteps(snapshot, options, rules));
}

/** The same, a rule at a time. */
export function checkSteps(
  snapshot: Snapshot,
  options: CheckOptions,
  rules: readonly Rule[] = RULES,
): Generator<void, CheckResult> {
  return new Checker(snapshot, options).run(rules);
}

class Checker {
  private readonly findings: Finding[] = [];
  private waiting = 0;
  private readonly crashes: { rule: string; error: unknown }[] = [];

  constructor(
    private readonly snapshot: Snapshot,
    private readonly options: CheckOptions,
  ) {}

  *run(rules: readonly Rule[]): Generator<void, CheckResult> {
    for (const rule of rules) {
      this.runRule(rule);
      yield;
    }
    const kept = withoutDoubtful(this.snapshot, this.withoutIgnored());
    return {
      findings: withoutRepeats(kept.sort(compareFindings)),
      crashes: this.crashes,
      waiting: this.waiting,
    };
  }

  private runRule(rule: Rule): void {
    const { snapshot, options } = this;
    const setting = settingOf(snapshot, rule);
    const severity = setting.severity;
    if (severity === "off") return;
    if (waits(rule, snapshot)) {
      this.waiting++;
      return;
    }
    try {
      rule.check({
        snapshot,
        asOf: options.asOf,
        option: setting.option,
        optionById: setting.optionById,
        report: (report) => this.findings.push(this.finding(rule, severity, report)),
      });
    } catch (error) {
      this.crashes.push({ rule: rule.meta.id, error });
      this.crashed(rule, error);
    }
  }

  private crashed(rule: Rule, error: unknown): void {
    const file = this.snapshot.manifestFile ?? this.snapshot.files[0];
    if (file === undefined) return;
    const detail = error instanceof Error ? error.message : String(error);
    this.findings.push(
      this.finding(crashRule, "error", {
        at: { file, span: { start: 0, end: 0 } },
        what: {
          en: `The check ${rule.meta.id} failed on this strategy: ${detail}`,
          nl: `De controle ${rule.meta.id} liep vast op deze strategie: ${detail}`,
        },
      }),
    );
  }

  private finding(rule: Rule, severity: Severity, report: Report): Finding {
    const { language } = this.options;
    const place = this.placeOf(report);
    return {
      rule: rule.meta.id,
      severity,
      message: inLanguage(report.what, language),
      why: rule.meta.why[language],
      advice: inLanguage(report.mend ?? rule.meta.mend, language),
      file: place.file.path,
      range: place.file.lines.rangeOf(place.span),
      path: typeof report.at === "string" ? report.at : (report.path ?? null),
      docs: `docs/rules/${rule.meta.id}.md`,
      related: (report.related ?? []).map(({ at, what }) => ({
        message: inLanguage(what, language),
        file: at.file.path,
        range: at.file.lines.rangeOf(at.span),
      })),
      fixes: (report.fixes ?? [])
        .filter((fix) => fix !== null)
        .map(({ title, safe, edits }) => ({ title: inLanguage(title, language), safe, edits })),
    };
  }

  /** A path that nothing stands at is reported on what comes nearest to it. */
  private placeOf(report: Report): Place {
    if (typeof report.at !== "string") return report.at;
    const found = this.snapshot.locateNearest(report.at);
    if (found !== null) return { file: found.file, span: found.nameSpan };
    throw new Error(`nothing stands at ${report.at}`);
  }

  /** Takes out what ignore comments cover and adds what is wrong with the comments. */
  private withoutIgnored(): Finding[] {
    const setting = settingOf(this.snapshot, ignoreRule);
    const comments = this.snapshot.files.flatMap((file) => ignoreComments(file, this.options.asOf));
    if (comments.length === 0) return this.findings;
    const used = new Set<IgnoreComment>();
    const kept = this.findings.filter((finding) => {
      const comment = comments.find((candidate) => covers(candidate, finding));
      if (comment !== undefined) used.add(comment);
      return comment === undefined;
    });
    // Where something is not understood, rules are silent that may speak again.
    const unsure = isInDoubt(this.snapshot);
    for (const comment of comments) {
      const report = ignoreCommentReport(comment, unsure || used.has(comment));
      if (report !== null && setting.severity !== "off") kept.push(this.finding(ignoreRule, setting.severity, report));
    }
    return kept;
  }
}

/** Whether what a rule needs is not all there: it would tell of that instead of the strategy. */
function waits({ meta }: Rule, snapshot: Snapshot): boolean {
  if (meta.needsWhole && snapshot.lacksParts) return true;
  return meta.restsOn?.some((kind) => missingKinds(snapshot).has(kind)) ?? false;
}

function covers(comment: IgnoreComment, finding: Finding): boolean {
  return (
    comment.problem === null &&
    comment.rule === finding.rule &&
    comment.place.file.path === finding.file &&
    comment.lines.includes(finding.range.start.line) &&
    !RULES.some((rule) => rule.meta.id === finding.rule && rule.meta.fixed)
  );
}

/** Two rules may meet in one place; one that says the same thing twice says it once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, index) => {
    const previous = findings[index - 1];
    return previous === undefined || compareFindings(previous, finding) !== 0;
  });
}
