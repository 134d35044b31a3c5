import { type Expression, judgedPrinciples } from "../../principles/judge.ts";
import type { Problem } from "../../principles/problems.ts";
import { problemWords } from "../../principles/words.ts";
import type { Fix, Report, Rule } from "../rule.ts";

/** What is wrong at ten places is better mended from the top. */
const MOST = 10;

function example(written: string): string {
  return `koers: 1\nchannels:\n  email: { kind: assisted }\n  phone: { kind: assisted }\ncontactMoments:\n  complain: { momentOfTruth: true }\nchannelMix:\n  complain: { now: { phone: 100% } }\nprinciples:\n  no-mail:\n    statement: Complaints do not come by mail.\n    appliesTo: { moments: [complain] }\n    rule: ${written}\n`;
}

export const rule: Rule = {
  meta: {
    id: "principle-expression",
    severity: "error",
    fixable: true,
    title: { en: "Rule of a principle cannot be read", nl: "Regel van een principe is niet te lezen" },
    what: {
      en: "The rule of a principle is not a valid expression: a sign or bracket is wrong, a name or field does not exist, values do not go together, or it asks for too much calculation.",
      nl: "De regel van een principe is geen geldige uitdrukking: een teken of haakje klopt niet, een naam of veld bestaat niet, waarden passen niet bij elkaar, of het vraagt te veel rekenwerk.",
    },
    why: {
      en: "A principle whose rule cannot be read is not checked: it is only words.",
      nl: "Een principe met een onleesbare regel wordt niet getoetst: het zijn alleen woorden.",
    },
    mend: {
      en: "Correct it here; docs/principles.md lists the names, fields and functions.",
      nl: "Verbeter het hier; docs/principles.md noemt de namen, velden en functies.",
    },
    examples: {
      good: [example("moment.target.all(channel, channel != 'email')")],
      bad: [
        { files: example("moment.targets.all(channel, channel != 'email')"), expect: ["targets"] },
        { files: example("moment.momentOfTruth = true"), expect: ["="] },
        { files: example("moment.emotionalLoad == 'hihg' || true"), expect: ["hihg"] },
        { files: example("moment.volume > '1000'"), expect: [">"] },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const { id, expression } of judgedPrinciples(snapshot)) {
      if (expression === null) continue;
      for (const problem of expression.problems.slice(0, MOST)) report(problemReport(id, expression, problem));
    }
  },
};

function problemReport(id: string, expression: Expression, problem: Problem): Report {
  const { file, text } = expression;
  const { what, mend, instead } = problemWords(problem);
  const fix = instead === null ? null : replacement(expression, problem, instead);
  const all = problem.span.start === 0 && problem.span.end === text.value.length;
  return {
    at: { file, span: all ? text.whole : text.spanOf(problem.span) },
    path: `principles.${id}.rule`,
    what,
    ...(mend === undefined ? {} : { mend }),
    fixes: [fix],
  };
}

/** Only where the text stands in the file as it is read. */
function replacement({ file, text }: Expression, { span }: Problem, instead: string): Fix | null {
  if (!text.isLiteral(span)) return null;
  // Between single quotes of YAML a single quote would end the rule.
  const newText = text.quote === "'" ? instead.replaceAll("'", '"') : instead;
  return {
    title: { en: `Change to ${newText}`, nl: `Verander in ${newText}` },
    safe: false,
    edits: [{ file: file.path, span: text.spanOf(span), newText }],
  };
}
