import { shiftCase } from "../numbers/business-case.ts";
import { explainNumber } from "../numbers/explain/index.ts";
import { computeMix, mixNow } from "../numbers/mix.ts";
import { type ByChannel, digitalShare, partsOf } from "../numbers/parts.ts";
import { quadrantOf } from "../numbers/quadrant.ts";
import { isReason, type Outcome } from "../numbers/reason.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { thingName } from "../rules/references/names.ts";
import { childShape, FRAGMENT_SHAPE, shape, shapeDocs } from "../schema/catalogue.ts";
import { entryOf, type YamlNode } from "../syntax/tree.ts";
import { createFormat, type Format } from "../words/format.ts";
import type { Language, Text } from "../words/language.ts";
import { QUADRANT_NAMES } from "../words/quadrants.ts";
import { explanationMarkdown } from "./explanation-markdown.ts";
import { blocks, bullets, code, fileLink, type LinkTo, plain } from "./hover-markdown.ts";
import { type Mention, mentionsOfThing } from "./references-index.ts";
import { partsByPath } from "./symbols-names.ts";

const WORDS = {
  quadrant: { en: "Value matrix", nl: "Waardematrix" },
  volume: { en: "Volume", nl: "Volume" },
  aYear: { en: "contacts a year", nl: "contacten per jaar" },
  digital: { en: "Digital share", nl: "Digitaliseringsgraad" },
  now: { en: "now", nl: "nu" },
  target: { en: "at the target", nl: "als doel" },
  kind: { en: "Kind", nl: "Soort" },
  cost: { en: "Cost per contact", nl: "Kosten per contact" },
  moment: { en: "Contact moment", nl: "Contactmoment" },
  moves: { en: "Moves", nl: "Verschuift" },
  share: { en: "Share", nl: "Aandeel" },
  prevented: { en: "prevented", nl: "vermeden" },
  net: { en: "Net over the whole period", nl: "Netto over de hele periode" },
  withoutRelation: { en: "excluding the relationship", nl: "zonder de relatie" },
  payback: { en: "Payback", nl: "Terugverdientijd" },
  months: { en: "months", nl: "maanden" },
  month: { en: "month", nl: "maand" },
  npv: { en: "Net present value", nl: "Netto contante waarde" },
  breakEven: { en: "Break-even churn difference", nl: "Omslagpunt van het verschil in vertrek" },
  figures: { en: "Figures", nl: "Kerncijfers" },
  definedIn: { en: "Defined in", nl: "Gedefinieerd in" },
  unused: { en: "used nowhere", nl: "nergens gebruikt" },
  once: { en: "used once", nl: "1 keer gebruikt" },
} satisfies Record<string, Text>;

/** What is known of the thing that an id names; null where nothing has that id. */
export function cardOf(
  snapshot: Snapshot,
  { kind, id }: Pick<Mention, "kind" | "id">,
  language: Language,
  linkTo: LinkTo,
): string | null {
  return new Card(snapshot, language, linkTo).of(kind, id);
}

