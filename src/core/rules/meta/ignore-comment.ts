import { nearest } from "../../text/nearest.ts";
import type { Text } from "../../words/language.ts";
import { RULE_IDS } from "../ids.ts";
import { type IgnoreComment, type IgnoreProblem, writtenAnew } from "../ignores.ts";
import type { Fix, Report, Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "ignore-comment",
    severity: "warning",
    fixable: true,
    title: { en: "Exception that no longer holds", nl: "Uitzondering die niet meer klopt" },
    what: {
      en: "A comment `# koers-ignore RULE until DATE: reason` has passed its date, lacks its date or reason, names no rule, is misspelt, or covers nothing.",
      nl: "Een opmerking `# koers-ignore REGEL until DATUM: reden` is over zijn datum, mist datum of reden, noemt geen regel, is verkeerd geschreven, of dekt niets.",
    },
    why: {
      en: "An exception is a promise to come back to it; without an end it becomes a hole that nobody sees.",
      nl: "Een uitzondering is een belofte om erop terug te komen; zonder einde wordt het een gat dat niemand ziet.",
    },
    mend: {
      en: "Write `# koers-ignore RULE until 2026-12-31: reason`, or remove the comment.",
      nl: "Schrijf `# koers-ignore REGEL until 2026-12-31: reden`, of verwijder de opmerking.",
    },
    examples: {
      good: [
        "koers: 1\nroles:\n  # koers-ignore unused-definition until 2099-12-31: is named in the next version\n  lead: {}\n",
      ],
      bad: [
        {
          files: "koers: 1\nroles:\n  lead: {} # koers-ignore unused-definition until 2020-12-31: later\n",
          expect: ["# koers-ignore unused-definition until 2020-12-31: later"],
        },
        {
          files: "koers: 1\n# koers-ignore duplicate-id until 2099-12-31: later\nname: Koers\n",
          expect: ["# koers-ignore duplicate-id until 2099-12-31: later"],
        },
        {
          files: "koers: 1\n# koers ignore unused-definition until 31-12-2099: later\nname: Koers\n",
          expect: ["# koers ignore unused-definition until 31-12-2099: later"],
        },
        {
          files: "koers: 1\n# koers-ignore unused-definition: later\nname: Koers\n",
          expect: ["# koers-ignore unused-definition: later"],
        },
      ],
    },
  },
  // The comments are weighed after all rules have run: see `ignoreCommentReport`.
  check() {},
};

const PROBLEMS: Readonly<Record<IgnoreProblem | "unused", Text>> = {
  misspelt: {
    en: "This looks like an exception, but is not written as one, and covers nothing.",
    nl: "Dit lijkt op een uitzondering, maar is niet zo geschreven, en dekt niets.",
  },
  unreadable: {
    en: "This exception names no rule.",
    nl: "Deze uitzondering noemt geen regel.",
  },
  "unknown-rule": {
    en: "This exception names a rule that does not exist",
    nl: "Deze uitzondering noemt een regel die niet bestaat",
  },
  "no-date": {
    en: "This exception has no end date, or none written as 2026-12-31.",
    nl: "Deze uitzondering heeft geen einddatum, of een die niet als 2026-12-31 is geschreven.",
  },
  "no-reason": { en: "This exception gives no reason.", nl: "Deze uitzondering geeft geen reden." },
  past: { en: "This exception ended on", nl: "Deze uitzondering eindigde op" },
  unused: {
    en: "This exception covers nothing any more: there is no such finding here.",
    nl: "Deze uitzondering dekt niets meer: die bevinding is er hier niet.",
  },
};

/** What is wrong with an ignore comment once all findings are known; null when it does its work. */
export function ignoreCommentReport(comment: IgnoreComment, used: boolean): Report | null {
  const problem = comment.problem ?? (used ? null : "unused");
  if (problem === null) return null;
  const words = PROBLEMS[problem];
  return {
    at: comment.place,
    what: { en: `${words.en}${detail(comment, problem, "en")}`, nl: `${words.nl}${detail(comment, problem, "nl")}` },
    ...mendOf(comment, problem),
  };
}

function mendOf(comment: IgnoreComment, problem: IgnoreProblem | "unused"): Pick<Report, "mend" | "fixes"> {
  if (problem === "past" || problem === "unused") return { fixes: [removal(comment)] };
  const { rule: id, until, reason } = writtenAnew(comment.text);
  const form = (placeholders: readonly [string, string]): string =>
    `# koers-ignore ${id ?? placeholders[0]} until ${until ?? "2026-12-31"}: ${reason ?? placeholders[1]}`;
  const text = form(["RULE", "reason"]);
  const isComplete = id !== null && until !== null && reason !== null;
  return {
    mend: { en: `Write ${text}`, nl: `Schrijf ${form(["REGEL", "reden"])}` },
    fixes: isComplete ? [rewriting(comment, text)] : [],
  };
}

/** Never safe: what it covers is then no longer told. */
function rewriting({ place }: IgnoreComment, newText: string): Fix {
  return {
    title: { en: "Write it as an exception", nl: "Schrijf het als uitzondering" },
    safe: false,
    edits: [{ file: place.file.path, span: place.span, newText }],
  };
}

/** With its line, where nothing else stands on it. */
function removal({ place: { file, span } }: IgnoreComment): Fix {
  const before = /[ \t]*$/.exec(file.text.slice(0, span.start))?.[0].length ?? 0;
  const start = span.start - before;
  const ownLine = start === 0 || /[\r\n]/.test(file.text[start - 1] ?? "");
  const lineBreak = ownLine ? (/^(?:\r\n|\n|\r)/.exec(file.text.slice(span.end))?.[0].length ?? 0) : 0;
  return {
    title: { en: "Remove this exception", nl: "Verwijder deze uitzondering" },
    safe: false,
    edits: [{ file: file.path, span: { start, end: span.end + lineBreak }, newText: "" }],
  };
}

function detail(comment: IgnoreComment, problem: IgnoreProblem | "unused", language: "en" | "nl"): string {
  if (problem === "past") return ` ${comment.until}.`;
  if (problem !== "unknown-rule") return "";
  const guess = nearest(comment.rule, RULE_IDS);
  const question = language === "nl" ? "bedoelt u" : "did you mean";
  return guess === null ? `: “${comment.rule}”.` : `: “${comment.rule}”; ${question} “${guess}”?`;
}
