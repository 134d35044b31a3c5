import { journeyContacts } from "../numbers/journeys.ts";
import { quadrantOf } from "../numbers/quadrant.ts";
import { isReason, orNull } from "../numbers/reason.ts";
import { spotOf } from "../pictures/spot.ts";
import type { SourceSpot } from "../pictures/types/spot.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { atLeast, type Finding } from "../rules/finding.ts";
import type { Severity } from "../rules/rule.ts";
import { FRAGMENT_SHAPE, SECTION_NAMES, shape, shapeDocs } from "../schema/catalogue.ts";
import { isListSection, isRecordSection, type SectionName } from "../strategy/model.ts";
import { createFormat, type Format } from "../words/format.ts";
import type { Language } from "../words/language.ts";
import { QUADRANT_NAMES } from "../words/quadrants.ts";

/** A part of the strategy as a tree shows it. Plain data. */
export interface OutlineNode {
  /** The path of the part: stable, unique in the tree. */
  readonly id: string;
  /** `section`, or the name of the section a thing is in. */
  readonly kind: string;
  readonly label: string;
  /** Counts and figures, such as `25` or `simplify · 48,000`. */
  readonly description: string;
  readonly tooltip: string;
  /** Where a click leads; null for a section that nobody wrote. */
  readonly source: SourceSpot | null;
  /** The gravest finding in it. */
  readonly severity: Severity | null;
  readonly children: readonly OutlineNode[];
}

/** The strategy as a tree: its sections in the order of the format, and the things in each. */
export function outline(snapshot: Snapshot, findings: readonly Finding[], language: Language): readonly OutlineNode[] {
  return new Outline(snapshot, findings, language).sections();
}

class Outline {
  private readonly format: Format;
  private readonly severities: ReadonlyMap<string, Severity>;

  constructor(
    private readonly snapshot: Snapshot,
    findings: readonly Finding[],
    private readonly language: Language,
  ) {
    this.format = createFormat(language);
    this.severities = severitiesByPath(findings);
  }

  sections(): OutlineNode[] {
    return SECTION_NAMES.map((name) => this.section(name as SectionName));
  }

  private section(name: SectionName): OutlineNode {
    const docs = shapeDocs(shape(FRAGMENT_SHAPE).properties?.[name] as number);
    const children = isListSection(name) ? this.listItems(name) : this.things(name);
    const written = children.length > 0;
    return {
      id: name,
      kind: "section",
      label: docs.title[this.language],
      description: written ? this.format.integer(children.length) : "",
      tooltip: docs.description[this.language],
      source: written ? (children[0]?.source ?? null) : null,
      severity: this.gravest(name),
      children,
    };
  }

  private things(name: SectionName): OutlineNode[] {
    return [...this.snapshot.definitionsOf(name).keys()].map((id) => {
      const path = `${name}.${id}`;
      const label = isRecordSection(name) ? id : this.nameOf(name, id);
      return {
        id: path,
        kind: name,
        label,
        description: this.figures(name, id),
        tooltip: label === id ? id : `${label} (${id})`,
        source: spotOf(this.snapshot, path),
        severity: this.gravest(path),
        children: [],
      };
    });
  }

  private listItems(name: SectionName): OutlineNode[] {
    const items = this.snapshot.strategy[name] as readonly Readonly<Record<string, unknown>>[];
    return items.map((item, index) => {
      const path = `${name}.${index}`;
      const label = this.itemLabel(item) || String(index + 1);
      return {
        id: path,
        kind: name,
        label,
        description: "",
        tooltip: label,
        source: spotOf(this.snapshot, path),
        severity: this.gravest(path),
        children: [],
      };
    });
  }

  /** A record of a list has no name: what it is about stands for it. */
  private itemLabel(item: Readonly<Record<string, unknown>>): string {
    const { moment, channel, from, to, kpi, period, by } = item;
    const route = from === undefined ? channel : `${from} → ${to}`;
    const parts = [
      by,
      moment === undefined ? undefined : this.nameOf("contactMoments", String(moment)),
      route,
      kpi,
      period,
    ];
    return parts.filter((part) => part !== undefined).join(" · ");
  }

  private nameOf(section: SectionName, id: string): string {
    const thing = (this.snapshot.strategy[section] as Readonly<Record<string, unknown>>)[id];
    const { name, statement } = (typeof thing === "object" && thing !== null ? thing : {}) as Readonly<
      Record<string, unknown>
    >;
    if (typeof name === "string") return name;
    if (section === "channelMix") return this.nameOf("contactMoments", id);
    return typeof statement === "string" ? statement : id;
  }

  /** The figures that tell most about a thing of a section. */
  private figures(section: SectionName, id: string): string {
    const { strategy } = this.snapshot;
    switch (section) {
      case "contactMoments": {
        const quadrant = orNull(quadrantOf(this.snapshot, id));
        const volume = strategy.contactMoments[id]?.volume;
        return this.join(
          quadrant === null ? undefined : QUADRANT_NAMES[quadrant][this.language],
          volume === undefined ? undefined : this.format.integer(volume),
        );
      }
      case "channels": {
        const cost = strategy.channels[id]?.costPerContact;
        const currency = this.snapshot.manifest.currency ?? "EUR";
        return cost === undefined ? "" : this.format.money(cost, currency, 2);
      }
      case "segments": {
        const share = strategy.segments[id]?.share;
        return share === undefined ? "" : this.format.share(share);
      }
      case "shifts": {
        const shift = strategy.shifts[id];
        const share = shift?.share === undefined ? undefined : this.format.share(shift.share);
        return this.join(`${shift?.from ?? "?"} → ${shift?.to ?? "?"}`, share);
      }
      case "journeys":
        return this.journeyFigure(id);
      case "initiatives":
        return strategy.initiatives[id]?.status ?? "";
      default:
        return "";
    }
  }

  private journeyFigure(id: string): string {
    const journey = this.snapshot.strategy.journeys[id];
    if (journey === undefined) return "";
    const digital = journeyContacts(this.snapshot.strategy, journey).digitalShare;
    if (isReason(digital)) return "";
    return `${this.format.share(digital)} ${this.language === "nl" ? "digitaal" : "digital"}`;
  }

  private join(...parts: (string | undefined)[]): string {
    return parts.filter((part) => part !== undefined).join(" · ");
  }

  private gravest(path: string): Severity | null {
    return this.severities.get(path) ?? null;
  }
}

/** The gravest finding on each path and on everything below it. */
function severitiesByPath(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const severities = new Map<string, Severity>();
  for (const { path, severity } of findings) {
    if (path === null) continue;
    for (let end = path.indexOf("."); ; end = path.indexOf(".", end + 1)) {
      const part = end < 0 ? path : path.slice(0, end);
      const known = severities.get(part);
      if (known === undefined || atLeast(severity, known)) severities.set(part, severity);
      if (end < 0) break;
    }
  }
  return severities;
}
