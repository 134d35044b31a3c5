import { valueScale } from "../../numbers/quadrant.ts";
import { EXPERIENCE_METRICS, type ExperienceMetric } from "../../numbers/scales.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import type { Language, Text } from "../../words/language.ts";
import { asWritten } from "../as-written.ts";
import { called } from "../called.ts";
import { fixReplacing, fixSwapping } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Fix, Rule, RuleContext } from "../rule.ts";
import { kpiValues, notationAt } from "./kpi-values.ts";

const JOURNEY =
  "contactMoments:\n  move: {}\njourneys:\n  j: { kind: episode, phases: [{ id: p, steps: [{ id: s, moment: move, metrics: { satisfaction: SCORE } }] }] }\n";
const KPI = "kpis:\n  csat: { measures: satisfaction, unit: score, scale: [1, 5], better: higher }\n";

type Scale = readonly [low: number, high: number];

export const rule: Rule = {
  meta: {
    id: "outside-scale",
    severity: "error",
    fixable: true,
    title: { en: "Value outside its scale", nl: "Waarde buiten de schaal" },
    what: {
      en: "The value of a contact moment or the line between low and high lies outside the scale of the value matrix, a score of a journey step, a measurement, a baseline, a target or a limit outside the scale of its KPI, or a scale is written from high to low.",
      nl: "De waarde van een contactmoment of de grens tussen laag en hoog ligt buiten de schaal van de waardematrix, een score van een klantreisstap, een meting, een nulmeting, een streefwaarde of een grens buiten de schaal van de KPI, of een schaal staat van hoog naar laag.",
    },
    why: {
      en: "It is a slip of the pen or measured on another scale, so that it cannot be compared with the rest.",
      nl: "Het is een verschrijving of gemeten op een andere schaal, en dus niet te vergelijken met de rest.",
    },
    mend: {
      en: "Correct the value, or the scale if that is wrong.",
      nl: "Verbeter de waarde, of de schaal als die niet klopt.",
    },
    examples: {
      good: [
        "koers: 1\nvalueMatrix: { scale: [1, 5], threshold: 3 }\ncontactMoments:\n  move: { value: { customer: 5, organisation: 1 } }\n",
        `koers: 1\n${KPI}${JOURNEY.replace("SCORE", "4.2")}`,
      ],
      bad: [
        {
          files:
            "koers: 1\nvalueMatrix: { scale: [1, 5], threshold: 6 }\ncontactMoments:\n  move: { value: { customer: 8, organisation: 0 } }\n",
          expect: ["6", "8", "0"],
        },
        {
          files:
            "koers: 1\nvalueMatrix: { scale: [10, 0] }\nkpis:\n  nps: { unit: score, scale: [100, -100], better: higher }\n",
          expect: ["[10, 0]", "[100, -100]"],
        },
        { files: `koers: 1\n${KPI}${JOURNEY.replace("SCORE", "7.4")}`, expect: ["7.4"] },
        {
          files: `koers: 1\n${KPI}objectives:\n  happy: { kpi: csat, baseline: 3.9, target: 45 }\nmeasurements:\n  - { period: 2026-06, kpi: csat, value: 7.4 }\n`,
          expect: ["45", "7.4"],
        },
        {
          files: {
            "koers.yaml": `koers: 1\nmeasurementFiles: [data.csv]\n${KPI}`,
            "data.csv": "period;kpi;value\n2026-06;csat;7,4\n",
          },
          expect: ["data.csv: 7,4"],
        },
      ],
    },
  },
  check(context) {
    const { strategy, manifest } = context.snapshot;
    tellReversed(context, "valueMatrix.scale", manifest.valueMatrix?.scale);
    for (const [id, { scale }] of Object.entries(strategy.kpis)) tellReversed(context, `kpis.${id}.scale`, scale);
    tellValues(context);
    for (const metric of EXPERIENCE_METRICS) tellMetrics(context, metric);
    tellKpiValues(context);
  },
};

function tellReversed({ snapshot, report }: RuleContext, path: string, scale: readonly number[] = []): void {
  const place = valueAt(snapshot, path);
  if (place === null || scale.length !== 2 || runsUp(scale)) return;
  report({
    ...place,
    what: {
      en: () => `This scale runs from ${ends(scale as Scale, "en")}, not from low to high.`,
      nl: () => `Deze schaal loopt van ${ends(scale as Scale, "nl")}, niet van laag naar hoog.`,
    },
    mend: {
      en: "Write the lowest value first, then the highest.",
      nl: "Schrijf eerst de laagste waarde, dan de hoogste.",
    },
    fixes: [fixSwapping(snapshot, `${path}.0`, `${path}.1`, { en: "Turn the scale round", nl: "Draai de schaal om" })],
  });
}

