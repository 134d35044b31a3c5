import assert from "node:assert/strict";
import type { Snapshot } from "../../../src/core/project/snapshot.ts";
import { LineIndex, type Range } from "../../../src/core/text/position.ts";
import { openFiles } from "../../support/strategy.ts";

/** A strategy with a cursor in one of its files. */
export interface Cursor {
  readonly snapshot: Snapshot;
  readonly path: string;
  readonly offset: number;
  /** `file:line text` of a stretch; the line counts from 1. */
  show(file: string, range: Range): string;
}

/** The texts of a strategy, of which one has a `|` where the cursor is; a text alone is its koers.yaml. */
export async function cursorIn(texts: Readonly<Record<string, string>> | string): Promise<Cursor> {
  const marked = typeof texts === "string" ? { "koers.yaml": texts } : texts;
  const holders = Object.entries(marked).filter(([, text]) => text.includes("|"));
  const [path, text] = holders[0] ?? assert.fail("there is a cursor");
  assert.equal(holders.length + text.split("|").length, 3, "there is one cursor");
  const files: Readonly<Record<string, string>> = { ...marked, [path]: text.replace("|", "") };
  const { snapshot } = await openFiles(files);
  const show = (file: string, range: Range): string => {
    const content = files[file] ?? assert.fail(`${file} is a file`);
    const lines = new LineIndex(content);
    return `${file}:${range.start.line + 1} ${content.slice(lines.offsetAt(range.start), lines.offsetAt(range.end))}`;
  };
  return { snapshot, path, offset: text.indexOf("|"), show };
}

/** The same texts with the line ends of Windows. */
export function withCrlf(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]));
}

/** Small, with everything in it that can refer to something; block style but for what nobody writes so. */
export const SMALL: Readonly<Record<string, string>> = {
  "koers.yaml": "koers: 1\nname: Small 🚚\nmeasurementFiles: [data/*.csv]\n",
  "channels.yaml": `channels:
  # 📞 the old way
  phone:
    name: Telefoon 📞
    kind: assisted
    costPerContact: 6.8
  website: { name: "Site 🌍", kind: self-service, digital: true, costPerContact: 0.35, fallback: phone }
contactMoments:
  move: { name: Verhuizen 🚚, question: Hoe?, value: { customer: 3, organisation: 8 }, volume: 48000, route: [website, phone] }
channelMix:
  move:
    now:
      phone: 70%
      website: 30%
`,
  "more/journeys.yaml": `journeys:
  life:
    name: Leven
    phases:
      - id: change
        name: Veranderen 🔁
        steps:
          - id: report
            moment: move
            contacts: { phone: 10, website: 20 }
initiatives:
  better: { name: Beter, addresses: { steps: [life/report] } }
`,
  "more/rest.yaml": `principles:
  person:
    statement: Altijd een mens
    appliesTo: { moments: ["move"] }
    rule: "moment.now.exists(c, c == 'phone')"
escalations:
  complaint:
    name: Klacht
    steps:
      - { id: first, to: second, resolveWithin: 1d }
      - { id: second, resolveWithin: 1d }
  other: { name: Anders, steps: [{ id: second, resolveWithin: 1d }] }
`,
  "data/2026.csv": 'period;moment;channel;contacts\n2026-01;move;"phone";10\n2026-01; move ;website;5\n',
};

/** The small strategy with a cursor put into one place of a file: the first that reads as given, without its `|`. */
export function smallWith(file: string, place: string): Readonly<Record<string, string>> {
  const text = SMALL[file] ?? assert.fail(`${file} is a file`);
  const plain = place.replace("|", "");
  assert(text.includes(plain), `${file} has “${plain}”`);
  return { ...SMALL, [file]: text.replace(plain, place) };
}
