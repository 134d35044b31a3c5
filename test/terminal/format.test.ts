import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { copyOfExample, koers } from "./run-koers.ts";

const MIX = "now: { phone: 70%, chat: 5%, website: 25% }";

describe("koers format", () => {
  it("lays files out, byte order mark and line ends kept, and has nothing to do a second time", async () => {
    const folder = copyOfExample();
    const file = path.join(folder, "channels.yaml");
    const good = `\ufeff${readFileSync(file, "utf8").replaceAll("\n", "\r\n")}`;
    assert(good.includes(MIX));
    writeFileSync(file, good.replace(MIX, "now:   {phone: 70%,chat: 5%, website: 25%}  "));
    const first = await koers(folder, "format");
    assert.deepEqual(first, { code: 0, out: "channels.yaml\n", err: "koers: Opgemaakt: channels.yaml.\n" });
    assert.equal(readFileSync(file, "utf8"), good);
    const second = await koers(folder, "format", "--language", "en");
    assert.deepEqual(second, { code: 0, out: "", err: "koers: Every file that can be laid out is.\n" });
  });

  it("only says which files are not laid out, for a pipeline", async () => {
    const folder = copyOfExample();
    const file = path.join(folder, "shifts.yaml");
    writeFileSync(file, `${readFileSync(file, "utf8")}\n\n\n`);
    const before = readFileSync(file, "utf8");
    const { code, out, err } = await koers(folder, "format", "--check", "--language", "en");
    assert.deepEqual({ code, out }, { code: 1, out: "shifts.yaml\n" });
    assert.match(err, /^koers: Not laid out yet: shifts\.yaml\. /);
    assert.equal(readFileSync(file, "utf8"), before);
    assert.equal((await koers(folder, "format", "--check", "channels.yaml")).code, 0);
  });

  it("lays out only the file that is named, and leaves a broken one with its reason", async () => {
    const folder = copyOfExample();
    for (const [name, text] of [
      ["a.yaml", "x-a:   1\n"],
      ["b.yaml", "x-b:   1\n"],
      ["c.yaml", "x-c: [1\nx-d: 2\n"],
    ] as const) {
      writeFileSync(path.join(folder, name), text);
    }
    assert.equal((await koers(folder, "format", "b.yaml")).out, "b.yaml\n");
    const { code, out, err } = await koers(folder, "format");
    assert.deepEqual({ code, out }, { code: 0, out: "a.yaml\n" });
    assert.match(err, /^koers: c\.yaml blijft zoals het is: regel 1 /);
    assert.equal(readFileSync(path.join(folder, "c.yaml"), "utf8"), "x-c: [1\nx-d: 2\n");
    const checked = await koers(folder, "format", "--check", "c.yaml");
    assert.deepEqual([checked.code, checked.out], [1, ""]);
    assert.match(checked.err, /Herstel die eerst; koers check zegt hoe\.\nkoers: Geen ander bestand hoeft te worden/);
  });
});