function tellValues(context: RuleContext): void {
  const { snapshot } = context;
  if (!isScaleKnown(snapshot)) return;
  const { strategy, manifest } = snapshot;
  const scale = valueScale(snapshot);
  const of: Text = { en: "the value matrix", nl: "de waardematrix" };
  const outside = (path: string, value: number | undefined, subject: Text): void => {
    tellOutside(context, path, value, scale, { subject, of, scaleAt: "valueMatrix.scale" });
  };
  outside("valueMatrix.threshold", manifest.valueMatrix?.threshold, {
    en: "The line between low and high value",
    nl: "De grens tussen lage en hoge waarde",
  });
  for (const [id, { value }] of Object.entries(strategy.contactMoments)) {
    const name = called(strategy.contactMoments, id);
    outside(`contactMoments.${id}.value.customer`, value?.customer, {
      en: `The value of “${name}” for the customer`,
      nl: `De waarde van “${name}” voor de klant`,
    });
    outside(`contactMoments.${id}.value.organisation`, value?.organisation, {
      en: `The value of “${name}” for the organisation`,
      nl: `De waarde van “${name}” voor de organisatie`,
    });
  }
}

/** What a scale that cannot be read would have been, nobody knows. */
function isScaleKnown(snapshot: Snapshot): boolean {
  if (snapshot.manifestFile?.incomplete !== false) return false;
  const scale = snapshot.manifest.valueMatrix?.scale;
  return scale === undefined ? snapshot.locate("valueMatrix.scale") === null : runsUp(scale);
}

/** Where several KPIs measure it, a score may be on the scale of any of them. */
function tellMetrics(context: RuleContext, metric: ExperienceMetric): void {
  const { strategy } = context.snapshot;
  const scales = Object.entries(strategy.kpis).flatMap(([id, { measures, scale }]) =>
    measures === metric.measures && scale !== undefined && runsUp(scale)
      ? [{ id, scale: scale as unknown as Scale }]
      : [],
  );
  const [first] = scales;
  if (first === undefined) return;
  const kpi = called(strategy.kpis, first.id);
  for (const [journey, { phases = [] }] of Object.entries(strategy.journeys)) {
    for (const [phaseIndex, phase] of phases.entries()) {
      for (const [stepIndex, step] of (phase.steps ?? []).entries()) {
        const value = step.metrics?.[metric.key];
        if (value === undefined || scales.some(({ scale }) => isOn(scale, value))) continue;
        const at = `journeys.${journey}.phases.${phase.id ?? phaseIndex}.steps.${step.id ?? stepIndex}`;
        const name = step.name ?? step.id ?? "";
        tellOutside(context, `${at}.metrics.${metric.key}`, value, first.scale, {
          subject: {
            en: `The score (${metric.key}) of step “${name}”`,
            nl: `De score (${metric.key}) van stap “${name}”`,
          },
          of: { en: `“${kpi}”`, nl: `“${kpi}”` },
          scaleAt: `kpis.${first.id}.scale`,
        });
      }
    }
  }
}

/** What is measured of a KPI, aimed at or agreed as its limit; in another unit it is another rule's. */
function tellKpiValues(context: RuleContext): void {
  const { snapshot } = context;
  const { kpis } = snapshot.strategy;
  for (const { path, kpi, value, subject } of kpiValues(snapshot.strategy)) {
    const { scale = [] } = kpis[kpi] ?? {};
    if (!runsUp(scale) || notationAt(snapshot, path) !== "number") continue;
    const name = called(kpis, kpi);
    const of = { en: `“${name}”`, nl: `“${name}”` };
    tellOutside(context, path, value, scale as unknown as Scale, { subject, of, scaleAt: `kpis.${kpi}.scale` });
  }
}

interface Named {
  readonly subject: Text;
  /** Whose scale it is. */
  readonly of: Text;
  readonly scaleAt: string;
}

function tellOutside(
  { snapshot, report }: RuleContext,
  path: string,
  value: number | undefined,
  scale: Scale,
  { subject, of, scaleAt }: Named,
): void {
  if (value === undefined || isOn(scale, value)) return;
  const place = valueAt(snapshot, path);
  if (place === null) return;
  const written = valueAt(snapshot, scaleAt);
  report({
    ...place,
    what: {
      en: () =>
        `${subject.en} is ${asWritten(snapshot, path, "en")}; the scale of ${of.en} runs from ${ends(scale, "en")}.`,
      nl: () =>
        `${subject.nl} is ${asWritten(snapshot, path, "nl")}; de schaal van ${of.nl} loopt van ${ends(scale, "nl")}.`,
    },
    ...(written === null ? {} : { related: [{ at: written.at, what: { en: "The scale.", nl: "De schaal." } }] }),
    fixes: [tenth(snapshot, path, value, scale)],
  });
}

/** 74 on a scale to 10 is mostly 7.4 without its point; 11 is not. */
function tenth(snapshot: Snapshot, path: string, value: number, scale: Scale): Fix | null {
  const text = String(Number((value / 10).toFixed(6)));
  const isFarOut = value >= 2 * scale[1];
  return isFarOut && isOn(scale, Number(text)) ? fixReplacing(snapshot, path, text) : null;
}

function runsUp([low, high]: readonly number[]): boolean {
  return low !== undefined && high !== undefined && low < high;
}

function isOn([low, high]: Scale, value: number): boolean {
  return value >= low && value <= high;
}

/** `1 to 10`. */
function ends([low, high]: Scale, language: Language): string {
  const { score } = createFormat(language);
  return `${score(low)} ${language === "nl" ? "tot" : "to"} ${score(high)}`;
}
