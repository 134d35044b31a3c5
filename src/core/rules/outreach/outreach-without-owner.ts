import type { Message } from "../../strategy/model.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { fixSetting } from "../fixes.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "outreach-without-owner",
    severity: "warning",
    fixable: true,
    title: { en: "Message without an owner", nl: "Bericht zonder eigenaar" },
    what: {
      en: "A message does not say whether service, sales or marketing sends it.",
      nl: "Een bericht zegt niet of service, sales of marketing het stuurt.",
    },
    why: {
      en: "Without clear bounds customers hear from all three at once, and nobody guards the total.",
      nl: "Zonder duidelijke afbakening hoort de klant ze alle drie tegelijk, en bewaakt niemand het geheel.",
    },
    mend: {
      en: "Write owner: service, sales or marketing.",
      nl: "Schrijf owner: service, sales of marketing.",
    },
    examples: {
      good: ["koers: 1\noutreach:\n  tips: { kind: service, owner: service }\n"],
      bad: [{ files: "koers: 1\noutreach:\n  tips: { kind: service }\n", expect: ["tips"] }],
    },
  },
  check({ snapshot, report }) {
    const { outreach } = snapshot.strategy;
    for (const id of Object.keys(outreach)) {
      if (!lacks(snapshot, `outreach.${id}`, "owner")) continue;
      const name = called(outreach, id);
      report({
        at: `outreach.${id}`,
        what: { en: `Nobody owns the message “${name}”.`, nl: `Het bericht “${name}” is van niemand.` },
        fixes: likelyOwners(outreach[id]?.kind).map((owner) =>
          fixSetting(snapshot, `outreach.${id}`, "owner", owner, {
            en: `Give it to ${owner}`,
            nl: `Geef het aan ${owner}`,
          }),
        ),
      });
    }
  },
};

/** All three, the one that mostly sends this kind first. */
function likelyOwners(kind: Message["kind"]): readonly NonNullable<Message["owner"]>[] {
  return kind === "commercial" ? ["marketing", "sales", "service"] : ["service", "marketing", "sales"];
}
