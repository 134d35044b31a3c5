import assert from "node:assert/strict";
import { StrategyService } from "../../../src/core/service.ts";
import { disk } from "../../../src/node/disk.ts";
import { exampleFolder } from "../../harness/workspace.ts";

describe("the picture of the value matrix", () => {
  it("knows what remains of the example's moments, and what they belong to", async () => {
    const service = await StrategyService.open(disk, exampleFolder.replaceAll("\\", "/"));
    const picture = service.picture("value-matrix", null, { asOf: "2026-10-01", language: "nl" });
    const find = (id: string) => picture?.moments.find((one) => one.id === id);
    const move = find("report-move");
    assert.equal(move?.target?.volume?.toFixed(3), "48000.000");
    assert.equal(move?.target?.parts?.self.toFixed(4), "0.7428");
    assert.deepEqual(move?.segment, { id: "households", name: "Huishoudens" });
    assert.deepEqual(find("bill-unclear")?.owner, { id: "web-editor", name: "Webredacteur" });
    assert.ok((find("bill-unclear")?.target?.volume ?? 30000) < 30000);
    assert.equal(find("advice")?.target, null);
    assert.deepEqual(
      move?.journeys.map(({ id }) => id),
      ["customer-life"],
    );
  });
});
