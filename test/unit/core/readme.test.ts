import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openFiles, REPOSITORY } from "../../support/strategy.ts";

/** What the README shows first must be what Koers accepts. */
describe("the strategy in the README", () => {
  it("has no errors or warnings, and figures", async () => {
    const readme = readFileSync(join(REPOSITORY, "README.md"), "utf8");
    const text = /```yaml\n(koers: 1\n[\s\S]*?)```/.exec(readme)?.[1];
    assert.ok(text !== undefined);
    const service = await openFiles(text);
    const { findings } = service.check({ language: "en", asOf: "2026-11-01" });
    const grave = findings.filter(({ severity }) => severity !== "info");
    assert.deepEqual(
      grave.map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
    const net = service.explain("shifts.report-move-online.cumulative", { language: "en", asOf: "2026-11-01" });
    assert.notEqual(net?.value, null);
  });
});
