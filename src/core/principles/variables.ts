import { FRAGMENT_SHAPE, SECTION_NAMES, shape, shapeDocs } from "../schema/catalogue.ts";
import type { ShapeIndex } from "../schema/shape.ts";
import { COMPUTED, idField, STRATEGY_FIELDS } from "./computed.ts";
import {
  type Field,
  fieldsOfShape,
  isThingSection,
  lazyField,
  type RecordType,
  recordOf,
  sectionShape,
  type Type,
  typeOfShape,
} from "./types.ts";

/** What a principle may apply to: the keys of `appliesTo`. */
export const SELECTORS = ["moments", "channels", "shifts", "steps", "outreach"] as const;
export type Selector = (typeof SELECTORS)[number];

/** The variable that holds the thing at hand; exceptions name it by the same word. */
export const VARIABLES = ["moment", "channel", "shift", "step", "message"] as const;
export type Variable = (typeof VARIABLES)[number];

interface Subject {
  readonly variable: Variable;
  /** What the thing is defined as. */
  readonly kind: string;
}

export const SUBJECTS: Readonly<Record<Selector, Subject>> = {
  moments: { variable: "moment", kind: "contactMoments" },
  channels: { variable: "channel", kind: "channels" },
  shifts: { variable: "shift", kind: "shifts" },
  steps: { variable: "step", kind: "journeySteps" },
  outreach: { variable: "message", kind: "outreach" },
};

/**
 * The types of everything that an expression can name. They follow from the
 * schemas and from what is computed, so they are made once.
 */
class Catalogue {
  private readonly things = new Map<string, RecordType>();
  private whole: RecordType | null = null;

  /** A named thing: what the schema says of it, its id, and what is computed. */
  thing(kind: string): RecordType {
    let type = this.things.get(kind);
    if (type === undefined) {
      type = makeThing(kind);
      this.things.set(kind, type);
    }
    return type;
  }

  get strategy(): RecordType {
    this.whole ??= recordOf({ en: "Strategy", nl: "Strategie" }, [
      ...SECTION_NAMES.map((name) => this.section(name)),
      ...STRATEGY_FIELDS,
    ]);
    return this.whole;
  }

  private section(name: string): Field {
    const index = sectionShape(FRAGMENT_SHAPE, name);
    const { title, description } = shapeDocs(index);
    return lazyField(name, title, description, () => this.sectionType(name, index));
  }

  private sectionType(name: string, index: ShapeIndex): Type {
    if (!isThingSection(FRAGMENT_SHAPE, name)) return typeOfShape(index);
    return { kind: "map", ref: name === "channelMix" ? "contactMoments" : name, of: this.thing(name) };
  }
}

function makeThing(kind: string): RecordType {
  const index = thingShape(kind);
  const own = fieldsOfShape(index).filter(({ name }) => name !== "id");
  return recordOf(shapeDocs(index).title, [idField(kind), ...own, ...(COMPUTED[kind] ?? [])]);
}

function thingShape(kind: string): ShapeIndex {
  if (kind !== "journeySteps") return shape(sectionShape(FRAGMENT_SHAPE, kind)).values as ShapeIndex;
  const journey = shape(shape(sectionShape(FRAGMENT_SHAPE, "journeys")).values as ShapeIndex);
  const phase = shape(shape(journey.properties?.phases as ShapeIndex).items as ShapeIndex);
  return shape(phase.properties?.steps as ShapeIndex).items as ShapeIndex;
}

const CATALOGUE = new Catalogue();

export function thingType(kind: string): RecordType {
  return CATALOGUE.thing(kind);
}

export function strategyType(): RecordType {
  return CATALOGUE.strategy;
}

/** What an expression can name, by what the principle applies to. */
export function variablesFor(selectors: readonly Selector[], withSegments: boolean): ReadonlyMap<string, Type> {
  const variables = new Map<string, Type>([["strategy", strategyType()]]);
  for (const selector of selectors) {
    const { variable, kind } = SUBJECTS[selector];
    variables.set(variable, thingType(kind));
  }
  if (withSegments) variables.set("segment", thingType("segments"));
  return variables;
}
