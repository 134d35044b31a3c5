import assert from "node:assert/strict";
import { discoverFiles, fileSelector, nearestRoot, rootsBelow } from "../../../src/core/project/discover.ts";
import { MemoryWorkspace } from "../../../src/core/project/memory.ts";
import { shownErrors } from "../../support/errors.ts";
import { openFiles } from "../../support/strategy.ts";

/** The files of the strategy in `/s`, of a disk that holds these paths. */
async function found(paths: readonly string[], manifest = "", texts: Record<string, string> = {}): Promise<string[]> {
  const files = Object.fromEntries(paths.map((path) => [`/s/${path}`, ""]));
  const outside = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text]));
  const service = new MemoryWorkspace({ ...files, "/s/koers.yaml": `koers: 1\n${manifest}`, ...outside });
  const selection = (await openFiles({ "koers.yaml": `koers: 1\n${manifest}` })).snapshot.manifest;
  return [...(await discoverFiles(service, "/s", fileSelector(selection))).files];
}

describe("discovery", () => {
  it("takes every YAML file below the manifest, sorted by path", async () => {
    assert.deepEqual(await found(["b.yml", "a.yaml", "sub/deep/c.yaml", "B.yaml", "read.me", "x.yaml.txt"]), [
      "B.yaml",
      "a.yaml",
      "b.yml",
      "koers.yaml",
      "sub/deep/c.yaml",
    ]);
  });

  it("leaves out folders that begin with a dot, and node_modules", async () => {
    const paths = [".github/a.yaml", "sub/.cache/b.yaml", "node_modules/c.yaml", "sub/node_modules/x/d.yaml", "e.yaml"];
    assert.deepEqual(await found(paths), ["e.yaml", "koers.yaml"]);
  });

  it("leaves out strategies of their own", async () => {
    const paths = ["a.yaml", "other/koers.yaml", "other/b.yaml", "other/deep/c.yaml", "others/d.yaml"];
    assert.deepEqual(await found(paths), ["a.yaml", "koers.yaml", "others/d.yaml"]);
  });

  it("does not take a folder that is called koers.yaml for a strategy", async () => {
    assert.deepEqual(await found(["sub/koers.yaml/a.yaml", "sub/b.yaml"]), [
      "koers.yaml",
      "sub/b.yaml",
      "sub/koers.yaml/a.yaml",
    ]);
  });

  describe("by include and exclude", () => {
    const PATHS = ["a.yaml", "b.yml", "plan/c.yaml", "plan/deep/d.yaml", "old/e.yaml", "data/f.csv"];
    const CASES: readonly [manifest: string, files: string[]][] = [
      ["include: [plan/*.yaml]\n", ["plan/c.yaml"]],
      ["include: [plan/**]\n", ["plan/c.yaml", "plan/deep/d.yaml"]],
      ["include: ['**/*.yml', ./plan/c.yaml]\n", ["b.yml", "plan/c.yaml"]],
      ["include: ['*.{yaml,yml}']\n", ["a.yaml", "b.yml"]],
      ["include: []\n", []],
      ["include: ['', '   ', '[', '../**', '/a.yaml']\n", ["a.yaml"]],
      ["exclude: [old/**]\n", ["a.yaml", "b.yml", "plan/c.yaml", "plan/deep/d.yaml"]],
      ["exclude: ['**/deep/**', a.yaml, old/e.yaml]\n", ["b.yml", "plan/c.yaml"]],
      ["include: [plan/**]\nexclude: [plan/deep/**]\n", ["plan/c.yaml"]],
      ["exclude: ['**']\n", []],
      ["include: [data/*.csv]\n", []],
      ["exclude: [koers.yaml]\n", ["a.yaml", "b.yml", "old/e.yaml", "plan/c.yaml", "plan/deep/d.yaml"]],
      [`include: ['${"a/".repeat(40_000)}*']\n`, []],
    ];
    for (const [manifest, files] of CASES) {
      it(manifest.slice(0, 60).trim().replace("\n", "; "), async () => {
        assert.deepEqual(await found(PATHS, manifest), [...files, "koers.yaml"].sort());
      });
    }
  });

  describe("by .gitignore", () => {
    const cases: readonly [name: string, texts: Record<string, string>, left: string[]][] = [
      ["beside the manifest", { "/s/.gitignore": "old/\n*.tmp.yaml\n" }, ["a.yaml", "sub/c.yaml"]],
      ["with a negation", { "/s/.gitignore": "*.yaml\n!a.yaml\n" }, ["a.yaml"]],
      [
        "with a negation below an ignored folder",
        { "/s/.gitignore": "old/\n!old/b.yaml\n" },
        ["a.yaml", "sub/c.yaml", "sub/d.tmp.yaml"],
      ],
      ["in a folder below", { "/s/sub/.gitignore": "c.yaml\n" }, ["a.yaml", "old/b.yaml", "sub/d.tmp.yaml"]],
      [
        "below that takes back what stands above",
        { "/s/.gitignore": "*.tmp.yaml\n", "/s/sub/.gitignore": "!d.tmp.yaml\n" },
        ["a.yaml", "old/b.yaml", "sub/c.yaml", "sub/d.tmp.yaml"],
      ],
      [
        "above, in a repository",
        { "/.git/HEAD": "", "/.gitignore": "old\n/s/a.yaml\n" },
        ["sub/c.yaml", "sub/d.tmp.yaml"],
      ],
      [
        "above, without a repository",
        { "/.gitignore": "old\n" },
        ["a.yaml", "old/b.yaml", "sub/c.yaml", "sub/d.tmp.yaml"],
      ],
      [
        "above a repository",
        { "/s/.git/HEAD": "", "/.gitignore": "old\n" },
        ["a.yaml", "old/b.yaml", "sub/c.yaml", "sub/d.tmp.yaml"],
      ],
      [
        "that ignores the whole strategy",
        { "/.git/HEAD": "", "/.gitignore": "s/\n" },
        ["a.yaml", "old/b.yaml", "sub/c.yaml", "sub/d.tmp.yaml"],
      ],
      [
        "that ignores the manifest",
        { "/s/.gitignore": "koers.yaml\n" },
        ["a.yaml", "old/b.yaml", "sub/c.yaml", "sub/d.tmp.yaml"],
      ],
      [
        "with the line ends of Windows",
        { "/s/.gitignore": "# oud\r\nold/\r\n" },
        ["a.yaml", "sub/c.yaml", "sub/d.tmp.yaml"],
      ],
    ];
    for (const [name, texts, left] of cases) {
      it(name, async () => {
        const paths = ["a.yaml", "old/b.yaml", "sub/c.yaml", "sub/d.tmp.yaml"];
        assert.deepEqual(await found(paths, "", texts), [...left, "koers.yaml"].sort());
      });
    }
  });

  describe("of strategies", () => {
    const disk = new MemoryWorkspace({
      "/w/koers.yaml": "",
      "/w/plans/2026/koers.yaml": "",
      "/w/plans/2027/more/koers.yaml": "",
      "/w/.old/koers.yaml": "",
      "/w/node_modules/x/koers.yaml": "",
      "/w/out/koers.yaml": "",
      "/w/.gitignore": "out/\n",
      "/v/readme.md": "",
    });

    it("in a folder gives all, nested ones too", async () => {
      assert.deepEqual(await rootsBelow(disk, "/w"), ["/w", "/w/plans/2026", "/w/plans/2027/more"]);
      assert.deepEqual(await rootsBelow(disk, "/v"), []);
      assert.deepEqual(await rootsBelow(disk, "/nowhere"), []);
    });

    it("above a folder gives the nearest", async () => {
      assert.equal(await nearestRoot(disk, "/w/plans/2026"), "/w/plans/2026");
      assert.equal(await nearestRoot(disk, "/w/plans/2027"), "/w");
      assert.equal(await nearestRoot(disk, "/v"), null);
    });
  });
});

