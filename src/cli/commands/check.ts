import { createColors } from "picocolors";
import { byPath } from "../../core/project/discover.ts";
import { atLeast } from "../../core/rules/finding.ts";
import type { ServiceCheck } from "../../core/service.ts";
import type { Language, Text } from "../../core/words/language.ts";
import { unreadableBaseline } from "../baseline.ts";
import { differences, mendAll, remarkMended } from "../mend-all.ts";
import { type RawOptions, readBasics, readChoice } from "../options.ts";
import { EXIT, type ExitCode, found, type Result, refusal, refuse, remark } from "../outcome.ts";
import { allFindings, type CheckedStrategy, type CheckReport } from "../reporters/check-report.ts";
import { jsonReport } from "../reporters/json.ts";
import { stylishReport } from "../reporters/stylish.ts";
import { findRoots, type OpenStrategy, openStrategy, placeFrom, relativeTo, strayFiles } from "../strategies.ts";
import { type Terminal, textWidth, wantsColor } from "../terminal.ts";

const FORMATS = ["stylish", "json"] as const;
const LEVELS = ["error", "warning", "info", "never"] as const;

interface CheckRequest {
  readonly format: (typeof FORMATS)[number];
  readonly failOn: (typeof LEVELS)[number];
  /** Whether safe fixes are made: not at all, to show what they would change, or in the files. */
  readonly fix: "none" | "dry-run" | "write";
  readonly asOf: string;
  readonly language: Language | undefined;
}

/** `koers check`: the findings of one or more strategies; mends them first where that is asked. */
export async function check(
  paths: readonly string[],
  options: RawOptions,
  spoken: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const request = readRequest(options);
  if (!request.ok) return refuse(terminal, spoken, request);
  const places = paths.length === 0 ? ["."] : paths;
  const roots = await findRoots(places, terminal.cwd);
  if (!roots.ok) return refuse(terminal, spoken, roots);
  const { asOf, fix, format, failOn } = request.value;
  const opened: OpenStrategy[] = [];
  for (const root of roots.value) opened.push(await openStrategy(root, request.value.language));
  const language = opened[0]?.language ?? spoken;
  for (const open of opened) {
    const unreadable = unreadableBaseline(open, asOf, terminal.cwd);
    if (unreadable !== null) return refuse(terminal, open.language, unreadable);
  }
  const mended = fix === "none" ? null : await mendAll(opened, asOf, fix === "write", terminal.cwd);
  if (mended?.ok === false) return refuse(terminal, language, mended);
  const results = opened.map((open) => open.service.check({ language: open.language, asOf }));
  const strategies = opened.map((open, index) => checkedStrategy(open, results[index] as ServiceCheck, terminal.cwd));
  const report: CheckReport = { asOf, strategies };
  terminal.out.write(
    fix === "dry-run" ? differences(mended?.value ?? [], terminal) : written(format, report, terminal),
  );
  if (mended !== null) remarkMended(mended.value, fix === "write", language, terminal);
  for (const file of await strayFiles(places, opened, terminal.cwd)) remark(terminal, spoken, strayWords(file));
  if (results.some(({ crashes }) => crashes.length > 0)) return crashed(terminal, spoken);
  return failsAt(failOn, report) ? EXIT.findings : EXIT.ok;
}

function written(format: CheckRequest["format"], report: CheckReport, terminal: Terminal): string {
  return format === "json" ? jsonReport(report) : stylish(report, terminal);
}

function failsAt(level: CheckRequest["failOn"], report: CheckReport): boolean {
  return level !== "never" && allFindings(report).some(({ severity }) => atLeast(severity, level));
}

function strayWords(file: string): Text {
  return {
    en: `${file} itself is not part of the strategy, and is not checked.`,
    nl: `${file} zelf hoort niet bij de strategie, en is niet gecontroleerd.`,
  };
}

/** What a check found in an open strategy, with paths from the current folder. */
export function checkedStrategy(
  { service, language }: OpenStrategy,
  { findings, known, gone, waiting }: ServiceCheck,
  cwd: string,
): CheckedStrategy {
  const placed = placeFrom(cwd, service.root);
  const files = new Map(service.snapshot.files.map((file) => [placed(file.path), file]));
  return {
    root: relativeTo(cwd, service.root),
    language,
    files: [...files.keys()].sort(byPath),
    findings: findings.map((finding) => ({
      ...finding,
      file: placed(finding.file),
      related: finding.related.map((place) => ({ ...place, file: placed(place.file) })),
    })),
    baseline: { known, gone },
    waiting,
    lineText: (file, line) => files.get(file)?.lines.lineText(line) ?? "",
  };
}

function readRequest(options: RawOptions): Result<CheckRequest> {
  const format = readChoice("--format", options.format, FORMATS);
  if (!format.ok) return format;
  const failOn = readChoice("--fail-on", options.failOn, LEVELS);
  if (!failOn.ok) return failOn;
  const fix = readFix(options);
  if (!fix.ok) return fix;
  const basics = readBasics(options);
  if (!basics.ok) return basics;
  return found({
    format: format.value,
    failOn: failOn.value,
    fix: fix.value,
    ...basics.value,
  });
}

function readFix({ fix, dryRun, format }: RawOptions): Result<CheckRequest["fix"]> {
  if (dryRun === undefined) return found(fix === undefined ? "none" : "write");
  if (fix === undefined) {
    return refusal(
      { en: "--dry-run shows what --fix would change.", nl: "--dry-run toont wat --fix zou wijzigen." },
      { en: "Write: koers check --fix --dry-run", nl: "Schrijf: koers check --fix --dry-run" },
    );
  }
  if (format === "json") {
    return refusal(
      {
        en: "--dry-run shows changes to read, not as json.",
        nl: "--dry-run toont wijzigingen om te lezen, niet als json.",
      },
      { en: "Leave --format out.", nl: "Laat --format weg." },
    );
  }
  return found("dry-run");
}

function stylish(report: CheckReport, { out, env }: Terminal): string {
  return stylishReport(report, { colors: createColors(wantsColor(out, env)), width: textWidth(out) });
}

/** Says that a check failed. */
export function crashed(terminal: Terminal, language: Language): ExitCode {
  remark(terminal, language, {
    en: "A check failed through a fault in Koers itself; please report it. The other findings stand.",
    nl: "Een controle liep vast door een fout in Koers zelf; meld die alstublieft. De andere bevindingen gelden.",
  });
  return EXIT.bug;
}
