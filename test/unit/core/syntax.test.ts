import assert from "node:assert/strict";
import { parseYaml } from "../../../src/core/syntax/parse.ts";
import { entryOf, type SyntaxCode, type YamlNode } from "../../../src/core/syntax/tree.ts";
import { shownErrors } from "../../support/errors.ts";

/** What is wrong with a text and the piece of it that is pointed at: `code: piece`. */
function problems(text: string): string[] {
  return parseYaml(text).problems.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

/** The plain value of a document; spans and styles left out. */
function plain(node: YamlNode | null): unknown {
  if (node === null) return null;
  if (node.kind === "scalar") return node.value;
  if (node.kind === "seq") return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ name, value }) => [name, plain(value)]));
}

/** A text that is wrong in one way, by that way. */
const BROKEN: Readonly<
  Record<Exclude<SyntaxCode, "cell-count" | "odd-space">, readonly [text: string, piece: string]>
> = {
  "merge-conflict": ["<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> other\n", "<<<<<<< HEAD"],
  "tab-indent": ["a:\n\tb: c\n", "\t"],
  "curly-quotes": ["a: “b: c”\n", "“b: c”"],
  "unclosed-quote": ['a: "b\nc: d\n', '"b'],
  "apostrophe-start": ["a: ['s b c, d]\ne: f\n", "'s b c"],
  "unclosed-bracket": ["a: { b: c\nd: e\n", "{"],
  "commented-bracket": ["a: { b: c # d }\ne: f\n", "# d }"],
  "extra-bracket": ["a: [b]]\nc: d\n", "]"],
  "extra-comma": ["a: { b: c,, d: e }\n", ","],
  "bad-indent": ["a:\n  b: c\n   d: e\n", "d: e"],
  "list-and-map": ["a:\n  - b\n  c: d\n", "c: d"],
  "dash-before-key": ["a:\n  b: c\n  - d: e\n", "- d"],
  "missing-colon": ["a: b\nc d\ne: f\n", "c d"],
  "missing-space": ["a: b\nc:d\ne: f\n", "c:d"],
  "missing-comma": ["a: { b: c d: e }\n", "c d: e"],
  "text-after-quote": ["a: 'b' c\n", "c"],
  "text-after-bracket": ["a: [b] c\n", "c"],
  "glued-comment": ["a: [b]# c\n", "# c"],
  "slash-comment": ["a: b\n// c\nd: e\n", "// c"],
  "amount-dash": ["a: { b: 120.000,- }\n", "120.000,-"],
  "key-too-long": [`${"a".repeat(1100)}: b\n`, `${"a".repeat(1100)}: b`],
  "second-colon": ["a: b: c\n", "b: c"],
  "colon-in-text": ["a: { b: Ask: why, and when?, c: d }\n", "Ask: why, and when?"],
  "hash-in-text": ["a: { b: order #12?, c: d }\ne: f\n", "order #12?"],
  "round-brackets": ["a: { b: (c: d) }\n", "(c: d)"],
  "list-on-key-line": ["a: - b\n", "-"],
  "reserved-start": ["a: @b\n", "@"],
  "unknown-alias": ["a: *b\n", "*b"],
  "unknown-tag": ["a: !b c\n", "!b"],
  "key-not-text": ["a: { [b]: c }\n", "[b]"],
  "no-key": ["a: { : b }\n", ":"],
  "bad-merge": ["a:\n  <<: b\n", "<<"],
  "bad-escape": ['a: "\\q"\n', "\\q"],
  unexpected: ["a: &b *c\n", "*c"],
  "alias-bomb": [bomb(), "*c2"],
  "too-deep": [`a: ${"[".repeat(200)}${"]".repeat(200)}\n`, "["],
};

function bomb(): string {
  const first = `c0: &c0 [${"x, ".repeat(40)}x]\n`;
  return first + [1, 2, 3, 4].map((n) => `c${n}: &c${n} [${`*c${n - 1}, `.repeat(40)}x]\n`).join("");
}

