import assert from "node:assert/strict";
import { errorsOf } from "../../support/errors.ts";
import { madeIn } from "../../support/mending.ts";
import { EXAMPLE, type Files, findingsOf, readFolder } from "../../support/strategy.ts";

const ORIGINAL = readFolder(EXAMPLE);

/** The example with one piece of a file written differently, and the line on which that begins. */
function changed(file: string, from: string, to: string): { files: Record<string, string>; line: number } {
  const text = ORIGINAL[file] ?? "";
  const at = text.indexOf(from);
  assert.ok(at !== -1, `${file} does not hold ${from}`);
  return {
    files: { ...ORIGINAL, [file]: text.slice(0, at) + to + text.slice(at + from.length) },
    line: text.slice(0, at).split("\n").length,
  };
}

/** `file:line rule` of each error. */
async function errorPlaces(files: Files): Promise<string[]> {
  return (await errorsOf(files)).map(({ file, range, rule }) => `${file}:${range.start.line + 1} ${rule}`);
}

/** The example without a section. */
function without(section: string): Record<string, string> {
  const lines = new RegExp(`^${section}:.*\\n(?:[ #].*\\n|\\n)*`, "m");
  return Object.fromEntries(Object.entries(ORIGINAL).map(([file, text]) => [file, text.replace(lines, "")]));
}

interface Mistake {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly rule: string;
}

const MISTAKES: readonly Mistake[] = [
  {
    name: "a channel misspelt in a mix",
    file: "channels.yaml",
    from: "now: { phone: 70%",
    to: "now: { phne: 70%",
    rule: "unresolved-reference",
  },
  {
    name: "a channel misspelt in a segment's mix",
    file: "channels.yaml",
    from: "now: { phone: 88%",
    to: "now: { fone: 88%",
    rule: "unresolved-reference",
  },
  { name: "a section misspelt", file: "channels.yaml", from: "channelMix:", to: "chanelMix:", rule: "unknown-key" },
  {
    name: "a section misspelt that others refer to",
    file: "principles.yaml",
    from: "roles:",
    to: "rolls:",
    rule: "unknown-key",
  },
  {
    name: "a share as a fraction between brackets",
    file: "channels.yaml",
    from: "answered: 80%",
    to: "answered: 0.8",
    rule: "wrong-value",
  },
  {
    name: "a share as a fraction in a block",
    file: "shifts.yaml",
    from: "share: 80% ",
    to: "share: 0.8 ",
    rule: "wrong-value",
  },
  {
    name: "a share with a space between brackets",
    file: "channels.yaml",
    from: "phone: 70%",
    to: "phone: 70 %",
    rule: "wrong-value",
  },
  {
    name: "a share with a space in a block",
    file: "shifts.yaml",
    from: "leakage: 12%",
    to: "leakage: 12 %",
    rule: "wrong-value",
  },
  {
    name: "a decimal comma between brackets",
    file: "channels.yaml",
    from: "chat: 5.5%",
    to: "chat: 5,5%",
    rule: "wrong-value",
  },
  {
    name: "a decimal comma at the end of brackets",
    file: "channels.yaml",
    from: "website: 74.3% }",
    to: "website: 74,3% }",
    rule: "wrong-value",
  },
  {
    name: "a decimal comma in a block",
    file: "shifts.yaml",
    from: "leakage: 12%",
    to: "leakage: 12,5%",
    rule: "wrong-value",
  },
  {
    name: "an amount with a decimal comma between brackets",
    file: "channels.yaml",
    from: "costPerContact: 6.80",
    to: "costPerContact: 6,80",
    rule: "wrong-value",
  },
  {
    name: "a step whose moment does not exist",
    file: "journeys.yaml",
    from: "moment: bill-question",
    to: "moment: bill-questions",
    rule: "unresolved-reference",
  },
  {
    name: "a tab as indent",
    file: "shifts.yaml",
    from: "    moment: report-move",
    to: "\tmoment: report-move",
    rule: "yaml-syntax",
  },
  {
    name: "a tab as indent of a thing",
    file: "channels.yaml",
    from: "  chat: { name",
    to: "\tchat: { name",
    rule: "yaml-syntax",
  },
  {
    name: "an owner that is no role",
    file: "channels.yaml",
    from: "owner: digital-lead",
    to: "owner: digital-team",
    rule: "unresolved-reference",
  },
  {
    name: "a date the other way round",
    file: "principles.yaml",
    from: "until: 2026-12-31",
    to: "until: 31-12-2026",
    rule: "wrong-value",
  },
  {
    name: "a date the other way round in a block",
    file: "shifts.yaml",
    from: "end: 2027-09",
    to: "end: 30-09-2027",
    rule: "wrong-value",
  },
  { name: "a key misspelt", file: "shifts.yaml", from: "leakage: 12% ", to: "leekage: 12% ", rule: "unknown-key" },
  {
    name: "an id with a capital that nothing refers to",
    file: "principles.yaml",
    from: "no-details-by-email:",
    to: "No-details-by-email:",
    rule: "bad-id",
  },
  {
    name: "a word that is not in its list",
    file: "channels.yaml",
    from: "kind: automated",
    to: "kind: automatic",
    rule: "wrong-value",
  },
  {
    name: "a manifest key elsewhere",
    file: "channels.yaml",
    from: "channels:",
    to: "currency: EUR\nchannels:",
    rule: "misplaced-key",
  },
];

