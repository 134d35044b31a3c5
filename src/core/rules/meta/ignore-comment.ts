import { nearest } from "../../text/nearest.ts";
import type { Text } from "../../words/language.ts";
import { RULE_IDS } from "../ids.ts";
import type { IgnoreComment, IgnoreProblem } from "../ignores.ts";
import type { Report, Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "ignore-comment",
    severity: "warning",
    title: { en: "Exception that no longer holds", nl: "Uitzondering die niet meer klopt" },
    what: {
      en: "A comment `# koers-ignore RULE until DATE: reason` has passed its date, lacks its date or reason, names no rule, or covers nothing.",
      nl: "Een opmerking `# koers-ignore REGEL until DATUM: reden` is over zijn datum, mist datum of reden, noemt geen regel, of dekt niets.",
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
  };
}

function detail(comment: IgnoreComment, problem: IgnoreProblem | "unused", language: "en" | "nl"): string {
  if (problem === "past") return ` ${comment.until}.`;
  if (problem !== "unknown-rule") return "";
  const guess = nearest(comment.rule, RULE_IDS);
  const question = language === "nl" ? "bedoelt u" : "did you mean";
  return guess === null ? `: “${comment.rule}”.` : `: “${comment.rule}”; ${question} “${guess}”?`;
}
