import assert from "node:assert/strict";
import * as fc from "fast-check";
import { SECTION_NAMES } from "../../../src/core/schema/catalogue.ts";
import type { StrategyService } from "../../../src/core/service.ts";
import { isListSection } from "../../../src/core/strategy/model.ts";
import { shownErrors } from "../../support/errors.ts";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";

const ORIGINAL = readFolder(EXAMPLE);
const MANIFEST = ORIGINAL["koers.yaml"] ?? "";

/** The example with something to find in it: silence would prove little. */
const SECTIONS = sectionsOf({
  ...ORIGINAL,
  "zz.yaml": [
    "dataSources:",
    "  zz-unused: { name: Nergens gebruikt }",
    "technologies:",
    "  zz-tool: { owner: nobody-at-all, costPerYear: veel }",
    "channelSwitches:",
    "  - { moment: report-move, from: website, to: phne, share: 9% }",
    "measurements:",
    "  - { period: 2026-08, kpi: nps, value: 3,5 }",
    "",
  ].join("\n"),
});

/** The text of every entry of every section, by section: the smallest parts that may stand anywhere. */
function sectionsOf(files: Readonly<Record<string, string>>): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  for (const [path, text] of Object.entries(files)) {
    if (path === "koers.yaml" || !path.endsWith(".yaml")) continue;
    let entries: string[] = [];
    for (const line of text.split("\n")) {
      const name = /^(\w+):/.exec(line)?.[1];
      if (name !== undefined) {
        entries = sections.get(name) ?? [];
        sections.set(name, entries);
      } else if (/^ {2}\S/.test(line)) entries.push(line);
      else if (entries.length > 0 && line.trim() !== "") entries.push(`${entries.pop()}\n${line}`);
    }
  }
  return sections;
}

function section(name: string, entries: readonly string[]): string {
  return `${name}:\n${entries.join("\n")}\n`;
}

/** Findings as what they say of what, wherever that is written. */
async function saidOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const service = await openFiles(files);
  const { findings, crashes } = service.check({ language: "en", asOf: AS_OF });
  assert.deepEqual(crashes, []);
  return findings
    .map(({ rule, severity, path, message }) => `${severity} ${rule} ${thing(path)}: ${withoutPlaces(message)}`)
    .sort();
}

/** The position in a list over several files is a place. */
function thing(path: string | null): string {
  const [section = "", ...rest] = (path ?? "").split(".");
  return [section, ...(isListSection(section) ? rest.slice(1) : rest)].join(".");
}

/** Where another thing is defined is a place too. */
function withoutPlaces(message: string): string {
  return message.replaceAll(/[\w/-]+\.yaml:\d+/g, "…");
}

const WHOLE: Record<string, string> = {
  "koers.yaml": MANIFEST,
  "rest.yaml": [...SECTIONS].map(([name, entries]) => section(name, entries)).join("\n"),
};
// Tables of measurements stand apart in every case.
for (const [path, text] of Object.entries(ORIGINAL)) if (!path.endsWith(".yaml")) WHOLE[path] = text;

function withSections(files: Record<string, string>): Record<string, string> {
  const { "rest.yaml": _rest, ...others } = WHOLE;
  return { ...others, ...files };
}

