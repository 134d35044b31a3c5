import assert from "node:assert/strict";
import { join } from "node:path";
import fc from "fast-check";
import type { FileEdit } from "../../../src/core/edits/file-edit.ts";
import { writeBaseline } from "../../../src/core/features/baseline.ts";
import { mentionsIn } from "../../../src/core/features/references-index.ts";
import { prepareRename, rename } from "../../../src/core/features/rename/index.ts";
import type { Snapshot } from "../../../src/core/project/snapshot.ts";
import type { StrategyService } from "../../../src/core/service.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { AS_OF, EXAMPLE, openFiles, REPOSITORY, readFolder } from "../../support/strategy.ts";
import { cursorIn, SMALL, smallWith, withCrlf } from "./cursor.ts";

type Texts = Readonly<Record<string, string>>;

const CONTEXT = { baseline: null, asOf: AS_OF };

/** The texts after a renaming at the cursor; a refusal fails. */
async function renamed(texts: Texts | string, to: string): Promise<Texts> {
  const { snapshot, path, offset } = await cursorIn(texts);
  const outcome = rename(snapshot, path, offset, to, CONTEXT);
  assert(outcome.ok, outcome.ok ? "" : outcome.reason.words.en);
  return withEdits(textsOf(snapshot), outcome.edits);
}

function textsOf(snapshot: Snapshot): Texts {
  return Object.fromEntries(snapshot.files.map(({ path, text }) => [path, text]));
}

function withEdits(texts: Texts, edits: readonly FileEdit[]): Texts {
  const paths = new Set([...Object.keys(texts), ...edits.map(({ file }) => file)]);
  const edited = [...paths].map((path) => [
    path,
    applyEdits(
      texts[path] ?? "",
      edits.filter(({ file }) => file === path),
    ),
  ]);
  return Object.fromEntries(edited);
}

/** The lines that differ, as they are afterwards. */
function changedLines(before: Texts, after: Texts): string[] {
  return Object.entries(after).flatMap(([path, text]) => {
    const old = (before[path] ?? "").split("\n");
    return text.split("\n").flatMap((line, index) => (line === old[index] ? [] : [`${path}: ${line.trim()}`]));
  });
}

async function refusal(texts: Texts | string, to: string) {
  const { snapshot, path, offset } = await cursorIn(texts);
  const outcome = rename(snapshot, path, offset, to, CONTEXT);
  assert(!outcome.ok, "it is refused");
  return outcome.reason;
}

