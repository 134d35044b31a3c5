import assert from "node:assert/strict";
import type { DashboardPicture } from "../../../src/core/pictures/types/dashboard.ts";
import { darkPalette, lightPalette } from "../../../src/render/kit/palette.ts";
import { createValues } from "../../../src/render/kit/values.ts";
import { renderSvg } from "../../../src/render/views.tsx";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";
import { all, overlaps, readSvg, textBoxes } from "../render/svg-reader.ts";

const nl = { language: "nl", palette: lightPalette } as const;
const en = { language: "en", palette: darkPalette } as const;

async function dashboardOf(files: Parameters<typeof openFiles>[0], asOf = AS_OF): Promise<DashboardPicture> {
  const picture = (await openFiles(files)).picture("dashboard", null, { language: "nl", asOf });
  assert.ok(picture !== null);
  return picture;
}

function near(actual: number | null | undefined, expected: number, digits = 4): void {
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 0.5 * 10 ** -digits, `${actual} is not ${expected}`);
}

describe("the dashboard", () => {
  let example: DashboardPicture;
  before(async () => {
    example = await dashboardOf(readFolder(EXAMPLE));
  });

  it("holds objectives against the line from baseline to target, those behind first", () => {
    const [effort] = example.objectives;
    assert.equal(effort?.id, "effortless-moving");
    assert.equal(effort?.status, "behind");
    // Eight of the 24 months to the deadline: 3.9 − 1.1/3.
    near(effort?.planned, 3.9 - 1.1 / 3);
    assert.deepEqual(
      effort?.measured.map(({ period, value }) => [period, value]),
      [["2026-08", 3.7]],
    );
    near(effort?.measured[0]?.at, 242 / 1095, 3);
    const cost = example.objectives.find(({ id }) => id === "affordable-service");
    assert.equal(cost?.status, null);
    assert.equal(cost?.why, "“Kosten per klant per jaar” is niet gemeten");
    assert.deepEqual(
      example.otherKpis.filter(({ latest }) => latest !== null).map(({ kpi }) => kpi.id),
      ["speed-of-answer"],
    );
  });

  it("gives the worked shares of the strategy, and contacts by channel", () => {
    near(example.contacts.digitalShare.now, 0.3694);
    near(example.contacts.digitalShare.target, 0.7113);
    const phone = example.contacts.channels.find(({ channel }) => channel === "phone");
    assert.equal(phone?.now, 117_300);
    near(phone?.target, 49_545.6, 0);
    assert.equal(example.contacts.measured?.moments, 1);
    near(phone?.nowShare, 0.7);
    assert.deepEqual(
      example.contacts.channels.map(({ part }) => part),
      ["self", "assistedDigital", "assistedDigital", "assistedPersonal"],
    );
  });

  it("says how far shifts are, and why it does not know", () => {
    const [move, , letters] = example.shifts;
    assert.equal(move?.status, "on-track");
    near(move?.forecast, (move?.share ?? 0) * (move?.progress ?? 0));
    assert.equal(letters?.status, null);
    assert.equal(letters?.why, "geen maand van “Onduidelijke brief” is volledig gemeten");
    assert.equal(letters?.name, "Onduidelijke brief: Telefoon → vermeden");
  });

  it("ranks the backlog by priority over effort", () => {
    const worths = example.backlog.map(({ worth }) => worth);
    assert.deepEqual(
      worths.filter((worth) => worth !== null),
      worths.filter((worth) => worth !== null).sort((a, b) => b - a),
    );
    const last = example.backlog.at(-1);
    assert.deepEqual([last?.id, last?.priority, last?.worth], ["complaint-coaching", null, null]);
    assert.match(last?.why ?? "", /prioriteit/);
  });

  it("names the data that is missing, and weighs experience by contacts", () => {
    assert.deepEqual(
      example.gaps.map(({ of, id }) => `${of} ${id}`),
      ["kpi satisfaction", "kpi first-contact-resolution", "kpi complaint-lead-time", "kpi cost-to-serve"],
    );
    const [journey] = example.experience;
    assert.equal(journey?.of, "journey");
    const moments = example.experience.slice(1).map(({ satisfaction }) => satisfaction ?? 99);
    assert.deepEqual(
      moments,
      [...moments].sort((a, b) => a - b),
    );
  });
});

const WAIT = `koers: 1
period: { start: 2026-01, end: 2026-12 }
roles: { boss: { name: Chef } }
kpis: { wait: { name: Wachttijd, unit: duration, better: lower } }
measurements:
  - { period: 2026-06, kpi: wait, value: 50s }
  - { period: 2026-07, kpi: wait, value: 74s }
  - { period: 2026-08, kpi: wait, value: 71s }
`;

async function statesOf(decision: string, asOf = "2026-10-01") {
  const { thresholds } = await dashboardOf(`${WAIT}decisions:\n  staff: ${decision}\n`, asOf);
  const [{ state, since, until, due, taken } = assert.fail()] = thresholds;
  return { state, since, until, due, taken };
}

