import assert from "node:assert/strict";
import { chmodSync, lstatSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createColors } from "picocolors";
import { mend } from "../../src/cli/mend.ts";
import { writeMended } from "../../src/cli/mended-files.ts";
import { differenceText } from "../../src/cli/reporters/diff.ts";
import { openStrategy } from "../../src/cli/strategies.ts";
import { withSlashes } from "../../src/node/disk.ts";
import { skip } from "../harness/records.ts";
import { AS_OF, checkJson, copyOfExample, koers, newFolder } from "./run-koers.ts";

/** Puts a text in the place of another in a file of a folder. */
function change(folder: string, file: string, from: string, to: string): void {
  const place = path.join(folder, file);
  const text = readFileSync(place, "utf8");
  assert.ok(text.includes(from), from);
  writeFileSync(place, text.replace(from, to));
}

/** The example with mistakes that can be mended without asking. */
function mendable(): string {
  const folder = copyOfExample();
  change(folder, "shifts.yaml", "share: 75%\n", "share: 0.75   # of all who call\n");
  change(
    folder,
    "channels.yaml",
    "now: { phone: 70%, chat: 5%, website: 25% }",
    "now: { phone: 69,5%, chat: 5,5%, website: 25% }",
  );
  return folder;
}

function textOf(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), "utf8");
}

describe("koers check --fix", () => {
  it("mends what is safe, and keeps everything else as it is", async () => {
    const folder = mendable();
    const [shifts, channels] = [textOf(folder, "shifts.yaml"), textOf(folder, "channels.yaml")];
    const { out, err } = await koers(folder, "check", "--fix", ...AS_OF);
    assert.equal(textOf(folder, "shifts.yaml"), shifts.replace("share: 0.75 ", "share: 75% "));
    assert.equal(textOf(folder, "channels.yaml"), channels.replace("69,5%", "69.5%").replace("5,5%", "5.5%"));
    assert.match(err, /^koers: \d+ bevindingen hersteld in channels\.yaml en shifts\.yaml\.\n$/);
    assert.doesNotMatch(out, /wrong-value/);
  });

  it("reports what is left, as json too", async () => {
    const folder = mendable();
    change(folder, "shifts.yaml", "share: 80% ", "share: often ");
    const { code, out } = await koers(folder, "check", "--fix", "--format", "json", ...AS_OF);
    const wrong = (JSON.parse(out) as { findings: { rule: string; message: string }[] }).findings.filter(
      ({ rule }) => rule === "wrong-value",
    );
    assert.equal(code, 1);
    assert.deepEqual(wrong.length, 1);
    assert.match(wrong[0]?.message ?? "", /often/);
  });

  it("says when there is nothing to mend", async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "koers.yaml"), "koers: 1\n");
    const { err } = await koers(folder, "check", "--fix");
    assert.equal(err, "koers: There is nothing that can be mended without asking.\n");
  });

  it("keeps the byte order mark, Windows line breaks, and who may read the file", async () => {
    const folder = newFolder();
    const text = [
      "\ufeff# Ons beleid\r",
      "koers: 1\r",
      "dataSources:\r",
      "  survey: { feeds: { kpis: [nps] } } # wat klanten zeggen 🙂\r",
      "kpis:\r",
      "  nps:\r",
      "    unit: score   # van −100 tot 100\r",
      "    better: higher\r",
      "segments:\r",
      "  homes: { share: 12,5% }\r",
      "",
    ].join("\n");
    const file = path.join(folder, "koers.yaml");
    writeFileSync(file, text);
    if (process.platform !== "win32") chmodSync(file, 0o640);
    const { err } = await koers(folder, "check", "--fix");
    assert.match(err, /mended|Mended/);
    const mended = readFileSync(file, "utf8");
    assert.equal(
      mended,
      text.replace("12,5%", "12.5%").replace("    better: higher\r\n", "    better: higher\r\n    source: survey\r\n"),
    );
    if (process.platform !== "win32") assert.equal(statSync(file).mode & 0o777, 0o640);
  });

  it("leaves a file in UTF-16 as it is, and says so", async () => {
    const folder = copyOfExample();
    change(folder, "shifts.yaml", "share: 75%\n", "share: 0.75\n");
    const file = path.join(folder, "shifts.yaml");
    const bytes = Buffer.from(`\ufeff${readFileSync(file, "utf8")}`, "utf16le");
    writeFileSync(file, bytes);
    const { err } = await koers(folder, "check", "--fix", "--language", "en", ...AS_OF);
    assert.match(err, /Left as it is, .*: shifts\.yaml\.\n/);
    assert.deepEqual(readFileSync(file), bytes);
  });

  it("writes through no link to elsewhere", async function () {
    if (process.platform === "win32") skip(this, "not on Windows");
    const [folder, elsewhere] = [mendable(), path.join(newFolder(), "other.yaml")];
    const file = path.join(folder, "shifts.yaml");
    const open = await openStrategy(withSlashes(folder), "en");
    const { files } = mend(open, "2026-10-01");
    renameSync(file, elsewhere);
    symlinkSync(elsewhere, file);
    const text = readFileSync(elsewhere, "utf8");
    assert.ok(!(await writeMended([{ service: open.service, files }], withSlashes(folder))).ok);
    await koers(folder, "check", "--fix", ...AS_OF);
    assert.equal(readFileSync(elsewhere, "utf8"), text);
    assert.ok(lstatSync(file).isSymbolicLink());
  });

  it("writes nothing at all when a file was changed meanwhile", async () => {
    const folder = mendable();
    const open = await openStrategy(withSlashes(folder), "en");
    const { files, mended } = mend(open, "2026-10-01");
    assert.ok(mended >= 2);
    assert.deepEqual(
      files.map((file) => file.path),
      ["channels.yaml", "shifts.yaml"],
    );
    const channels = textOf(folder, "channels.yaml");
    change(folder, "shifts.yaml", "share: 80% ", "share: 81% ");
    const shifts = textOf(folder, "shifts.yaml");
    const refused = await writeMended([{ service: open.service, files }], withSlashes(folder));
    assert.ok(!refused.ok);
    assert.match(JSON.stringify(refused.what), /shifts\.yaml was changed while/);
    assert.deepEqual([textOf(folder, "channels.yaml"), textOf(folder, "shifts.yaml")], [channels, shifts]);
    renameSync(path.join(folder, "shifts.yaml"), path.join(folder, "gone"));
    assert.ok(!(await writeMended([{ service: open.service, files }], withSlashes(folder))).ok);
  });

  it("writes over no file that is closed to writing", async function () {
    if (process.platform === "win32" || process.getuid?.() === 0) skip(this, "whoever runs this may write everything");
    const folder = mendable();
    chmodSync(path.join(folder, "channels.yaml"), 0o444);
    const { code, err } = await koers(folder, "check", "--fix", ...AS_OF);
    assert.equal(code, 2);
    assert.match(err, /channels\.yaml kan niet worden geschreven: u hebt er geen rechten voor\./);
  });
});

