import type { Snapshot } from "../../project/snapshot.ts";
import type { Expectation } from "../../strategy/model.ts";
import { quote } from "../../words/say.ts";
import type { Rule } from "../rule.ts";

/** Where a KPI is worked with, not only measured. */
const WORK_WITH_KPIS: ReadonlySet<string> = new Set([
  "objectives",
  "channels",
  "shifts",
  "procedures",
  "decisions",
  "feedbackLoops",
  "initiatives",
  "loyalty",
]);

/** What sees to it that a contact moment is handled as it should be. */
const WORK_WITH_MOMENTS: ReadonlySet<string> = new Set(["escalations", "procedures"]);

export const rule: Rule = {
  meta: {
    id: "promise-uncarried",
    severity: "warning",
    needsWhole: true,
    restsOn: ["kpis", "principles", "journeys", "initiatives", "outreach", "feedbackLoops"],
    title: { en: "Promise that nothing carries", nl: "Belofte die nergens op rust" },
    what: {
      en: "The promise has no carriedBy; or an expectation has none, and nothing in the strategy works with its KPI, nor is an escalation or procedure for its contact moments.",
      nl: "De belofte heeft geen carriedBy; of een verwachting heeft die niet, terwijl niets in de strategie met de KPI werkt en er voor de contactmomenten geen escalatie of werkwijze is.",
    },
    why: {
      en: "Customers hear what you promise and notice that nothing makes it come true.",
      nl: "Klanten horen wat u belooft en merken dat niets het waarmaakt.",
    },
    mend: {
      en: "Name under carriedBy the parts of the strategy that make it come true.",
      nl: "Noem onder carriedBy de onderdelen van de strategie die het waarmaken.",
    },
    examples: {
      good: [
        "koers: 1\nkpis:\n  nps: { unit: score, better: higher }\nexperience:\n  promise: You keep riding.\n  carriedBy: { kpis: [nps] }\n",
        "koers: 1\nkpis:\n  wait: { unit: duration, better: lower }\nexperience:\n  expectations:\n    quick: { kpi: wait, within: 60s }\ndecisions:\n  staff-up: { when: { kpi: wait, above: 60s, for: 2w }, then: More people on the phone }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nkpis:\n  wait: { unit: duration, better: lower }\nexperience:\n  promise: You keep riding. # !\n  whenNothingHappens: { statement: We watch over you. } # !\n  expectations:\n    quick: { kpi: wait, within: 60s } # !\n",
          expect: ["promise", "statement", "quick"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { promise, whenNothingHappens, expectations } = snapshot.strategy.experience;
    const silence = whenNothingHappens?.statement;
    if (promise !== undefined && !hasCarriers(snapshot, "experience")) {
      report({
        at: "experience.promise",
        what: {
          en: `Nothing carries the promise ${sentence(promise)}.`,
          nl: `De belofte ${sentence(promise)} rust nergens op.`,
        },
      });
    }
    if (silence !== undefined && !hasCarriers(snapshot, "experience.whenNothingHappens")) {
      report({
        at: "experience.whenNothingHappens.statement",
        what: {
          en: `Nothing carries what holds when there is no contact: ${sentence(silence)}.`,
          nl: `Wat geldt als er geen contact is, rust nergens op: ${sentence(silence)}.`,
        },
      });
    }
    for (const [id, expectation] of Object.entries(expectations ?? {})) {
      const path = `experience.expectations.${id}`;
      if (hasCarriers(snapshot, path) || isWorkedWith(snapshot, expectation)) continue;
      const name = expectation.name ?? id;
      report({
        at: path,
        what: {
          en: `Nothing carries the expectation “${name}”.`,
          nl: `De verwachting “${name}” rust nergens op.`,
        },
      });
    }
  },
};

/** Quoted within a sentence that has a full stop of its own. */
function sentence(text: string): string {
  return quote(text.trim().replace(/\.$/, ""));
}

/** Whatever is written there counts: what cannot be read has a finding of its own. */
function hasCarriers(snapshot: Snapshot, path: string): boolean {
  const node = snapshot.locate(`${path}.carriedBy`)?.node;
  if (node?.kind !== "map") return node !== undefined;
  return node.entries.some(({ value }) => value.kind !== "seq" || value.items.length > 0);
}

function isWorkedWith(snapshot: Snapshot, { kpi, moments = [] }: Expectation): boolean {
  const usedIn = (kind: string, id: string, sections: ReadonlySet<string>): boolean =>
    snapshot.referencesTo(kind, id).some(({ path }) => sections.has(path.split(".")[0] as string));
  return (
    (kpi !== undefined && usedIn("kpis", kpi, WORK_WITH_KPIS)) ||
    moments.some((moment) => usedIn("contactMoments", moment, WORK_WITH_MOMENTS))
  );
}
