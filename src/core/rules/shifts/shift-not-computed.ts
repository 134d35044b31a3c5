import type { Snapshot } from "../../project/snapshot.ts";
import type { Text } from "../../words/language.ts";
import { andList } from "../../words/say.ts";
import { called } from "../called.ts";
import { keyAt } from "../places.ts";
import type { Report, Rule } from "../rule.ts";
import { CASE_EXAMPLE } from "./example.ts";
import { isSound, isWritten, movingShifts } from "./sound.ts";

const SHIFT = "moment: move, from: phone, to: site, share: 50%, start: 2026-01, end: 2026-12";
const WHOLE = `${CASE_EXAMPLE}shifts:\n  online: { ${SHIFT} }\n`;

export const rule: Rule = {
  meta: {
    id: "shift-not-computed",
    severity: "warning",
    needsWhole: true,
    restsOn: ["contactMoments"],
    title: {
      en: "Result of a shift cannot be computed",
      nl: "Opbrengst van een verschuiving is niet te berekenen",
    },
    what: {
      en: "For the business case of a channel shift something is missing: the period of the strategy, the volume or today's mix of the contact moment, or the start or end of the shift.",
      nl: "Voor de businesscase van een kanaalverschuiving ontbreekt iets: de periode van de strategie, het volume of de huidige mix van het contactmoment, of het begin of einde van de verschuiving.",
    },
    why: {
      en: "What is not computed is not weighed either: the shift costs and brings nothing on paper, and no check on its result can warn you.",
      nl: "Wat niet wordt berekend, wordt ook niet gewogen: op papier kost en brengt de verschuiving niets, en geen controle op de opbrengst kan u waarschuwen.",
    },
    mend: {
      en: "Fill in what is missing; an estimate is better than nothing.",
      nl: "Vul in wat ontbreekt; een schatting is beter dan niets.",
    },
    examples: {
      good: [WHOLE],
      bad: [
        { files: WHOLE.replace("volume: 12000", ""), expect: ["move"] },
        { files: WHOLE.replace(", end: 2026-12", ""), expect: ["online"] },
        { files: WHOLE.replace("period: { start: 2026, end: 2027 }\n", ""), expect: ["koers"] },
        { files: WHOLE.replace(/channelMix:\n.*\n/, ""), expect: ["move"] },
      ],
    },
  },
  check({ snapshot, report }) {
    const shifts = movingShifts(snapshot.strategy).filter(([id]) => isSound(snapshot, id));
    if (shifts.length === 0) return;
    const moments = [...new Set(shifts.map(([, shift]) => shift.moment))];
    const found = [
      withoutPeriod(snapshot),
      withoutAnyMix(
        snapshot,
        shifts.map(([id]) => id),
      ),
      ...moments.map((moment) => {
        const ids = shifts.flatMap(([id, shift]) => (shift.moment === moment ? [id] : []));
        return withoutBasis(snapshot, moment, ids);
      }),
      ...shifts.map(([id]) => withoutDates(snapshot, id)),
    ];
    for (const one of found) if (one !== null) report(one);
  },
};

/** One cause, however many shifts rest on it. */
function withoutPeriod(snapshot: Snapshot): Report | null {
  const place = keyAt(snapshot, "koers");
  if (place === null || snapshot.locate("period") !== null) return null;
  return {
    ...place,
    what: {
      en: "What the channel shifts bring cannot be computed: the strategy has no period.",
      nl: "Wat de kanaalverschuivingen opleveren is niet te berekenen: de strategie heeft geen periode.",
    },
    mend: {
      en: "Say from when to when the strategy runs, as in period: { start: 2026-01, end: 2028-12 }.",
      nl: "Geef aan van wanneer tot wanneer de strategie loopt, zoals in period: { start: 2026-01, end: 2028-12 }.",
    },
  };
}

/** `channelMix` is not there at all, as when it was taken out. */
function withoutAnyMix(snapshot: Snapshot, ids: readonly string[]): Report | null {
  const place = hasNoMix(snapshot) && ids.length > 1 ? keyAt(snapshot, "shifts") : null;
  if (place === null) return null;
  return {
    ...place,
    what: {
      en: `What the ${ids.length} channel shifts bring cannot be computed: no contact moment has a channel mix.`,
      nl: `Wat de ${ids.length} kanaalverschuivingen opleveren is niet te berekenen: geen enkel contactmoment heeft een kanaalmix.`,
    },
    mend: {
      en: "Write under channelMix how the contacts of each moment are spread over the channels; if you took that section out, put it back.",
      nl: "Schrijf onder channelMix hoe de contacten van elk moment over de kanalen zijn verdeeld; hebt u dat onderdeel weggehaald, zet het dan terug.",
    },
  };
}

function hasNoMix({ strategy }: Snapshot): boolean {
  return Object.keys(strategy.channelMix).length === 0;
}

/** What a contact moment lacks for all its shifts; a mix that is there but empty has a finding of its own. */
function withoutBasis(snapshot: Snapshot, moment: string, ids: readonly string[]): Report | null {
  const { contactMoments, shifts } = snapshot.strategy;
  const lacks: Text[] = [];
  if (snapshot.locate(`contactMoments.${moment}.volume`) === null) {
    lacks.push({ en: "volume", nl: "volume" });
  }
  const isTold = hasNoMix(snapshot) && movingShifts(snapshot.strategy).length > 1;
  if (snapshot.locate(`channelMix.${moment}`) === null && !isTold && !mixMayBeMisspelt(snapshot)) {
    lacks.push({ en: "channel mix", nl: "kanaalmix" });
  }
  if (lacks.length === 0) return null;
  const name = called(contactMoments, moment);
  const names = ids.map((id) => `“${called(shifts, id)}”`);
  return {
    at: `contactMoments.${moment}`,
    what: {
      en: () =>
        `What ${andList(names, "en")} ${ids.length === 1 ? "brings" : "bring"} cannot be computed: “${name}” has no ${lacks.map(({ en }) => en).join(" and no ")}.`,
      nl: () =>
        `Wat ${andList(names, "nl")} ${ids.length === 1 ? "oplevert" : "opleveren"} is niet te berekenen: “${name}” heeft geen ${lacks.map(({ nl }) => nl).join(" en geen ")}.`,
    },
    related: ids.flatMap((id) => {
      const place = keyAt(snapshot, `shifts.${id}`);
      return place === null ? [] : [{ at: place.at, what: { en: "This rests on it.", nl: "Dit rust erop." } }];
    }),
  };
}

/** A mix of a moment that does not exist may be this one's: it has its own finding. */
function mixMayBeMisspelt(snapshot: Snapshot): boolean {
  return Object.keys(snapshot.strategy.channelMix).some((id) => snapshot.definition("contactMoments", id) === null);
}

function withoutDates(snapshot: Snapshot, id: string): Report | null {
  const missing = ["start", "end"].filter((key) => !isWritten(snapshot, id, key));
  if (missing.length === 0) return null;
  const name = called(snapshot.strategy.shifts, id);
  return {
    at: `shifts.${id}`,
    what: {
      en: () => `What “${name}” brings cannot be computed: it has no ${andList(missing, "en")}.`,
      nl: () =>
        `Wat “${name}” oplevert is niet te berekenen: ${andList(missing, "nl")} ${missing.length === 1 ? "ontbreekt" : "ontbreken"}.`,
    },
    mend: {
      en: "Say when the shift begins and when it is finished, as in start: 2026-07, end: 2027-06.",
      nl: "Geef aan wanneer de verschuiving begint en wanneer die klaar is, zoals in start: 2026-07, end: 2027-06.",
    },
  };
}
