import assert from "node:assert/strict";
import { openingHours } from "../../../src/core/rules/channels/opening-hours.ts";
import { assertFound, type Change, changedExample, newFindings, withFix } from "../../support/contradiction.ts";
import { findingsOf } from "../../support/strategy.ts";

const inChannels = (from: string, to: string): Change => ({ file: "channels.yaml", from, to });
const inTechnologies = (from: string, to: string): Change => ({ file: "operations.yaml", from, to });

async function rulesOf(text: string): Promise<string[]> {
  return (await findingsOf(text)).map(({ rule }) => rule);
}

/** Whether the fix of the one finding takes it away, and adds no error. */
async function assertMends(change: Change, rule: string, written: string): Promise<void> {
  const files = changedExample(change);
  const [finding] = (await newFindings(files)).filter((candidate) => candidate.rule === rule);
  const mended = withFix(files, finding);
  assert.ok(
    Object.values(mended).some((text) => text.includes(written)),
    written,
  );
  const left = (await newFindings(mended)).filter(({ severity, rule: id }) => id === rule || severity === "error");
  assert.deepEqual(left, []);
}

describe("rules on channels", () => {
  describe("route-outside-mix", () => {
    const change = inChannels(
      "route: [website, chat, phone], reasonCodes: [VRH",
      "route: [website, email, phone], reasonCodes: [VRH",
    );

    it("finds a channel in a route that the target does not count on", async () => {
      await assertFound([change], { rule: "route-outside-mix", at: ["channels.yaml:9: email"] });
    });

    it("takes it out of the route", () =>
      assertMends(change, "route-outside-mix", "route: [website, phone], reasonCodes: [VRH"));

    it("counts a channel that a shift leads to", async () => {
      const found = await rulesOf(
        "koers: 1\nchannels:\n  phone: { kind: assisted }\n  site: { kind: self-service, fallback: phone }\ncontactMoments:\n  move: { route: [site, phone] }\nchannelMix:\n  move: { now: { phone: 100% } }\nshifts:\n  online: { moment: move, from: phone, to: site, share: 50% }\n",
      );
      assert.ok(!found.includes("route-outside-mix"));
    });
  });

  describe("route-without-person", () => {
    const change = inChannels(
      "route: [website, chat, phone], reasonCodes: [VRH",
      "route: [chat, website], reasonCodes: [VRH",
    );

    it("finds a route that ends at a website", async () => {
      const [finding] = await assertFound([change], { rule: "route-without-person", at: ["channels.yaml:9: website"] });
      assert.equal(finding?.severity, "info");
    });

    it("ends it with the fallback", () =>
      assertMends(change, "route-without-person", "route: [chat, website, phone], reasonCodes: [VRH"));

    it("adds to a list of lines and keeps its comments", async () => {
      const text =
        "koers: 1\nchannels:\n  phone: { kind: assisted }\n  site: { kind: self-service, fallback: phone }\ncontactMoments:\n  move:\n    route:\n      - site # first\n\n    volume: 3\nchannelMix:\n  move: { now: { phone: 60%, site: 40% } }\n";
      const [finding] = (await findingsOf(text)).filter(({ rule }) => rule === "route-without-person");
      const mended = withFix({ "koers.yaml": text }, finding)["koers.yaml"] ?? "";
      assert.ok(mended.includes("      - site # first\n      - phone\n\n    volume: 3"));
    });
  });

  describe("too-many-channels", () => {
    const mix = inChannels(
      "\nchannelMix:\n",
      "  lost-card: { name: Pas kwijt, volume: 10 }\n\nchannelMix:\n  lost-card: { now: { phone: 50%, chat: 10%, email: 10%, website: 10%, chatbot: 10%, desk: 10% } }\n",
    );
    const desk = inChannels("\ncontactMoments:\n", "  desk: { kind: assisted }\n\ncontactMoments:\n");

    it("finds a moment with more than five channels", async () => {
      const [finding] = await assertFound([mix, desk], {
        rule: "too-many-channels",
        at: ["channels.yaml:18: now"],
        also: ["channel-without-cost", "channel-without-kpi", "moment-outside-journeys"],
      });
      assert.match(finding?.message ?? "", /“Pas kwijt” has 6 channels/);
    });

    it("takes a reason for an answer, and another limit", async () => {
      const limit: Change = {
        file: "koers.yaml",
        from: "rules:\n",
        to: "rules:\n  too-many-channels: { maximum: 6 }\n",
      };
      const because = {
        ...mix,
        to: mix.to.replace("volume: 10", "volume: 10, channelsBecause: Wie zijn pas mist heeft haast."),
      };
      for (const changes of [
        [because, desk],
        [mix, desk, limit],
      ]) {
        const found = await newFindings(changedExample(...changes));
        assert.ok(!found.some(({ rule }) => rule === "too-many-channels"));
      }
    });
  });

  describe("switch-loses-context", () => {
    it("finds many switches where nothing goes along", async () => {
      const change = inChannels(
        "handsOver: { phone: with-context, chat: with-context }",
        "handsOver: { phone: without-context, chat: with-context }",
      );
      const [finding] = await assertFound([change], {
        rule: "switch-loses-context",
        at: ["channels.yaml:29: 11%"],
        also: ["hand-over-without-context"],
      });
      assert.match(
        finding?.message ?? "",
        /^“Uitleg over de rekening”: 11% of those who begin at “Mijn Waterland” end at “Telefoon”/,
      );
      assert.deepEqual(withFix(changedExample(change), finding), changedExample());
    });

    it("finds switches to a channel that is not handed over to", async () => {
      const change = inChannels(
        "handsOver: { phone: with-context, chat: with-context }",
        "handsOver: { chat: with-context }",
      );
      const [finding] = await assertFound([change], { rule: "switch-loses-context", at: ["channels.yaml:29: 11%"] });
      const mended = withFix(changedExample(change), finding);
      assert.match(mended["channels.yaml"] ?? "", /handsOver: \{ chat: with-context, phone: with-context \}/);
    });

    it("offers to take the story along only where the systems are connected", async () => {
      const changes = [
        inChannels(
          "handsOver: { phone: with-context, chat: with-context }",
          "handsOver: { phone: without-context, chat: without-context }",
        ),
        inTechnologies(
          "webhooks: false, integratesWith: [crm, contact-platform]",
          "webhooks: false, integratesWith: []",
        ),
        inTechnologies("integratesWith: [crm, portal, bot]", "integratesWith: [crm, bot]"),
        inTechnologies("integratesWith: [contact-platform, portal, bot,", "integratesWith: [contact-platform, bot,"),
      ];
      const found = (await newFindings(changedExample(...changes))).filter(({ rule }) => rule.includes("context"));
      assert.equal(found.length, 3);
      for (const { fixes } of found) assert.deepEqual(fixes, []);
    });

    it("can be set", async () => {
      const files = changedExample(
        inChannels("handsOver: { phone: with-context, chat: with-context }", "handsOver: { chat: with-context }"),
        {
          file: "koers.yaml",
          from: "rules:\n",
          to: "rules:\n  switch-loses-context: { severity: info, minimum: 9% }\n",
        },
      );
      const found = (await newFindings(files)).filter(({ rule }) => rule === "switch-loses-context");
      assert.deepEqual(
        found.map(({ severity }) => severity),
        ["info", "info"],
      );
    });
  });

  it("hand-over-without-context finds customers who must begin again", async () => {
    const [finding] = await assertFound(
      [
        inChannels(
          "fallback: chat, handsOver: { chat: with-context }",
          "fallback: chat, handsOver: { chat: without-context }",
        ),
      ],
      {
        rule: "hand-over-without-context",
        at: ["channels.yaml:6: without-context"],
      },
    );
    assert.equal(finding?.fixes[0]?.title, "Let the story go along: their systems are connected");
  });

  describe("context-not-integrated", () => {
    it("finds context that goes between systems without a connection", async () => {
      const change = inChannels(
        "fallback: phone, handsOver: { phone: with-context, chat: with-context }",
        "fallback: phone, handsOver: { phone: with-context, chatbot: with-context }",
      );
      const [finding] = await assertFound([change], {
        rule: "context-not-integrated",
        at: ["channels.yaml:5: with-context"],
      });
      assert.match(finding?.message ?? "", /Klantportaal is not connected to Botplatform/);
      const connected = withFix(changedExample(change), finding, "Say that Klantportaal is connected to Botplatform");
      assert.match(
        connected["operations.yaml"] ?? "",
        /integratesWith: \[crm, contact-platform, bot\], costPerYear: 90000/,
      );
      const honest = withFix(changedExample(change), finding, "Say that it goes without context");
      assert.match(honest["channels.yaml"] ?? "", /chatbot: without-context \}/);
    });

    it("takes a connection that one of the two names", async () => {
      const change = inTechnologies(
        "webhooks: false, integratesWith: [crm, contact-platform]",
        "webhooks: false, integratesWith: []",
      );
      const found = await newFindings(changedExample(change));
      assert.ok(!found.some(({ rule }) => rule === "context-not-integrated"));
    });
  });

  describe("no-way-to-a-person", () => {
    const change = inChannels("fallback: phone, handsOver: { phone: with-context, chat: with-context }, ", "");

    it("finds a channel that leads nowhere", async () => {
      await assertFound([change], { rule: "no-way-to-a-person", at: ["channels.yaml:5: website"] });
    });

    it("finds a channel that leads to people who are gone", async () => {
      const changes = [
        inChannels("fallback: chat, handsOver: { chat: with-context }, content", "fallback: desk, content"),
        inChannels("\ncontactMoments:\n", "  desk: { kind: assisted, status: retired }\n\ncontactMoments:\n"),
      ];
      const [finding] = await assertFound(changes, { rule: "no-way-to-a-person", at: ["channels.yaml:6: desk"] });
      const mended = withFix(changedExample(...changes), finding, "Fall back to phone");
      assert.match(
        mended["channels.yaml"] ?? "",
        /fallback: phone, content: \{ owner: web-editor, reviewEvery: 30d, reviewed: 2026-09-21/,
      );
    });

    it("falls back to where the contacts come from", async () => {
      const files = changedExample(change);
      const [finding] = (await newFindings(files)).filter(({ rule }) => rule === "no-way-to-a-person");
      assert.equal(finding?.fixes[0]?.safe, false);
      const mended = withFix(files, finding);
      assert.ok(mended["channels.yaml"]?.includes("owner: digital-lead, fallback: phone }"));
      assert.ok(!(await newFindings(mended)).some(({ severity }) => severity === "error"));
    });

    it("leaves to the other rules what they find: a circle, and an id that does not exist", async () => {
      for (const fallback of ["site", "phne"]) {
        const found = await rulesOf(
          `koers: 1\nchannels:\n  phone: { kind: assisted }\n  bot: { kind: automated, fallback: ${fallback} }\n  site: { kind: self-service, fallback: bot }\n`,
        );
        assert.ok(!found.includes("no-way-to-a-person"), fallback);
      }
    });

    it("leaves a planned channel in peace", async () => {
      const found = await rulesOf("koers: 1\nchannels:\n  site: { kind: self-service, status: planned }\n");
      assert.deepEqual(found, []);
    });
  });

  describe("fallback-closed", () => {
    it("finds a fallback that closes earlier", async () => {
      const change = inChannels('hours: "ma–za 08:00–22:00"', 'hours: "ma–za 08:00–21:00"');
      const [finding] = await assertFound([change], { rule: "fallback-closed", at: ["channels.yaml:6: chat"] });
      assert.equal(finding?.severity, "info");
      assert.deepEqual(finding?.fixes, []);
    });

    it("offers a channel that is open then", async () => {
      const changes = [
        inChannels('hours: "ma–za 08:00–22:00"', 'hours: "ma–za 08:00–21:00"'),
        inChannels("costPerContact: 5.20,", "costPerContact: 5.20, hours: 24/7,"),
      ];
      const [finding] = await assertFound(changes, { rule: "fallback-closed", at: ["channels.yaml:6: chat"] });
      const mended = withFix(changedExample(...changes), finding, "Fall back to E-mail, which is open then");
      assert.match(mended["channels.yaml"] ?? "", /fallback: email, handsOver: \{ chat: with-context \}/);
    });

    it("says nothing where the fallback is open, or the hours are not understood", async () => {
      for (const hours of ["24/7", "zo veel als kan"]) {
        const found = await rulesOf(
          `koers: 1\nchannels:\n  phone: { kind: assisted, hours: ${hours} }\n  site: { kind: self-service, fallback: phone, content: { owner: lead } }\nroles: { lead: {} }\n`,
        );
        assert.ok(!found.includes("fallback-closed"), hours);
      }
    });
  });

  it("content-without-owner finds answers that nobody keeps up to date", async () => {
    await assertFound(
      [
        inChannels(
          "content: { owner: web-editor, reviewEvery: 30d, reviewed: 2026-09-14 }",
          "content: { reviewEvery: 30d, reviewed: 2026-09-14 }",
        ),
      ],
      {
        rule: "content-without-owner",
        at: ["channels.yaml:5: content"],
      },
    );
    const change = inChannels("content: { owner: web-editor, reviewEvery: 30d, reviewed: 2026-09-14 }, ", "");
    const [finding] = await assertFound([change], {
      rule: "content-without-owner",
      at: ["channels.yaml:5: website"],
    });
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ["Let “Webredacteur” keep them up to date", "Let “Lead digitaal” keep them up to date"],
    );
    const mended = withFix(changedExample(change), finding);
    assert.match(mended["channels.yaml"] ?? "", /owner: digital-lead, content: \{ owner: web-editor \} \}/);
  });

  it("content-not-reviewed finds answers that are overdue, to the day", async () => {
    const late = inChannels("reviewed: 2026-09-14", "reviewed: 2026-08-31");
    await assertFound([late], { rule: "content-not-reviewed", at: ["channels.yaml:5: 2026-08-31"] });
    const inTime = await newFindings(changedExample(inChannels("reviewed: 2026-09-14", "reviewed: 2026-09-01")));
    assert.deepEqual(inTime, []);
  });

  describe("technology-mismatch", () => {
    const change = inTechnologies("channels: [phone, chat], data", "channels: [chat], data");

    it("finds a channel on a system that does not serve it", async () => {
      await assertFound([change], { rule: "technology-mismatch", at: ["channels.yaml:2: contact-platform"] });
    });

    it("takes the system from the channel", async () => {
      const finding = (await newFindings(changedExample(change))).find(({ rule }) => rule === "technology-mismatch");
      const mended = withFix(changedExample(change), finding, "Say that phone does not run on contact-platform");
      assert.match(mended["channels.yaml"] ?? "", /phone: .*technologies: \[crm\]/);
    });

    it("adds the channel to the system", () =>
      assertMends(change, "technology-mismatch", "channels: [chat, phone], data"));
  });

  it("exclusive-offer-without-reason finds an offer that is nowhere else", async () => {
    const change = inChannels(
      "fallback: phone, handsOver",
      "onlyHere: [Vijf euro korting], fallback: phone, handsOver",
    );
    await assertFound([change], { rule: "exclusive-offer-without-reason", at: ["channels.yaml:5: Vijf euro korting"] });
  });

  it("channel-without-kpi finds a channel that nothing is measured of", async () => {
    const change = inChannels("kpis: [satisfaction], ", "");
    const [finding] = await assertFound([change], { rule: "channel-without-kpi", at: ["channels.yaml:4: email"] });
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      [
        "Judge it by Gemiddelde wachttijd and Klanttevredenheid",
        "Judge it by Customer Effort Score",
        "Judge it by Klanttevredenheid",
      ],
    );
    const mended = withFix(changedExample(change), finding);
    assert.match(mended["channels.yaml"] ?? "", /email: .*kpis: \[speed-of-answer, satisfaction\] \}/);
  });
});

