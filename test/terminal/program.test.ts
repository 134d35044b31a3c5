import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { skip } from "../harness/records.ts";
import { AS_OF, checkJson, copyOfExample, EXAMPLE, koers, newFolder } from "./run-koers.ts";

const WARNING = "koers: 1\nlanguage: en\nroles:\n  lead: {}\n";

describe("koers, wrongly used", () => {
  const CASES: readonly (readonly [words: readonly string[], said: readonly string[]])[] = [
    [["chekc"], ["no command “chekc”", "did you mean check?", "koers --help"]],
    [
      ["check", "--fromat", "json"],
      ["no option --fromat", "did you mean --format?", "koers check --help"],
    ],
    [["check", "--format"], ["must follow --format"]],
    [
      ["check", "--format", "jsno"],
      ["did you mean “json”?", "stylish or json"],
    ],
    [
      ["check", "--fail-on", "errors"],
      ["did you mean “error”?", "error, warning, info or never"],
    ],
    [
      ["check", "--as-of", "31-12-2026"],
      ["“31-12-2026” is no day", "2026-12-31"],
    ],
    [["check", "--as-of", "2026-02-30"], ["“2026-02-30” is no day that exists"]],
    [
      ["check", "--language", "fr"],
      ["--language cannot be “fr”", "en or nl"],
    ],
    [["check", "nowhere"], ["no file or folder nowhere"]],
    [["check"], ["No strategy found", "koers.yaml", "koers init"]],
    [
      ["render"],
      ["Something is missing: overview, value-matrix, channel-mix,", "escalation, principles, dashboard, or all."],
    ],
    [["render", "journy"], ["did you mean journey?"]],
    [["render", "value-matrix"], ["No strategy found"]],
    [
      ["check", "--dry-run"],
      ["--dry-run shows what --fix would change", "koers check --fix --dry-run"],
    ],
    [
      ["check", "--fix", "--dry-run", "--format", "json"],
      ["not as json", "Leave --format out"],
    ],
    [["numbers"], ["No strategy found"]],
    [["numbers", "--format", "jsno"], ["did you mean “json”?"]],
    [["baseline"], ["No strategy found"]],
    [["explain"], ["Something is missing: the id of a rule"]],
    [["explain", "shifts.move.npv"], ["No strategy found"]],
    [
      ["explain", "duplicate-ids"],
      ["did you mean “duplicate-id”?", "koers rules"],
    ],
    [["explain", "duplicate-id", "nowhere"], ["no file or folder nowhere"]],
    [["explain", "duplicate-id", ".", "bad-id"], ["bad-id cannot be placed"]],
    [["rules", "--format", "tabel"], ["did you mean “table”?"]],
  ];
  for (const [words, said] of CASES) {
    it(`says what to do: koers ${words.join(" ")}`, async () => {
      const { code, out, err } = await koers(newFolder(), ...words);
      assert.equal(code, 2);
      assert.equal(out, "");
      for (const text of said) assert.ok(err.includes(text), err);
      assert.doesNotMatch(err, /\n\s+at /);
    });
  }

  it("speaks Dutch where it is asked to", async () => {
    const { err } = await koers(newFolder(), "check", "--language", "nl");
    assert.equal(
      err,
      "koers: Geen strategie gevonden: er is geen koers.yaml in deze map, eronder of erboven.\n" +
        "Noem de map waarin de strategie staat, of begin een nieuwe met: koers init\n",
    );
    const help = await koers(newFolder(), "check", "--language", "nl", "--help");
    assert.equal(help.code, 0);
    assert.match(help.out, /^Gebruik: koers check \[opties\] \[pad\.\.\.\]/);
  });

  it("speaks the language of the strategy that one is in", async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "koers.yaml"), "koers: 1\nlanguage: nl\n");
    assert.match((await koers(folder, "check", "--fail-on")).err, /^koers: Achter --fail-on moet iets volgen\.$/m);
    assert.match((await koers(folder, "check", "--format", "x")).err, /^koers: --format kan niet “x” zijn\.$/m);
    assert.match((await koers(folder, "chek", "--language", "en")).err, /^koers: There is no command “chek”/m);
  });

  it("shows help without a command, and when asked", async () => {
    const bare = await koers(newFolder());
    assert.deepEqual([bare.code, bare.out], [2, ""]);
    assert.match(bare.err, /Usage: koers/);
    const asked = await koers(newFolder(), "--help");
    assert.deepEqual([asked.code, asked.err], [0, ""]);
    for (const name of ["check", "numbers", "render", "report", "init", "baseline", "rules", "explain"])
      assert.ok(asked.out.includes(`  ${name}`));
    const version = await koers(newFolder(), "--version");
    assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
  });
});

