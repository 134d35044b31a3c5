import type { Snapshot } from "../project/snapshot.ts";
import type { SectionName } from "../strategy/model.ts";
import type { Text } from "../words/language.ts";
import { businessCasePicture } from "./business-case.ts";
import { channelMixPicture } from "./channel-mix.ts";
import { channelShiftsPicture } from "./channel-shifts.ts";
import type { PictureContext } from "./context.ts";
import { dashboardPicture } from "./dashboard/index.ts";
import { escalationPicture } from "./escalation.ts";
import { journeyPicture } from "./journey.ts";
import { overviewPicture } from "./overview.ts";
import { principlesPicture } from "./principles.ts";
import { shiftName } from "./shift-name.ts";
import type { Choice, PictureOf, ViewName } from "./types/picture.ts";
import { valueMatrixPicture } from "./value-matrix.ts";

/** The things of which a view shows one. */
export interface Things {
  readonly section: SectionName;
  readonly one: Text;
  readonly many: Text;
}

/** How a view gets its data. */
export interface ViewSource<Name extends ViewName> {
  /** Null for a view of the whole strategy only. */
  readonly of: Things | null;
  /** Other things of which it shows one: their ids begin with their section, as in `initiatives/…`. */
  readonly also?: readonly Things[];
  /** There is also a view of the whole strategy. */
  readonly whole: boolean;
  /** Null when there is no such thing; an id of null asks for the whole strategy. */
  picture(context: PictureContext, id: string | null): PictureOf<Name> | null;
}

const JOURNEYS: Things = {
  section: "journeys",
  one: { en: "journey", nl: "klantreis" },
  many: { en: "journeys", nl: "klantreizen" },
};

const MOMENTS: Things = {
  section: "contactMoments",
  one: { en: "contact moment", nl: "contactmoment" },
  many: { en: "contact moments", nl: "contactmomenten" },
};

const SEGMENTS: Things = {
  section: "segments",
  one: { en: "customer group", nl: "klantgroep" },
  many: { en: "customer groups", nl: "klantgroepen" },
};

const ESCALATIONS: Things = {
  section: "escalations",
  one: { en: "escalation", nl: "escalatie" },
  many: { en: "escalations", nl: "escalaties" },
};

const SHIFTS: Things = {
  section: "shifts",
  one: { en: "channel shift", nl: "kanaalverschuiving" },
  many: { en: "channel shifts", nl: "kanaalverschuivingen" },
};

const INITIATIVES: Things = {
  section: "initiatives",
  one: { en: "initiative", nl: "initiatief" },
  many: { en: "initiatives", nl: "initiatieven" },
};

/** Every view there is, in the order in which they are offered. */
export const VIEWS: { readonly [Name in ViewName]: ViewSource<Name> } = {
  overview: {
    of: null,
    whole: true,
    picture: overviewPicture,
  },
  "value-matrix": {
    of: null,
    whole: true,
    picture: ({ snapshot, findings }) => valueMatrixPicture(snapshot, findings),
  },
  "channel-mix": {
    of: MOMENTS,
    whole: true,
    picture: ({ snapshot, language }, id) => channelMixPicture(snapshot, id, language),
  },
  "channel-shifts": {
    of: MOMENTS,
    also: [JOURNEYS, SEGMENTS],
    whole: true,
    picture: ({ snapshot, language }, id) => channelShiftsPicture(snapshot, id, language),
  },
  "business-case": {
    of: SHIFTS,
    also: [INITIATIVES],
    whole: true,
    picture: ({ snapshot, language, asOf }, id) => businessCasePicture(snapshot, id, language, asOf),
  },
  journey: {
    of: JOURNEYS,
    whole: false,
    picture: ({ snapshot, language }, id) => (id === null ? null : journeyPicture(snapshot, id, language)),
  },
  escalation: {
    of: ESCALATIONS,
    whole: false,
    picture: ({ snapshot }, id) => (id === null ? null : escalationPicture(snapshot, id)),
  },
  principles: {
    of: null,
    whole: true,
    picture: principlesPicture,
  },
  dashboard: {
    of: null,
    whole: true,
    picture: dashboardPicture,
  },
};

export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[];

/** The things of which a view shows one, in the order of the strategy. */
export function choicesOf(snapshot: Snapshot, view: ViewName): readonly Choice[] {
  const { of: things, also } = VIEWS[view];
  return [
    ...(things === null ? [] : choicesIn(snapshot, things, "")),
    ...(also ?? []).flatMap((other) => choicesIn(snapshot, other, `${other.section}/`)),
  ];
}

function choicesIn(snapshot: Snapshot, { section }: Things, prefix: string): Choice[] {
  return Object.entries(snapshot.strategy[section]).map(([id, thing]) => ({
    id: prefix + id,
    name: section === "shifts" ? shiftName(snapshot, id) : nameOf(id, thing),
  }));
}

function nameOf(id: string, thing: unknown): string {
  const name = (thing as { readonly name?: unknown } | undefined)?.name;
  return typeof name === "string" && name.trim() !== "" ? name : id;
}
