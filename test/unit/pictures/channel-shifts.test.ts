import assert from "node:assert/strict";
import type { ChannelShiftsPicture } from "../../../src/core/pictures/types/channel-shifts.ts";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";

const options = { language: "nl", asOf: AS_OF } as const;

async function shiftsOf(
  files: Parameters<typeof openFiles>[0],
  id: string | null = null,
): Promise<ChannelShiftsPicture> {
  const picture = (await openFiles(files)).picture("channel-shifts", id, options);
  assert.ok(picture !== null);
  return picture;
}

function close(actual: number | undefined, wanted: number, message = ""): void {
  assert.ok(
    actual !== undefined && Math.abs(actual - wanted) < 1e-6 * Math.max(1, wanted),
    `${message} ${actual} ≠ ${wanted}`,
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe("the channel shifts", () => {
  let example: ChannelShiftsPicture;
  before(async () => {
    example = await shiftsOf(readFolder(EXAMPLE));
  });

  const channel = (id: string) => {
    const found = example.channels.find((each) => each.id === id);
    assert.ok(found !== undefined);
    return found;
  };

  it("of the customer groups add up to those of everybody where the mixes do", async () => {
    const service = await openFiles(
      "koers: 1\nperiod: { start: 2026-01, end: 2026-12 }\n" +
        "channels: { a: { kind: assisted }, b: { kind: self-service } }\n" +
        "segments: { young: { name: Jongeren, share: 40% }, old: { share: 60% } }\n" +
        "contactMoments: { m: { volume: 1200 }, n: { volume: 100, segments: [old] } }\n" +
        "channelMix:\n  m:\n    now: { a: 64%, b: 36% }\n" +
        "    segments: { young: { now: { a: 40%, b: 60% } }, old: { now: { a: 80%, b: 20% } } }\n" +
        "  n: { now: { a: 100% } }\n" +
        "shifts:\n  all: { moment: m, from: a, to: b, share: 50%, start: 2026-01, end: 2026-06 }\n" +
        "  seniors: { moment: m, segment: old, from: a, to: none, share: 10%, start: 2026-01, end: 2026-06 }\n",
    );
    const of = (id: string) => service.picture("channel-shifts", id, options) as ChannelShiftsPicture;
    const [young, old, all] = [of("segments/young"), of("segments/old"), of("m")];
    assert.deepEqual([young.of, young.name, young.moments, young.ownMixes], ["segment", "Jongeren", 1, 1]);
    assert.deepEqual([old.moments, old.ownMixes, young.floor], [2, 1, null]);
    close(young.now, 480);
    close(old.now, 720 + 60);
    assert.deepEqual(
      young.shifts.map(({ id }) => id),
      ["all"],
    );
    const moved = (picture: ChannelShiftsPicture) => sum(picture.shifts.map((one) => one.moved + one.prevented));
    close(moved(young) + moved(old), moved(all));
    close(sum(young.inMonth.slice(0, 1) as number[]), 40);
    assert.equal(service.picture("channel-shifts", "segments/nobody", options), null);
    assert.ok(service.choices("channel-shifts").some(({ id }) => id === "segments/young"));
  });

  it("reach at the end of the period the worked target of the example", () => {
    const end = example.shown;
    assert.equal(example.stops[end], "2028-12");
    assert.equal(example.stops.length, 36);
    close(example.now, 186_000);
    close(example.prevented[end], 14_400);
    close(sum(example.channels.map(({ resolved }) => resolved[end] as number)), 171_600);
    close(channel("phone").now, 117_300);
    close(channel("phone").tried[end], 42_270);
    close(channel("phone").resolved[end], 49_545.6);
    assert.equal((((channel("phone").resolved[end] as number) / 171_600) * 100).toFixed(1), "28.9");
    close(channel("website").tried[end], 108_630);
    close(channel("website").resolved[end], 101_354.4);
    close(sum(example.shifts.map(({ moved }) => moved)), 60_630);
    close(sum(example.shifts.map(({ leaked }) => leaked)), 7_275.6);
    close(sum(example.shifts.map(({ induced }) => induced)), 2_493.9);
    const parts = example.parts[end];
    assert.ok(parts !== null && parts !== undefined);
    assert.equal((parts.self * 100).toFixed(2), "59.06");
    assert.equal((parts.assistedDigital * 100).toFixed(2), "12.06");
    assert.equal((parts.assistedPersonal * 100).toFixed(2), "28.87");
    assert.equal(((example.partsNow?.self ?? 0) * 100).toFixed(2), "25.81");
    assert.equal(example.floor, 0.3);
  });

  it("keep every contact in every month", () => {
    for (const [index, stop] of example.stops.entries()) {
      const all = (pick: "tried" | "resolved"): number => sum(example.channels.map((each) => each[pick][index] ?? 0));
      const prevented = example.prevented[index] as number;
      close(all("resolved") + prevented, example.now, `${stop}`);
      close(all("tried") + prevented, example.now, `${stop}`);
      for (const each of example.channels) assert.ok((each.kept[index] as number) >= 0);
    }
    assert.deepEqual(
      example.channels.map(({ resolved }) => resolved[0]),
      example.channels.map(({ now }) => now),
    );
  });

  it("show one moment with the place of its mix, and a journey with the moments along it", async () => {
    const moment = await shiftsOf(readFolder(EXAMPLE), "report-move");
    assert.deepEqual([moment.of, moment.name, moment.now], ["moment", "Verhuizing doorgeven", 48_000]);
    const phone = moment.channels.find(({ id }) => id === "phone");
    assert.equal(phone?.source?.path, "channelMix.report-move.now.phone");
    close(phone?.resolved[moment.shown], 48_000 * 0.2072);
    const journey = await shiftsOf(readFolder(EXAMPLE), "journeys/customer-life");
    assert.deepEqual([journey.of, journey.id], ["journey", "journeys/customer-life"]);
    assert.ok(journey.moments > 1 && journey.now <= example.now);
    const service = await openFiles(readFolder(EXAMPLE));
    assert.equal(service.picture("channel-shifts", "journeys/nobody", options), null);
    assert.equal(service.picture("channel-shifts", "customer-life", options), null);
    const choices = service.choices("channel-shifts").map(({ id }) => id);
    assert.ok(choices.includes("report-move") && choices.includes("journeys/customer-life"));
  });

  it("count what is known, and say what is left out and why", async () => {
    const { uncounted, now, noMonths, stops } = await shiftsOf(
      "koers: 1\ncontactMoments:\n  a: { name: Iets, volume: 10 }\n  b: { volume: 20 }\nchannelMix:\n  b: { now: { phone: 100% } }\nchannels:\n  phone: { kind: assisted }\n",
    );
    assert.deepEqual(
      uncounted.map(({ name, why }) => [name, why]),
      [["Iets", "“Iets” heeft geen kanaalmix"]],
    );
    assert.deepEqual([now, noMonths, stops], [20, "period.start ontbreekt", [null]]);
  });

  it("have a stop for a target that lies past the period, or that nobody gave a date", async () => {
    const files = readFolder(EXAMPLE);
    const late = await shiftsOf({
      ...files,
      "shifts.yaml": (files["shifts.yaml"] as string).replace("end: 2028-06", "end: 2029-06"),
    });
    assert.deepEqual(late.stops.slice(-2), ["2028-12", null]);
    assert.equal(late.stops[late.shown], "2028-12");
    const [shift] = late.shifts;
    assert.ok(shift !== undefined && (shift.done[35] as number) < 1 && shift.done[36] === 1);
    const undated = await shiftsOf({
      ...files,
      "shifts.yaml": (files["shifts.yaml"] as string).replace("    start: 2026-07\n", ""),
    });
    assert.deepEqual([undated.shifts[0]?.start, undated.shifts[0]?.done.slice(-2)], [null, [0, 1]]);
  });

  it("count the contacts of a month as they grow", async () => {
    close(example.inMonth[0] ?? undefined, 186_000 / 12);
    close(example.inMonth[35] ?? undefined, 171_600 / 12);
    const files = readFolder(EXAMPLE);
    const grown = await shiftsOf({
      ...files,
      "channels.yaml": (files["channels.yaml"] as string).replaceAll("volume: ", "growth: 10%, volume: "),
    });
    close(grown.inMonth[12] ?? undefined, (example.inMonth[12] as number) * 1.1);
    assert.deepEqual(grown.channels, example.channels);
  });
});