describe("limits on the dashboard", () => {
  const past = { since: "2026-07", until: "2026-08" };

  it("count as passed when they were passed for long enough, and then ask for the decision", async () => {
    const when = "when: { kpi: wait, above: 60s, for: 2w }, then: Meer mensen, by: boss";
    assert.deepEqual(await statesOf(`{ ${when}, within: 2d }`), {
      ...past,
      state: "overdue",
      due: "2026-08-02",
      taken: null,
    });
    assert.equal((await statesOf(`{ ${when}, within: 90d }`)).state, "passed");
    assert.deepEqual(await statesOf(`{ ${when}, taken: [2026-05-02, 2026-07-16] }`), {
      ...past,
      state: "taken",
      due: "2026-07-31",
      taken: "2026-07-16",
    });
  });

  it("are not passed before that, or where nothing was measured", async () => {
    const short = await statesOf("{ when: { kpi: wait, above: 60s, for: 13w }, then: Terugbellen }");
    assert.deepEqual([short.state, short.since], ["short", "2026-07"]);
    assert.equal((await statesOf("{ when: { kpi: wait, above: 90s }, then: Bellen }")).state, "clear");
    assert.equal((await statesOf("{ when: { kpi: wait, above: 60s }, then: Bellen }", "2026-07-15")).state, "clear");
    assert.equal((await statesOf("{ when: { kpi: other, above: 60s }, then: Bellen }")).state, null);
  });
});

describe("the dashboard as SVG", () => {
  it("keeps every text apart and inside, wide and narrow, in both languages", async () => {
    const example = await dashboardOf(readFolder(EXAMPLE));
    for (const options of [nl, en, { ...nl, width: 640 }, { ...nl, width: 420 }]) {
      const source = renderSvg(example, options);
      const svg = readSvg(source);
      const [width, height] = [Number(svg.attributes.width), Number(svg.attributes.height)];
      const boxes = textBoxes(svg);
      assert.deepEqual(overlaps(boxes), []);
      for (const { text, left, right, top, bottom } of boxes) {
        assert.ok(left >= 0 && right <= width + 0.5 && top >= 0 && bottom <= height, `${text} is outside`);
      }
      assert.doesNotMatch(source, /NaN|undefined|Infinity/);
      for (const { attributes } of all(svg)) assert.ok(Number(attributes["font-size"] ?? 12) >= 11);
    }
  });

  it("says what to add where there is nothing, with links where somebody can follow them", async () => {
    const empty = await dashboardOf("koers: 1\n");
    const svg = renderSvg(empty, nl);
    for (const text of ["Er zijn nog geen doelen", "Er zijn nog geen klantreizen", "Er zijn nog geen kanalen"]) {
      assert.ok(svg.includes(text), text);
    }
    assert.doesNotMatch(svg, /data-add|NaN|Infinity/);
    const panel = renderSvg(empty, { ...nl, interactive: true });
    for (const section of ["objectives", "shifts", "decisions", "channels", "journeys", "initiatives"]) {
      assert.ok(panel.includes(`data-add="${section}"`), section);
    }
    readSvg(panel);
  });

  it("shows a choice of many, and says how many are left", async () => {
    const many = Array.from({ length: 200 }, (_, index) => index);
    const files = `koers: 1
period: { start: 2026-01, end: 2028-12 }
kpis:
${many.map((index) => `  k${index}: { name: Gemiddelde doorlooptijd van de schadebehandelingsprocedure ${index} }`).join("\n")}
objectives:
${many.map((index) => `  o${index}: { statement: Arbeidsongeschiktheidsverzekeringsvoorwaarden zijn helder, kpi: k${index}, baseline: 1, target: 2, by: 2027 }`).join("\n")}
initiatives:
${many.map((index) => `  i${index}: { name: Klantcontactmomentenverbetertraject <${index}> & meer }`).join("\n")}
`;
    const svg = readSvg(renderSvg(await dashboardOf(files), nl));
    assert.deepEqual(overlaps(textBoxes(svg)), []);
    assert.ok(Number(svg.attributes.height) < 4000);
    assert.ok(textBoxes(svg).some(({ text }) => text === "En nog 184: die staan in de tabel."));
  });
});

describe("values in pictures", () => {
  it("have the unit of their KPI, in both languages", () => {
    const [dutch, english] = [createValues("nl", "EUR"), createValues("en", "EUR")];
    const plain = (text: string): string => text.replaceAll("\u00a0", " ");
    assert.deepEqual(
      [
        dutch.kpi(0.207, "percentage"),
        dutch.kpi(72, "duration"),
        dutch.kpi(1_209_600, "duration"),
        dutch.kpi(14.28, "currency"),
        dutch.kpi(3.944, "score"),
        dutch.kpi(-4, null),
      ].map(plain),
      ["20,7%", "1,2 min", "14 dagen", "€ 14,28", "3,9", "−4"],
    );
    assert.deepEqual([english.kpi(86_400, "duration"), english.kpi(12_000, "count")].map(plain), ["1 day", "12,000"]);
    assert.deepEqual(
      ["2026-08", "2026-Q3", "2026", "2026-11-01"].map((text) => plain(dutch.period(text))),
      ["aug 2026", "kw3 2026", "2026", "1 nov 2026"],
    );
  });
});
