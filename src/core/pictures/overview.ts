import type { Finding } from "../rules/finding.ts";
import { businessCasePicture } from "./business-case.ts";
import type { PictureContext } from "./context.ts";
import { contactsOf } from "./dashboard/contacts.ts";
import { objectiveRows } from "./dashboard/objectives.ts";
import { principlesPicture } from "./principles.ts";
import { spotOf } from "./spot.ts";
import type { BusinessCasePicture } from "./types/business-case.ts";
import type { FindingPicture, OverviewPicture, PromisePicture } from "./types/overview.ts";
import type { FindingCounts } from "./types/spot.ts";
import { valueMatrixPicture } from "./value-matrix.ts";

const MOST_FINDINGS = 8;
const SEVERITIES = ["error", "warning", "info"] as const;

/** A strategy on one page: the promise, the matrix, the mix, the case, the principles, the objectives and the findings. */
export function overviewPicture(context: PictureContext): OverviewPicture {
  const { snapshot, findings, asOf, language } = context;
  const { manifest } = snapshot;
  return {
    kind: "overview",
    name: manifest.name ?? manifest.organisation ?? "",
    organisation: manifest.organisation ?? null,
    asOf,
    promise: promiseOf(context),
    matrix: valueMatrixPicture(snapshot, findings),
    contacts: contactsOf(context),
    // Of the strategy as a whole there always is one.
    case: businessCasePicture(snapshot, null, language, asOf) as BusinessCasePicture,
    principles: principlesPicture(context),
    objectives: objectiveRows(context),
    findings: { counts: countsOf(findings), top: topOf(findings) },
  };
}

function promiseOf({ snapshot }: PictureContext): PromisePicture | null {
  const { promise, role, feelings = [], brandValues = [] } = snapshot.strategy.experience;
  if (promise === undefined && role === undefined && feelings.length + brandValues.length === 0) return null;
  const path = promise === undefined ? "experience" : "experience.promise";
  return { promise: promise ?? null, role: role ?? null, feelings, brandValues, source: spotOf(snapshot, path) };
}

function countsOf(findings: readonly Finding[]): FindingCounts {
  const count = (severity: Finding["severity"]): number => findings.filter((one) => one.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), infos: count("info") };
}

/** The gravest first; of one rule one after the other only when others have been told. */
function topOf(findings: readonly Finding[]): FindingPicture[] {
  const told = SEVERITIES.flatMap((severity) => spread(findings.filter((finding) => finding.severity === severity)));
  return told.slice(0, MOST_FINDINGS).map(({ severity, message, file, range }, index) => ({
    severity,
    message,
    // A finding stands nowhere as a thing of its own: its place is what counts.
    source: { path: `findings/${index}`, file, line: range.start.line + 1, column: range.start.character + 1 },
  }));
}

/** One of each rule, then the second of each, and so on. */
function spread(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  const turns = findings.map((finding) => {
    const turn = seen.get(finding.rule) ?? 0;
    seen.set(finding.rule, turn + 1);
    return { finding, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ finding }) => finding);
}