describe("a strategy split and joined", () => {
  let said: string[];
  before(async () => {
    said = await saidOf(WHOLE);
  });

  it("has something to find", () => {
    assert.ok(said.some((text) => text.startsWith("error unresolved-reference")));
    assert.ok(said.some((text) => text.startsWith("error wrong-value")));
    assert.ok(said.some((text) => text.startsWith("info unused-definition")));
  });

  it("into the files of the example says the same", async () => {
    const files = { ...ORIGINAL };
    for (const [name, entries] of SECTIONS) {
      const extra = entries.filter((entry) => entry.includes("zz-") || entry.includes("phne") || entry.includes("3,5"));
      if (extra.length > 0) files[`zz-${name}.yaml`] = section(name, extra);
    }
    assert.deepEqual(await saidOf(files), said);
  });

  it("into one file a section says the same", async () => {
    const files = [...SECTIONS].map(([name, entries]) => [`${name}.yaml`, section(name, entries)]);
    assert.deepEqual(await saidOf(withSections(Object.fromEntries(files))), said);
  });

  it("into koers.yaml alone says the same", async () => {
    const text = [MANIFEST, ...[...SECTIONS].map(([name, entries]) => section(name, entries))].join("\n");
    assert.deepEqual(await saidOf(withSections({ "koers.yaml": text })), said);
  });

  it("into one document a section says the same", async () => {
    const text = [...SECTIONS].map(([name, entries]) => section(name, entries)).join("---\n# leeg\n---\n");
    assert.deepEqual(await saidOf(withSections({ "all.yaml": text })), said);
  });

  it("into one file an entry says the same", async () => {
    const files: Record<string, string> = {};
    for (const [name, entries] of SECTIONS) {
      for (const [index, entry] of entries.entries()) {
        files[`${name}/${String(index).padStart(3, "0")}.yaml`] = section(name, [entry]);
      }
    }
    assert.deepEqual(await saidOf(withSections(files)), said);
  });

  it("in any order, over any files, says the same and finds everything again", async () => {
    const parts = [...SECTIONS].flatMap(([name, entries]) => {
      // The order of a list is what it says.
      const pieces = isListSection(name) ? [entries] : entries.map((entry) => [entry]);
      return pieces.map((piece) => ({ name, text: section(name, piece) }));
    });
    const scattered = fc.tuple(
      fc.shuffledSubarray(parts, { minLength: parts.length }),
      fc.array(fc.constantFrom("a", "b", "koers", "x/y", "x/z", "zz"), {
        minLength: parts.length,
        maxLength: parts.length,
      }),
    );
    const property = fc.asyncProperty(scattered, async ([shuffled, homes]) => {
      const files: Record<string, string> = { "koers.yaml": MANIFEST };
      for (const [index, { text }] of shuffled.entries()) {
        const path = `${homes[index]}.yaml`;
        files[path] = files[path] === undefined ? text : `${files[path]}---\n${text}`;
      }
      assert.deepEqual(await saidOf(withSections(files)), said);
      checkPlaces(await openFiles(withSections(files)));
    });
    await fc.assert(property, { numRuns: 12, seed: 11 });
  }).timeout(20_000);
});

/** Whatever is defined or referred to is found again under its path. */
function checkPlaces({ snapshot }: StrategyService): void {
  for (const { path, idSpan, file, kind, id } of snapshot.definitions) {
    const located = snapshot.locate(path);
    assert.ok(located !== null, path);
    assert.deepEqual([located.file.path, located.nameSpan], [file.path, idSpan], path);
    assert.equal(snapshot.definition(kind, id)?.path, path);
  }
  for (const { path, span, file } of snapshot.references) {
    const located = snapshot.locate(path);
    assert.ok(located !== null, path);
    assert.equal(located.file.path, file.path, path);
    const isKey = located.nameSpan.start === span.start;
    assert.ok(isKey || located.node.span.start === span.start, path);
  }
}

