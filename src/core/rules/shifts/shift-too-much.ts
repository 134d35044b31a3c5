import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import { called } from "../called.ts";
import { fixReplacing } from "../fixes.ts";
import { percentText } from "../percent.ts";
import { valueAt } from "../places.ts";
import type { Fix, Rule, RuleContext } from "../rule.ts";
import { EXAMPLE } from "./example.ts";
import { type Overdrawn, overdrawn } from "./too-much.ts";

export const rule: Rule = {
  meta: {
    id: "shift-too-much",
    severity: "error",
    fixable: true,
    title: { en: "More moves than there is", nl: "Er verschuift meer dan er is" },
    what: {
      en: "The shifts of one contact moment and channel together move more than 100% of its contacts, for all customers or for those of a segment.",
      nl: "De verschuivingen van één contactmoment en kanaal verplaatsen samen meer dan 100% van de contacten, voor alle klanten of voor die van een segment.",
    },
    why: {
      en: "The same contacts are counted more than once, and so are their savings.",
      nl: "Dezelfde contacten tellen meer dan eens, en de besparing dus ook.",
    },
    mend: {
      en: "Lower the shares: all of them are of the contacts that use the channel today.",
      nl: "Verlaag de aandelen: ze gelden allemaal voor de contacten die het kanaal nu gebruiken.",
    },
    examples: {
      good: [
        `${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 60% }\n  prevented: { moment: move, from: phone, to: none, share: 40% }\n`,
      ],
      bad: [
        {
          files: `${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 60% }\n  prevented: { moment: move, from: phone, to: none, share: 50% }\n`,
          expect: ["50%"],
        },
      ],
    },
  },
  check(context) {
    const { shifts } = context.snapshot.strategy;
    const moments = new Set(Object.values(shifts).flatMap(({ moment }) => (moment === undefined ? [] : [moment])));
    for (const moment of moments) {
      for (const found of overdrawn(context.snapshot.strategy, moment)) tell(context, found);
    }
  },
};

/** At the last of the shifts; the others are related. */
function tell({ snapshot, report }: RuleContext, { moment, from, segment, ids, sum }: Overdrawn): void {
  const { channels, contactMoments, segments, shifts } = snapshot.strategy;
  const places = ids.flatMap((id) => {
    const place = valueAt(snapshot, `shifts.${id}.share`);
    return place === null ? [] : [{ id, place }];
  });
  const last = places.pop();
  if (last === undefined) return;
  const [subject, channel] = [called(contactMoments, moment), called(channels, from)];
  const [forEn, forNl] =
    segment === null ? ["", ""] : [` for ${called(segments, segment)}`, ` voor ${called(segments, segment)}`];
  report({
    ...last.place,
    what: {
      en: () =>
        `The shifts of “${subject}”${forEn} together move ${createFormat("en").share(sum)} of its contacts in ${channel}.`,
      nl: () =>
        `De verschuivingen van “${subject}”${forNl} verplaatsen samen ${createFormat("nl").share(sum)} van de contacten in ${channel}.`,
    },
    related: places.map(({ id, place }) => ({
      at: place.at,
      what: { en: `“${called(shifts, id)}” moves this.`, nl: `“${called(shifts, id)}” verplaatst dit.` },
    })),
    fixes: [whatIsLeft(snapshot, last.id, sum)],
  });
}

/** The last shift with what the others leave for it, where that is anything. */
function whatIsLeft(snapshot: Snapshot, id: string, sum: number): Fix | null {
  const left = 1 - (sum - (snapshot.strategy.shifts[id]?.share ?? 0));
  if (left < 0.0005) return null;
  const [en, nl] = [createFormat("en").share(left), createFormat("nl").share(left)];
  const title = { en: `Move ${en}, what the others leave`, nl: `Verplaats ${nl}, wat de andere overlaten` };
  return fixReplacing(snapshot, `shifts.${id}.share`, percentText(left), title);
}