describe("koers check --fix --dry-run", () => {
  it("shows what would change, and changes nothing", async () => {
    const folder = mendable();
    const before = [textOf(folder, "shifts.yaml"), textOf(folder, "channels.yaml")];
    const { out, err } = await koers(folder, "check", "--fix", "--dry-run", ...AS_OF);
    assert.deepEqual([textOf(folder, "shifts.yaml"), textOf(folder, "channels.yaml")], before);
    assert.match(
      err,
      /^koers: Zou \d+ bevindingen herstellen in channels\.yaml en shifts\.yaml; er is niets geschreven\.\n$/,
    );
    assert.match(out, /^--- channels\.yaml\n\+\+\+ channels\.yaml\n@@ -15,5 \+15,5 @@\n/);
    assert.match(out, /^-.*69,5%.*\n\+.*69\.5%.*5\.5%/m);
    assert.match(out, /^- {4}share: 0\.75 {3}# of all who call\n\+ {4}share: 75% {3}# of all who call$/m);
    assert.equal((await checkJson(folder)).code, 1);
  });
});

describe("the view of a change", () => {
  const colors = createColors(false);
  const numbered = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`);

  it("shows added, taken away and changed lines with their numbers", () => {
    const after = [...numbered.slice(0, 3), "new", ...numbered.slice(3, 11), "CHANGED", ...numbered.slice(12, 18)];
    const text = differenceText(
      { file: "a.yaml", before: `${numbered.join("\n")}\n`, after: `${after.join("\n")}\n` },
      colors,
    );
    assert.deepEqual(text.split("\n"), [
      "--- a.yaml",
      "+++ a.yaml",
      "@@ -2,4 +2,5 @@",
      " line 2",
      " line 3",
      "+new",
      " line 4",
      " line 5",
      "@@ -10,5 +11,5 @@",
      " line 10",
      " line 11",
      "-line 12",
      "+CHANGED",
      " line 13",
      " line 14",
      "@@ -17,5 +18,3 @@",
      " line 17",
      " line 18",
      "-line 19",
      "-line 20",
      " ",
      "",
    ]);
  });

  it("lets no text from a file steer the terminal", () => {
    const text = differenceText({ file: "a\u001b[2J.yaml", before: "a\u001b[31m\r\n", after: "b\r\n" }, colors);
    assert.doesNotMatch(text, /[\u001b\r]/);
  });
});
