import assert from "node:assert/strict";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";
import { DEAD, escalationOf, HEAD, LOOP } from "../render/escalation-fixtures.ts";

const DAY = 86_400;

describe("an escalation as data", () => {
  it("adds the limits up along the way, and holds them against the promise", async () => {
    const service = await openFiles(readFolder(EXAMPLE));
    const picture = service.picture("escalation", "complaint", { language: "nl", asOf: AS_OF });
    assert.deepEqual(picture?.way, ["first-line", "second-line", "final"]);
    assert.deepEqual(
      picture.steps.map(({ reached }) => reached),
      [900, 900 + DAY, 900 + 8 * DAY].map((spent) => ({ spent, atLeast: false })),
    );
    assert.deepEqual(picture.steps[2]?.limit, { seconds: 7 * DAY, written: "5wd" });
    assert.deepEqual(picture.steps[0]?.arrow, {
      to: "second-line",
      when: ["buiten mandaat", "tweede keer dezelfde klacht"],
      handOver: ["klantbeeld", "wat al is geprobeerd"],
      problem: null,
      named: "second-line",
    });
    assert.deepEqual(
      picture.promises.map(({ within, verdict, passedIn }) => [within.written, verdict, passedIn]),
      [["10d", "kept", null]],
    );
    assert.equal(picture.steps[0]?.source.path, "escalations.complaint.steps.first-line");
    assert.equal(service.picture("escalation", "nobody", { language: "nl", asOf: AS_OF }), null);
  });

  it("sees what the rules see: a way round, a dead end, a step that is not there, one that nobody comes to", async () => {
    const loop = await escalationOf(LOOP);
    assert.deepEqual([loop.ends, loop.total, loop.steps[2]?.arrow?.problem], ["loop", null, "loop"]);
    assert.equal(loop.steps[3]?.reached, null);
    assert.deepEqual(
      loop.promises.map(({ id, verdict, passedIn }) => [id, verdict, passedIn]),
      [
        ["solved", "broken", "third"],
        ["heard", "broken", "second"],
      ],
    );
    const dead = await escalationOf(DEAD);
    assert.deepEqual([dead.ends, dead.total], ["nobody", { seconds: 11 * DAY, atLeast: true }]);
    assert.deepEqual(
      dead.steps.map(({ arrow }) => arrow?.problem),
      [null, null, "nobody", "unknown"],
    );
    assert.equal(dead.roles.find(({ id }) => id === "lead")?.mandate, false);
    assert.deepEqual(
      dead.clientCases.map(({ to, limit }) => [to, limit?.written]),
      [
        ["Teamleider", "15m"],
        ["Klachtencoördinator zorg- en inkomensverzekeringen", undefined],
      ],
    );
  });

  it("never takes what is not known for kept", async () => {
    const open = await escalationOf(`${HEAD}    steps: [{ id: a, role: lead }]\n`);
    assert.deepEqual(
      open.promises.map(({ verdict }) => verdict),
      ["unknown", "unknown"],
    );
    assert.deepEqual(open.total, { seconds: 0, atLeast: true });
  });
});
