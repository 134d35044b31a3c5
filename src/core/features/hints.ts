import { computeMix, shiftsOf } from "../numbers/mix.ts";
import { quadrantOf } from "../numbers/quadrant.ts";
import { isReason } from "../numbers/reason.ts";
import type { StrategyFile } from "../project/file.ts";
import type { DefinitionPlace, Snapshot } from "../project/snapshot.ts";
import { computedTarget, isWhole, mixesOf, type WrittenMix } from "../rules/mix/written.ts";
import { entryOf, isEmptyScalar, type YamlMap, type YamlNode } from "../syntax/tree.ts";
import type { Position, Span } from "../text/position.ts";
import { createFormat, type Format } from "../words/format.ts";
import type { Language } from "../words/language.ts";
import { QUADRANT_NAMES } from "../words/quadrants.ts";
import { caseSummary } from "./case-summary.ts";

/** Which hints somebody wants to see. */
export interface HintSettings {
  /** The quadrant that two values come to: also where a treatment says it, or only where none does. */
  readonly quadrant: "off" | "unstated" | "always";
  /** What the shares of a mix add up to: always, or only where that is not 100%. */
  readonly mixSum: "off" | "problems" | "always";
  /** What a share comes to once all shifts are finished. */
  readonly target: boolean;
  /** What a shift brings. */
  readonly shift: boolean;
}

/** A figure that is shown in the text, behind what it is computed from. */
export interface Hint {
  readonly position: Position;
  readonly text: string;
  /** The path of the number, to be explained; null where the text says all. */
  readonly number: string | null;
  /** What to say of it where it is no number that can be explained. */
  readonly tooltip: string | null;
}

/** The hints in a stretch of a file. */
export function inlayHints(
  snapshot: Snapshot,
  path: string,
  within: Span,
  settings: HintSettings,
  language: Language,
): readonly Hint[] {
  const file = snapshot.files.find((candidate) => candidate.path === path);
  if (file === undefined) return [];
  const writer = new Hints(snapshot, file, settings, language);
  for (const definition of snapshot.definitions) {
    const { kind, id, span } = definition;
    const isHere = definition.file === file && span.start <= within.end && within.start <= span.end;
    // Of what is defined twice the first counts, and the numbers are of that one.
    if (isHere && snapshot.definition(kind, id) === definition) writer.of(definition);
  }
  return writer.found.filter(({ position }) => {
    const offset = file.lines.offsetAt(position);
    return within.start <= offset && offset <= within.end;
  });
}

class Hints {
  readonly found: Hint[] = [];
  private readonly format: Format;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly file: StrategyFile,
    private readonly settings: HintSettings,
    private readonly language: Language,
  ) {
    this.format = createFormat(language);
  }

  of(definition: DefinitionPlace): void {
    switch (definition.kind) {
      case "contactMoments":
        this.moment(definition);
        break;
      case "channelMix":
        this.mix(definition.id);
        break;
      case "shifts":
        this.shift(definition);
        break;
    }
  }

  private moment({ id, node }: DefinitionPlace): void {
    const { quadrant: wanted } = this.settings;
    const value = entryOf(node, "value")?.value;
    const treatment = entryOf(node, "treatment")?.value;
    const isStated = treatment !== undefined && !isEmptyScalar(treatment);
    if (wanted === "off" || value?.kind !== "map" || (wanted === "unstated" && isStated)) return;
    const quadrant = quadrantOf(this.snapshot, id);
    if (isReason(quadrant)) return;
    this.add(endOf(value), `→ ${QUADRANT_NAMES[quadrant][this.language]}`, `moments.${id}.quadrant`);
  }

  private mix(moment: string): void {
    for (const mix of mixesOf(this.snapshot, moment)) {
      const located = this.snapshot.locate(mix.path);
      if (located?.file !== this.file || located.node.kind !== "map") continue;
      this.sum(mix, located.node);
      if (this.settings.target) this.targets(mix, located.node);
    }
  }

  private sum(mix: WrittenMix, node: YamlMap): void {
    const { mixSum } = this.settings;
    if (mixSum === "off" || (mixSum === "problems" && isWhole(mix))) return;
    const sum = this.format.share(mix.sum, Math.abs(mix.sum * 100 - Math.round(mix.sum * 100)) < 1e-9 ? 0 : 1);
    const tooltip =
      this.language === "nl"
        ? `De aandelen tellen op tot ${sum}. Samen horen ze 100% te zijn.`
        : `The shares add up to ${sum}. Together they should be 100%.`;
    this.add(endOf(node), `= ${sum}`, null, tooltip);
  }

  /** Beside what is declared as the target; beside today's shares where no target is declared. */
  private targets({ moment, segment, when }: WrittenMix, node: YamlMap): void {
    const { strategy } = this.snapshot;
    if (shiftsOf(strategy, moment).length === 0) return;
    const mix = strategy.channelMix[moment];
    const declared = segment === null ? mix?.target : mix?.segments?.[segment]?.target;
    const target = computedTarget(this.snapshot, moment, segment);
    if (target === null || (when === "now" && declared !== undefined)) return;
    for (const { name, value } of node.entries) {
      const share = this.format.share(target[name] ?? 0, 1);
      const number = segment === null ? `moments.${moment}.target.${name}` : null;
      const computed = this.language === "nl" ? "berekend" : "computed";
      this.add(value.span.end, when === "now" ? `→ ${share}` : `${computed} ${share}`, number);
    }
  }

  private shift({ id, idSpan, node }: DefinitionPlace): void {
    if (!this.settings.shift || isReason(computeMix(this.snapshot.strategy, this.momentOf(id)))) return;
    const place = node.kind === "map" && node.flow ? node.span.end : this.behindColon(idSpan);
    this.add(place, caseSummary(this.snapshot, id, this.language, "short", this.format), `shifts.${id}.cumulative`);
  }

  private momentOf(shift: string): string {
    return this.snapshot.strategy.shifts[shift]?.moment ?? "";
  }

  private behindColon({ end }: Span): number {
    const colon = this.file.text.indexOf(":", end);
    return colon < 0 ? end : colon + 1;
  }

  private add(offset: number, text: string, number: string | null, tooltip: string | null = null): void {
    this.found.push({ position: this.file.lines.positionAt(offset), text, number, tooltip });
  }
}

/** Behind the bracket, or behind the last value of a block. */
function endOf(node: YamlMap): number {
  const last: YamlNode | undefined = node.entries.at(-1)?.value;
  return node.flow || last === undefined ? node.span.end : last.span.end;
}
