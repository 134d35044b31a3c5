import assert from "node:assert/strict";
import { parseYaml } from "../../../../src/core/syntax/parse.ts";
import { offer } from "./support.ts";

describe("completing keys", () => {
  it("offers what a thing may have, required first, without what it has", async () => {
    const { labels, item } = await offer("shifts:\n  s:\n    from: phone\n    |\n    share: 10%\n");
    assert.deepEqual(labels.slice(0, 4), ["moment", "to", "name", "start"]);
    for (const absent of ["from", "share"]) assert(!labels.includes(absent), absent);
    assert(labels.indexOf("leakage") < labels.indexOf("tags"));
    assert.equal(item("moment").description, "Contact moment · required");
    assert.match(item("moment").documentation, /^\*\*Contact moment\*\* · `moment` · required/);
  });

  it("explains them in Dutch", async () => {
    const { item } = await offer("contactMoments:\n  move:\n    |\n", { language: "nl" });
    assert.equal(item("question").description, "Klantvraag");
    assert.match(item("question").documentation, /De vraag zoals klanten die stellen/);
  });

  it("opens blocks for maps and lists, brackets between brackets, and nothing more for a value", async () => {
    const block = await offer("contactMoments:\n  move:\n    |\n");
    assert.equal(block.item("value").snippet, "value:\n      customer: $1\n      organisation: $2");
    assert.equal(block.item("route").snippet, "route:\n      - $1");
    assert.equal(block.item("treatment").snippet, "treatment: $1");
    assert(block.item("treatment").again, "what can be chosen is shown with what it means");
    assert(!block.item("question").again);
    const flow = await offer("contactMoments:\n  move: { | }\n");
    assert.equal(flow.item("value").snippet, "value: { customer: $1, organisation: $2 }");
    assert.equal(flow.item("route").snippet, "route: [$1]");
    assert.equal(
      flow.item("evidence").snippet,
      "evidence: { source: $1, date: $2, confidence: ‹3|measured,estimated,assumed› }",
    );
  });

  it("begins a new contact moment with its useful keys, under the id that is typed", async () => {
    const begun = await offer("contactMoments:\n  |\n");
    assert.deepEqual(begun.labels, ["new contact moment…"]);
    const lines = begun.item("new contact moment…").snippet.split("\n");
    assert.equal(lines[0], "‹1:new-contact-moment›:");
    assert.equal(lines[1], "    name: $2");
    assert.equal(lines[3], "    value: { customer: $4, organisation: $5 }");
    assert(lines.includes("    demand: ‹8|value,failure›"));
    const named = await offer("contactMoments:\n  lost-card|\n");
    assert.match(named.taken("new contact moment…"), /^contactMoments:\n {2}lost-card:\n {4}name: \$1\n/);
    assert.equal(named.item("new contact moment…").filterText, "lost-card");
    assert(named.item("new contact moment…").followsTyping);
    assert.deepEqual((await offer("contactMoments:\n  |\n", { language: "nl" })).labels, ["nieuw: contactmoment…"]);
  });

  it("begins a journey, an escalation and a step of one", async () => {
    const journey = (await offer("journeys:\n  |\n")).item("new journey…").snippet;
    assert.match(journey, /kind: ‹3\|lifecycle,episode›\n {4}phases:\n {6}- id: \$4$/);
    const step = (await offer("escalations:\n  late:\n    steps:\n      - |\n")).items[0];
    assert.equal(step?.kind, "new");
    assert.match(step?.snippet ?? "", /^id: \$1\n {8}role: \$2\n {8}resolveWithin: \$3/);
  });

  it("offers sections, and keys of the manifest only in the first document of koers.yaml", async () => {
    const fragment = await offer("|");
    assert(fragment.labels.includes("contactMoments") && !fragment.labels.includes("period"));
    assert.equal(fragment.item("contactMoments").kind, "section");
    assert.equal(fragment.item("contactMoments").snippet, "contactMoments:\n  $1");
    assert.equal(fragment.item("measurements").snippet.split("\n")[1], "  - period: $1");
    const manifest = await offer({ "koers.yaml": "|\n" });
    assert.equal(manifest.labels[0], "koers");
    assert.equal(manifest.item("period").snippet, "period:\n  start: $1\n  end: $2");
    const second = await offer({ "koers.yaml": "koers: 1\n---\n|\n" });
    assert(second.labels.includes("channels") && !second.labels.includes("period"));
  });

  for (const [what, text, label, expected] of [
    ["a word", "channels:\n  phone:\n    ki|\n", "kind", "channels:\n  phone:\n    kind: $1\n"],
    ["a word before its colon", "channels:\n  phone:\n    ki|d: x\n", "kind", "channels:\n  phone:\n    kind: x\n"],
    ["a word in the middle", "channels: { phone: { na|m, x: 1 } }", "name", "channels: { phone: { name: $1, x: 1 } }"],
    ["empty braces", "channels: { phone: {|} }", "kind", "channels: { phone: { kind: $1 } }"],
    ["braces that are open", "channels: { phone: { name: x,|", "kind", "channels: { phone: { name: x, kind: $1"],
    [
      "several lines",
      "channels:\n  phone: {\n    name: x,\n    |\n  }\n",
      "kind",
      "channels:\n  phone: {\n    name: x,\n    kind: $1\n  }\n",
    ],
    [
      "a line below one without a comma",
      "channels:\n  phone: {\n    name: x # the\n    |\n  }\n",
      "kind",
      "channels:\n  phone: {\n    name: x, # the\n    kind: $1\n  }\n",
    ],
    [
      "a word below a line without a comma",
      "channels:\r\n  phone: {\r\n    hours: { mon-fri: '8' }\r\n    ki|\r\n    name: x }\r\n",
      "kind",
      "channels:\r\n  phone: {\r\n    hours: { mon-fri: '8' },\r\n    kind: $1,\r\n    name: x }\r\n",
    ],
    ["front of another", "channels: { phone: {| name: x } }", "kind", "channels: { phone: { kind: $1, name: x } }"],
    [
      "a line too deep",
      "channels:\n  phone:\n    digital: true\n       |\n",
      "kind",
      "channels:\n  phone:\n    digital: true\n    kind: $1\n",
    ],
    [
      "a line not deep enough",
      "channels:\n  phone:\n    name: x\n   ki|\n",
      "kind",
      "channels:\n  phone:\n    name: x\n    kind: $1\n",
    ],
    ["behind a dash", "channelSwitches:\n  - mo|\n", "moment", "channelSwitches:\n  - moment: $1\n"],
    ["right behind a dash", "channelSwitches:\n  -|\n", "moment", "channelSwitches:\n  - moment: $1\n"],
    ["a list that lacks a dash", "endorsements:\n  - by: it\n  |\n", "by", "endorsements:\n  - by: it\n  - by: $1\n"],
    [
      "line ends of Windows",
      "channels:\r\n  phone:\r\n    ki|\r\n",
      "kind",
      "channels:\r\n  phone:\r\n    kind: $1\r\n",
    ],
    ["behind an emoji", "channels: { phone: { name: 📞, | } }", "kind", "channels: { phone: { name: 📞, kind: $1 } }"],
    [
      "broken text elsewhere",
      'roles: [\nkpis: "x\nchannels:\n  phone:\n    |\n',
      "kind",
      'roles: [\nkpis: "x\nchannels:\n  phone:\n    kind: $1\n',
    ],
    ["an empty document", "koers: 1\n---\n|", "laws", "koers: 1\n---\nlaws:\n  $1"],
  ] as const) {
    it(`writes a key in ${what}`, async () => {
      assert.equal((await offer(text)).taken(label), expected);
    });
  }

  it("offers ids as keys: contact moments for mixes, channels that a mix lacks", async () => {
    const mixes = await offer("channelMix:\n  bill: { now: { phone: 100% } }\n  |\n");
    assert.deepEqual(mixes.labels, ["move"]);
    assert.equal(mixes.item("move").snippet, "move:\n    now:\n      $1");
    const mix = await offer("channelMix:\n  bill:\n    now: { phone: 40%, |\n");
    assert.deepEqual(mix.labels, ["live-chat", "website"]);
    assert.equal(mix.item("website").description, "Site · €0.35");
    assert.equal(mix.item("website").detail, "channel · channels.yaml");
    assert.deepEqual(mix.item("website").thing, { kind: "channels", id: "website" });
    assert(mix.item("website").again);
  });

  it("offers the rules, their severities and their options in the manifest", async () => {
    const manifest = (rules: string) => offer({ "koers.yaml": `koers: 1\nrules:\n${rules}` });
    const rules = await manifest("  unused-definition: off\n  |\n");
    assert(rules.labels.includes("personal-contact-floor") && !rules.labels.includes("unused-definition"));
    assert(!rules.labels.includes("yaml-syntax"), "its severity is fixed");
    const options = await manifest("  personal-contact-floor:\n    |\n");
    assert.deepEqual(options.labels, ["severity", "minimum", "moments"]);
    assert.deepEqual((await manifest("  personal-contact-floor: { minimum: |")).labels, ["30%"]);
    assert.deepEqual((await manifest("  personal-contact-floor: { moments: { |")).labels, ["move", "bill"]);
    assert.deepEqual((await manifest("  evidence-stale: { severity: |")).labels, ["off", "info", "warning", "error"]);
    const severities = await manifest("  evidence-stale: |\n");
    assert.deepEqual(severities.labels.slice(-4), ["off", "info", "warning", "error"]);
    assert.equal(severities.item("off").description, "do not check");
  });

  it("offers attributes by which a principle chooses", async () => {
    const principle = (scope: string) => offer(`principles:\n  p:\n    appliesTo:\n      moments: ${scope}`);
    assert((await principle("{ |")).labels.includes("quadrant"));
    assert.deepEqual((await principle("{ momentOfTruth: |")).labels, ["true", "false"]);
    assert.deepEqual((await principle("[|]")).labels, ["move", "bill"]);
    const below = await principle("\n        |\n");
    assert.equal(below.item("quadrant").snippet, "quadrant: ");
    assert.equal(below.item("bill").snippet, "- bill");
  });

  for (const [what, text] of [
    ["the value of a text", "contactMoments:\n  m:\n    name: ph|\n"],
    ["more of a text below it", "contactMoments:\n  m:\n    notes: ph\n      |\n"],
    ["a block of text", "contactMoments:\n  m:\n    notes: >-\n      ph|\n"],
    ["behind a value", "contactMoments:\n  m:\n    owner: lead |\n"],
    ["a key nobody knows", "contactMoments:\n  m:\n    x-own:\n      |\n"],
    ["the id of a step", "journeys: { a: { phases: [{ id: ph| }] } }\n"],
    ["an ordinary comment", "# the phone |\n"],
  ] as const) {
    it(`offers nothing in ${what}`, async () => {
      assert.deepEqual((await offer(text)).labels, []);
    });
  }

  it("is silent while blanks are typed before a line", async () => {
    assert.deepEqual((await offer("channels:\n  phone:\n    |\n", { trigger: " " })).labels, []);
    assert((await offer("channels:\n  phone: { |", { trigger: " " })).labels.length > 0);
  });

  it("leaves YAML that can be read, whichever is taken", async () => {
    for (const text of [
      "contactMoments:\n  move:\n    |\n    growth: 3%\n",
      "contactMoments:\n  move: { growth: 3%, | }\n",
      "shifts:\n  s:\n    |\n",
      "journeys:\n  life:\n    phases:\n      - id: a\n        |\n",
      "|\nlaws: {}\n",
    ]) {
      const { labels, taken } = await offer(text);
      for (const label of labels) {
        const filled = taken(label).replace(/‹\d+\|([^,›]*)[^›]*›|‹\d+:([^›]*)›|\$\d+/g, "$1$2");
        const { problems } = parseYaml(filled);
        assert.deepEqual(problems, [], `${label}\n${filled}`);
      }
    }
  });
});
