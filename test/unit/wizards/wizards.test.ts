import assert from "node:assert/strict";
import { join } from "node:path";
import { WIZARDS } from "../../../src/core/features/wizards/index.ts";
import type { WizardSession } from "../../../src/core/features/wizards/session.ts";
import type { StrategyService } from "../../../src/core/service.ts";
import { AS_OF, EXAMPLE, type Files, openFiles, REPOSITORY, readFolder } from "../../support/strategy.ts";
import { answerAll, filesAfter, type Said, sessionOf } from "../../support/wizards.ts";

const STRATEGIES: Readonly<Record<string, Files>> = {
  starter: readFolder(join(REPOSITORY, "samples/starter")),
  example: readFolder(EXAMPLE),
  insurer: readFolder(join(REPOSITORY, "samples/insurer")),
  empty: { "koers.yaml": "koers: 1\n" },
};

/** Answers that fit any strategy; a new role where one is asked for. */
const SAID: Readonly<Record<string, Said>> = {
  contactMoment: {
    question: "Wanneer komt mijn crème brûlée?",
    customer: "8,5",
    organisation: "9",
    volume: "1.200",
    truth: "yes",
  },
  channel: { name: "Beeldbellen", kind: "assisted", digital: "yes", cost: "€ 7,25" },
  shift: {
    share: "10%",
    investment: "12.000",
    running: "1k",
    source: "Een proef met 200 klanten",
    confidence: "measured",
  },
  journey: { name: "Verhuizen" },
  objective: {
    kpi: "+",
    kpiName: "Wachttijd",
    measures: "accessibility",
    unit: "duration",
    better: "lower",
    goal: "yes",
    statement: "Niemand wacht lang",
    baseline: "2 minuten",
    target: "45 seconden",
    owner: "+",
    "owner.name": "Manager",
    "owner.decides": "bezetting",
  },
  segment: { name: "Trouwe klanten: 10+ jaar", share: "", lifetime: "1.250" },
  initiative: { name: "Brieven in gewone taal", effort: "5" },
  principle: { demand: "words", statement: "Wij bellen terug als wij dat beloven." },
  escalation: {
    name: "Bedreiging",
    "role.1": "+",
    "role.1.name": "Adviseur nacht",
    "role.1.decides": "ophangen",
    "within.1": "15 minuten",
    "more.1": "yes",
    "when.1": "Het gaat door",
    "role.2": "+",
    "role.2.name": "Beveiliging",
    "role.2.decides": "aangifte",
    "within.2": "1 werkdag",
  },
  role: { name: "Adviseur nacht", team: "Klantenservice", decides: "compensatie", upTo: "€ 50", skills: [] },
  measurement: { what: "contacts", month: "2025-12" },
  relationshipReturn: { period: "2024", churn: "7,5%", satisfaction: "7", resolved: "91" },
};

function stepOf({ step }: WizardSession): string {
  return `${step?.question.id}: ${step?.before}`;
}

/** What cannot be the first thing of a strategy. */
const NEEDS_SOMETHING = ["shift", "journey", "measurement", "relationshipReturn"];

function errors(service: StrategyService): string[] {
  const { findings } = service.check({ language: "en", asOf: AS_OF });
  return findings.filter(({ severity }) => severity === "error").map(({ rule, message }) => `${rule}: ${message}`);
}