describe("the manifest", () => {
  it("that is absent is told", async () => {
    assert.deepEqual(await shownErrors({ "a.yaml": "roles: {}\n" }), ["1 file-unreadable: "]);
  });

  for (const text of ["", "\n", "# later\n", "---\n", "---\nroles: {}\n".slice(0, 4)]) {
    it(`that is empty is told: ${JSON.stringify(text)}`, async () => {
      const files = { "koers.yaml": text, "a.yaml": "chanels: {}\n" };
      assert.deepEqual(await shownErrors(files), ["a.yaml:1 unknown-key: chanels", "1 missing-key: "]);
    });
  }

  it("stands in the first document alone", async () => {
    assert.deepEqual(await shownErrors("koers: 1\n---\nname: x\n"), ["3 misplaced-key: name"]);
    assert.deepEqual(await shownErrors("# eerst\n---\nkoers: 1\n---\nroles: {}\n"), []);
  });

  it("that is a list, or of a newer format, gives one finding", async () => {
    assert.deepEqual(await shownErrors("- koers\n"), ["1 wrong-value: -"]);
    assert.deepEqual(await shownErrors({ "koers.yaml": "koers: 2\nnew: 1\n", "a.yaml": "new: 1\n" }), [
      "1 newer-format: 2",
    ]);
  });

  it("that is broken does not hide the other files", async () => {
    const files = { "koers.yaml": "koers: 1\nname: @x\n", "a.yaml": "chanels: {}\n", "b.yaml": "roles: [x]\n" };
    assert.deepEqual(await shownErrors(files), [
      "a.yaml:1 unknown-key: chanels",
      "b.yaml:1 wrong-value: roles",
      "2 yaml-syntax: @",
    ]);
  });

  it("may hold sections", async () => {
    assert.deepEqual(
      await shownErrors("koers: 1\nroles:\n  lead: {}\nchannels:\n  p: { kind: assisted, owner: lead }\n"),
      [],
    );
  });
});
