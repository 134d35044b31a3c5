import assert from "node:assert/strict";
import { completionCard } from "../../../../src/core/features/completion/complete.ts";
import { openFiles } from "../../../support/strategy.ts";
import { BASE, offer } from "./support.ts";

describe("completing values", () => {
  it("says what each value of a list means", async () => {
    const { labels, item } = await offer("contactMoments:\n  m:\n    treatment: |\n", { language: "nl" });
    assert.deepEqual(labels, ["encourage", "self-service", "simplify", "eliminate"]);
    assert.equal(item("eliminate").description, "voor beide weinig waard: neem de aanleiding weg");
    assert.match(item("eliminate").documentation, /^`eliminate`: /);
    assert.deepEqual((await offer("shifts: { s: { evidence: { confidence: |")).labels, [
      "measured",
      "estimated",
      "assumed",
    ]);
  });

  it("offers ids of the right kind from all files, by id or by name", async () => {
    const { labels, item } = await offer("shifts:\n  s:\n    moment: |\n");
    assert.deepEqual(labels, ["move", "bill"]);
    assert.equal(item("move").description, "Verhuizen 🚚 · simplify · 48,000");
    assert.equal(item("move").detail, "contact moment · more/moments.yaml");
    assert.equal(item("move").filterText, "move Verhuizen 🚚");
    assert.deepEqual((await offer("laws: { x: { owner: |")).labels, ["lead", "adviser"]);
    assert.deepEqual((await offer("shifts: { s: { evidence: { source: |")).labels, ["contact-log"]);
    assert.deepEqual((await offer("initiatives: { i: { addresses: { steps: [|")).labels, ["life/report"]);
    assert.deepEqual(
      (await offer("initiatives: { i: { addresses: { steps: [life/re|")).taken("life/report").slice(-12),
      "[life/report",
    );
  });

  it("tells more of an id when it is looked at", async () => {
    const { snapshot } = await openFiles(BASE);
    const card = completionCard(snapshot, { kind: "channels", id: "website" }, "en", () => null);
    assert.match(card ?? "", /^\*\*Site\*\* · channel `website`/);
    assert.equal(
      completionCard(snapshot, { kind: "channels", id: "gone" }, "en", () => null),
      null,
    );
  });

  it("knows ids of text that cannot be read", async () => {
    const text = "roles:\n  boss: { name: Baas\n  clerk: x: y\nlaws:\n  avg: { owner: |\n";
    const { labels, item } = await offer(text);
    assert.deepEqual(labels, ["lead", "adviser", "boss", "clerk"]);
    assert.equal(item("boss").description, "Baas");
  });

  it("leaves out what is there already and what cannot be", async () => {
    const channels = ["phone", "live-chat", "website"];
    assert.deepEqual((await offer("contactMoments: { m: { route: [website, |] } }")).labels, ["phone", "live-chat"]);
    assert.deepEqual(
      (await offer("contactMoments:\n  m:\n    route:\n      - phone\n      - |\n")).labels,
      channels.slice(1),
    );
    assert.deepEqual((await offer("shifts: { s: { from: phone, to: |")).labels, ["none", "live-chat", "website"]);
    assert.deepEqual((await offer("channels: { fax: { fallback: | } }")).labels, channels);
    assert.deepEqual((await offer({ "channels.yaml": "channels:\n  phone:\n    fallback: |\n  web: {}\n" })).labels, [
      "web",
    ]);
    const steps = "escalations:\n  late:\n    steps:\n      - { id: first, to: | }\n      - id: last\n";
    assert.deepEqual((await offer(steps)).labels, ["last"]);
  });

  for (const [what, text, label, expected] of [
    ["right behind the colon", "laws:\n  x:\n    owner:|\n", "lead", "laws:\n  x:\n    owner: lead\n"],
    ["in the place of a word", "laws: { x: { owner: ad| } }", "lead", "laws: { x: { owner: lead } }"],
    ["from the middle of a word", "laws: { x: { owner: ad|viser } }", "lead", "laws: { x: { owner: lead } }"],
    ["between quotes", 'laws: { x: { owner: "ad|" } }', "lead", 'laws: { x: { owner: "lead" } }'],
    [
      "behind an open quote",
      'laws: { x: { owner: "ad|, name: y } }',
      "lead",
      'laws: { x: { owner: "lead", name: y } }',
    ],
    [
      "behind a comma",
      "contactMoments: { m: { route: [phone,|] } }",
      "website",
      "contactMoments: { m: { route: [phone, website] } }",
    ],
    [
      "on a line below one without a comma",
      "contactMoments:\n  m: { route: [\n      phone # first\n      we|\n    ] }\n",
      "website",
      "contactMoments:\n  m: { route: [\n      phone, # first\n      website\n    ] }\n",
    ],
    ["behind a bracket", "contactMoments: { m: { route: [|] } }", "phone", "contactMoments: { m: { route: [phone] } }"],
    [
      "behind a dash",
      "contactMoments:\n  m:\n    route:\n      -|\n",
      "phone",
      "contactMoments:\n  m:\n    route:\n      - phone\n",
    ],
    [
      "without its dash",
      "contactMoments:\n  m:\n    route:\n      we|\n",
      "website",
      "contactMoments:\n  m:\n    route:\n      - website\n",
    ],
    [
      "as the next item",
      "contactMoments:\n  m:\n    route:\n      - phone\n      |\n",
      "website",
      "contactMoments:\n  m:\n    route:\n      - phone\n      - website\n",
    ],
    [
      "as a list of one",
      "contactMoments:\n  m:\n    route: ph|\n",
      "phone",
      "contactMoments:\n  m:\n    route: [phone$1]\n",
    ],
    [
      "with line ends of Windows",
      "laws:\r\n  🚚:\r\n    owner: |\r\n",
      "lead",
      "laws:\r\n  🚚:\r\n    owner: lead\r\n",
    ],
  ] as const) {
    it(`writes an id ${what}`, async () => {
      assert.equal((await offer(text)).taken(label), expected);
    });
  }

  it("quotes an id that YAML reads as a number", async () => {
    const files = { "roles.yaml": "roles:\n  1e3: { name: Duizend }\n", "x.yaml": "laws: { x: { owner: | } }" };
    assert.match((await offer(files)).taken("1e3"), /owner: "1e3"/);
  });

  it("completes a mix to 100%, and knows what the shifts come to", async () => {
    const first = async (text: string) => {
      const [item] = (await offer(text)).items;
      return `${item?.label} ${item?.description}`;
    };
    assert.equal(await first("channelMix: { bill: { now: { phone: 70.1%, website: |"), "29.9% completes to 100%");
    assert.equal(
      await first("channelMix:\n  bill:\n    now:\n      phone: 33.3%\n      website: 2|\n      live-chat: 33.4%\n"),
      "33.3% completes to 100%",
    );
    const segments = "channelMix: { bill: { segments: { homes: { volumeShare: 65% }, firms: { volumeShare: |";
    assert.equal(await first(segments), "35% completes to 100%");
    assert.equal(await first("segments:\n  young:\n    share: |\n"), "10% completes to 100%");
    const target =
      "shifts: { s: { moment: bill, from: phone, to: website, share: 50% } }\n" +
      "channelMix: { bill: { now: { phone: 80%, website: 20% }, target: { phone: 30%, website: | } } }\n";
    const { labels, item } = await offer(target);
    assert.deepEqual(labels.slice(0, 2), ["60%", "70%"]);
    assert.equal(item("60%").description, "now plus the shifts");
    assert.equal((await offer("channelMix: { bill: { now: { phone: 100%, website: |")).items[0]?.kind, "value");
  });

  it("offers the channels of a shift's contact moment first, with their share", async () => {
    const mix = "channelMix: { bill: { now: { website: 20%, live-chat: 80% } } }\n";
    const { labels, item } = await offer(`${mix}shifts: { s: { moment: bill, from: |`);
    assert.deepEqual(labels, ["live-chat", "website", "phone"]);
    assert.equal(item("website").description, "Site · €0.35 · 20.0% now");
  });

  it("offers dates around the period and today, as the key takes them", async () => {
    const start = await offer("shifts: { s: { start: |");
    assert.deepEqual(start.labels.slice(0, 4), ["2026-01", "2026-01-01", "2026-Q1", "2026-10-01"]);
    assert.equal(start.item("2026-10-01").description, "today");
    const until = await offer("principles: { p: { exceptions: [{ until: |");
    assert.deepEqual(until.labels.slice(0, 3), ["2028-12", "2028-12-31", "2028-Q4"]);
    const date = await offer("shifts: { s: { evidence: { date: |", { language: "nl" });
    assert.deepEqual(date.labels.slice(0, 4), ["2026-10-01", "2026-10", "2026-Q4", "2027-Q1"]);
    assert.equal(date.item("2026-Q4").description, "dit kwartaal");
    assert.equal((await offer("measurements:\n  - period: |\n")).labels[0], "2026-09");
  });

  it("offers examples of durations, amounts and values of a KPI, and both answers to a question", async () => {
    const within = await offer("channels: { fax: { serviceLevel: { within: |");
    assert.equal(within.item("30s").description, "30\u00a0seconds");
    assert.deepEqual((await offer("channels: { fax: { costPerContact: |")).labels, ["6.8"]);
    assert.deepEqual((await offer("channels: { fax: { digital: t|")).labels, ["true", "false"]);
    assert.deepEqual((await offer("objectives: { o: { kpi: answered, target: |")).labels, ["80%"]);
    assert.deepEqual((await offer("objectives: { o: { kpi: effort, target: |")).labels, ["2.8"]);
  });

  it("begins a map or a list behind its key", async () => {
    const value = await offer("contactMoments:\n  m:\n    value: |\n");
    assert.deepEqual(
      value.items.map(({ snippet }) => snippet),
      ["\n      customer: $1\n      organisation: $2", " { customer: $1, organisation: $2 }"],
    );
    const text = "contactMoments:\n  m:\n    value: |\n";
    assert.equal(value.items[0]?.span.start, text.indexOf(" |"), "the blank behind the colon goes");
    const route = await offer("contactMoments:\n  m:\n    route:|\n");
    assert.deepEqual(
      route.items.slice(0, 3).map(({ snippet }) => snippet),
      ["\n      - $1", " [$1]", " [phone$1]"],
    );
    assert.equal((await offer("journeys: { j: { phases: [|")).items[0]?.snippet.startsWith("{ id: $1"), true);
  });

  it("offers names of columns and ids in tables", async () => {
    const manifest = { "koers.yaml": "koers: 1\nmeasurementFiles: [d.csv]\nperiod: { start: 2026, end: 2028 }\n" };
    const table = (text: string) => offer({ ...manifest, "d.csv": text });
    assert.deepEqual((await table("period;moment;|\n")).labels, ["channel", "segment", "contacts", "kpi", "value"]);
    assert.deepEqual((await table("period;moment;channel\n2026-01;|;phone\n")).labels, ["move", "bill"]);
    const channel = await table('period,moment,channel\r\n2026-01,"a,b","ph|"\r\n');
    assert.equal(channel.taken("website"), 'period,moment,channel\r\n2026-01,"a,b","website"\r\n');
    assert.deepEqual((await table("period;kpi;value\n|\n")).labels, ["2026-09", "2026-08", "2026-07"]);
    assert.deepEqual((await table("period;kpi;value\n2026;effort;|\n")).labels, []);
  });
});

