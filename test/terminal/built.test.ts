import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { skip } from "../harness/records.ts";
import { workbook } from "../support/workbook.ts";
import { bundle, checkJson, EXAMPLE, koers, newFolder } from "./run-koers.ts";

/** Runs the program itself. */
function program(cwd: string, words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const inherited = { PATH: process.env.PATH ?? "", LANG: "C" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle("main"), ...words], {
    cwd,
    encoding: "utf8",
    env: { ...inherited, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

describe("the koers program", () => {
  it("gives the codes of its commands", () => {
    assert.equal(program(EXAMPLE, ["check"]).code, 0);
    assert.equal(program(newFolder(), ["check"]).code, 2);
    const folder = newFolder();
    writeFileSync(path.join(folder, "koers.yaml"), "koers: 1\nnonsense: 1\n");
    assert.equal(program(folder, ["check"]).code, 1);
  });

  it("colours only where it is asked to", () => {
    const check = (env: Readonly<Record<string, string>>) => program(EXAMPLE, ["check"], env).out.includes("\u001b[");
    assert.equal(check({}), false);
    assert.equal(check({ CI: "true" }), false);
    assert.equal(check({ FORCE_COLOR: "1" }), true);
    assert.equal(check({ FORCE_COLOR: "0" }), false);
    assert.equal(check({ FORCE_COLOR: "1", NO_COLOR: "1" }), false);
  });

  it("is quiet when its reader leaves", async () => {
    const child = spawn(process.execPath, [bundle("main"), "report"], {
      cwd: EXAMPLE,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    let said = "";
    child.stderr.on("data", (text) => {
      said += String(text);
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    assert.deepEqual([code, said], [0, ""]);
  });

  it("ends with 130 when it is interrupted", async function () {
    if (process.platform === "win32") skip(this, "not on Windows");
    // Interrupted as soon as it reads its first file: a hook in the place of the disk.
    const hook = path.join(newFolder(), "hook.cjs");
    writeFileSync(
      hook,
      `require("node:fs/promises").stat = () => { process.kill(process.pid, "SIGINT"); return new Promise((done) => setTimeout(done, 5000)); };`,
    );
    const { code } = program(EXAMPLE, ["check"], { NODE_OPTIONS: `--require ${JSON.stringify(hook)}` });
    assert.equal(code, 130);
  });

  it("ends with 3 on a bug of ours, without a stack unless it is asked for", () => {
    const hook = path.join(newFolder(), "hook.cjs");
    writeFileSync(hook, `JSON.stringify = () => { throw new Error("what a bug"); };`);
    const env = { NODE_OPTIONS: `--require ${JSON.stringify(hook)}` };
    const short = program(EXAMPLE, ["rules", "--format", "json"], env);
    assert.equal(short.code, 3);
    assert.match(short.err, /went wrong in Koers itself: what a bug\nPlease report this/);
    assert.doesNotMatch(short.err, /\n\s+at /);
    assert.match(program(EXAMPLE, ["rules", "--format", "json"], { ...env, KOERS_DEBUG: "1" }).err, /\n\s+at /);
  });
});

describe("koers init", () => {
  for (const language of ["en", "nl"]) {
    it(`writes a strategy without findings of weight, ${language}`, async () => {
      const folder = newFolder();
      const made = await koers(folder, "init", "new one", "--language", language);
      assert.equal(made.code, 0, made.err);
      assert.match(made.out, /koers check "new one"/);
      const report = await checkJson(folder, "new one");
      assert.deepEqual(
        report.findings.filter(({ severity }) => severity !== "info"),
        [],
      );
      const text = readFileSync(path.join(folder, "new one/koers.yaml"), "utf8");
      assert.match(text, new RegExp(`^language: ${language}$`, "m"));
      assert.ok(text.split("\n").length <= 80);
    });
  }

  it("writes any template, in as many files as it takes", async () => {
    const folder = newFolder();
    const made = await koers(folder, "init", "--template", "full", "--organisation", "Ons bedrijf");
    assert.equal(made.code, 0, made.err);
    const report = await checkJson(folder, ".");
    assert.deepEqual(
      report.findings.filter(({ severity }) => severity === "error"),
      [],
    );
    assert.match(readFileSync(path.join(folder, "koers.yaml"), "utf8"), /^organisation: Ons bedrijf$/m);
    const unknown = await koers(folder, "init", "other", "--template", "telcom");
    assert.deepEqual([unknown.code, unknown.out], [2, ""]);
    assert.match(unknown.err, /did you mean “telecom”/);
  });

  it("never overwrites", async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "koers.yaml"), "mine");
    const { code, out, err } = await koers(folder, "init");
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /koers\.yaml is already there, and stays as it is\.\nName another folder/);
    assert.equal(readFileSync(path.join(folder, "koers.yaml"), "utf8"), "mine");
  });

  it("makes contact moments of an Excel or CSV file, and says what becomes of every row", async () => {
    const folder = newFolder();
    const rows = [
      ["Contactreden", "Aantal per maand", "Klantwaarde", "Organisatiewaarde", "Telefoon", "Website"],
      ["Verhuizing", 4000, 1, 4, { percent: 0.7 }, { percent: 0.3 }],
      ["Klacht", "veel", 5, 4, 60, 40],
      ["Totaal", 4000, null, null, null, null],
    ];
    writeFileSync(path.join(folder, "reasons.xlsx"), workbook({ Redenen: rows }));
    const made = await koers(folder, "init", "new", "--from", "reasons.xlsx");
    assert.equal(made.code, 0, made.err);
    assert.equal(
      made.err,
      [
        "koers: On which scale are the scores? 1 – 5",
        "koers: Row 3: Aantal per maand: “veel” is not a number.",
        "koers: Row 4, left out: It is a total, not a contact reason.",
        "koers: 2 contact moments. New channels: Phone and Website. 1 row left out.",
        "",
      ].join("\n"),
    );
    assert.match(readFileSync(path.join(folder, "new/koers.yaml"), "utf8"), /volume: 48000/);
    const report = await checkJson(folder, "new");
    assert.deepEqual(
      report.findings.filter(({ severity }) => severity === "error"),
      [],
    );
    const scaled = await koers(folder, "init", "scaled", "--from", "reasons.xlsx", "--scale", "2-3");
    assert.deepEqual([scaled.code, scaled.out], [2, ""]);
    assert.match(scaled.err, /The scores do not fit the scale 2-3\.\nChoose one of: 1-5, 0-5/);
  });

  it("refuses a file that is no table", async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "letter.txt"), "Dear customer\n");
    for (const [file, message] of [
      ["none.csv", /none\.csv cannot be read/],
      ["letter.txt", /No column with contact reasons was found/],
    ] as const) {
      const { code, out, err } = await koers(folder, "init", "new", "--from", file);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, message);
    }
    assert.deepEqual(readdirSync(folder), ["letter.txt"]);
  });

  it("writes nothing where one of its files is there", async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "shifts.yaml"), "mine");
    const { code, err } = await koers(folder, "init", "--template", "full");
    assert.equal(code, 2);
    assert.match(err, /shifts\.yaml is already there/);
    assert.deepEqual(readdirSync(folder), ["shifts.yaml"]);
  });
});
