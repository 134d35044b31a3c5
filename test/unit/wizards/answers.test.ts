import assert from "node:assert/strict";
import { readAnswer, understood } from "../../../src/core/features/wizards/answers.ts";
import { idFor } from "../../../src/core/features/wizards/ids.ts";
import type { BoxQuestion } from "../../../src/core/features/wizards/wizard.ts";

const ASK = { en: "?", nl: "?" };

describe("what is typed in a wizard", () => {
  const readings: readonly (readonly [BoxQuestion["kind"], string, string | number | null])[] = [
    ["count", "12.000", 12000],
    ["count", "12,000", 12000],
    ["count", "1 200", 1200],
    ["count", "-3", null],
    ["count", "veel", null],
    ["money", "€ 6,80", 6.8],
    ["money", "12k", 12000],
    ["score", "7,5", 7.5],
    ["score", "-12", -12],
    ["share", "40", "40%"],
    ["share", "12,5 procent", "12.5%"],
    ["share", "veertig", null],
    ["month", "juli 2026", "2026-07"],
    ["month", "07-2026", "2026-07"],
    ["month", "1-7-2026", "2026-07"],
    ["month", "2026-13", null],
    ["period", "2025", "2025"],
    ["period", "2026-Q3", "2026-Q3"],
    ["period", "augustus 2026", "2026-08"],
    ["period", "vorig jaar", null],
    ["duration", "15 minuten", "15m"],
    ["duration", "5 werkdagen", "5wd"],
    ["duration", "2 u", "2h"],
    ["duration", "even", null],
    ["id", "report-move", "report-move"],
    ["id", "none", null],
    ["id", "Report move", null],
    ["text", "…", null],
  ];
  for (const [kind, typed, wanted] of readings) {
    it(`${kind}: “${typed}”`, () => assert.equal(understood(kind, typed), wanted));
  }

  it("may be empty where the question may be skipped", () => {
    assert.deepEqual(readAnswer({ id: "a", kind: "count", ask: ASK, optional: true }, "  "), { ok: true, value: null });
    assert.equal(readAnswer({ id: "a", kind: "count", ask: ASK }, "  ").ok, false);
  });
});

describe("ids from names", () => {
  const none = () => false;
  it("are readable, whatever the name", () => {
    assert.equal(idFor("Crème brûlée & café's", none), "creme-brulee-cafes");
    assert.equal(idFor("Straße Łódź Ærø", none), "strasse-lodz-aero");
    assert.equal(idFor("😀", none), "item");
    assert.equal(idFor("2026", none), "n-2026");
    assert.equal(idFor("None", none), "none-1");
    assert.equal(
      idFor("A very long name that goes on and on without end", none),
      "a-very-long-name-that-goes-on-and-on",
    );
  });

  it("are not taken yet", () => {
    assert.equal(
      idFor("Phone", (id) => ["phone", "phone-2"].includes(id)),
      "phone-3",
    );
  });
});
