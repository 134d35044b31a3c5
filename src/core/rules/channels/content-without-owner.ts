import type { Snapshot } from "../../project/snapshot.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { fixAdding, MOST_FIXES } from "../fixes.ts";
import { keyAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { answersByItself, channelsInUse } from "./channels.ts";

export const rule: Rule = {
  meta: {
    id: "content-without-owner",
    severity: "warning",
    fixable: true,
    title: { en: "Content without an owner", nl: "Inhoud zonder eigenaar" },
    what: {
      en: "An automated or self-service channel has answers that nobody keeps up to date.",
      nl: "Een geautomatiseerd kanaal of selfservicekanaal heeft antwoorden die niemand bijhoudt.",
    },
    why: {
      en: "What answers by itself gets worse by the week if nobody looks after it, and customers call after all.",
      nl: "Wat vanzelf antwoordt wordt met de week slechter als niemand ernaar omkijkt, en dan bellen klanten toch.",
    },
    mend: {
      en: "Name under content the role that keeps the answers up to date: content: { owner: … }.",
      nl: "Noem onder content de rol die de antwoorden bijhoudt: content: { owner: … }.",
    },
    examples: {
      good: [
        "koers: 1\nroles:\n  editor: {}\nchannels:\n  site: { kind: self-service, fallback: phone, content: { owner: editor } }\n  phone: { kind: assisted }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nroles:\n  editor: {}\nchannels:\n  site: { kind: self-service, fallback: phone, owner: editor }\n  phone: { kind: assisted }\n",
          expect: ["site"],
        },
        {
          files: "koers: 1\nchannels:\n  site: { kind: self-service, fallback: phone }\n  phone: { kind: assisted }\n",
          expect: ["site"],
        },
        {
          files:
            "koers: 1\nchannels:\n  site: { kind: self-service, fallback: phone, content: { reviewEvery: 30d, reviewed: 2026-09-14 } }\n  phone: { kind: assisted }\n",
          expect: ["content"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels } = snapshot.strategy;
    for (const id of channelsInUse(snapshot.strategy)) {
      if (!answersByItself(channels[id])) continue;
      const path = `channels.${id}`;
      const content = keyAt(snapshot, `${path}.content`);
      const nobody = lacks(snapshot, path, "content") || lacks(snapshot, `${path}.content`, "owner");
      const place = content ?? keyAt(snapshot, path);
      if (!nobody || place === null) continue;
      report({
        ...place,
        what: {
          en: `Nobody is named who keeps the answers of “${called(channels, id)}” up to date.`,
          nl: `Er is niemand genoemd die de antwoorden van “${called(channels, id)}” bijhoudt.`,
        },
        fixes: likelyOwners(snapshot, id),
      });
    }
  },
};

/** Whoever keeps the answers of other channels up to date, and whoever owns the channel. */
function likelyOwners(snapshot: Snapshot, id: string): (Fix | null)[] {
  const { channels, roles } = snapshot.strategy;
  const path = `channels.${id}`;
  const editors = Object.values(channels).map(({ content }) => content?.owner);
  const owners = new Set([...editors, channels[id]?.owner].filter((owner) => owner !== undefined));
  return [...owners].slice(0, MOST_FIXES).map((owner) => {
    const name = called(roles, owner);
    const title = { en: `Let “${name}” keep them up to date`, nl: `Laat “${name}” ze bijhouden` };
    return snapshot.locate(`${path}.content`) === null
      ? fixAdding(snapshot, path, "content", `{ owner: ${owner} }`, title)
      : fixAdding(snapshot, `${path}.content`, "owner", owner, title);
  });
}