describe("merging", () => {
  it("keeps what paths say of lists over several files", async () => {
    const files = {
      "koers.yaml": "koers: 1\nmeasurements:\n  - { period: 2026-01 }\n",
      "a.yaml": "measurements:\n  - { period: 2025-01 }\n  - { period: 2025-02 }\n",
      "z.yaml": "measurements:\n  - { period: 2027-01 }\n---\nmeasurements:\n  - { period: 2027-02 }\n",
    };
    const { snapshot } = await openFiles(files);
    const periods = snapshot.strategy.measurements.map(({ period }) => period);
    assert.deepEqual(periods, ["2025-01", "2025-02", "2026-01", "2027-01", "2027-02"]);
    for (const [index, period] of periods.entries()) {
      const located = snapshot.locate(`measurements.${index}.period`);
      assert.equal(located?.node.kind === "scalar" && located.node.value, period);
    }
    const document = snapshot.files.at(-1)?.documents[1];
    assert.ok(document);
    assert.equal(snapshot.pathIn(document, ["measurements", "0", "period"]), "measurements.4.period");
  });

  it("names steps and phases by their id", async () => {
    const { snapshot } = await openFiles(
      "koers: 1\ncontactMoments:\n  m: {}\njourneys:\n  j: { kind: episode, phases: [{ id: p, steps: [{ id: s, moment: m }] }] }\n",
    );
    assert.deepEqual(
      snapshot.references.map(({ path }) => path),
      ["journeys.j.phases.p.steps.s.moment"],
    );
    const document = snapshot.files[0]?.documents[0];
    assert.ok(document);
    const keys = ["journeys", "j", "phases", "0", "steps", "0", "moment"];
    assert.equal(snapshot.pathIn(document, keys), "journeys.j.phases.p.steps.s.moment");
  });

  it("lets the first of two count, by the name of the file", async () => {
    const files = {
      "koers.yaml": "koers: 1\n",
      "b.yaml": "roles:\n  lead: { name: Tweede }\n",
      "a.yaml": "roles:\n  lead: { name: Eerste }\n---\nroles:\n  lead: { name: Derde }\n",
    };
    const { snapshot } = await openFiles(files);
    assert.equal(snapshot.strategy.roles.lead?.name, "Eerste");
    assert.deepEqual(await shownErrors(files), [
      "a.yaml:2 duplicate-id: lead",
      "a.yaml:5 duplicate-id: lead",
      "b.yaml:2 duplicate-id: lead",
    ]);
  });

  it("joins records key by key", async () => {
    const files = {
      "koers.yaml": "koers: 1\nexperience:\n  promise: Eén keer goed.\n",
      "a.yaml": "experience:\n  role: Een buur.\n",
      "b.yaml": "experience:\n  role: Een vreemde.\n",
    };
    const { snapshot } = await openFiles(files);
    assert.deepEqual({ ...snapshot.strategy.experience }, { role: "Een buur.", promise: "Eén keer goed." });
    assert.deepEqual(await shownErrors(files), ["a.yaml:2 duplicate-id: role", "b.yaml:2 duplicate-id: role"]);
  });

  it("knows keys of JavaScript as ids like any other", async () => {
    const yaml =
      "koers: 1\nroles:\n  constructor: { name: Bouwer }\nchannels:\n  phone: { kind: assisted, owner: constructor }\n  chat: { kind: assisted, owner: valueof }\n";
    const { snapshot } = await openFiles(yaml);
    assert.equal(snapshot.strategy.roles.constructor?.name, "Bouwer");
    assert.equal(snapshot.strategy.roles.toString, undefined);
    assert.deepEqual(await shownErrors(yaml), ["6 unresolved-reference: valueof"]);
    assert.deepEqual(await shownErrors("{ koers: 1, __proto__: a, constructor: b }"), [
      "1 unknown-key: __proto__",
      "1 unknown-key: constructor",
    ]);
    assert.deepEqual(await shownErrors("koers: 1\nroles:\n  __proto__: { name: x }\n  toString: {}\n"), [
      "3 bad-id: __proto__",
      "4 bad-id: toString",
    ]);
  });

  it("follows anchors to where a thing is written", async () => {
    const yaml = [
      "koers: 1",
      "x-base: &base { kind: assisted, owner: lead }",
      "channels:",
      "  phone: { <<: *base, owner: boss }",
      "  chat: { <<: *base }",
      "  email: *base",
      "roles:",
      "  boss: {}",
      "",
    ].join("\n");
    const { snapshot } = await openFiles(yaml);
    assert.deepEqual(
      Object.entries(snapshot.strategy.channels).map(([id, { kind, owner }]) => [id, kind, owner]),
      [
        ["phone", "assisted", "boss"],
        ["chat", "assisted", "lead"],
        ["email", "assisted", "lead"],
      ],
    );
    assert.deepEqual(await shownErrors(yaml), ["2 unresolved-reference: lead"]);
    const texts = snapshot.definitions.map(({ span }) => yaml.slice(span.start, span.end));
    assert.deepEqual(texts, ["phone: { <<: *base, owner: boss }", "chat: { <<: *base }", "email", "boss: {}"]);
  });

  it("has sections for all that nobody wrote", async () => {
    const { snapshot } = await openFiles("koers: 1\n");
    for (const name of SECTION_NAMES) {
      const value: unknown = snapshot.strategy[name as keyof typeof snapshot.strategy];
      assert.deepEqual(isListSection(name) ? value : { ...(value as object) }, isListSection(name) ? [] : {}, name);
    }
  });
});

