import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { skip } from "../harness/records.ts";
import { AS_OF, copyOfExample, EXAMPLE, koers, newFolder } from "./run-koers.ts";

const HOSTILE = `"</script><script>alert(1)</script><img src=x onerror=alert(1)>'&\\u001b[31m"`;

function strategyWithJourneys(...ids: string[]): string {
  const folder = newFolder();
  const journeys = ids.map(
    (id) => `  ${id}: { name: ${id}, kind: episode, phases: [{ id: a, steps: [{ id: b }] }] }\n`,
  );
  writeFileSync(path.join(folder, "koers.yaml"), `koers: 1\nname: Test\njourneys:\n${journeys.join("")}`);
  return folder;
}

describe("koers render", () => {
  for (const picture of ["value-matrix", "journey"]) {
    it(`draws the ${picture} in three formats`, async () => {
      const svg = await koers(EXAMPLE, "render", picture);
      assert.deepEqual([svg.code, svg.err], [0, ""]);
      assert.match(svg.out, /^<svg .*<\/svg>\n$/s);
      const mermaid = await koers(EXAMPLE, "render", picture, "--format", "mermaid");
      assert.match(mermaid.out, picture === "journey" ? /^journey\n/ : /^quadrantChart\n/);
      const html = await koers(EXAMPLE, "render", picture, "--format", "html");
      assert.match(html.out, /^<!doctype html>\n<html lang="nl">.*<svg .*<details>.*<table .*<\/html>\n$/s);
      assert.doesNotMatch(html.out, /<script/i);
    });
  }

  it("draws light unless it is asked for dark", async () => {
    const [usual, light, dark] = [
      await koers(EXAMPLE, "render", "value-matrix"),
      await koers(EXAMPLE, "render", "value-matrix", "--theme", "light"),
      await koers(EXAMPLE, "render", "value-matrix", "--theme", "dark"),
    ];
    assert.equal(usual.out, light.out);
    assert.notEqual(light.out, dark.out);
    const page = await koers(EXAMPLE, "render", "value-matrix", "--format", "html", "--theme", "dark");
    assert.match(page.out, /color-scheme: dark/);
    assert.doesNotMatch(page.out, /prefers-color-scheme/);
  });

  it("needs a folder or an id for several journeys", async () => {
    const folder = strategyWithJourneys("one", "two");
    const refused = await koers(folder, "render", "journey");
    assert.deepEqual([refused.code, refused.out], [2, ""]);
    assert.match(refused.err, /There are 2 journeys: one and two\.\nChoose one with --id, or name a folder/);
    assert.equal((await koers(folder, "render", "journey", "-o", "all.svg")).code, 2);
    assert.ok(!existsSync(path.join(folder, "all.svg")));
    const one = await koers(folder, "render", "journey", "--id", "two", "-o", "two.svg");
    assert.deepEqual([one.code, one.out, one.err], [0, "", "two.svg\n"]);
    const all = await koers(folder, "render", "journey", "--format", "mermaid", "-o", "pictures");
    assert.deepEqual([all.code, all.err], [0, "pictures/one.mmd\npictures/two.mmd\n"]);
    assert.deepEqual(readdirSync(path.join(folder, "pictures")), ["one.mmd", "two.mmd"]);
  });

  it("draws the channel shifts in any month of the period", async () => {
    const at = async (...options: string[]) => koers(EXAMPLE, "render", "channel-shifts", ...options);
    const [end, target, middle] = [await at(), await at("--month", "target"), await at("--month", "2027-06")];
    assert.deepEqual([end.code, target.code, middle.code], [0, 0, 0]);
    assert.match(end.out, /stand december 2028/);
    assert.equal(end.out, target.out);
    assert.match(middle.out, /stand juni 2027/);
    assert.match((await at("--id", "journeys/customer-life")).out, /van de klantreis/);
    const mermaid = await at("--format", "mermaid", "--id", "report-move");
    assert.match(mermaid.out, /^sankey-beta\n\n.*"Telefoon \(nu\)","Telefoon \(straks\)",6720\n/s);
    const wrong = await at("--month", "2031-01");
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /“2031-01” is geen maand.*\nDie loopt van 2026-01 tot en met 2028-12\./);
    const other = await koers(EXAMPLE, "render", "value-matrix", "--month", "2027-06");
    assert.equal(other.code, 2);
    assert.match(other.err, /--month is voor channel-shifts/);
  });

  it("draws every picture into a folder, of each the whole strategy or every thing", async () => {
    const folder = newFolder();
    assert.equal((await koers(EXAMPLE, "render", "all", "-o", path.join(folder, "out"))).code, 0);
    assert.deepEqual(readdirSync(path.join(folder, "out")).sort(), [
      "business-case.svg",
      "channel-mix.svg",
      "channel-shifts.svg",
      "dashboard.svg",
      "escalation-complaint.svg",
      "escalation-outage-calls.svg",
      "journey-customer-life.svg",
      "overview.svg",
      "principles.svg",
      "value-matrix.svg",
    ]);
    for (const [options, said] of [
      [[], /Alle tekeningen samen vragen om een map/],
      [["-o", "one.svg"], /Alle tekeningen samen vragen om een map/],
      [["-o", "out/", "--id", "complaint"], /--id is voor één tekening/],
    ] as const) {
      const refused = await koers(EXAMPLE, "render", "all", ...options);
      assert.equal(refused.code, 2);
      assert.match(refused.err, said);
    }
  });

  it("colours the value matrix by what is asked", async () => {
    const by = async (...options: string[]) => koers(EXAMPLE, "render", "value-matrix", ...options);
    assert.match((await by("--color-by", "journey")).out, />Klantreis:</);
    assert.match((await by("--color-by", "owner", "--format", "html")).out, />Eigenaar:</);
    assert.equal((await by("--color-by", "handling")).out, (await by()).out);
    assert.match((await by("--color-by", "ownr")).err, /bedoelt u “owner”\?/);
    const other = await koers(EXAMPLE, "render", "journey", "--color-by", "owner");
    assert.equal(other.code, 2);
    assert.match(other.err, /--color-by is voor value-matrix/);
  });

  it("takes the format from the name of the file", async () => {
    const folder = strategyWithJourneys("one");
    for (const [name, begin] of [
      ["a.html", /^<!doctype html>/],
      ["a.mmd", /^journey/],
      ["a.svg", /^<svg/],
    ] as const) {
      assert.equal((await koers(folder, "render", "journey", "-o", name)).code, 0);
      assert.match(readFileSync(path.join(folder, name), "utf8"), begin);
    }
    const refused = await koers(folder, "render", "journey", "-o", "a.png");
    assert.equal(refused.code, 2);
    assert.match(refused.err, /Koers draws no \.png/);
  });

  it("offers the nearest id", async () => {
    const folder = strategyWithJourneys("moving", "leaving");
    const { code, err } = await koers(folder, "render", "journey", "--id", "movng");
    assert.equal(code, 2);
    assert.equal(err, "koers: There is no journey “movng”; did you mean “moving”?\nThere are: moving and leaving.\n");
    assert.equal((await koers(strategyWithJourneys(), "render", "journey", "--id", "x")).code, 2);
    assert.match((await koers(strategyWithJourneys(), "render", "journey")).err, /has no journeys/);
    assert.match((await koers(folder, "render", "value-matrix", "--id", "x")).err, /--id is for pictures of one thing/);
  });

  it("never takes the place of what a strategy is made of", async () => {
    const folder = copyOfExample();
    const before = readFileSync(path.join(folder, "koers.yaml"), "utf8");
    for (const words of [
      ["render", "value-matrix", "-o", "koers.yaml"],
      ["render", "value-matrix", "--format", "html", "-o", "data/2026.csv"],
      ["report", "-o", "new.yml"],
    ]) {
      const { code, err } = await koers(folder, ...words);
      assert.equal(code, 2, words.join(" "));
      assert.match(err, /blijft zoals het is: in \.\w+-bestanden staat waar een strategie uit bestaat/);
    }
    assert.equal(readFileSync(path.join(folder, "koers.yaml"), "utf8"), before);
    assert.ok(!existsSync(path.join(folder, "new.yml")));
  });

  it("writes nowhere but where -o says", async () => {
    const folder = strategyWithJourneys("../../escape", "nul", "a/b");
    const { code } = await koers(folder, "render", "journey", "-o", "out/");
    assert.equal(code, 0);
    assert.deepEqual(readdirSync(path.join(folder, "out")).sort(), ["______escape.svg", "_nul.svg", "a_b.svg"]);
    assert.deepEqual(readdirSync(folder).sort(), ["koers.yaml", "out"]);
  });

  it("replaces a link instead of writing through it", async function () {
    if (process.platform === "win32") skip(this, "not on Windows");
    const folder = strategyWithJourneys("one");
    const outside = path.join(newFolder(), "outside.svg");
    writeFileSync(outside, "mine");
    mkdirSync(path.join(folder, "out"));
    symlinkSync(outside, path.join(folder, "out/one.svg"));
    assert.equal((await koers(folder, "render", "journey", "-o", "out")).code, 0);
    assert.equal(readFileSync(outside, "utf8"), "mine");
    assert.match(readFileSync(path.join(folder, "out/one.svg"), "utf8"), /^<svg/);
  });

  it("says when a place cannot be written", async () => {
    const folder = strategyWithJourneys("one");
    writeFileSync(path.join(folder, "file.txt"), "mine");
    const { code, err } = await koers(folder, "render", "journey", "-o", "file.txt/one.svg");
    assert.equal(code, 2);
    assert.match(err, /file\.txt\/one\.svg cannot be written/);
    assert.deepEqual(readdirSync(folder).sort(), ["file.txt", "koers.yaml"]);
  });

  it("asks which of several strategies, and takes the folder's own first", async () => {
    const folder = newFolder();
    for (const name of ["a", "b"]) {
      mkdirSync(path.join(folder, name));
      writeFileSync(path.join(folder, name, "koers.yaml"), "koers: 1\n");
    }
    const refused = await koers(folder, "render", "value-matrix");
    assert.equal(refused.code, 2);
    assert.match(refused.err, /Name one of them: a, b\./);
    writeFileSync(path.join(folder, "koers.yaml"), "koers: 1\nname: Outer\n");
    assert.match((await koers(folder, "render", "value-matrix")).out, /Outer/);
  });

  it("draws what can be drawn of a broken strategy, and says so", async () => {
    const folder = copyOfExample();
    const file = path.join(folder, "channels.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("value: { customer: 3,", "value: { customer: three,"));
    const { code, out, err } = await koers(folder, "render", "value-matrix");
    assert.equal(code, 0);
    assert.match(out, /Advies over verduurzamen/);
    assert.match(err, /^koers: 1 fout in deze strategie: de tekening is misschien niet volledig\./);
    writeFileSync(file, 'channels: { phone: "\n');
    assert.equal((await koers(folder, "render", "journey")).code, 0);
  });
});

describe("koers report", () => {
  it("puts findings, matrix and journeys on one page without a script", async () => {
    const folder = copyOfExample();
    const file = path.join(folder, "channels.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("now: { phone: 70%", "now: { phne: 70%"));
    const { code, out, err } = await koers(folder, "report", "-o", "out/koers.html", ...AS_OF);
    assert.deepEqual([code, out], [0, ""]);
    assert.match(err, /^out\/koers\.html\nkoers: 1 fout/);
    const page = readFileSync(path.join(folder, "out/koers.html"), "utf8");
    for (const text of [
      '<html lang="nl">',
      "<h1>Klantcontactstrategie 2026–2028</h1>",
      "Waterland Energie · 8 bestanden · peildatum 2026-10-01",
      "Waardematrix",
      "Klant bij Waterland",
      "Er is geen kanaal “phne”; bedoelt u “phone”?",
      "<mark>phne</mark>",
      "prefers-color-scheme: dark",
      "@media print",
    ]) {
      assert.ok(page.includes(text), text);
    }
    // Every picture has its figures, and a place in the contents.
    const anchors = [...page.matchAll(/<section id="([^"]+)">/g)].map(([, anchor]) => anchor);
    for (const anchor of ["value-matrix", "channel-mix", "journey-customer-life", "findings"]) {
      assert.ok(anchors.includes(anchor), anchor);
      assert.ok(page.includes(`href="#${anchor}"`), anchor);
    }
    assert.equal(page.match(/<details>/g)?.length, anchors.length - 1);
    assert.doesNotMatch(page, /<script|javascript:|https?:\/\/(?!www\.w3\.org)/i);
    assert.deepEqual(readdirSync(path.join(folder, "out")), ["koers.html"]);
  });

  it("escapes every text of the strategy", async () => {
    const folder = newFolder();
    writeFileSync(
      path.join(folder, "koers.yaml"),
      [
        "koers: 1",
        `name: ${HOSTILE}`,
        `organisation: ${HOSTILE}`,
        `contactMoments: { a: { name: ${HOSTILE}, value: { customer: 1, organisation: 2 }, owner: ${HOSTILE} } }`,
        `journeys: { b: { name: ${HOSTILE}, kind: episode, phases: [{ id: c, name: ${HOSTILE}, steps: [{ id: d, name: ${HOSTILE}, moment: ${HOSTILE} }] }] } }`,
        `${HOSTILE}: 1`,
        "",
      ].join("\n"),
    );
    for (const words of [
      ["report"],
      ["render", "value-matrix", "--format", "html"],
      ["render", "journey", "--format", "html"],
    ]) {
      const { code, out } = await koers(folder, ...words);
      assert.equal(code, 0);
      assert.ok(out.includes("alert(1)"));
      assert.doesNotMatch(out, /<script|<img|\u001b/i);
    }
  });

  it("is one file", async () => {
    const folder = copyOfExample();
    mkdirSync(path.join(folder, "out"));
    const { code, err } = await koers(folder, "report", "-o", "out");
    assert.equal(code, 2);
    assert.match(err, /out is een map; een rapport is één bestand/);
    const shown = await koers(folder, "report");
    assert.match(shown.out, /^<!doctype html>/);
  });
});
