import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AS_OF, checkJson, copyOfExample, EXAMPLE, koers, newFolder } from "./run-koers.ts";

const BASELINE = "koers-baseline.json";

const MANIFEST = "koers: 1\nlanguage: en\nrules: { unused-definition: error }\n";
const COMMENT = "# koers-ignore unused-definition until 2020-01-01: nobody knows";

/** A strategy with two errors, and a warning about a comment. */
function flawed(): string {
  const folder = newFolder();
  writeFileSync(path.join(folder, "koers.yaml"), MANIFEST);
  writeFileSync(path.join(folder, "people.yaml"), `roles:\n  lead: {}\n  adviser: {} ${COMMENT}\n`);
  return folder;
}

async function withBaseline(folder: string): Promise<string> {
  assert.equal((await koers(folder, "baseline", ...AS_OF)).code, 0);
  return folder;
}

describe("koers baseline", () => {
  it("knows all findings of today, so that a check starts clean", async () => {
    const folder = flawed();
    const before = await checkJson(folder);
    assert.equal(before.code, 1);
    const { code, out, err } = await koers(folder, "baseline", ...AS_OF);
    assert.deepEqual([code, err], [0, ""]);
    const count = before.findings.length;
    assert.ok(out.startsWith(`koers-baseline.json now knows ${count} findings.\n`), out);
    const after = await checkJson(folder, "--fail-on", "info");
    assert.deepEqual([after.code, after.findings], [0, []]);
    assert.deepEqual(after.summary, { files: 2, errors: 0, warnings: 0, infos: 0, known: count });
    const shown = await koers(folder, "check", "--fail-on", "info", ...AS_OF);
    assert.equal(shown.code, 0);
    assert.ok(shown.out.includes(`${count} findings are known from koers-baseline.json, and not shown.\n`), shown.out);
  });

  it("lets a new finding fail", async () => {
    const folder = await withBaseline(flawed());
    writeFileSync(path.join(folder, "more.yaml"), "roles:\n  trainee: {}\n");
    const { code, findings } = await checkJson(folder);
    assert.equal(code, 1);
    assert.ok(findings.length > 0);
    assert.deepEqual([...new Set(findings.map(({ file }) => file))], ["more.yaml"]);
  });

  it("does not mind lines that move, or the language", async () => {
    const folder = await withBaseline(flawed());
    writeFileSync(path.join(folder, "koers.yaml"), `# new\n\n${MANIFEST.replace("en", "nl")}`);
    writeFileSync(
      path.join(folder, "people.yaml"),
      `# new\n\nroles:\n    adviser: { }   ${COMMENT}\n\n    lead: {   }\n`,
    );
    assert.deepEqual((await checkJson(folder, "--fail-on", "info")).findings, []);
  });

  it("is brought up to date, and says what that changed", async () => {
    const folder = await withBaseline(flawed());
    writeFileSync(path.join(folder, "people.yaml"), `roles:\n  adviser: {} ${COMMENT}\n`);
    const check = await koers(folder, "check", ...AS_OF);
    assert.match(check.out, /1 finding in it is there no more: tidy up with koers baseline\.\n/);
    writeFileSync(path.join(folder, "more.yaml"), "roles:\n  trainee: {}\n");
    const fresh = (await checkJson(folder)).findings.length;
    const { out } = await koers(folder, "baseline", "--language", "nl", ...AS_OF);
    assert.match(out, new RegExp(`^koers-baseline\\.json kent nu \\d+ bevindingen \\(${fresh} erbij, 1 eraf\\)\\.\n`));
    assert.doesNotMatch((await koers(folder, "check", ...AS_OF)).out, /tidy up/);
  });

  it("never takes for known what cannot be read", async () => {
    const folder = flawed();
    writeFileSync(path.join(folder, "more.yaml"), "channels:\n  phone: { kind: assisted\n");
    const { err } = await koers(folder, "baseline", ...AS_OF);
    assert.match(err, /^koers: 1 finding about text that cannot be read stays to be seen: mend that first/);
    const { code, findings } = await checkJson(folder);
    assert.deepEqual([code, findings.map(({ rule }) => rule)], [1, ["yaml-syntax"]]);
  });

  it("stands beside the manifest, wherever it is asked for", async () => {
    const folder = copyOfExample();
    const { code, out } = await koers(path.join(folder, "data"), "baseline", ...AS_OF);
    assert.equal(code, 0);
    assert.match(out, /^\.\.\/koers-baseline\.json kent nu/);
    assert.ok(existsSync(path.join(folder, BASELINE)));
    assert.ok(!existsSync(path.join(EXAMPLE, BASELINE)));
  });

  it("is wrong use where it cannot be understood, until it is made anew", async () => {
    const folder = await withBaseline(flawed());
    const file = path.join(folder, BASELINE);
    for (const text of [
      "<<<<<<< ours\n",
      "[]",
      '{ "version": 2, "findings": {} }',
      '{ "version": 1, "findings": { "a": "b" } }',
    ]) {
      writeFileSync(file, text);
      for (const words of [["check"], ["check", "--fix"], ["report"]]) {
        const { code, out, err } = await koers(folder, ...words);
        assert.deepEqual([code, out], [2, ""], `${words.join(" ")}: ${text}`);
        assert.match(err, /^koers: koers-baseline\.json cannot be understood/);
        assert.match(err, /koers baseline/);
      }
      assert.equal(readFileSync(file, "utf8"), text);
    }
    await withBaseline(folder);
    assert.equal((await checkJson(folder)).code, 0);
  });

  it("is spoken of on the page of a report", async () => {
    const folder = await withBaseline(flawed());
    const { out, err } = await koers(folder, "report", ...AS_OF);
    assert.match(out, /<p class="dim">\d+ findings are known from koers-baseline\.json, and not shown\.<\/p>/);
    assert.match(err, /2 errors in this strategy: the picture may not be whole/);
    assert.doesNotMatch((await koers(EXAMPLE, "report", ...AS_OF)).out, /koers-baseline/);
  });
});
