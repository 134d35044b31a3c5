import type { Snapshot } from "../../project/snapshot.ts";
import type { Message } from "../../strategy/model.ts";
import { orList } from "../../words/say.ts";
import { called } from "../called.ts";
import { fixAdding, fixListing } from "../fixes.ts";
import type { Fix, Rule } from "../rule.ts";
import { complaintMoments } from "./messages.ts";

/** Messages that a customer needs whatever has happened, and the one that opens the relationship. */
const ALWAYS_WELCOME: ReadonlySet<Message["kind"]> = new Set(["service", "safety", "welcome"]);

const COMPLAINT = "koers: 1\ncontactMoments:\n  complaint: {}\n";

export const rule: Rule = {
  meta: {
    id: "outreach-no-exclusion",
    severity: "warning",
    fixable: true,
    needsWhole: true,
    restsOn: ["outreach"],
    title: { en: "Message right after a complaint", nl: "Bericht vlak na een klacht" },
    what: {
      en: "A message that is not about service or safety may be sent to a customer who has just complained. A welcome is left alone: it opens the relationship.",
      nl: "Een bericht dat niet over service of veiligheid gaat kan bij een klant komen die net heeft geklaagd. Een welkomstbericht blijft buiten beschouwing: dat opent de relatie.",
    },
    why: {
      en: "Who waits for a solution and gets an offer or a survey concludes that nobody listens.",
      nl: "Wie op een oplossing wacht en een aanbod of enquête krijgt, concludeert dat niemand luistert.",
    },
    mend: {
      en: "Name the complaint under notAfter, with the time in which the customer is left in peace.",
      nl: "Noem de klacht onder notAfter, met de tijd waarin de klant met rust wordt gelaten.",
    },
    examples: {
      good: [
        `${COMPLAINT}outreach:\n  survey: { kind: survey, notAfter: { moments: [complaint], within: 30d } }\n  outage: { kind: safety }\n`,
      ],
      bad: [
        {
          files: `${COMPLAINT}  bill: {}\noutreach:\n  survey: { kind: survey } # !\n  offer: { kind: commercial, legalBasis: consent, notAfter: { moments: [bill], within: 30d } } # !\n`,
          expect: ["survey", "moments"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { contactMoments, outreach } = snapshot.strategy;
    const complaints = complaintMoments(snapshot.strategy);
    const [first] = complaints;
    if (first === undefined) return;
    const names = complaints.map((id) => `“${called(contactMoments, id)}”`);
    for (const [id, message] of Object.entries(outreach)) {
      const { kind, notAfter } = message;
      if (kind === undefined || ALWAYS_WELCOME.has(kind)) continue;
      if (notAfter?.moments?.some((moment) => complaints.includes(moment))) continue;
      const name = called(outreach, id);
      const listed = `outreach.${id}.notAfter.moments`;
      report({
        at: snapshot.locate(listed) === null ? `outreach.${id}` : listed,
        what: {
          en: () => `Customers may get “${name}” right after ${orList(names, "en")}.`,
          nl: () => `Klanten kunnen “${name}” krijgen vlak na ${orList(names, "nl")}.`,
        },
        fixes: [leaveInPeace(snapshot, id, first)],
      });
    }
  },
};

/** How long customers are left in peace is for people to judge: the fix is a proposal. */
function leaveInPeace(snapshot: Snapshot, id: string, complaint: string): Fix | null {
  const path = `outreach.${id}`;
  const title = { en: `Not after ${complaint}`, nl: `Niet na ${complaint}` };
  return snapshot.locate(`${path}.notAfter`) === null
    ? fixAdding(snapshot, path, "notAfter", `{ moments: [${complaint}], within: 30d }`, title)
    : fixListing(snapshot, `${path}.notAfter`, "moments", complaint, title);
}