describe("wizards", () => {
  for (const [name, files] of Object.entries(STRATEGIES)) {
    describe(`on the strategy ${name}`, () => {
      let service: StrategyService;
      before(async () => {
        service = await openFiles(files);
      });
      for (const wizard of WIZARDS) {
        if (name === "empty" && NEEDS_SOMETHING.includes(wizard.id)) continue;
        it(`${wizard.id}: what it writes has no errors and is found`, async () => {
          const session = sessionOf(service, wizard.id);
          answerAll(session, SAID[wizard.id] ?? {});
          const { files: after, path } = filesAfter(service, session);
          const changed = await openFiles(after);
          assert.deepEqual(errors(changed), errors(service));
          assert.notEqual(changed.snapshot.locate(path), null, path);
        });
      }
    });
  }

  it("say what must be there first", async () => {
    const { snapshot } = await openFiles(STRATEGIES.empty as Files);
    const missing = WIZARDS.filter((wizard) => wizard.missing({ snapshot, language: "en", asOf: AS_OF }) !== null);
    assert.deepEqual(
      missing.map(({ id }) => id),
      NEEDS_SOMETHING,
    );
  });

  it("write what was said, in the words of the format", async () => {
    const service = await openFiles(STRATEGIES.starter as Files);
    const session = sessionOf(service, "contactMoment", "nl");
    const asked = answerAll(session, {
      question: "Waar is: mijn “fiets”?",
      name: "Waar is mijn fiets?",
      customer: "5",
      organisation: "2,5",
      treatment: "simplify",
      volume: "12.000",
      demand: "failure",
      cause: "Brieven #met codes",
      owner: "adviser",
      channels: ["phone", "email", "website"],
      "share.phone": "45",
      "share.email": "12,5 procent",
    });
    assert.deepEqual(asked.slice(-3), ["channels", "share.phone", "share.email"]);
    const { files, path } = filesAfter(service, session);
    assert.equal(path, "contactMoments.waar-is-mijn-fiets");
    const { strategy } = (await openFiles(files)).snapshot;
    assert.deepEqual(JSON.parse(JSON.stringify(strategy.contactMoments["waar-is-mijn-fiets"])), {
      name: "Waar is mijn fiets?",
      question: "Waar is: mijn “fiets”?",
      value: { customer: 5, organisation: 2.5 },
      treatment: "simplify",
      volume: 12000,
      demand: "failure",
      cause: "Brieven #met codes",
      owner: "adviser",
    });
    assert.deepEqual(
      { ...strategy.channelMix["waar-is-mijn-fiets"]?.now },
      { phone: 0.45, email: 0.125, website: 0.425 },
    );
  });

  it("make a shift true to the target that is declared", async () => {
    const service = await openFiles(STRATEGIES.starter as Files);
    const session = sessionOf(service, "shift");
    answerAll(session, { moment: "order-status", from: "phone", to: "none", share: "40%" });
    const { files } = filesAfter(service, session);
    const after = await openFiles(files);
    assert.deepEqual(errors(after), errors(service));
    assert.notDeepEqual(
      after.snapshot.strategy.channelMix["order-status"]?.target,
      service.snapshot.strategy.channelMix["order-status"]?.target,
    );
  });

  it("refuse what cannot be, and say what can", async () => {
    const service = await openFiles(STRATEGIES.starter as Files);
    const session = sessionOf(service, "shift", "nl");
    session.answer("order-status");
    session.answer("phone");
    session.answer("website");
    assert.equal(session.answer("60%")?.nl, "Kies meer dan 0% en hoogstens 40%.");
    assert.equal(session.answer("40%"), null);
    assert.match(session.answer("2031-01")?.nl ?? "", /eindigt in 2028-12/);
  });

  it("forget what no longer holds when one goes back", async () => {
    const service = await openFiles(STRATEGIES.starter as Files);
    const session = sessionOf(service, "channel");
    for (const answer of ["Bot", "bot", "automated", "yes", "planned", null])
      assert.equal(session.answer(answer), null);
    assert.equal(stepOf(session), "fallback: undefined");
    session.answer("phone");
    for (let count = 0; count < 5; count++) session.back();
    assert.equal(stepOf(session), "kind: automated");
    for (const answer of ["assisted", "yes", "planned", null]) session.answer(answer);
    assert.equal(session.step, null);
    const { files } = filesAfter(service, session);
    assert.equal((await openFiles(files)).snapshot.strategy.channels.bot?.fallback, undefined);
  });

  it("ask for the file where a section stands in several, and keep to it", async () => {
    const service = await openFiles({
      "koers.yaml": "koers: 1\nsegments:\n  a: { name: A }\n",
      "more/segments.yaml": "# Ours\r\nsegments:\r\n  b:\r\n    name: 😀 B\r\n",
    });
    const session = sessionOf(service, "segment");
    const asked = answerAll(session, { name: "C", file: "more/segments.yaml" });
    assert.equal(asked.at(-1), "file");
    const { files } = filesAfter(service, session);
    assert.equal(
      files["more/segments.yaml"],
      "# Ours\r\nsegments:\r\n  b:\r\n    name: 😀 B\r\n  c:\r\n    name: C\r\n",
    );
    assert.equal(files["koers.yaml"], "koers: 1\nsegments:\n  a: { name: A }\n");
  });

  it("put what was measured where such things stand, and ask only what is not known yet", async () => {
    const channels = "channels:\n  phone: { kind: assisted }\n  site: { kind: self-service }\n  chat: {}\n";
    const service = await openFiles({
      "koers.yaml": `koers: 1\n${channels}contactMoments: { move: {} }\nchannelMix: { move: { now: { phone: 60%, site: 40% } } }\nmeasurementFiles: [log.csv]\n`,
      "kpis.yaml":
        "kpis:\n  wait: { unit: duration, better: lower }\nmeasurements:\n  - { period: 2026-07, kpi: wait, value: 50s }\n\nsegments:\n  firms: {}\n",
      "log.csv": "moment;channel;period;contacts\r\nmove;phone;2026-08;3010\r\n",
    });
    const counted = sessionOf(service, "measurement");
    const asked = answerAll(counted, { what: "contacts", month: "2026-08", "contacts.site": "1.204" });
    assert.deepEqual(asked, ["what", "moment", "segment", "month", "contacts.site"]);
    const { files, path } = filesAfter(service, counted);
    assert.equal(files["log.csv"], `${service.snapshot.files[2]?.text}move;site;2026-08;1204\r\n`);
    assert.equal(path, "measurements.2");
    assert.equal((await openFiles(files)).snapshot.strategy.measurements[2]?.contacts, 1204);

    const kpi = sessionOf(service, "measurement", "nl");
    for (const answer of ["kpi", "wait", "*"]) assert.equal(kpi.answer(answer), null);
    assert.match(kpi.answer("2026-07")?.nl ?? "", /voor 2026-07 al gemeten/);
    assert.match(kpi.answer("2026-11")?.nl ?? "", /nog niet begonnen/);
    answerAll(kpi, { value: "48 seconden" });
    assert.match(
      filesAfter(service, kpi).files["kpis.yaml"] as string,
      /value: 50s }\n {2}- { period: 2026-08, kpi: wait, value: 48s }\n\nsegments/,
    );

    // The table has no column for a segment.
    const ofFirms = sessionOf(service, "measurement");
    answerAll(ofFirms, { what: "contacts", segment: "firms", month: "2026-08" });
    const written = filesAfter(service, ofFirms).files["kpis.yaml"] as string;
    assert.match(
      written,
      /- { period: 2026-08, moment: move, channel: phone, segment: firms, contacts: 100 }\n {2}- { period: 2026-08, moment: move, channel: site/,
    );
  });

  it("write nothing into text that is broken", async () => {
    const service = await openFiles({ "koers.yaml": "koers: 1\nsegments:\n  a: { name: A\n" });
    const session = sessionOf(service, "segment");
    answerAll(session, { name: "C", file: "koers.yaml" });
    const written = session.write();
    assert.match(written.ok ? "" : written.reason.en, /Nothing can be added to koers.yaml/);
  });
});
