import type { Finding } from "../../core/rules/finding.ts";
import type { Range } from "../../core/text/position.ts";
import { allFindings, baselineCounts, type CheckReport, countsOf } from "./check-report.ts";

/** The report for machines: version 1 of a shape that only grows. */
export function jsonReport(report: CheckReport): string {
  const { known, gone } = baselineCounts(report);
  const document = {
    version: 1,
    asOf: report.asOf,
    workspaces: report.strategies.map(({ root, files }) => ({ root, files })),
    findings: allFindings(report).map(jsonFinding),
    summary: { ...countsOf(report), ...(known + gone === 0 ? {} : { known }) },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function jsonFinding(finding: Finding) {
  const { rule, severity, message, why, advice, file, path, docs } = finding;
  return {
    rule,
    severity,
    message,
    why,
    advice,
    file,
    range: jsonRange(finding.range),
    path,
    docs,
    related: finding.related.map((place) => ({
      message: place.message,
      file: place.file,
      range: jsonRange(place.range),
    })),
  };
}

/** From 1, in UTF-16 units, the end exclusive. */
function jsonRange({ start, end }: Range) {
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}
