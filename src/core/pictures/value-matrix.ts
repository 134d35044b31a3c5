import type { Parts } from "../numbers/kinds.ts";
import { computeMix, mixNow, segmentShare, shiftsOf } from "../numbers/mix.ts";
import { partsOf } from "../numbers/parts.ts";
import { quadrantOf, valueScale, valueThreshold } from "../numbers/quadrant.ts";
import { isReason, orNull } from "../numbers/reason.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { Finding } from "../rules/finding.ts";
import type { ContactMoment, Strategy } from "../strategy/model.ts";
import { spotOf } from "./spot.ts";
import type { FindingCounts } from "./types/spot.ts";
import type { MatrixGroup, MatrixMoment, ValueMatrixPicture } from "./types/value-matrix.ts";

/** The value matrix of a strategy, with the findings that concern each contact moment. */
export function valueMatrixPicture(snapshot: Snapshot, findings: readonly Finding[]): ValueMatrixPicture {
  const counts = findingsByMoment(snapshot, findings);
  const journeys = journeysByMoment(snapshot.strategy);
  const moments: MatrixMoment[] = [];
  const unplaced: ValueMatrixPicture["unplaced"][number][] = [];
  for (const [id, moment] of Object.entries(snapshot.strategy.contactMoments)) {
    const name = moment.name ?? id;
    const { customer, organisation } = moment.value ?? {};
    const source = spotOf(snapshot, `contactMoments.${id}`);
    if (customer === undefined || organisation === undefined) unplaced.push({ id, name, source });
    else {
      const groups = { journeys: journeys.get(id) ?? [], ...groupsOf(snapshot.strategy, id, moment) };
      moments.push({ ...placed(snapshot, id, moment, counts.get(id)), ...groups, customer, organisation, source });
    }
  }
  return {
    kind: "value-matrix",
    strategy: snapshot.manifest.name ?? snapshot.manifest.organisation ?? "",
    scale: valueScale(snapshot),
    threshold: valueThreshold(snapshot),
    moments,
    unplaced,
  };
}

function placed(
  snapshot: Snapshot,
  id: string,
  moment: ContactMoment,
  findings: FindingCounts | undefined,
): Omit<MatrixMoment, "customer" | "organisation" | "source" | keyof Groups> {
  return {
    id,
    name: moment.name ?? id,
    question: moment.question ?? null,
    volume: moment.volume ?? null,
    quadrant: orNull(quadrantOf(snapshot, id)),
    treatment: moment.treatment ?? null,
    failureDemand: moment.demand === "failure",
    momentOfTruth: moment.momentOfTruth === true,
    parts: partsNow(snapshot, id),
    target: targetOf(snapshot.strategy, id, moment),
    findings: findings ?? { errors: 0, warnings: 0, infos: 0 },
  };
}

function partsNow(snapshot: Snapshot, id: string): Parts | null {
  const now = mixNow(snapshot.strategy, id, null);
  if (isReason(now)) return null;
  return orNull(partsOf(snapshot.strategy.channels, now));
}

function targetOf(strategy: Strategy, id: string, { volume }: ContactMoment): MatrixMoment["target"] {
  if (shiftsOf(strategy, id).length === 0) return null;
  const mix = computeMix(strategy, id);
  if (isReason(mix)) return { volume: null, parts: null };
  return {
    volume: volume === undefined ? null : volume * mix.remaining,
    parts: orNull(partsOf(strategy.channels, mix.resolved)),
  };
}

type Groups = Pick<MatrixMoment, "journeys" | "segment" | "owner">;

function groupsOf(strategy: Strategy, id: string, { owner }: ContactMoment): Omit<Groups, "journeys"> {
  return {
    segment: largestSegment(strategy, id),
    owner: owner === undefined ? null : { id: owner, name: strategy.roles[owner]?.name ?? owner },
  };
}

/** Of segments with equal shares the first in the strategy. */
function largestSegment(strategy: Strategy, moment: string): MatrixGroup | null {
  let largest: { readonly id: string; readonly share: number } | null = null;
  for (const id of Object.keys(strategy.channelMix[moment]?.segments ?? {})) {
    const share = segmentShare(strategy, moment, id);
    if (!isReason(share) && (largest === null || share > largest.share)) largest = { id, share };
  }
  return largest === null ? null : { id: largest.id, name: strategy.segments[largest.id]?.name ?? largest.id };
}

function journeysByMoment(strategy: Strategy): Map<string, MatrixGroup[]> {
  const found = new Map<string, MatrixGroup[]>();
  for (const [id, journey] of Object.entries(strategy.journeys)) {
    const steps = (journey.phases ?? []).flatMap((phase) => phase.steps ?? []);
    for (const moment of new Set(steps.map((step) => step.moment))) {
      if (moment === undefined) continue;
      found.set(moment, [...(found.get(moment) ?? []), { id, name: journey.name ?? id }]);
    }
  }
  return found;
}

/** A finding concerns a contact moment when it is about it, its mix, or a shift of it. */
function findingsByMoment(snapshot: Snapshot, findings: readonly Finding[]): Map<string, FindingCounts> {
  const counts = new Map<string, FindingCounts>();
  for (const finding of findings) {
    const id = momentOf(snapshot, finding.path);
    if (id === null) continue;
    const { errors, warnings, infos } = counts.get(id) ?? { errors: 0, warnings: 0, infos: 0 };
    counts.set(id, {
      errors: errors + Number(finding.severity === "error"),
      warnings: warnings + Number(finding.severity === "warning"),
      infos: infos + Number(finding.severity === "info"),
    });
  }
  return counts;
}

function momentOf(snapshot: Snapshot, path: string | null): string | null {
  const [section, id] = (path ?? "").split(".");
  if (id === undefined) return null;
  if (section === "contactMoments" || section === "channelMix") return id;
  return section === "shifts" ? (snapshot.strategy.shifts[id]?.moment ?? null) : null;
}
