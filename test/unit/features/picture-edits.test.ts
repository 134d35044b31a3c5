import assert from "node:assert/strict";
import type { PictureEdit } from "../../../src/core/pictures/types/edit.ts";
import type { StrategyService } from "../../../src/core/service.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { AS_OF, EXAMPLE, type Files, openFiles, readFolder } from "../../support/strategy.ts";

const example = readFolder(EXAMPLE);
const options = { language: "en", asOf: AS_OF } as const;

/** The files with the edit made, as the host would. */
function made(service: StrategyService, files: Files, edit: PictureEdit): Files {
  const outcome = service.editsOf(edit);
  assert.ok(outcome.ok, outcome.ok ? "" : outcome.reason.en);
  const changed = { ...files };
  for (const path of new Set(outcome.edits.map(({ file }) => file))) {
    const own = outcome.edits.filter(({ file }) => file === path);
    changed[path] = applyEdits(String(files[path]), own);
  }
  return changed;
}

describe("moving a moment in the value matrix", () => {
  const edit = { kind: "move-moment", moment: "advice", customer: 7, organisation: 2.5 } as const;

  it("changes its two numbers and nothing else", async () => {
    const changed = made(await openFiles(example), example, edit);
    const expected = String(example["channels.yaml"]).replace(
      "advice: { name: Advies over verduurzamen, question: Wat is voor mijn huis verstandig?, value: { customer: 9, organisation: 9 }",
      "advice: { name: Advies over verduurzamen, question: Wat is voor mijn huis verstandig?, value: { customer: 7, organisation: 2.5 }",
    );
    assert.notEqual(expected, example["channels.yaml"]);
    assert.deepEqual(changed, { ...example, "channels.yaml": expected });
  });

  it("keeps comments, and leaves a number alone that stays the same", async () => {
    const files = {
      "koers.yaml": [
        "koers: 1",
        "contactMoments:",
        "  a:",
        "    value:",
        "      customer: 3 # from the panel",
        "      organisation: 8",
        "",
      ].join("\r\n"),
    };
    const move = { kind: "move-moment", moment: "a", customer: 4, organisation: 8 } as const;
    const changed = made(await openFiles(files), files, move);
    assert.equal(changed["koers.yaml"], files["koers.yaml"].replace("customer: 3 #", "customer: 4 #"));
  });

  it("is refused where there is no value to move", async () => {
    const service = await openFiles("koers: 1\ncontactMoments:\n  a: { value: { customer: 3 } }\n");
    const outcome = service.editsOf({ kind: "move-moment", moment: "a", customer: 4, organisation: 4 });
    assert.ok(!outcome.ok && /write both/.test(outcome.reason.en));
    assert.equal(service.editsOf({ ...edit, moment: "nobody" }).ok, false);
  });

  it("is tried without a change, and says what it would bring about", async () => {
    const service = await openFiles(example);
    const before = service.snapshot;
    const outcome = service.editsOf(edit);
    assert.ok(outcome.ok);
    const target = { view: "value-matrix", id: null } as const;
    const { picture, consequences } = service.trial(outcome.edits, target, options);
    assert.equal(service.snapshot, before);
    assert.ok(picture?.kind === "value-matrix");
    assert.equal(picture.moments.find(({ id }) => id === "advice")?.quadrant, "self-service");
    const texts = consequences.map(({ sign, text }) => `${sign} ${text}`);
    assert.ok(texts.includes("neutral Advies over verduurzamen: encourage → self-service"), texts.join("\n"));
    assert.ok(
      texts.some((text) => text.startsWith("worse ") && text.includes("encourage")),
      texts.join("\n"),
    );
    // What is tried is what would stand there.
    const then = await openFiles(made(service, example, edit));
    assert.deepEqual(then.picture("value-matrix", null, options)?.moments, picture.moments);
  });
});

describe("moving a boundary in the channel mix", () => {
  const edit = {
    kind: "set-shares",
    moment: "report-move",
    segment: null,
    when: "now",
    shares: { phone: 0.685, website: 0.265 },
  } as const;

  it("changes the two shares and nothing else", async () => {
    const changed = made(await openFiles(example), example, edit);
    const expected = String(example["channels.yaml"]).replace(
      "now: { phone: 70%, chat: 5%, website: 25% }",
      "now: { phone: 68.5%, chat: 5%, website: 26.5% }",
    );
    assert.deepEqual(changed, { ...example, "channels.yaml": expected });
  });

  it("changes those of a segment, and refuses one that is not written", async () => {
    const service = await openFiles(example);
    const own = { ...edit, segment: "business", shares: { phone: 0.8, website: 0.2 } };
    assert.match(
      String(made(service, example, own)["channels.yaml"]),
      /volumeShare: 10%, now: \{ phone: 80%, website: 20% \}/,
    );
    assert.equal(service.editsOf({ ...own, when: "target" }).ok, false);
  });
});