describe("texts that are being typed", () => {
  async function errors(service: StrategyService): Promise<string[]> {
    const { findings } = service.check({ language: "en", asOf: AS_OF });
    return findings.filter(({ severity }) => severity === "error").map(({ file, rule }) => `${file} ${rule}`);
  }

  it("stand over their files until they are taken away", async () => {
    const service = await openFiles({ "koers.yaml": "koers: 1\n", "a.yaml": "roles: {}\n" });
    const before = service.snapshot;
    service.setText("a.yaml", "chanels: {}\n");
    assert.deepEqual(await errors(service), ["a.yaml unknown-key"]);
    await service.reload();
    assert.deepEqual(await errors(service), ["a.yaml unknown-key"]);
    service.setText("a.yaml", null);
    assert.deepEqual(await errors(service), []);
    assert.equal(before.files[1], service.snapshot.files[1], "what did not change is not read again");
  });

  it("are the same snapshot while nothing changes", async () => {
    const service = await openFiles({ "koers.yaml": "koers: 1\n", "a.yaml": "roles: {}\n" });
    service.setText("a.yaml", "chanels: {}\n");
    const { snapshot } = service;
    service.setText("a.yaml", "chanels: {}\n");
    service.setText("nowhere.yaml", null);
    assert.equal(service.snapshot, snapshot);
  });

  it("of the manifest decide which files there are, once read anew", async () => {
    const service = await openFiles({ "koers.yaml": "koers: 1\n", "a.yaml": "chanels: {}\n" });
    service.setText("koers.yaml", "koers: 1\nexclude: [a.yaml]\n");
    await service.reload();
    assert.deepEqual(await errors(service), []);
    assert.equal(service.has("a.yaml"), false);
  });

  it("mend a file that cannot be read, and may break one", async () => {
    const large = "a".repeat(3 * 1024 * 1024);
    const service = await openFiles({ "koers.yaml": "koers: 1\n", "a.yaml": large, "b.yaml": "" });
    assert.deepEqual(await errors(service), ["a.yaml file-unreadable"]);
    service.setText("a.yaml", "roles: {}\n");
    assert.deepEqual(await errors(service), []);
    service.setText("b.yaml", large);
    assert.deepEqual(await errors(service), ["b.yaml file-unreadable"]);
    service.setText("b.yaml", "name: a\0b\n");
    assert.deepEqual(await errors(service), ["b.yaml file-encoding"]);
  });

  it("keep the encoding of their file", async () => {
    const bytes = Uint8Array.from(Buffer.from("\ufeffroles: {}\n", "utf16le"));
    const service = await openFiles({ "koers.yaml": "koers: 1\n", "a.yaml": bytes });
    service.setText("a.yaml", "roles: {  }\n");
    assert.deepEqual(await errors(service), ["a.yaml file-encoding"]);
  });
});

describe("what is broken in one file", () => {
  const KOERS =
    "koers: 1\nchannels:\n  phone: { kind: assisted, owner: lead }\n  chat: { kind: assisted, owner: nobody }\n";

  for (const [name, text] of [
    ["YAML", "roles:\n  lead: { name: @x }\n"],
    ["a list for a section", "roles:\n  - lead\n"],
    ["a section misspelt", "rols:\n  lead: {}\n"],
    ["a thing that is a word", "roles:\n  lead: Teamleider\n"],
    ["a section inside another", "laws:\n  avg: { obligations: [x] }\n  roles:\n    lead: {}\n"],
    ["a section that is not indented", "roles:\nlead: { team: x }\n"],
    ["depth", `roles:\n  lead: { x-a: ${"[".repeat(200)} }\n`],
    ["a NUL", "roles:\n  lead: { name: 'a\0' }\n"],
  ] as const) {
    it(`is told once, and nothing that may follow from it: ${name}`, async () => {
      const found = await shownErrors({ "koers.yaml": KOERS, "a.yaml": text });
      assert.equal(found.length, 2, found.join("\n"));
      assert.match(found[0] ?? "", /^a\.yaml:/);
      assert.equal(found[1], "4 unresolved-reference: nobody");
    });
  }

  it("does not make what others refer to unused", async () => {
    const files = {
      "koers.yaml": "koers: 1\nroles:\n  lead: {}\n",
      "a.yaml": "channels:\n  phone: { kind: assisted, owner: @lead }\n",
    };
    const service = await openFiles(files);
    const { findings } = service.check({ language: "en", asOf: AS_OF });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ["yaml-syntax"],
    );
  });

  it("does not make a sum of what can be read", async () => {
    const yaml =
      "koers: 1\nchannels:\n  phone: { kind: assisted }\n  chat: { kind: assisted }\ncontactMoments:\n  move: { volume: 10 }\nchannelMix:\n  move: { now: { phone: 0.8, chat: 20% } }\n";
    const { snapshot } = await openFiles(yaml);
    assert.equal(snapshot.strategy.channelMix.move?.now, undefined);
    assert.deepEqual(await shownErrors(yaml), ["8 wrong-value: 0.8"]);
  });

  it("leaves a number out that is only partly read", async () => {
    const { snapshot } = await openFiles("koers: 1\nchannels:\n  phone: { kind: assisted, costPerContact: 6,80 }\n");
    assert.equal(snapshot.strategy.channels.phone?.costPerContact, undefined);
  });
});