describe("one mistake in the example", () => {
  it("is not there to begin with", async () => assert.deepEqual(await errorPlaces(ORIGINAL), []));

  for (const { name, file, from, to, rule } of MISTAKES) {
    it(`${name} is told once, on its line`, async () => {
      const { files, line } = changed(file, from, to);
      assert.deepEqual(await errorPlaces(files), [`${file}:${line} ${rule}`]);
    });
  }

  for (const [name, rule, at] of [
    ["channels", "unresolved-reference", "channels.yaml"],
    ["contactMoments", "unresolved-reference", "channels.yaml"],
    ["kpis", "unresolved-reference", "channels.yaml"],
    ["roles", "unresolved-reference", "channels.yaml"],
    ["shifts", "unresolved-reference", "principles.yaml"],
    ["initiatives", "unresolved-reference", "shifts.yaml"],
    ["journeys", "unresolved-reference", "experience.yaml"],
    ["channelMix", "shift-not-computed", "shifts.yaml"],
    ["relationshipReturns", "relationship-unknown", "shifts.yaml"],
    ["endorsements", "section-not-endorsed", "koers.yaml"],
  ] as const) {
    it(`a section that is taken out is told once: ${name}`, async () => {
      const files = without(name);
      const before = new Set((await findingsOf(ORIGINAL)).map((finding) => `${finding.rule} ${finding.path}`));
      const found = (await findingsOf(files)).filter((finding) => !before.has(`${finding.rule} ${finding.path}`));
      assert.deepEqual(
        found.map((finding) => `${finding.file} ${finding.rule}`),
        [`${at} ${rule}`],
      );
      const fix = found[0]?.fixes[0];
      if (fix === undefined) return;
      const left = await findingsOf(madeIn(files, fix));
      assert.deepEqual(
        left.filter((finding) => finding.rule === rule).map(({ message }) => message),
        [],
      );
    });
  }

  it("an id in two files is told at both", async () => {
    const files = { ...ORIGINAL, "zz.yaml": "roles:\n  adviser: { name: Nog een }\n" };
    const line = (ORIGINAL["principles.yaml"] ?? "").split("\n").findIndex((text) => text.startsWith("  adviser:")) + 1;
    assert.deepEqual(await errorPlaces(files), [`principles.yaml:${line} duplicate-id`, "zz.yaml:2 duplicate-id"]);
    const [first, second] = await errorsOf(files);
    assert.equal(first?.related[0]?.file, "zz.yaml");
    assert.equal(second?.related[0]?.file, "principles.yaml");
  });

  it("an alias bomb is told within a second", async () => {
    const bomb = ["x-a: &a [x, x, x, x, x, x, x, x, x]"];
    for (const [before, letter] of ["ab", "bc", "cd", "de", "ef", "fg", "gh", "hi"]) {
      bomb.push(`x-${letter}: &${letter} [${Array(9).fill(`*${before}`).join(", ")}]`);
    }
    const { files, line } = changed("channels.yaml", "contactMoments:", `${bomb.join("\n")}\ncontactMoments:`);
    const start = performance.now();
    const errors = await errorPlaces(files);
    assert.ok(performance.now() - start < 1000);
    assert.deepEqual(errors, [`channels.yaml:${line + 5} yaml-too-large`]);
  });

  describe("a file in UTF-16", () => {
    const ENCODINGS: readonly [name: string, mark: boolean, bigEndian: boolean][] = [
      ["with its mark", true, false],
      ["without its mark", false, false],
      ["the other way round, with its mark", true, true],
      ["the other way round, without its mark", false, true],
    ];
    for (const [name, mark, bigEndian] of ENCODINGS) {
      it(`${name} is told and read all the same`, async () => {
        const bytes = utf16((mark ? "\ufeff" : "") + ORIGINAL["channels.yaml"], bigEndian);
        assert.deepEqual(await errorPlaces({ ...ORIGINAL, "channels.yaml": bytes }), ["channels.yaml:1 file-encoding"]);
      });
    }

    it("does not hide what else is wrong with it", async () => {
      const { files, line } = changed("channels.yaml", "phone: 70%", "phone: 0.7");
      const bytes = utf16(`\ufeff${files["channels.yaml"]}`, false);
      const errors = await errorPlaces({ ...files, "channels.yaml": bytes });
      assert.deepEqual(errors, ["channels.yaml:1 file-encoding", `channels.yaml:${line} wrong-value`]);
    });
  });

  it("a letter in another encoding is pointed at", async () => {
    const bytes = Uint8Array.from(Buffer.from("roles:\n  a: { name: Caf\xe9 }\n", "latin1"));
    const [error, ...more] = await errorsOf({ ...ORIGINAL, "zz.yaml": bytes });
    assert.deepEqual([error?.rule, error?.range.start, more], ["file-encoding", { line: 1, character: 16 }, []]);
  });

  for (const quote of ['"', "'"]) {
    it(`an unclosed ${quote} before any word of channels.yaml is told once, on its line`, async () => {
      const lines = (ORIGINAL["channels.yaml"] ?? "").split("\n");
      for (const { line, at } of someWords(lines)) {
        const text = lines
          .map((own, index) => (index === line ? own.slice(0, at) + quote + own.slice(at) : own))
          .join("\n");
        const errors = await errorPlaces({ ...ORIGINAL, "channels.yaml": text });
        assert.deepEqual(errors, [`channels.yaml:${line + 1} yaml-syntax`], `${line + 1}:${at}`);
      }
    }).timeout(20_000);
  }

  it("a quote that is taken away is told once, on its line", async () => {
    for (const [from, to] of [
      ['"ma–vr 08:00–20:00"', '"ma–vr 08:00–20:00'],
      ['"ma–vr 08:00–20:00"', 'ma–vr 08:00–20:00"'],
    ] as const) {
      const { files, line } = changed("channels.yaml", from, to);
      const errors = await errorPlaces(files);
      // A quote at the end of a word is a letter like any other.
      assert.deepEqual(errors, to.startsWith('"') ? [`channels.yaml:${line} yaml-syntax`] : []);
    }
  });
});

/** Every twentieth word that a value or a part begins with, comments left out. */
function someWords(lines: readonly string[]): { line: number; at: number }[] {
  const words = lines.flatMap((text, line) => {
    const code = text.replace(/\s#.*$/, "");
    const starts = [...code.matchAll(/: (?=[^{[ "'])|[[,{] ?(?=[^ {[\]}"'])/g)];
    return starts.map((match) => ({ line, at: match.index + match[0].length }));
  });
  return words.filter((_, index) => index % 20 === 0);
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return Uint8Array.from(bigEndian ? bytes.swap16() : bytes);
}
