import type { FileEdit } from "../../edits/file-edit.ts";
import { addItem } from "../../edits/lists.ts";
import { addKey } from "../../edits/maps.ts";
import type { ReferencePlace, Snapshot } from "../../project/snapshot.ts";
import type { DataSource, Strategy } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import type { Words } from "../../words/say.ts";
import { called } from "../called.ts";
import { fixReplacing, MOST_FIXES, proposed } from "../fixes.ts";
import { partName } from "../part-name.ts";
import { keyAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { measuresOf } from "./kpis.ts";

export const rule: Rule = {
  meta: {
    id: "evidence-not-fed",
    severity: "info",
    restsOn: ["kpis", "dataSources"],
    fixable: true,
    title: { en: "Source does not feed what it is evidence for", nl: "Bron voedt niet wat zij onderbouwt" },
    what: {
      en: "Evidence, or a KPI, names a data source that does not list that section or KPI under feeds. A source that lists nothing is left alone.",
      nl: "Een onderbouwing of KPI noemt een gegevensbron die dat onderdeel of die KPI niet onder feeds heeft staan. Een bron die niets noemt blijft buiten beschouwing.",
    },
    why: {
      en: "Either the figure comes from somewhere else, or who keeps the source does not know what rests on it.",
      nl: "Of het cijfer komt ergens anders vandaan, of wie de bron beheert weet niet wat erop rust.",
    },
    mend: {
      en: "Name the right source, or add the section or KPI to the feeds of this one.",
      nl: "Noem de juiste bron, of voeg het onderdeel of de KPI toe aan feeds van deze.",
    },
    examples: {
      good: [
        "koers: 1\ndataSources:\n  log: { feeds: { sections: [segments] } }\n  survey: {}\nsegments:\n  homes: { evidence: { source: log, date: 2026-09 } }\n  firms: { evidence: { source: survey, date: 2026-09 } }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\ndataSources:\n  log: { feeds: { sections: [journeys], kpis: [] } }\nsegments:\n  homes: { evidence: { source: log, date: 2026-09 } } # !\nkpis:\n  nps: { unit: score, better: higher, source: log } # !\n",
          expect: ["log", "log"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const reference of snapshot.references) {
      const claim = reference.target === "dataSources" ? claimOf(snapshot, reference) : null;
      const source = snapshot.strategy.dataSources[reference.id];
      if (claim === null || source === undefined || !tellsWhatItFeeds(snapshot, reference.id)) continue;
      if (feeds(source, claim)) continue;
      const edit = editOf(snapshot, reference.id, claim);
      const related = keyAt(snapshot, `dataSources.${reference.id}.feeds`);
      report({
        at: { file: reference.file, span: reference.span },
        path: reference.path,
        what: whatOf(snapshot.strategy, reference, claim),
        related: related === null ? [] : [{ at: related.at, what: { en: "What it feeds.", nl: "Wat de bron voedt." } }],
        fixes: [...feedingSources(snapshot, reference, claim), fixOf(reference.id, claim, edit)],
      });
    }
  },
};

/** What a source is named for: a KPI, or a part of the strategy with the KPIs that it may show in. */
type Claim =
  | { readonly kind: "kpi"; readonly kpi: string }
  | { readonly kind: "section"; readonly section: string; readonly thing: Text; readonly kpis: readonly string[] };

function claimOf(snapshot: Snapshot, { path }: ReferencePlace): Claim | null {
  const steps = path.split(".");
  const [section = "", id = ""] = steps;
  if (section === "kpis" && steps.at(-1) === "source") return { kind: "kpi", kpi: id };
  if (steps.at(-1) !== "source" || steps.at(-2) !== "evidence") return null;
  const thing = partName(snapshot, steps.slice(0, -2).join("."));
  return { kind: "section", section, thing, kpis: kpisBehind(snapshot.strategy, section, id, steps[2] ?? "") };
}

/** The KPIs whose values a part of the strategy repeats, so that their source will do as well. */
function kpisBehind(strategy: Strategy, section: string, id: string, nested: string): string[] {
  switch (section) {
    case "objectives":
      return known(strategy.objectives[id]?.kpi);
    case "initiatives":
      return known(strategy.initiatives[id]?.effect?.kpi);
    case "loyalty":
      return known(strategy.loyalty[id]?.kpi);
    case "experience":
      return known(strategy.experience.expectations?.[nested]?.kpi);
    case "journeys":
    case "relationshipReturns":
      return Object.entries(strategy.kpis).flatMap(([kpi, record]) =>
        ["satisfaction", "effort", "loyalty"].includes(measuresOf(kpi, record) ?? "") ? [kpi] : [],
      );
    default:
      return [];
  }
}

function known(kpi: string | undefined): string[] {
  return kpi === undefined ? [] : [kpi];
}

/** Whether the lists of what a source feeds are there, and could be read to the last item. */
function tellsWhatItFeeds(snapshot: Snapshot, source: string): boolean {
  const read = snapshot.strategy.dataSources[source]?.feeds;
  const path = `dataSources.${source}.feeds`;
  const node = snapshot.locate(path)?.node;
  if (read === undefined || node?.kind !== "map" || node.entries.length === 0) return false;
  return (["sections", "kpis"] as const).every((list) => {
    const written = snapshot.locate(`${path}.${list}`)?.node;
    return written === undefined || (written.kind === "seq" && written.items.length === read[list]?.length);
  });
}

function feeds({ feeds: fed }: DataSource, claim: Claim): boolean {
  const kpis = claim.kind === "kpi" ? [claim.kpi] : claim.kpis;
  const sections: readonly string[] = fed?.sections ?? [];
  return kpis.some((kpi) => fed?.kpis?.includes(kpi)) || (claim.kind === "section" && sections.includes(claim.section));
}

/** The sources that do say that they feed it: one of them may be meant. */
function feedingSources(snapshot: Snapshot, { path }: ReferencePlace, claim: Claim): (Fix | null)[] {
  const { dataSources } = snapshot.strategy;
  const feeding = Object.keys(dataSources).filter((id) => feeds(dataSources[id] as DataSource, claim));
  return feeding.slice(0, MOST_FIXES - 1).map((id) => {
    const name = called(dataSources, id);
    return fixReplacing(snapshot, path, id, {
      en: `Name “${name}” as the source, which feeds it`,
      nl: `Noem “${name}” als bron, die voedt dit`,
    });
  });
}

function whatOf(strategy: Strategy, { id }: ReferencePlace, claim: Claim): Words {
  const name = called(strategy.dataSources, id);
  if (claim.kind === "kpi") {
    const kpi = called(strategy.kpis, claim.kpi);
    return {
      en: `“${name}” is named as the source of “${kpi}”, but does not feed it.`,
      nl: `“${name}” wordt als bron van “${kpi}” genoemd, maar voedt die niet.`,
    };
  }
  return {
    en: `“${name}” is the evidence for ${claim.thing.en}, but does not feed ${claim.section}.`,
    nl: `“${name}” is de onderbouwing van ${claim.thing.nl}, maar voedt ${claim.section} niet.`,
  };
}

function editOf(snapshot: Snapshot, source: string, claim: Claim): FileEdit | null {
  const [list, item] = claim.kind === "kpi" ? ["kpis", claim.kpi] : ["sections", claim.section];
  const path = `dataSources.${source}.feeds`;
  const located = snapshot.locate(`${path}.${list}`);
  if (located !== null) return addItem(located.file, located.node, item);
  const all = snapshot.locate(path);
  return all === null ? null : addKey(all.file, all.node, list, `[${item}]`);
}

function fixOf(source: string, claim: Claim, edit: FileEdit | null): Fix | null {
  const item = claim.kind === "kpi" ? claim.kpi : claim.section;
  return proposed({ en: `Say that ${source} feeds ${item}`, nl: `Zeg dat ${source} ${item} voedt` }, [edit]);
}