class Card {
  private readonly format: Format;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly language: Language,
    private readonly linkTo: LinkTo,
  ) {
    this.format = createFormat(language);
  }

  of(kind: string, id: string): string | null {
    const definition = this.snapshot.definition(kind, id);
    if (definition === null) return null;
    const { node } = definition;
    const heading = `**${plain(textOf(node, "name") ?? id)}** · ${thingName(kind)[this.language]} ${code(id)}`;
    const saying = textOf(node, "question") ?? textOf(node, "statement") ?? textOf(node, "description") ?? "";
    const how = kind === "shifts" ? this.workings(id) : "";
    return blocks(heading, plain(saying), bullets(this.figures(kind, id, node)), this.footer(kind, id), how);
  }

  private figures(kind: string, id: string, node: YamlNode): string[] {
    switch (kind) {
      case "contactMoments":
        return this.momentFigures(id);
      case "channels":
        return this.channelFigures(id);
      case "shifts":
        return this.shiftFigures(id);
      case "journeySteps":
        return [this.nameLine("moment", "contactMoments", textOf(node, "moment"))].filter((line) => line !== "");
      default: {
        const known = partsByPath(this.snapshot, this.language).get(`${kind}.${id}`)?.description ?? "";
        return known === "" ? [] : [this.line("figures", plain(known))];
      }
    }
  }

  private momentFigures(id: string): string[] {
    const quadrant = quadrantOf(this.snapshot, id);
    const volume = this.snapshot.strategy.contactMoments[id]?.volume;
    return [
      this.line(
        "quadrant",
        this.outcome(quadrant, (value) => QUADRANT_NAMES[value][this.language]),
      ),
      ...(volume === undefined ? [] : [this.line("volume", `${this.integer(volume)} ${this.word("aYear")}`)]),
      this.line("digital", this.digitalShares(id)),
    ];
  }

  /** Now and at the target; the reason where one of them is not known. */
  private digitalShares(moment: string): string {
    const { strategy } = this.snapshot;
    const mix = computeMix(strategy, moment);
    const now = this.digital(mixNow(strategy, moment, null));
    const target = this.digital(isReason(mix) ? mix : mix.target);
    if (isReason(now)) return plain(now.text[this.language]);
    const show = (value: number): string => plain(this.format.share(value));
    return `${show(now)} ${this.word("now")} → ${this.outcome(target, (value) => `${show(value)} ${this.word("target")}`)}`;
  }

  private digital(contacts: Outcome<ByChannel>): Outcome {
    if (isReason(contacts)) return contacts;
    const parts = partsOf(this.snapshot.strategy.channels, contacts);
    return isReason(parts) ? parts : digitalShare(parts);
  }

  private channelFigures(id: string): string[] {
    const { kind, costPerContact } = this.snapshot.strategy.channels[id] ?? {};
    const lines: string[] = [];
    if (kind !== undefined) lines.push(this.line("kind", this.meaning(["channels", id, "kind"], kind)));
    if (costPerContact !== undefined) lines.push(this.line("cost", this.money(costPerContact, 2)));
    return lines;
  }

  private shiftFigures(id: string): string[] {
    const { moment, from, to, share } = this.snapshot.strategy.shifts[id] ?? {};
    const route = `${this.channelName(from)} → ${to === "none" ? this.word("prevented") : this.channelName(to)}`;
    return [
      this.nameLine("moment", "contactMoments", moment),
      this.line("moves", route),
      share === undefined ? "" : this.line("share", plain(this.format.share(share))),
      ...this.business(id),
    ].filter((line) => line !== "");
  }

  private business(id: string): string[] {
    const one = shiftCase(this.snapshot, id, "expected");
    if (isReason(one)) return [this.line("net", plain(one.text[this.language]))];
    const without = one.retentionUnknown === null ? "" : ` (${this.word("withoutRelation")})`;
    return [
      this.line("net", `${this.money(one.cumulative, 0)}${without}`),
      this.line(
        "payback",
        this.outcome(
          one.paybackMonths,
          (months) => `${this.integer(months)} ${this.word(months === 1 ? "month" : "months")}`,
        ),
      ),
      this.line(
        "npv",
        this.outcome(one.npv, (value) => this.money(value, 0)),
      ),
      this.line(
        "breakEven",
        this.outcome(one.breakEvenChurnDifference, (value) => plain(this.format.points(value))),
      ),
    ];
  }

  /** How the net of a shift comes about. */
  private workings(id: string): string {
    // No figure of a business case depends on the day.
    const net = explainNumber(this.snapshot, `shifts.${id}.cumulative`, this.language, "");
    return net === null || net.value === null ? "" : explanationMarkdown(net, this.language, this.linkTo);
  }

  private footer(kind: string, id: string): string {
    const mentions = mentionsOfThing(this.snapshot, kind, id);
    const places = mentions.filter(({ role }) => role === "definition").map((place) => this.place(place));
    const uses = mentions.length - places.length;
    return `${this.word("definedIn")} ${places.join(", ")} · ${this.uses(uses)}`;
  }

  private place({ file, span }: Mention): string {
    return fileLink(file.path, file.lines.positionAt(span.start), this.linkTo);
  }

  private uses(count: number): string {
    if (count === 0) return this.word("unused");
    if (count === 1) return this.word("once");
    return this.language === "nl" ? `${this.integer(count)} keer gebruikt` : `used ${this.integer(count)} times`;
  }

  private nameLine(word: keyof typeof WORDS, kind: string, id: string | undefined): string {
    if (id === undefined) return "";
    const node = this.snapshot.definition(kind, id)?.node;
    return this.line(word, plain((node === undefined ? undefined : textOf(node, "name")) ?? id));
  }

  private channelName(id: string | undefined): string {
    if (id === undefined) return "?";
    return plain(this.snapshot.strategy.channels[id]?.name ?? id);
  }

  /** A value out of a list, with what it means. */
  private meaning(path: readonly string[], value: string): string {
    let index: number | null = FRAGMENT_SHAPE;
    for (const step of path) index = index === null ? null : childShape(shape(index), step);
    const meaning = index === null ? undefined : shapeDocs(index).values?.[value]?.[this.language];
    return meaning === undefined ? code(value) : `${code(value)}, ${plain(meaning)}`;
  }

  private outcome<T>(value: Outcome<T>, show: (value: T) => string): string {
    return isReason(value) ? plain(value.text[this.language]) : show(value);
  }

  private money(amount: number, decimals: number): string {
    return plain(this.format.money(amount, this.snapshot.manifest.currency ?? "EUR", decimals));
  }

  private integer(value: number): string {
    return plain(this.format.integer(value));
  }

  private line(word: keyof typeof WORDS, value: string): string {
    return `${this.word(word)}: ${value}`;
  }

  private word(word: keyof typeof WORDS): string {
    return WORDS[word][this.language];
  }
}

/** A text under a key of a thing; undefined where there is none. */
function textOf(node: YamlNode, key: string): string | undefined {
  const value = entryOf(node, key)?.value;
  return value?.kind === "scalar" && typeof value.value === "string" && value.value.trim() !== ""
    ? value.value
    : undefined;
}
