import type { MatrixGroup, MatrixMoment } from "../../core/pictures/types/value-matrix.ts";
import type { Language } from "../../core/words/language.ts";
import type { Role } from "../kit/palette.ts";
import { oneLine } from "../kit/text.ts";
import { words } from "../kit/words.ts";
import { byVolume } from "./bubbles.ts";
import { worst } from "./describe.ts";
import { handlingOf } from "./handling.ts";
import { type MatrixWords, matrixWords } from "./words.ts";

/** What the colours of the bubbles can tell. */
export const COLOR_BYS = ["handling", "journey", "segment", "owner", "finding"] as const;
export type ColorBy = (typeof COLOR_BYS)[number];

/** How a bubble looks; every colour has a second sign. */
export interface Look {
  readonly role: Role;
  readonly hollow: boolean;
  /** A line inside the edge: where colours are off, or always. */
  readonly inside: "none" | "contrast-half" | "contrast-ring" | "ring";
  /** Stands in the bubble. */
  readonly letter: string | null;
}

export interface LegendLook {
  readonly look: Look;
  readonly text: string;
}

export interface Coloring {
  /** What stands before the legend. */
  readonly heading: string;
  readonly entries: readonly LegendLook[];
  readonly lookOf: (moment: MatrixMoment) => Look;
}

/** The colours of a picture's moments: by how they are handled now, by what they belong to, or by their findings. */
export function coloringOf(moments: readonly MatrixMoment[], by: ColorBy, language: Language): Coloring {
  const own = matrixWords(language);
  switch (by) {
    case "handling":
      return byHandling(moments, own);
    case "finding":
      return byFinding(moments, language);
    case "journey":
      return byGroup(moments, journeyOf(own), { heading: own.colorBy.journey, none: own.noJourney, own });
    case "segment":
      return byGroup(moments, ({ segment }) => segment, { heading: own.colorBy.segment, none: own.noSegment, own });
    case "owner":
      return byGroup(moments, ({ owner }) => owner, { heading: own.colorBy.owner, none: own.noOwner, own });
  }
}

/** How a bubble looks by who handles it now. */
export function handlingLook(parts: MatrixMoment["parts"]): Look {
  const handling = handlingOf(parts);
  const inside = handling === "self" ? "contrast-ring" : handling === "mixed" ? "contrast-half" : "none";
  return { role: handling ?? "inactive", hollow: handling === null, inside, letter: null };
}

const SAMPLES = {
  person: { self: 0, assistedDigital: 0, assistedPersonal: 1 },
  mixed: { self: 0.5, assistedDigital: 0, assistedPersonal: 0.5 },
  self: { self: 1, assistedDigital: 0, assistedPersonal: 0 },
} as const;

function byHandling(moments: readonly MatrixMoment[], own: MatrixWords): Coloring {
  const unknown = moments.some(({ parts }) => parts === null);
  return {
    heading: own.now,
    lookOf: ({ parts }) => handlingLook(parts),
    entries: [
      { look: handlingLook(SAMPLES.person), text: own.mainlyPeople },
      { look: handlingLook(SAMPLES.mixed), text: own.mixed },
      { look: handlingLook(SAMPLES.self), text: own.mainlySelf },
      ...(unknown ? [{ look: handlingLook(null), text: own.howUnknown }] : []),
    ],
  };
}

/** The sign of a finding stands at the bubble anyhow. */
function byFinding(moments: readonly MatrixMoment[], language: Language): Coloring {
  const own = matrixWords(language);
  const common = words(language);
  const lookOf = ({ findings }: MatrixMoment): Look => {
    const severity = worst(findings);
    return { role: severity ?? "mixed", hollow: severity === null, inside: "none", letter: null };
  };
  const severities = [
    { severity: "error", text: common.errors[0] },
    { severity: "warning", text: common.warnings[0] },
    { severity: "info", text: common.infos[0] },
    { severity: null, text: own.noFindings },
  ] as const;
  return {
    heading: own.colorBy.finding,
    lookOf,
    entries: severities.flatMap(({ severity, text }) => {
      const one = moments.find(({ findings }) => worst(findings) === severity);
      return one === undefined ? [] : [{ look: lookOf(one), text }];
    }),
  };
}

const SEVERAL = "+several";

/** A moment in more than one journey belongs to none of them alone. */
function journeyOf(own: MatrixWords): (moment: MatrixMoment) => MatrixGroup | null {
  return ({ journeys }) => (journeys.length > 1 ? { id: SEVERAL, name: own.severalJourneys } : (journeys[0] ?? null));
}

/** Each twice: the second time with a ring inside. More groups than that are shown as one. */
const GROUP_ROLES = ["self", "person", "saving", "relationship", "mixed"] as const satisfies readonly Role[];
const LETTERS = "ABCDEFGHIJ";
const REST: Look = { role: "inactive", hollow: false, inside: "none", letter: "…" };
const NONE: Look = { role: "inactive", hollow: true, inside: "none", letter: "–" };

/** The groups with the most contacts come first; each has a colour and a letter. */
function byGroup(
  moments: readonly MatrixMoment[],
  groupOf: (moment: MatrixMoment) => MatrixGroup | null,
  said: { readonly heading: string; readonly none: string; readonly own: MatrixWords },
): Coloring {
  const groups = groupsByVolume(moments, groupOf);
  const named = groups.length > LETTERS.length ? groups.slice(0, LETTERS.length - 1) : groups;
  const looks = new Map(named.map(({ id }, index) => [id, groupLook(index)]));
  const hasNone = moments.some((moment) => groupOf(moment) === null);
  return {
    heading: `${said.heading}:`,
    lookOf: (moment) => {
      const group = groupOf(moment);
      return group === null ? NONE : (looks.get(group.id) ?? REST);
    },
    entries: [
      ...named.map(({ id, name }) => ({ look: looks.get(id) ?? REST, text: oneLine(name) || id })),
      ...(groups.length > named.length
        ? [{ look: REST, text: said.own.otherGroups(groups.length - named.length) }]
        : []),
      ...(hasNone ? [{ look: NONE, text: said.none }] : []),
    ],
  };
}

function groupLook(index: number): Look {
  return {
    role: GROUP_ROLES[index % GROUP_ROLES.length] ?? "mixed",
    hollow: false,
    inside: index < GROUP_ROLES.length ? "none" : "ring",
    letter: LETTERS.charAt(index),
  };
}

function groupsByVolume(
  moments: readonly MatrixMoment[],
  groupOf: (moment: MatrixMoment) => MatrixGroup | null,
): MatrixGroup[] {
  const found = new Map<string, { readonly group: MatrixGroup; contacts: number }>();
  for (const moment of [...moments].sort(byVolume)) {
    const group = groupOf(moment);
    if (group === null) continue;
    const known = found.get(group.id) ?? { group, contacts: 0 };
    known.contacts += moment.volume ?? 0;
    found.set(group.id, known);
  }
  return [...found.values()].sort((a, b) => b.contacts - a.contacts).map(({ group }) => group);
}