/** What stands around a mistake and must not move what is pointed at. */
const SURROUNDINGS: readonly [name: string, change: (text: string) => string][] = [
  ["as it is", (text) => text],
  ["with the line ends of Windows", (text) => text.replaceAll("\n", "\r\n")],
  ["behind emoji", (text) => `x-note: 😀👩‍👩‍👧 naïef\n${text}`],
  ["behind text from right to left", (text) => `x-note: שלום مرحبا\n${text}`],
  ["behind a comment and an empty line", (text) => `# opmerking: [niet {gesloten\n\n${text}`],
  ["in a second document", (text) => `x-note: eerst\n---\n${text}`],
  ["without a line end", (text) => text.replace(/\n$/, "")],
];

describe("syntax", () => {
  for (const [code, [text, piece]] of Object.entries(BROKEN)) {
    for (const [name, change] of SURROUNDINGS) {
      it(`points at ${code} ${name}`, () => assert.deepEqual(problems(change(text)), [`${code}: ${piece}`]));
    }
  }

  it("keeps to the text of a file that begins with a byte order mark", async () => {
    assert.deepEqual(await shownErrors("koers: 1\nname: @b\n"), ["2 yaml-syntax: @"]);
    const bytes = new TextEncoder().encode("\ufeffkoers: 1\nname: @b\n");
    assert.deepEqual(await shownErrors({ "koers.yaml": bytes }), ["2 yaml-syntax: "]);
    assert.deepEqual(problems("\ufeffa: @b\n"), ["reserved-start: @"]);
  });

  it("lets a lone carriage return end a line, as editors do", async () => {
    assert.deepEqual(await shownErrors("koers: 1\rlanguage: fr\rname: x\r"), ["2 wrong-value: fr"]);
  });

  it("finds each place again between NUL and other control characters", () => {
    assert.deepEqual(problems("a: b\0c\nd: @e\n"), ["reserved-start: @"]);
    assert.deepEqual(problems("a: \u0002 \u001f \u0018\nd: @e\n"), ["reserved-start: @"]);
  });

  it("does not read a file with a NUL in it", async () => {
    assert.deepEqual(await shownErrors("koers: 1\nname: a\0b\nchanels: {}\n"), ["2 file-encoding: \0"]);
  });

  it("names the first cause of each document", () => {
    assert.deepEqual(problems("a: b: c\nd: [e\n---\nf: @g\n---\nh: i\n---\nj: [k\n"), [
      "second-colon: b: c",
      "reserved-start: @",
      "unclosed-bracket: [",
    ]);
  });

  it("takes tabs where YAML does", () => {
    assert.deepEqual(problems("a:\tb\nc: [d,\te]\t# f\n"), []);
  });

  it("blames the tab wherever it stands before a line", () => {
    assert.deepEqual(problems("a: {\n\tb: c }\n"), ["tab-indent: \t"]);
    assert.deepEqual(problems("a:\n  b: c\n\td: e\n"), ["tab-indent: \t"]);
    assert.deepEqual(problems("a:\n  - b\n\t- c\n"), ["tab-indent: \t"]);
    assert.deepEqual(problems("a: |\n\tb\n"), ["tab-indent: \t"]);
  });

  describe("documents", () => {
    it("may be several, and empty", () => {
      const { documents } = parseYaml("a: 1\n---\n---\n# only a comment\n---\nb: 2\n");
      assert.deepEqual(
        documents.map(({ root }) => plain(root)),
        [{ a: 1 }, null, null, { b: 2 }],
      );
    });

    for (const text of ["", "\n\n", "# only a comment\n", "\ufeff"]) {
      it(`may be absent: ${JSON.stringify(text)}`, () => {
        const { documents, problems: found } = parseYaml(text);
        assert.deepEqual([documents.filter(({ root }) => root !== null), found], [[], []]);
      });
    }

    it("are not lost behind a line that begins with a percent sign", () => {
      assert.deepEqual(problems("%6: a\n"), ["reserved-start: %"]);
      assert.deepEqual(problems("%6 a\n---\nb: c\n"), ["reserved-start: %6 a"]);
    });
  });

  describe("keys", () => {
    it("are text, whatever they look like", () => {
      const { documents } = parseYaml("2026: a\ntrue: b\nnull: c\n'd e': f\n? g\n: h\n");
      assert.deepEqual(plain(documents[0]?.root ?? null), { 2026: "a", true: "b", null: "c", "d e": "f", g: "h" });
    });

    it("that JavaScript knows are like any other", () => {
      const root = parseYaml("__proto__: { a: 1 }\nconstructor: 2\ntoString: 3\n").documents[0]?.root;
      assert.ok(root?.kind === "map");
      assert.deepEqual(
        root.entries.map(({ name }) => name),
        ["__proto__", "constructor", "toString"],
      );
      assert.equal(entryOf(root, "hasOwnProperty"), null);
    });

    for (const text of ["a: 1\nb: 2\na: 3\n", "{ a: 1, b: 2, a: 3 }\n", "'a': 1\nb: 2\n\"a\": 3\n"]) {
      it(`that stand twice keep their first value: ${JSON.stringify(text)}`, () => {
        const root = parseYaml(text).documents[0]?.root;
        assert.ok(root?.kind === "map");
        assert.deepEqual(plain(root), { a: 1, b: 2 });
        assert.equal(root.duplicates.length, 1);
        assert.equal(root.duplicates[0]?.entry.key.span.start, text.lastIndexOf("a") - (text.includes('"') ? 1 : 0));
      });
    }
  });

  describe("merge keys", () => {
    const BASES = "x: &x { a: 1, b: 1 }\ny: &y { b: 2, c: 2 }\n";

    function merged(text: string): unknown {
      const { documents, problems: found } = parseYaml(BASES + text);
      assert.deepEqual(found, []);
      const root = documents[0]?.root ?? null;
      return plain(entryOf(root, "z")?.value ?? null);
    }

    it("leave a map its own keys", () => assert.deepEqual(merged("z: { b: 9, <<: *x }\n"), { b: 9, a: 1 }));
    it("take the first of a list", () => assert.deepEqual(merged("z: { <<: [*x, *y] }\n"), { a: 1, b: 1, c: 2 }));
    it("may stand twice", () => assert.deepEqual(merged("z:\n  <<: *y\n  <<: *x\n"), { b: 2, c: 2, a: 1 }));
    it("may hold a map of their own", () => assert.deepEqual(merged("z: { <<: { d: 4 }, a: 0 }\n"), { a: 0, d: 4 }));
    it("may build on each other", () => {
      assert.deepEqual(merged("w: &w { <<: *x, e: 5 }\nz: { <<: *w }\n"), { e: 5, a: 1, b: 1 });
    });
    it("between quotes are keys", () => assert.deepEqual(merged("z: { '<<': 1 }\n"), { "<<": 1 }));
    it("point at where a value is written", () => {
      const text = `${BASES}z: { <<: *x }\n`;
      const value = entryOf(entryOf(parseYaml(text).documents[0]?.root, "z")?.value, "a");
      assert.equal(value?.key.span.start, text.indexOf("a: 1"));
    });
    for (const text of ["z: { <<: 1 }\n", "z: { <<: [*x, 1] }\n", "z: { <<: }\n"]) {
      it(`refuse what is no map: ${text.trim()}`, () => assert.deepEqual(problems(BASES + text), ["bad-merge: <<"]));
    }
  });

  describe("tags", () => {
    it("of plain YAML are known", () => {
      const { documents, problems: found } = parseYaml("a: !!str 1\nb: !!int 2\nc: !!map { d: !!seq [e] }\n");
      assert.deepEqual([plain(documents[0]?.root ?? null), found], [{ a: "1", b: 2, c: { d: ["e"] } }, []]);
    });
    for (const [text, tag] of [
      ["a: !!binary aGVs\n", "!!binary"],
      ["a: !!timestamp 2026-01-01\n", "!!timestamp"],
      ["a: !!set { b }\n", "!!set"],
      ["a: &x !!omap [b: c]\n", "!!omap"],
      ["a: !<tag:example.org> b\n", "!<tag:example.org>"],
      ["a: !!js/function 'x'\n", "!!js/function"],
    ] as const) {
      it(`such as ${tag} are not`, () => assert.deepEqual(problems(text), [`unknown-tag: ${tag}`]));
    }
  });

  it("hears comments only where they are comments", () => {
    const texts = [
      "a: |\n  # koers-ignore one\n",
      "a: '# koers-ignore two'\n",
      "a: b#koers-ignore three\n",
      "--- |\n# koers-ignore four\n",
      "a: b # koers-ignore five\n",
      "a: [ # koers-ignore six\n  b ]\n",
    ];
    const comments = texts.flatMap((text) => parseYaml(text).comments.map((comment) => comment.text));
    assert.deepEqual(comments, ["# koers-ignore five", "# koers-ignore six"]);
  });
});