describe("completing comments that excuse", () => {
  it("begins one once it is clear that somebody wants it", async () => {
    const begun = await offer("# ko|\n");
    assert.equal(begun.taken("koers-ignore"), "# koers-ignore $1 until ‹2:2026-12-31›: $3\n");
    assert.deepEqual((await offer("# |\n", { trigger: " " })).labels, []);
    assert.deepEqual((await offer("# |\n")).labels, ["koers-ignore"]);
    assert.deepEqual((await offer("# ph|\n")).labels, []);
  });

  it("offers rules, those first that are found there, then until and a day", async () => {
    const finding = { rule: "unused-definition", file: "x.yaml", range: { start: { line: 2, character: 2 } } } as never;
    const rules = await offer("laws:\n  # koers-ignore |\n  avg: {}\n", { findings: [finding] });
    assert.equal(rules.labels[0], "unused-definition");
    assert.match(rules.item("unused-definition").description, /^found here · /);
    assert.equal(
      (await offer("# koers-ignore unused-definition |\n")).taken("until"),
      "# koers-ignore unused-definition until \n",
    );
    const days = await offer("# koers-ignore unused-definition until |: x\n");
    assert.deepEqual(days.labels, ["2026-12-31", "2028-12-31"]);
    assert.equal(days.taken("2026-12-31"), "# koers-ignore unused-definition until 2026-12-31: x\n");
    assert.deepEqual((await offer("# koers-ignore unused-definition until 2026-12-31: be|\n")).labels, []);
  });
});

