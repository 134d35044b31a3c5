import assert from "node:assert/strict";
import { complete } from "../../../../src/core/features/completion/complete.ts";
import type { CompletionItem } from "../../../../src/core/features/completion/item.ts";
import type { CompletionOptions } from "../../../../src/core/features/completion/request.ts";
import { AS_OF } from "../../../support/strategy.ts";
import { cursorIn } from "../cursor.ts";

/** A small strategy over several files; each test adds the text with its cursor. */
export const BASE: Readonly<Record<string, string>> = {
  "koers.yaml": "koers: 1\nname: Klein 🚚\ncurrency: EUR\nperiod: { start: 2026-01, end: 2028-12 }\n",
  "channels.yaml": `channels:
  phone: { name: Telefoon 📞, kind: assisted, costPerContact: 6.8 }
  live-chat: { name: Chat, kind: assisted, digital: true, costPerContact: 4.2 }
  website: { name: Site, kind: self-service, costPerContact: 0.35, fallback: phone }
kpis:
  effort: { name: Moeite, unit: score, better: lower }
  answered: { name: Bereikbaar, unit: percentage, better: higher }
roles:
  lead: { name: Hoofd klantcontact }
  adviser: { name: Adviseur }
dataSources:
  contact-log: { name: Registratie }
segments:
  homes: { name: Huishoudens, share: 60% }
  firms: { name: Bedrijven, share: 30% }
`,
  "more/moments.yaml": `contactMoments:
  move: { name: Verhuizen 🚚, value: { customer: 3, organisation: 8 }, volume: 48000 }
  bill: { name: Rekening, volume: 12000 }
journeys:
  life: { kind: lifecycle, phases: [{ id: change, steps: [{ id: report, name: Doorgeven, moment: move }] }] }
`,
};

/** Placeholders and choices as ‹1:word› and ‹2|one,other›. */
function legible(item: CompletionItem): CompletionItem {
  return { ...item, snippet: item.snippet.replace(/\$\{(\d+[:|].*?)\|?\}/g, "‹$1›") };
}

/** What is offered at the cursor of a text. */
export interface Offer {
  readonly items: readonly CompletionItem[];
  /** In the order in which they are shown. */
  readonly labels: readonly string[];
  item(label: string): CompletionItem;
  /** The text, or a part of it, once an item is taken; tab stops stay as they are. */
  taken(label: string): string;
}

/** Completion in `x.yaml` of the small strategy, or in files of one's own. */
export async function offer(
  texts: string | Readonly<Record<string, string>>,
  options: Partial<CompletionOptions> = {},
): Promise<Offer> {
  const files = { ...BASE, ...(typeof texts === "string" ? { "x.yaml": texts } : texts) };
  const { snapshot, path, offset } = await cursorIn(files);
  const found = complete(snapshot, path, offset, { language: "en", asOf: AS_OF, ...options });
  const text = files[path]?.replace("|", "") ?? "";
  const items = found.map(legible).sort((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0));
  const item = (label: string): CompletionItem =>
    items.find((each) => each.label === label) ?? assert.fail(`${label} is not in ${items.map((each) => each.label)}`);
  for (const { span, label } of items) {
    assert(span.start <= offset && offset <= span.end, `${label} replaces what is at the cursor`);
    assert(!/[\r\n]/.test(text.slice(span.start, span.end)), `${label} stays on its line`);
  }
  const taken = (label: string): string => {
    const { span, snippet, comma = span.start } = item(label);
    const before = text.slice(0, comma) + (comma < span.start ? "," : "") + text.slice(comma, span.start);
    return before + snippet + text.slice(span.end);
  };
  return { items, labels: items.map(({ label }) => label), item, taken };
}
