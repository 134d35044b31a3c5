import assert from "node:assert/strict";
import fc from "fast-check";
import { flowState, type MomentFlow, momentFlow } from "../../../src/core/numbers/flow.ts";
import { computeMix } from "../../../src/core/numbers/mix.ts";
import { scaled, total } from "../../../src/core/numbers/parts.ts";
import { isReason } from "../../../src/core/numbers/reason.ts";
import type { Strategy } from "../../../src/core/strategy/model.ts";

const CHANNELS = ["phone", "chat", "website", "email"];
const channel = fc.constantFrom(...CHANNELS);
const shift = fc.record({
  from: channel,
  to: fc.constantFrom(...CHANNELS, "none"),
  leaksTo: channel,
  // Four shifts at most take all from a channel.
  share: fc.double({ min: 0, max: 0.25, noNaN: true }),
  leakage: fc.double({ min: 0, max: 1, noNaN: true }),
  inducedDemand: fc.double({ min: 0, max: 0.5, noNaN: true }),
});
const mix = fc
  .tuple(...CHANNELS.map(() => fc.integer({ min: 1, max: 100 })))
  .map((weights) =>
    Object.fromEntries(weights.map((weight, index) => [CHANNELS[index], weight / weights.reduce((a, b) => a + b)])),
  );

function strategyOf(now: Record<string, number>, shifts: readonly object[]): Strategy {
  return {
    contactMoments: { a: { volume: 12_000 } },
    channelMix: { a: { now } },
    channels: {},
    shifts: Object.fromEntries(shifts.map((each, index) => [`s${index}`, { ...each, moment: "a" }])),
  } as unknown as Strategy;
}

function flowOf(strategy: Strategy): MomentFlow {
  const flow = momentFlow(strategy, "a");
  assert.ok(!isReason(flow));
  return flow;
}

describe("the flow of contacts", () => {
  const strategies = fc.tuple(mix, fc.array(shift, { maxLength: 4 })).map(([now, shifts]) => strategyOf(now, shifts));

  it("begins at now, ends at the computed mix, and loses no contact in between", () => {
    fc.assert(
      fc.property(strategies, fc.double({ min: 0, max: 1, noNaN: true }), (strategy, done) => {
        const flow = flowOf(strategy);
        assert.deepEqual({ ...flowState(flow, () => 0).resolved }, { ...flow.now });
        const computed = computeMix(strategy, "a");
        assert.ok(!isReason(computed));
        const { resolved } = flowState(flow, () => 1);
        for (const [id, contacts] of Object.entries(scaled(computed.resolved, 12_000))) {
          assert.ok(Math.abs((resolved[id] ?? 0) - contacts) < 1e-6, id);
        }
        const state = flowState(flow, () => done);
        assert.ok(Math.abs(total(state.resolved) + state.prevented - 12_000) < 1e-6);
        for (const contacts of [...Object.values(state.kept), ...Object.values(state.tried)]) {
          assert.ok(contacts >= 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("tells why it is not known", () => {
    const half = { from: "phone", to: "chat", share: 0.6 };
    const over = momentFlow(strategyOf({ phone: 1 }, [half, half]), "a");
    assert.ok(isReason(over));
    assert.match(over.text.en, /^the shifts of a take more contacts from phone than there are$/);
    const unnamed = momentFlow(strategyOf({ phone: 1 }, [{ from: "phone", share: 0.5 }]), "a");
    assert.ok(isReason(unnamed));
    assert.equal(unnamed.text.nl, "shifts.s0.to ontbreekt");
  });
});