describe("opening hours", () => {
  const cases: readonly [text: string, hours: number | null][] = [
    ["ma–vr 08:00–20:00", 60],
    ["ma-za 8-22", 84],
    ["Mon–Fri 08:00–20:00", 60],
    ["24/7", 168],
    ["altijd", 168],
    ["24 uur per dag", 168],
    ["mo–fr 08:00–20:00, sa 09:00–17:00", 68],
    ["ma, wo en vr 9-17", 24],
    ["ma–do 08:00–20:00 / vr 08:00–17:00", 57],
    ["werkdagen 9.00 - 17.30 uur", 42.5],
    ["ma t/m vr van 8 tot 20 uur; zo gesloten", 60],
    ["ma-vr 8u30-17u", 42.5],
    ["Mon-Fri 8am to 8 pm", 60],
    ["ma-vr 9-12, 13-17", 35],
    ["zo-di 10:00-12:00", 6],
    ["vr 22-6", 8],
    ["08:00-20:00", 84],
    ["9-5", null],
    ["ma-vr", null],
    ["ma-vr 25-30", null],
    ["ma-vr 8-20, behalve feestdagen", null],
    ["kantooruren", null],
    ["", null],
  ];
  for (const [text, hours] of cases) {
    it(`reads “${text}”`, () => {
      const open = openingHours(text);
      assert.equal(open === null ? null : open.reduce((sum, minute) => sum + minute, 0) / 60, hours);
    });
  }
});
