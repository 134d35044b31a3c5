import { quote } from "../../words/say.ts";
import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { channelsInUse } from "./channels.ts";

export const rule: Rule = {
  meta: {
    id: "exclusive-offer-without-reason",
    severity: "info",
    title: { en: "Offer in one channel only, without a reason", nl: "Aanbod in maar één kanaal, zonder reden" },
    what: {
      en: "An offer or advantage is found in one channel only, and nothing says why.",
      nl: "Een aanbod of voordeel is er in maar één kanaal, en nergens staat waarom.",
    },
    why: {
      en: "Customers expect the same everywhere; who finds out later that it was cheaper elsewhere feels fooled.",
      nl: "Klanten verwachten overal hetzelfde; wie later merkt dat het elders goedkoper was, voelt zich bekocht.",
    },
    mend: {
      en: "Say under because why it is only here, or offer it everywhere.",
      nl: "Schrijf onder because waarom het er alleen hier is, of bied het overal aan.",
    },
    examples: {
      good: [
        "koers: 1\nchannels:\n  phone: { kind: assisted, onlyHere: [{ offer: A call back tonight, because: Only people can ring back. }] }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nchannels:\n  desk:\n    kind: assisted\n    onlyHere:\n      - Free coffee\n      - offer: Ten per cent off\n",
          expect: ["Free coffee", "Ten per cent off"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels } = snapshot.strategy;
    for (const id of channelsInUse(snapshot.strategy)) {
      for (const [index, item] of (channels[id]?.onlyHere ?? []).entries()) {
        const offer = typeof item === "string" ? item : item.offer;
        const because = typeof item === "string" ? undefined : item.because;
        if (offer === undefined || (because ?? "").trim() !== "") continue;
        const path = `channels.${id}.onlyHere.${index}`;
        const place = valueAt(snapshot, typeof item === "string" ? path : `${path}.offer`);
        if (place === null) continue;
        report({
          ...place,
          what: {
            en: `${quote(offer)} is found in “${called(channels, id)}” only, and nothing says why.`,
            nl: `${quote(offer)} is er alleen in “${called(channels, id)}”, en nergens staat waarom.`,
          },
        });
      }
    }
  },
};