describe("koers check", () => {
  it("finds no error in the example", async () => {
    const report = await checkJson(EXAMPLE);
    assert.equal(report.code, 0);
    assert.equal(report.version, 1);
    assert.equal(report.asOf, "2026-10-01");
    assert.equal(report.summary.errors, 0);
    assert.equal(report.summary.files, 8);
    assert.deepEqual(report.workspaces, [
      {
        root: ".",
        files: [
          "channels.yaml",
          "data/2026.csv",
          "experience.yaml",
          "journeys.yaml",
          "koers.yaml",
          "operations.yaml",
          "principles.yaml",
          "shifts.yaml",
        ],
      },
    ]);
  });

  it("ends by the level asked for", async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "koers.yaml"), `${WARNING}rules: { unused-definition: warning }\n`);
    for (const [level, code] of [
      ["error", 0],
      ["warning", 1],
      ["info", 1],
      ["never", 0],
    ] as const) {
      assert.equal((await koers(folder, "check", "--fail-on", level)).code, code, level);
    }
    writeFileSync(path.join(folder, "koers.yaml"), WARNING);
    for (const [level, code] of [
      ["error", 0],
      ["warning", 0],
      ["info", 1],
      ["never", 0],
    ] as const) {
      assert.equal((await koers(folder, "check", "--fail-on", level)).code, code, level);
    }
  });

  it("names a file that was probably meant as the manifest", async () => {
    for (const name of ["koers.yml", "Koers.yaml"]) {
      const folder = newFolder();
      writeFileSync(path.join(folder, name), "koers: 1\n");
      for (const place of [".", name]) {
        const { code, err } = await koers(folder, "check", place);
        assert.equal(code, 2);
        assert.ok(err.includes(`there is a file ${name}, but it must be called koers.yaml.\nRename ${name} to`), err);
      }
    }
  });

  it("understands the Dutch columns of a spreadsheet and the Dutch keys of a contact moment", async () => {
    const folder = newFolder();
    const moment = "{ value: { klant: 3, organisatie: 7 }, aantal: 40 }";
    const manifest = `koers: 1\nlanguage: en\nmeasurementFiles: [m.csv]\ncontactMoments:\n  move: ${moment}\n`;
    writeFileSync(path.join(folder, "koers.yaml"), manifest);
    writeFileSync(path.join(folder, "m.csv"), "periode;moment;kanaal;aantal\n2026-06;move;phone;3\n");
    const { findings } = await checkJson(folder);
    const meant = findings.flatMap(({ rule, message }) =>
      rule === "unknown-key" ? (/“(\w+)” is.*did you mean “(\w+)”/.exec(message)?.slice(1).join(" ") ?? message) : [],
    );
    assert.deepEqual(meant.sort(), [
      "aantal contacts",
      "aantal volume",
      "kanaal channel",
      "klant customer",
      "organisatie organisation",
      "periode period",
    ]);
  });

  it("takes a faulty manifest for a finding", async () => {
    const folder = newFolder();
    for (const text of ["name: x\n", "koers: 1\nname: [\n", "[1, 2]\n", "koers: 2\n", "nonsense"]) {
      writeFileSync(path.join(folder, "koers.yaml"), text);
      const { code, out } = await koers(folder, "check");
      assert.equal(code, 1, text);
      assert.match(out, /^koers\.yaml:1:|^koers\.yaml:\d+:\d+$/m);
    }
  });

  it("takes folders, folders in a strategy, files, and each strategy once", async () => {
    const folder = newFolder();
    for (const name of ["b", "a", "a/inner"]) {
      mkdirSync(path.join(folder, name), { recursive: true });
      writeFileSync(path.join(folder, name, "koers.yaml"), "koers: 1\n");
    }
    mkdirSync(path.join(folder, "a/parts"));
    writeFileSync(path.join(folder, "a/parts/roles.yaml"), "roles: {}\n");
    const roots = async (cwd: string, ...paths: string[]): Promise<string[]> =>
      (await checkJson(path.join(folder, cwd), ...paths)).workspaces.map(({ root }) => root);
    assert.deepEqual(await roots("."), ["a", "a/inner", "b"]);
    assert.deepEqual(await roots("a/parts"), [".."]);
    assert.deepEqual(await roots(".", "a/parts/roles.yaml"), ["a"]);
    assert.deepEqual(await roots(".", "b", "a/koers.yaml", "./b/", "a/parts"), ["a", "b"]);
    assert.deepEqual(await roots("b", "../a/inner"), ["../a/inner"]);
  });

  it("names files from the current folder, sorted", async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, "a/z"), { recursive: true });
    mkdirSync(path.join(folder, "a/inner"));
    writeFileSync(path.join(folder, "a/koers.yaml"), "koers: 1\nroles: { one: {} }\n");
    writeFileSync(path.join(folder, "a/z/b.yaml"), "roles: { two: {} }\n");
    writeFileSync(path.join(folder, "a/inner/koers.yaml"), "koers: 1\nroles: { three: {} }\n");
    const report = await checkJson(folder);
    assert.deepEqual(
      report.findings.map(({ file }) => file),
      ["a/inner/koers.yaml", "a/koers.yaml", "a/z/b.yaml"],
    );
    assert.deepEqual(report.summary, { files: 3, errors: 0, warnings: 0, infos: 3 });
  });

  it("follows a link to a strategy, and gives it its own name", async function () {
    if (process.platform === "win32") skip(this, "not on Windows");
    const folder = newFolder();
    symlinkSync(copyOfExample(), path.join(folder, "link"));
    const [real] = (await checkJson(folder, "link")).workspaces;
    assert.deepEqual((await checkJson(folder, "link", real?.root ?? "")).workspaces.length, 1);
  });

  it("says that a file is of no strategy", async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "koers.yaml"), "koers: 1\nexclude: [old.yaml]\n");
    writeFileSync(path.join(folder, "old.yaml"), "nonsense");
    const { code, err } = await koers(folder, "check", "old.yaml");
    assert.equal(code, 0);
    assert.equal(err, "koers: old.yaml itself is not part of the strategy, and is not checked.\n");
  });

  it("speaks the language of each strategy, or the one asked for", async () => {
    const folder = newFolder();
    for (const language of ["en", "nl"]) {
      mkdirSync(path.join(folder, language));
      writeFileSync(path.join(folder, language, "koers.yaml"), WARNING.replace("en", language));
    }
    const own = await koers(folder, "check", ...AS_OF);
    assert.match(own.out, /Nothing refers to the role “lead”/);
    assert.match(own.out, /Niets verwijst naar de rol “lead”/);
    assert.match(own.out, /✔ 2 notes in 2 files of 2 strategies, as of 2026-10-01\./);
    const asked = await koers(folder, "check", "--language", "nl", ...AS_OF);
    assert.doesNotMatch(asked.out, /Nothing/);
    assert.match(asked.out, /✔ 2 opmerkingen in 2 bestanden van 2 strategieën/);
  });
});