describe("completing the rule of a principle", () => {
  const SCOPE = "principles:\n  p:\n    appliesTo: { moments: { momentOfTruth: true } }\n    rule: ";
  const labelsAt = async (rule: string) => (await offer(SCOPE + rule)).labels;
  const takenAt = async (rule: string, label: string) => (await offer(SCOPE + rule)).taken(label).slice(SCOPE.length);

  it("offers what can be named, by what the principle applies to", async () => {
    assert.deepEqual((await labelsAt("|")).slice(0, 3), ["moment", "strategy", "size"]);
    assert((await labelsAt("moment.volume > mo|")).includes("moment"));
    assert.deepEqual((await offer("principles: { p: { rule: |")).labels[0], "strategy");
    const both = "principles: { p: { appliesTo: { moments: [move], segments: [homes] }, rule: |";
    assert.deepEqual((await offer(both)).labels.slice(0, 3), ["moment", "segment", "strategy"]);
    assert.deepEqual(await labelsAt("moment.volume |"), [], "an operator");
  });

  it("offers fields with their words, those that are computed included", async () => {
    const { item, labels } = await offer(`${SCOPE}moment.pers|`, { language: "nl" });
    assert(labels.includes("volume") && labels.includes("personalShare"));
    assert.match(item("personalShare").detail, /berekend$/);
    assert.equal(await takenAt("moment.vo| > 3", "volume"), "moment.volume > 3");
    assert((await labelsAt("strategy.channels['phone'].|")).includes("kind"));
    assert.deepEqual(await labelsAt("nothing.|"), []);
    assert((await labelsAt(">-\n      moment.volume > 3 &&\n      moment.|\n")).includes("quadrant"));
  });

  it("offers walks over lists and maps, and what their variable is", async () => {
    const { item } = await offer(`${SCOPE}moment.target.|`);
    assert.equal(item("exists").snippet, "exists(‹1:channel›, $2)");
    assert.deepEqual(await labelsAt("moment.target.exists(|"), []);
    assert((await labelsAt("moment.target.exists(c, |")).includes("c"));
    assert((await labelsAt("moment.target.exists(c, strategy.channels[c].|")).includes("costPerContact"));
    const nested = "strategy.contactMoments.all(m, strategy.contactMoments[m].route.all(r, strategy.channels[r].|";
    assert((await labelsAt(nested)).includes("fallback"));
  });

  it("offers ids behind dots and between quotes and brackets", async () => {
    assert.equal(await takenAt("moment.target.|", "phone"), "moment.target.phone");
    assert.equal(await takenAt("moment.target.|", "live-chat"), "moment.target['live-chat']");
    assert.equal(await takenAt('strategy.channels["|"].kind', "live-chat"), 'strategy.channels["live-chat"].kind');
    assert.equal(await takenAt("strategy.channels['ph|", "phone"), "strategy.channels['phone']");
    assert.equal(await takenAt("\"strategy.channels['|']\"", "phone"), "\"strategy.channels['phone']\"");
    assert.deepEqual(await labelsAt("moment.target.all(c, c != '|')"), ["phone", "live-chat", "website"]);
    assert.deepEqual(await labelsAt("moment.id in ['move', '|']"), ["move", "bill"]);
    assert.deepEqual(await labelsAt("\"'|' in moment.target\""), ["phone", "live-chat", "website"]);
    assert.deepEqual(await labelsAt("'moment.quadrant == \"|\"'"), [
      "encourage",
      "self-service",
      "simplify",
      "eliminate",
    ]);
    assert.deepEqual(await labelsAt("moment.name.contains('|')"), []);
  });
});