describe("renaming an id", () => {
  const everywhere = [
    "channels.yaml: hotline:",
    'channels.yaml: website: { name: "Site 🌍", kind: self-service, digital: true, costPerContact: 0.35, fallback: hotline }',
    "channels.yaml: move: { name: Verhuizen 🚚, question: Hoe?, value: { customer: 3, organisation: 8 }, volume: 48000, route: [website, hotline] }",
    "channels.yaml: hotline: 70%",
    'data/2026.csv: 2026-01;move;"hotline";10',
    "more/journeys.yaml: contacts: { hotline: 10, website: 20 }",
    "more/rest.yaml: rule: \"moment.now.exists(c, c == 'hotline')\"",
  ];
  for (const [from, file, place] of [
    ["its definition", "channels.yaml", "  |phone:\n    name"],
    ["a reference", "channels.yaml", "fallback: pho|ne"],
    ["a key of a mix", "channels.yaml", "phone|: 70%"],
    ["the rule of a principle", "more/rest.yaml", "'pho|ne'"],
    ["a cell of a table", "data/2026.csv", '"p|hone"'],
  ] as const) {
    it(`from ${from}: everywhere`, async () => {
      const texts = smallWith(file, place);
      assert.deepEqual(changedLines(SMALL, await renamed(texts, "hotline")), everywhere);
      const crlf = changedLines(withCrlf(SMALL), await renamed(withCrlf(texts), "hotline"));
      assert.deepEqual(crlf, everywhere);
    });
  }

  it("tells which id it is before anybody types", async () => {
    for (const [file, place, expected] of [
      ["data/2026.csv", '"p|hone"', "data/2026.csv:2 phone"],
      ["more/journeys.yaml", "[li|fe/report]", "more/journeys.yaml:12 life"],
      ["more/journeys.yaml", "[life/rep|ort]", "more/journeys.yaml:12 report"],
      ["more/rest.yaml", 'appliesTo: { moments: ["|move"', "more/rest.yaml:4 move"],
    ] as const) {
      const { snapshot, path, offset, show } = await cursorIn(smallWith(file, place));
      const found = prepareRename(snapshot, path, offset);
      assert(found.ok);
      assert.equal(show(path, found.range), expected);
      assert.equal(found.placeholder, expected.split(" ")[1]);
    }
  });

  it("of a journey and of its step apart", async () => {
    const journey = await renamed(smallWith("more/journeys.yaml", "[li|fe/report]"), "customer-life");
    assert.deepEqual(changedLines(SMALL, journey), [
      "more/journeys.yaml: customer-life:",
      "more/journeys.yaml: better: { name: Beter, addresses: { steps: [customer-life/report] } }",
    ]);
    const step = await renamed(smallWith("more/journeys.yaml", "- id: re|port"), "tell");
    assert.deepEqual(changedLines(SMALL, step), [
      "more/journeys.yaml: - id: tell",
      "more/journeys.yaml: better: { name: Beter, addresses: { steps: [life/tell] } }",
    ]);
  });

  it("of a step of an escalation, not of its namesake", async () => {
    const step = await renamed(smallWith("more/rest.yaml", "to: sec|ond"), "third");
    assert.deepEqual(changedLines(SMALL, step), [
      "more/rest.yaml: - { id: first, to: third, resolveWithin: 1d }",
      "more/rest.yaml: - { id: third, resolveWithin: 1d }",
    ]);
  });

  it("in the manifest, in attributes, in sources and in the reasons of exceptions", async () => {
    const manifest = `koers: 1
rules:
  personal-contact-floor: { moments: { mo|ve: 50% } } # move stays in other comments
contactMoments:
  # koers-ignore unused-definition until 2099-12-31: move and "move" stop, removed does not
  move: { volume: 10 }
`;
    assert.deepEqual(changedLines({ "koers.yaml": manifest.replace("|", "") }, await renamed(manifest, "relocate")), [
      "koers.yaml: personal-contact-floor: { moments: { relocate: 50% } } # move stays in other comments",
      'koers.yaml: # koers-ignore unused-definition until 2099-12-31: relocate and "relocate" stop, removed does not',
      "koers.yaml: relocate: { volume: 10 }",
    ]);
    const sources = `koers: 1
dataSources: { log: {} }
channels: { phone: { evidence: { source: lo|g }, notes: log }, fax: { evidence: { source: The log } } }
principles: { p: { appliesTo: { shifts: { from: phone } }, rule: 'true' } }
`;
    assert.deepEqual(changedLines({ "koers.yaml": sources.replace("|", "") }, await renamed(sources, "contact-log")), [
      "koers.yaml: dataSources: { contact-log: {} }",
      "koers.yaml: channels: { phone: { evidence: { source: contact-log }, notes: log }, fax: { evidence: { source: The log } } }",
    ]);
    const attribute = await renamed(sources.replace("lo|g", "log").replace("phone:", "pho|ne:"), "voice");
    assert.match(attribute["koers.yaml"] ?? "", /shifts: \{ from: voice \}/);
  });

  it("leaves a word in a reason that may mean another thing", async () => {
    const text = `koers: 1
roles: { advice: { owner: advice } }
contactMoments:
  # koers-ignore unused-definition until 2099-12-31: advice is new
  adv|ice: {}
`;
    assert.match((await renamed(text, "help"))["koers.yaml"] ?? "", /advice is new\n {2}help: /);
  });

  describe("behind a dot in a rule", () => {
    const withRule = (rule: string): string =>
      `koers: 1\nchannels: { ph|one: { kind: assisted, fallback: chat }, chat: {} }\nprinciples:\n  p:\n    statement: phone\n    ${rule}\n`;
    for (const [name, rule, to, expected] of [
      [
        "stays a member where it can",
        "rule: strategy.channels.phone.kind == 'x'",
        "voice",
        "rule: strategy.channels.voice.kind == 'x'",
      ],
      [
        "goes between brackets where it has a dash",
        "rule: strategy.channels.phone.kind == 'x'",
        "by-phone",
        "rule: strategy.channels['by-phone'].kind == 'x'",
      ],
      [
        "in double quotes",
        `rule: "strategy . channels . phone.kind == 'x'"`,
        "by-phone",
        `rule: "strategy . channels ['by-phone'].kind == 'x'"`,
      ],
      [
        "in single quotes",
        `rule: 'strategy.channels.phone.kind == "x"'`,
        "by-phone",
        `rule: 'strategy.channels["by-phone"].kind == "x"'`,
      ],
      [
        "over lines",
        `rule: >-\n      strategy.channels\n      .phone.digital`,
        "by-phone",
        `rule: >-\n      strategy.channels\n      ['by-phone'].digital`,
      ],
      [
        "as a question",
        "rule: has(strategy.channels.phone) && !has( strategy.channels.phone.kind )",
        "by-phone",
        "rule: ('by-phone' in strategy.channels) && !has( strategy.channels['by-phone'].kind )",
      ],
      [
        "where a digit comes first",
        "rule: strategy.channels.phone.digital",
        "1st",
        "rule: strategy.channels['1st'].digital",
      ],
    ] as const) {
      it(name, async () => {
        const text = withRule(rule);
        const after = (await renamed(text, to))["koers.yaml"] ?? "";
        assert.equal(after.slice(after.indexOf("rule:")), `${expected}\n`);
        assert.match(after, /statement: phone\n/);
      });
    }

    it("gets quotes between braces", async () => {
      const flow = (rule: string) =>
        `koers: 1\nchannels: { ph|one: { kind: assisted } }\nprinciples: { p: { statement: x, rule: ${rule} } }\n`;
      for (const [rule, expected] of [
        ["strategy.channels.phone.digital", `"strategy.channels['by-phone'].digital"`],
        [
          "strategy.channels.phone.kind == 'x' && has(strategy.channels.phone)",
          `"strategy.channels['by-phone'].kind == 'x' && ('by-phone' in strategy.channels)"`,
        ],
        [`strategy.channels.phone.kind == "x"`, `'strategy.channels["by-phone"].kind == "x"'`],
      ] as const) {
        const after = (await renamed(flow(rule), "by-phone"))["koers.yaml"] ?? "";
        assert.match(after, /principles: \{ p: \{ statement: x, rule: .* \} \}\n$/);
        assert.equal(after.slice(after.indexOf("rule: ") + 6, -5), expected);
      }
      const refused = await refusal(flow(`strategy.channels.phone.kind == "x" && "it's" == ''`), "by-phone");
      assert.equal(refused.code, "unsafe");
    });
  });

  it("keeps the baseline that it had", async () => {
    const small = await openFiles(SMALL);
    const baseline = writeBaseline(small.snapshot, small.checkAll(OPTIONS).findings);
    const texts = { ...SMALL, "koers-baseline.json": baseline };
    const known = await openFiles(texts);
    for (const [kind, id, line] of [
      ["channels", "website", '"content-without-owner channels.site": 1,'],
      ["journeys", "life", '"missing-key journeys.site": 1,'],
      ["ownSteps", "complaint/second", '"missing-key escalations.complaint.steps.site": 1,'],
    ] as const) {
      const after = renameIn(known, texts, { kind, id }, "site");
      const { "koers-baseline.json": renewed = "", ...rest } = after;
      assert.deepEqual(changedLines({ "koers-baseline.json": baseline }, { "koers-baseline.json": renewed }), [
        `koers-baseline.json: ${line}`,
      ]);
      const { findings, gone } = (await openFiles({ ...rest, "koers-baseline.json": renewed })).check(OPTIONS);
      assert.deepEqual([findings.map(({ message }) => message), gone], [[], 0]);
    }
  });

  describe("is refused", () => {
    it("where no id stands", async () => {
      assert.equal((await refusal("koers: 1\nname: A| name\n", "x")).code, "no-id");
    });

    it("for what is no id, and proposes one", async () => {
      for (const [written, proposal] of [
        ["Mijn Kanaal", "mijn-kanaal"],
        ["live_chat", "live-chat"],
        ["a--b", "a-b"],
        ["Websité", null],
        ["None", null],
        ["…", null],
        ["2026", null],
        ["true", null],
        ["1e3", null],
        ["life/report", "life-report"],
      ] as const) {
        const reason = await refusal(smallWith("channels.yaml", "  pho|ne:\n    name"), written);
        assert.equal(reason.code, "invalid");
        assert.equal(reason.proposal, proposal, written);
        if (proposal !== null) assert(reason.words.nl.includes(`“${proposal}”`));
      }
    });

    it("for a reserved word", async () => {
      assert.equal((await refusal(smallWith("channels.yaml", "  pho|ne:\n    name"), "none")).code, "reserved");
    });

    it("for an id in use, and says of what and where", async () => {
      const reason = await refusal(smallWith("channels.yaml", "  pho|ne:\n    name"), "website");
      assert.equal(reason.code, "taken");
      assert.equal(
        reason.words.nl,
        "De id “website” is al in gebruik: kanaal “Site 🌍” in channels.yaml:7. Kies een andere id.",
      );
      const { snapshot, path, offset } = await cursorIn(smallWith("channels.yaml", "  pho|ne:\n    name"));
      assert(rename(snapshot, path, offset, "move", CONTEXT).ok, "another kind of thing may have it");
    });

    it("in its own journey only", async () => {
      const text =
        "koers: 1\njourneys:\n  a: { phases: [{ id: p, steps: [{ id: o|ne }, { id: two }] }] }\n  b: { phases: [{ id: p, steps: [{ id: three }] }] }\n";
      assert.equal((await refusal(text, "two")).code, "taken");
      assert.match((await renamed(text, "three"))["koers.yaml"] ?? "", /\{ id: three \}, \{ id: two \}/);
    });

    it("where it is defined twice", async () => {
      const twice = { ...smallWith("channels.yaml", "  pho|ne:\n    name"), "z.yaml": "channels: { phone: {} }\n" };
      const reason = await refusal(twice, "voice");
      assert.equal(reason.code, "duplicate");
      assert.match(reason.words.en, /channels\.yaml:3 and z\.yaml:1/);
      const key = await refusal("koers: 1\nchannels:\n  a|b: {}\n  ab: {}\n", "x");
      assert.match(key.words.en, /koers\.yaml:3 and koers\.yaml:4/);
    });

    it("where nothing defines it", async () => {
      assert.equal((await refusal("koers: 1\nchannels: { a: { fallback: ph|ne } }\n", "x")).code, "undefined");
    });

    for (const [name, file, text, where] of [
      ["broken YAML", "z.yaml", "shifts:\n  x: { from: phone\n", "z.yaml:2"],
      ["a key that is unknown", "z.yaml", "channels:\n  fax: { fallbak: phone }\n", "z.yaml:2"],
      [
        "a table with a row too short",
        "data/z.csv",
        "period;moment;channel;contacts\n2026-01;move;phone\n",
        "data/z.csv:2",
      ],
      ["a rule that is broken", "z.yaml", "principles:\n  p: { rule: strategy.channels.phone == }\n", "z.yaml:2"],
    ] as const) {
      it(`where ${name} may name it`, async () => {
        const texts = { ...smallWith("channels.yaml", "  pho|ne:\n    name"), [file]: text };
        const reason = await refusal(texts, "voice");
        assert.equal(reason.code, "unread");
        assert(reason.words.en.startsWith(where), reason.words.en);
        const other = { ...texts, [file]: text.replaceAll("phone", "fax") };
        assert.notDeepEqual(changedLines(other, await renamed(other, "voice")), []);
      });
    }

    it("where an alias makes one word mean two things", async () => {
      const text =
        "koers: 1\nchannels:\n  a|b: {}\n  c: { fallback: &x ab, notes: *x, owner: *x }\nroles: { ab: {} }\n";
      const reason = await refusal(text, "cd");
      assert.deepEqual([reason.code, reason.words.en.includes("koers.yaml")], ["unsafe", true]);
    });

    it("where a rule names it as a mere word", async () => {
      const text =
        "koers: 1\nchannels: { ph|one: {} }\nprinciples: { p: { appliesTo: { channels: [phone] }, rule: \"channel.id.startsWith('pho')\" } }\n";
      assert.match((await refusal(text, "voice")).words.en, /principles\.p/);
    });
  });

  describe("of a whole strategy", () => {
    const insurer = readFolder(join(REPOSITORY, "samples/insurer"));

    it("leaves findings and numbers as they were, but for the id", async () => {
      const before = await openFiles(insurer);
      const fresh = "spoken-word";
      const after = await openFiles(renameIn(before, insurer, { kind: "channels", id: "phone" }, fresh));
      assert.equal(said(after).replaceAll(fresh, "phone"), said(before));
      assert(said(after).includes(fresh), "the numbers speak of it");
      const restored = renameIn(after, textsOf(after.snapshot), { kind: "channels", id: fresh }, "phone");
      assert.deepEqual(restored, insurer);
    });

    it("can be taken back to the byte, whatever the id", async () => {
      const example = readFolder(EXAMPLE);
      const opened = [await openFiles(insurer), await openFiles(example)].map((service) => ({
        service,
        texts: textsOf(service.snapshot),
        things: thingsOf(service.snapshot),
      }));
      const choice = fc.constantFrom(...opened.flatMap((one) => one.things.map((thing) => ({ ...one, thing }))));
      await fc.assert(
        fc.asyncProperty(choice, fc.constantFrom("zz", "zz-yy", "z9-8"), async ({ service, texts, thing }, fresh) => {
          const there = renameIn(service, texts, thing, fresh);
          assert.notDeepEqual(there, texts);
          const after = await openFiles(there);
          const owner = thing.id.slice(0, thing.id.lastIndexOf("/") + 1);
          const own = thing.id.slice(owner.length);
          assert.deepEqual(renameIn(after, there, { ...thing, id: owner + fresh }, own), texts);
          assert.equal(after.check(OPTIONS).findings.length, service.check(OPTIONS).findings.length);
        }),
        { numRuns: 8 },
      );
    });
  });
});