describe("koers init --from", () => {
  const SCORES = "Reason;Volume;Volume;Customer value\nMove;-5;3;4\nBill;7;3;2\n";

  it("takes the scale that is named, or says why not", async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "scores.csv"), SCORES);
    writeFileSync(path.join(folder, "plain.csv"), "Reason;Volume\nMove;5\n");
    for (const [words, message] of [
      [["--from", "scores.csv", "--scale", "vijf"], /“vijf” is no scale\.\nWrite the lowest/],
      [["--from", "plain.csv", "--scale", "vijf"], /“vijf” is no scale/],
      [["--scale", "vijf"], /“vijf” is no scale/],
      [["--scale", "1-5"], /--scale is of the scores in a table/],
      [["--from", "scores.csv", "--scale", "6-10"], /do not fit the scale 6-10\.\nChoose one of: 1-5/],
    ] as const) {
      const { code, err } = await koers(folder, "init", "new", ...words);
      assert.equal(code, 2, words.join(" "));
      assert.match(err, message);
    }
    const none = await koers(folder, "init", "none", "--from", "plain.csv", "--scale", "1-5");
    assert.deepEqual([none.code, none.err.includes("so --scale has no effect")], [0, true]);
    const seven = await koers(folder, "init", "seven", "--from", "scores.csv", "--scale", "1-7");
    assert.match(readFileSync(path.join(folder, "seven/koers.yaml"), "utf8"), /customer: 5\n/);
    assert.match(seven.err, /Row 2: Volume: “-5” is below 0, and may not be negative\./);
    assert.match(seven.err, /koers: More than one column is called this, and the first is used: “Volume”\./);
    const again = await koers(folder, "init", "seven", "--from", "scores.csv");
    assert.match(again.err, /^koers: seven\/koers\.yaml is already there/);
  });
});

describe("koers rules and explain", () => {
  it("speak the language of the strategy around", async () => {
    const rules = await koers(EXAMPLE, "rules", "--format", "json");
    assert.equal(rules.code, 0);
    assert.ok((JSON.parse(rules.out) as { title: string }[]).some(({ title }) => title === "Onbekende sleutel"));
    const page = await koers(EXAMPLE, "explain", "unknown-key");
    assert.match(page.out, /^✖ fout {2}unknown-key\nOnbekende sleutel\n/);
    assert.match((await koers(EXAMPLE, "explain", "unknown-key", "--language", "en")).out, /Unknown key/);
  });
});
