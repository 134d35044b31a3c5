import { RULES } from "../../rules/index.ts";
import type { Rule, RuleOption, RuleOptionById } from "../../rules/rule.ts";
import type { Language } from "../../words/language.ts";
import { blocks, bullets, code, plain } from "../hover-markdown.ts";
import { type Candidate, candidateItems } from "./candidate.ts";
import { type CursorPlace, pathOf } from "./cursor.ts";
import type { CompletionItem } from "./item.ts";
import { firstKeySpot, type KeySpot, keySpot, written } from "./keys.ts";
import { referenceCandidates } from "./references.ts";
import type { Request } from "./request.ts";
import { scalarItems } from "./value-items.ts";
import { word } from "./words.ts";

/**
 * Inside `rules` of the manifest: the rules, their severities and their own
 * options, which the schemas leave open; null elsewhere, or where the schemas
 * know what belongs there.
 */
export function ruleSettingItems(request: Request, place: CursorPlace): CompletionItem[] | null {
  const [first, id, option, ...deeper] = pathOf(place.trail);
  if (place.kind === "comment" || first !== "rules" || place.document !== 0 || deeper.length > 1) return null;
  const spot = place.kind === "key" ? keySpot(request, place) : firstKeySpot(request, place);
  if (id === undefined) return spot === null ? null : keysFrom(spot, ruleCandidates(request.language), "");
  const rule = RULES.find(({ meta }) => meta.id === id);
  const setting = option === undefined ? undefined : rule?.meta.options?.[option];
  if (option === undefined) return spot === null ? null : keysFrom(spot, optionCandidates(rule, request.language), "");
  if (setting === undefined) return null;
  if (spot !== null && "by" in setting && deeper.length === 0) {
    return keysFrom(spot, referenceCandidates(request, spot.documents, setting.by, spot.present), setting.written);
  }
  return place.kind === "value" ? scalarItems(request, place, [writtenCandidate(setting, request.language)]) : [];
}

/** The rules whose findings can be set or excused, each with what it looks for and why. */
export function ruleCandidates(language: Language): Candidate[] {
  return RULES.filter(({ meta }) => meta.fixed !== true).map(({ meta }) => ({
    text: meta.id,
    kind: "rule",
    description: meta.title[language],
    detail: `${word("rule", language)} · ${meta.severity}`,
    documentation: blocks(plain(meta.what[language]), plain(meta.why[language]), bullets(optionLines(meta, language))),
    filter: `${meta.id} ${meta.title[language]}`,
  }));
}

function optionLines({ options = {} }: Rule["meta"], language: Language): string[] {
  return Object.entries(options).map(
    ([name, { title, written }]) => `${code(name)}: ${plain(title[language])} (${code(written)})`,
  );
}

function optionCandidates(rule: Rule | undefined, language: Language): Candidate[] {
  const options = Object.entries(rule?.meta.options ?? {}).map(
    ([text, { title, written }]): Candidate => ({
      text,
      kind: "key",
      description: title[language],
      detail: `${word("usual", language)}: ${written}`,
    }),
  );
  const severity = { en: "How heavily the check counts.", nl: "Hoe zwaar de controle telt." }[language];
  return [{ text: "severity", kind: "key", description: severity }, ...options];
}

function keysFrom(spot: KeySpot, candidates: readonly Candidate[], value: string): CompletionItem[] {
  const free = candidates.filter(({ text }) => !spot.present.has(text));
  const place = { span: spot.span, before: spot.before, write: (text: string) => text };
  return candidateItems(free, place).map((item) => {
    const entry = spot.colon ? null : { snippet: `${item.label}: ${value}`, again: value === "" };
    return { ...item, ...written(spot, entry, item.label) };
  });
}

function writtenCandidate({ written: text }: RuleOption | RuleOptionById, language: Language): Candidate {
  return { text, kind: "value", description: word("usual", language) };
}
