import assert from "node:assert/strict";
import { changedExample, newFindings } from "../../support/contradiction.ts";

/** A thing of each kind that is there to be referred to, with nothing that does; the other things may stand alone. */
const UNUSED = `kpis:
  unused-kpi: { unit: score, better: higher, source: contact-survey }
segments:
  unused-segment: {}
channels:
  unused-channel: { kind: assisted }
  gone: { kind: assisted, status: retired }
contactMoments:
  unused-moment: {}
roles:
  unused-role: {}
technologies:
  unused-technology: {}
dataSources:
  unused-source: {}
escalations:
  unused-escalation: {}
initiatives:
  unused-initiative: {}
objectives:
  alone: { kpi: nps }
procedures:
  alone: { kind: training }
`;

describe("rules on references", () => {
  it("unused-definition finds each kind of thing that exists to be referred to", async () => {
    const found = await newFindings({ ...changedExample(), "unused.yaml": UNUSED });
    const unused = found.filter(({ rule }) => rule === "unused-definition");
    assert.deepEqual(
      unused.map(({ path }) => path?.split(".")[1]),
      [...UNUSED.matchAll(/unused-\w+/g)].map(([id]) => id),
    );
    assert.ok(unused.every(({ severity, file }) => severity === "info" && file === "unused.yaml"));
  });
});