const OPTIONS = { language: "en", asOf: AS_OF } as const;

interface Thing {
  readonly kind: string;
  readonly id: string;
}

function thingsOf(snapshot: Snapshot): Thing[] {
  return snapshot.files.flatMap(({ path }) =>
    mentionsIn(snapshot, path).flatMap(({ kind, id, role }) => (role === "definition" ? [{ kind, id }] : [])),
  );
}

function renameIn(service: StrategyService, texts: Texts, thing: Thing, to: string): Texts {
  const place = service.snapshot.definition(thing.kind, thing.id) ?? assert.fail(`${thing.kind} ${thing.id}`);
  const outcome = service.rename(place.file.path, place.idSpan.end, to, OPTIONS);
  assert(outcome.ok, outcome.ok ? "" : outcome.reason.words.en);
  return withEdits(texts, outcome.edits);
}

/** All that a check and the numbers say; the columns of a line shift with the length of an id. */
function said(service: StrategyService): string {
  const findings = service.check(OPTIONS).findings.map((finding) => ({
    ...finding,
    fixes: [],
    range: finding.range.start.line,
    related: finding.related.map(({ file, range }) => [file, range.start.line]),
  }));
  return JSON.stringify({ findings, numbers: service.numbers(OPTIONS) }, null, 1);
}
