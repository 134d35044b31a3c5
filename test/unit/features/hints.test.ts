import assert from "node:assert/strict";
import { type HintSettings, inlayHints } from "../../../src/core/features/hints.ts";
import { explainNumber } from "../../../src/core/numbers/explain/index.ts";
import type { Snapshot } from "../../../src/core/project/snapshot.ts";
import type { Language } from "../../../src/core/words/language.ts";
import { changedExample } from "../../support/contradiction.ts";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";
import { SMALL, withCrlf } from "./cursor.ts";

const QUIET: HintSettings = { quadrant: "unstated", mixSum: "problems", target: false, shift: false };
const NONE: HintSettings = { quadrant: "off", mixSum: "off", target: false, shift: false };

describe("inlay hints", () => {
  it("are few by default: where nothing else says it", async () => {
    for (const texts of [SMALL, withCrlf(SMALL)]) {
      const { snapshot } = await openFiles(texts);
      assert.deepEqual(shown(snapshot, "channels.yaml", QUIET, "nl"), [
        "{ customer: 3, organisation: 8 }[→ simplificeren], volume:",
      ]);
    }
    const { snapshot } = await openFiles(readFolder(EXAMPLE));
    for (const { path } of snapshot.files) assert.deepEqual(shown(snapshot, path, QUIET, "en"), [], path);
  });

  it("show the quadrant behind block style too, and nothing on the threshold", async () => {
    const text = (organisation: number) =>
      `koers: 1\ncontactMoments:\n  a:\n    value:\n      customer: 9\n      organisation: ${organisation} # so much\n    treatment: encourage\n`;
    const above = await openFiles(text(8));
    assert.deepEqual(shown(above.snapshot, "koers.yaml", { ...NONE, quadrant: "always" }, "en"), [
      "organisation: 8[→ encourage] # so muc",
    ]);
    assert.deepEqual(shown(above.snapshot, "koers.yaml", QUIET, "en"), []);
    const on = await openFiles(text(5));
    assert.deepEqual(shown(on.snapshot, "koers.yaml", { ...NONE, quadrant: "always" }, "en"), []);
  });

  it("show what a mix adds up to where that is not 100%", async () => {
    const { snapshot } = await openFiles({
      ...SMALL,
      "channels.yaml": (SMALL["channels.yaml"] ?? "").replace("website: 30%\n", "website: 28.5% # less\n"),
    });
    const settings: HintSettings = { ...NONE, mixSum: "problems" };
    assert.deepEqual(shown(snapshot, "channels.yaml", settings, "nl"), ["website: 28.5%[= 98,5%] # less"]);
    const [hint] = inlayHints(snapshot, "channels.yaml", { start: 0, end: 9999 }, settings, "nl");
    assert.equal(hint?.tooltip, "De aandelen tellen op tot 98,5%. Samen horen ze 100% te zijn.");
    assert.deepEqual(shown(snapshot, "channels.yaml", NONE, "nl"), []);
    const whole = await openFiles(SMALL);
    assert.deepEqual(shown(whole.snapshot, "channels.yaml", { ...NONE, mixSum: "always" }, "en"), [
      "website: 30%[= 100%]",
    ]);
  });

  it("show the computed target beside the declared one, else beside today's shares", async () => {
    const settings: HintSettings = { ...NONE, target: true };
    const { snapshot } = await openFiles(readFolder(EXAMPLE));
    const hints = shown(snapshot, "channels.yaml", settings, "en");
    assert.deepEqual(hints.slice(0, 3), [
      "phone: 20.7%[computed 20.7%], chat: 5",
      "chat: 5%[computed 5.0%], website",
      "website: 74.3%[computed 74.3%] }",
    ]);
    // Of segments too, which declare no target.
    assert(hints.includes("phone: 68%[→ 20.1%], chat: 5"), hints.join("\n"));
    const undeclared = await openFiles(
      changedExample({
        file: "channels.yaml",
        from: "    target: { phone: 20.7%, chat: 5%, website: 74.3% }\n",
        to: "",
      }),
    );
    assert.equal(shown(undeclared.snapshot, "channels.yaml", settings, "nl")[0], "phone: 70%[→ 20,7%], chat: 5");
  });

  it("show what a shift brings behind its id", async () => {
    const { snapshot } = await openFiles(readFolder(EXAMPLE));
    assert.deepEqual(shown(snapshot, "shifts.yaml", { ...NONE, shift: true }, "nl"), [
      "report-move-online:[netto € −67.620 · niet terugverdiend binnen de periode]",
      "bill-explained-online:[netto € 228.201 · terugverdientijd 17 maanden]",
      "clear-letters:[netto € 257.804 · terugverdientijd 6 maanden]",
    ]);
  });

  it("come with a number that can be explained, and only for the lines that are in view", async () => {
    const { snapshot } = await openFiles(readFolder(EXAMPLE));
    const all: HintSettings = { quadrant: "always", mixSum: "off", target: true, shift: true };
    for (const path of ["channels.yaml", "shifts.yaml"]) {
      for (const { number } of inlayHints(snapshot, path, { start: 0, end: 99_999 }, all, "en")) {
        if (number !== null) assert(explainNumber(snapshot, number, "en", AS_OF), number);
      }
    }
    const file = snapshot.files.find(({ path }) => path === "shifts.yaml") ?? assert.fail();
    const lines = (from: number, to: number): number => {
      const within = {
        start: file.lines.offsetAt({ line: from, character: 0 }),
        end: file.lines.offsetAt({ line: to, character: 0 }),
      };
      return inlayHints(snapshot, "shifts.yaml", within, all, "en").length;
    };
    assert.deepEqual([lines(0, 10), lines(2, 19), lines(0, 30)], [1, 0, 2]);
  });
});

/** Each hint between brackets, with the words around it on its line. */
function shown(snapshot: Snapshot, path: string, settings: HintSettings, language: Language): string[] {
  const file = snapshot.files.find((candidate) => candidate.path === path) ?? assert.fail(path);
  return inlayHints(snapshot, path, { start: 0, end: file.text.length }, settings, language).map(
    ({ position, text }) => {
      const line = file.lines.lineText(position.line);
      const [before, after] = [line.slice(0, position.character), line.slice(position.character)];
      const from = Math.max(before.lastIndexOf("{", before.length - 2), before.lastIndexOf(", ") + 1, 0);
      const start = before.endsWith("}") ? before.lastIndexOf("{") : from;
      return `${before.slice(start).replace(/^\{ (?!c)/, "")}[${text}]${after.slice(0, 9)}`
        .trim()
        .replaceAll("\u00a0", " ");
    },
  );
}
