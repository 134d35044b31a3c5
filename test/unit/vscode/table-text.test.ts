import assert from "node:assert/strict";
import { markdownText, spreadsheetText } from "../../../src/webview/table-text.ts";

const table = {
  caption: "Mix: a|b",
  rows: [
    ["Kanaal", "Verschil", "Netto"],
    ["Telefoon | vast", "−5,2%", "€\u00a0−67.620"],
    ["=HYPERLINK(1)", "-naam", "@home"],
  ],
};

describe("a table as text", () => {
  it("is read by a spreadsheet as numbers, and never as a formula", () => {
    assert.equal(
      spreadsheetText([table]),
      "Mix: a|b\r\nKanaal\tVerschil\tNetto\r\nTelefoon | vast\t-5,2%\t€ -67.620\r\n'=HYPERLINK(1)\t'-naam\t'@home",
    );
    assert.equal(spreadsheetText([{ caption: "x", rows: [["+31 6", "−5"]] }]), "x\r\n+31 6\t-5");
  });

  it("is a table in Markdown, whatever stands in its cells", () => {
    assert.equal(
      markdownText([table]),
      [
        "**Mix: a\\|b**",
        "",
        "| Kanaal | Verschil | Netto |",
        "| --- | --- | --- |",
        "| Telefoon \\| vast | −5,2% | €\u00a0−67.620 |",
        "| =HYPERLINK(1) | -naam | @home |",
        "",
      ].join("\n"),
    );
  });
});
