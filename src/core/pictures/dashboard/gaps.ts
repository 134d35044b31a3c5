import { gapsOf } from "../../numbers/journeys.ts";
import type { Gap } from "../../numbers/kinds.ts";
import { kpiMeasurements } from "../../numbers/measurements.ts";
import type { Text } from "../../words/language.ts";
import { andList } from "../../words/say.ts";
import type { PictureContext } from "../context.ts";
import { spotOf } from "../spot.ts";
import type { DataGap } from "../types/dashboard.ts";

const GAP_NAMES: Readonly<Record<Gap, Text>> = {
  contacts: { en: "contacts", nl: "contacten" },
  satisfaction: { en: "satisfaction", nl: "tevredenheid" },
  evidence: { en: "evidence", nl: "onderbouwing" },
};

const WORDS = {
  without: { en: "without", nl: "zonder" },
  notMeasured: { en: "not measured yet", nl: "nog niet gemeten" },
  noVolume: { en: "volume not known", nl: "volume niet bekend" },
  noMix: { en: "channel mix not known", nl: "kanaalmix niet bekend" },
} as const satisfies Record<string, Text>;

/** What the figures need and nobody has filled in or measured: KPIs, then contact moments, then steps. */
export function gapsIn(context: PictureContext): DataGap[] {
  return [...kpiGaps(context), ...momentGaps(context), ...stepGaps(context)];
}

function kpiGaps({ snapshot, asOf, language }: PictureContext): DataGap[] {
  return Object.entries(snapshot.strategy.kpis)
    .filter(([id]) => kpiMeasurements(snapshot.strategy, id, asOf).length === 0)
    .map(([id, { name }]) => ({
      of: "kpi" as const,
      id,
      name: name ?? id,
      missing: [],
      why: WORDS.notMeasured[language],
      source: spotOf(snapshot, `kpis.${id}`),
    }));
}

function momentGaps({ snapshot, language }: PictureContext): DataGap[] {
  const { contactMoments, channelMix } = snapshot.strategy;
  return Object.entries(contactMoments).flatMap(([id, { name, volume }]) => {
    const lacks = [
      ...(volume === undefined ? [WORDS.noVolume[language]] : []),
      ...(channelMix[id]?.now === undefined ? [WORDS.noMix[language]] : []),
    ];
    if (lacks.length === 0) return [];
    const source = spotOf(snapshot, `contactMoments.${id}`);
    return [{ of: "moment" as const, id, name: name ?? id, missing: [], why: lacks.join(", "), source }];
  });
}

function stepGaps({ snapshot, language }: PictureContext): DataGap[] {
  return Object.entries(snapshot.strategy.journeys).flatMap(([journeyId, journey]) =>
    (journey.phases ?? []).flatMap((phase) =>
      (phase.steps ?? []).flatMap((step) => {
        const missing = gapsOf(step);
        if (missing.length === 0 || step.id === undefined || phase.id === undefined) return [];
        const names = missing.map((gap) => GAP_NAMES[gap][language]);
        return [
          {
            of: "step" as const,
            id: `${journeyId}/${step.id}`,
            name: `${step.name ?? step.id} (${journey.name ?? journeyId})`,
            missing,
            why: `${WORDS.without[language]} ${andList(names, language)}`,
            source: spotOf(snapshot, `journeys.${journeyId}.phases.${phase.id}.steps.${step.id}`),
          },
        ];
      }),
    ),
  );
}
