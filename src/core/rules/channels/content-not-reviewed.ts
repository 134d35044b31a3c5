import { goodUntil } from "../../numbers/reviews.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { answersByItself, channelsInUse } from "./channels.ts";

export const rule: Rule = {
  meta: {
    id: "content-not-reviewed",
    severity: "warning",
    title: { en: "Content not reviewed in time", nl: "Inhoud niet op tijd herzien" },
    what: {
      en: "The answers of an automated or self-service channel should have been gone through by now.",
      nl: "De antwoorden van een geautomatiseerd kanaal of selfservicekanaal hadden inmiddels nagelopen moeten zijn.",
    },
    why: {
      en: "Products, prices and letters change; answers that stay behind send customers to the phone, or the wrong way.",
      nl: "Producten, prijzen en brieven veranderen; antwoorden die achterblijven sturen klanten naar de telefoon, of de verkeerde kant op.",
    },
    mend: {
      en: "Go through the answers and put the new date under reviewed, or choose another rhythm under reviewEvery.",
      nl: "Loop de antwoorden na en zet de nieuwe datum onder reviewed, of kies een ander ritme onder reviewEvery.",
    },
    examples: {
      good: [
        "koers: 1\nroles:\n  editor: {}\nchannels:\n  site: { kind: self-service, fallback: phone, content: { owner: editor, reviewEvery: 30d, reviewed: 2099-01-15 } }\n  phone: { kind: assisted }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nroles:\n  editor: {}\nchannels:\n  site: { kind: self-service, fallback: phone, content: { owner: editor, reviewEvery: 30d, reviewed: 2019-01-15 } }\n  phone: { kind: assisted }\n",
          expect: ["2019-01-15"],
        },
        {
          files:
            "koers: 1\nroles:\n  editor: {}\nchannels:\n  site: { kind: self-service, fallback: phone, content: { owner: editor, reviewEvery: 30d } }\n  phone: { kind: assisted }\n",
          expect: ["30d"],
        },
      ],
    },
  },
  check({ snapshot, asOf, report }) {
    const { channels } = snapshot.strategy;
    for (const id of channelsInUse(snapshot.strategy)) {
      const { reviewed, reviewEvery } = channels[id]?.content ?? {};
      if (!answersByItself(channels[id]) || reviewEvery === undefined) continue;
      const until = reviewed === undefined ? null : goodUntil(reviewed, reviewEvery);
      if (until !== null && until >= asOf) continue;
      const path = `channels.${id}.content`;
      if (until === null && !lacks(snapshot, path, "reviewed")) continue;
      const place = valueAt(snapshot, `${path}.reviewed`) ?? valueAt(snapshot, `${path}.reviewEvery`);
      if (place === null) continue;
      const name = called(channels, id);
      report({
        ...place,
        what:
          until === null
            ? {
                en: `Nothing says that the answers of “${name}” were ever reviewed.`,
                nl: `Nergens staat dat de antwoorden van “${name}” ooit zijn herzien.`,
              }
            : {
                en: `The answers of “${name}” were last reviewed on ${reviewed}, and had to be again by ${until}.`,
                nl: `De antwoorden van “${name}” zijn voor het laatst herzien op ${reviewed}, en hadden dat uiterlijk op ${until} weer moeten zijn.`,
              },
      });
    }
  },
};
