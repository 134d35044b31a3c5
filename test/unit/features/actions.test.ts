import assert from "node:assert/strict";
import { join } from "node:path";
import type { Change } from "../../../src/core/edits/file-edit.ts";
import { missingThing } from "../../../src/core/features/actions/create-missing.ts";
import {
  canBeExcused,
  endProblem,
  excuseEdit,
  reasonProblem,
  usualEnd,
} from "../../../src/core/features/actions/exception.ts";
import { explanationPage, hasNumbers, numbersAt } from "../../../src/core/features/actions/explain.ts";
import { movableSection, moveSection } from "../../../src/core/features/actions/move-section.ts";
import { breachEdit, breachesOf } from "../../../src/core/features/actions/principle-exception.ts";
import { setTarget } from "../../../src/core/features/actions/set-target.ts";
import { fixesOfRule } from "../../../src/core/features/fixes.ts";
import type { Snapshot } from "../../../src/core/project/snapshot.ts";
import type { Finding } from "../../../src/core/rules/finding.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { AS_OF, findingsOf, openFiles, REPOSITORY, readFolder } from "../../support/strategy.ts";
import { cursorIn, SMALL, withCrlf } from "./cursor.ts";

type Texts = Readonly<Record<string, string>>;

const OPTIONS = { language: "en", asOf: AS_OF } as const;

function textsOf(snapshot: Snapshot): Texts {
  return Object.fromEntries(snapshot.files.map(({ path, text }) => [path, text]));
}

function changed(snapshot: Snapshot, { edits, newFile }: Change): Texts {
  const texts = Object.entries(textsOf(snapshot)).map(([path, text]) => [
    path,
    applyEdits(
      text,
      edits.filter(({ file }) => file === path),
    ),
  ]);
  return Object.fromEntries(newFile === null ? texts : [...texts, [newFile.file, newFile.text]]);
}

describe("code actions", () => {
  describe("fix all of a kind", () => {
    const text = `koers: 1
channels: { phone: {}, website: {} }
contactMoments:
  a: { route: [phne, websit] }
  b: { route: [websit] }
  d: { route: [website] }
`;
    it("makes the fix of every finding of the rule, in a file or everywhere", async () => {
      const files = { "koers.yaml": text, "more.yaml": "contactMoments: { c: { route: [phoen] } }\n" };
      const { snapshot } = await openFiles(files);
      const findings = await findingsOf(files);
      const all = fixesOfRule(findings, "unresolved-reference");
      assert.equal(all.mended.length, 4);
      const after = changed(snapshot, { edits: [...all.edits.values()].flat(), newFile: null });
      assert.match(after["koers.yaml"] ?? "", /\[phone, website\][\s\S]*\[website\]/);
      assert.match(after["more.yaml"] ?? "", /\[phone\]/);
      const here = fixesOfRule(
        findings.filter(({ file }) => file === "more.yaml"),
        "unresolved-reference",
      );
      assert.deepEqual([...here.edits.keys()], ["more.yaml"]);
    });

    it("leaves a finding alone that can be mended in several ways", async () => {
      const findings = await findingsOf(
        "koers: 1\noutreach:\n  offer: { kind: commercial }\n  sale: { kind: commercial }\n",
      );
      const own = findings.filter(({ rule }) => rule === "commercial-without-basis");
      assert.deepEqual(
        own.map(({ fixes }) => fixes.length),
        [2, 2],
      );
      assert.deepEqual(fixesOfRule(findings, "commercial-without-basis").mended, []);
    });
  });

  describe("create the missing definition", () => {
    async function created(texts: Texts | string, home?: string): Promise<{ after: Texts; homes: string[] }> {
      const { snapshot, path, offset } = await cursorIn(texts);
      const missing = missingThing(snapshot, path, offset);
      assert(missing, "something is missing");
      const chosen = home === undefined ? missing.homes[0] : missing.homes.find(({ label }) => label === home);
      assert(chosen, `${home} is a home`);
      const after = changed(snapshot, chosen.change);
      const own = await openFiles(after);
      assert(own.snapshot.definition(missing.kind, missing.id), "it is defined");
      return { after, homes: missing.homes.map(({ label }) => label) };
    }

    it("in the section of its kind, in the style of its neighbours", async () => {
      for (const [wrap, lineBreak] of [
        [(texts: Texts) => texts, "\n"],
        [withCrlf, "\r\n"],
      ] as const) {
        const { after, homes } = await created(wrap(missingRoute()));
        assert.deepEqual(homes, ["channels.yaml"]);
        const added = ["  chat:", "    name: Chat", "    kind: assisted", "contactMoments:"].join(lineBreak);
        assert(after["channels.yaml"]?.includes(added), after["channels.yaml"]);
      }
    });

    it("in flow", async () => {
      const { after } = await created("koers: 1\nchannels: { phone: { kind: assisted, fallback: ch|at } }\n");
      assert.equal(
        after["koers.yaml"],
        "koers: 1\nchannels: { phone: { kind: assisted, fallback: chat }, chat: { name: Chat, kind: assisted } }\n",
      );
    });

    it("asks for the file where several have the section, and where none has", async () => {
      const several = {
        "koers.yaml": "koers: 1\nroles: { a: {} }\nchannels: { x: { owner: te|am-lead } }\n",
        "roles.yaml": "roles:\n  b: {}\n",
      };
      assert.deepEqual((await created(several)).homes, ["koers.yaml", "roles.yaml"]);
      assert.equal(
        (await created(several, "roles.yaml")).after["roles.yaml"],
        "roles:\n  b: {}\n  team-lead: { name: Team lead }\n",
      );
      const none = {
        "koers.yaml": "koers: 1\nchannels: { x: { kind: assisted, owner: te|am-lead } }\n",
        "more.yaml": "laws: {}\n",
      };
      assert.deepEqual((await created(none)).homes, ["koers.yaml", "more.yaml", "roles.yaml"]);
      assert.equal(
        (await created(none, "roles.yaml")).after["roles.yaml"],
        "roles:\n  team-lead:\n    name: Team lead\n",
      );
      assert.equal(
        (await created(none)).after["koers.yaml"]?.split("\n\n")[1],
        "roles:\n  team-lead:\n    name: Team lead\n",
      );
    });

    it("as a step of a journey, in the phase that is asked for", async () => {
      const journey = `koers: 1
journeys:
  life:
    kind: episode
    phases:
      - id: begin
        name: Begin
        steps: [{ id: one }]
      - id: end
initiatives: { better: { addresses: { steps: [life/t|wo] } } }
`;
      const { after, homes } = await created(journey);
      assert.deepEqual(homes, ["end", "Begin"]);
      assert.match(after["koers.yaml"] ?? "", / {6}- id: end\n {8}steps:\n {10}- id: two\n {12}name: Two\n/);
      assert.match(
        (await created(journey, "Begin")).after["koers.yaml"] ?? "",
        /steps: \[\{ id: one \}, \{ id: two, name: Two \}\]/,
      );
      const whole = journey.replace("life/t|wo", "oth|er/two");
      assert.match((await created(whole)).after["koers.yaml"] ?? "", / {2}other:\n {4}name: Other\n/);
    });

    it("as a step of an escalation", async () => {
      const escalation = await created(missingStep());
      assert.match(
        escalation.after["more/rest.yaml"] ?? "",
        /- \{ id: second, resolveWithin: 1d \}\n {6}- \{ id: third.* \}\n/,
      );
    });

    it("from a rule and from a table, and for every kind without a new mistake in how it is written", async () => {
      const { after } = await created({
        ...SMALL,
        "z.yaml": "principles: { q: { statement: x, rule: \"strategy.segments['ho|mes'].share > 0.5\" } }\n",
      });
      assert.match(Object.values(after).join("\n"), /segments:\n {2}homes:\n {4}name: Homes\n/);
      const table = { ...SMALL, "data/z.csv": "period;moment;channel;contacts\n2026-01;mo|ving;phone;1\n" };
      assert.match((await created(table)).after["channels.yaml"] ?? "", / {2}moving: \{ name: Moving \}\n/);
      const named = `koers: 1
laws: { l: { coveredBy: { procedures: [PROC], outreach: [MESSAGE] } } }
experience: { carriedBy: { kpis: [KPI], objectives: [GOAL], shifts: [SHIFT], principles: [RULE], initiatives: [INIT], journeys: [TRIP] } }
procedures: { p: { kind: complaint, escalation: ESC, laws: [LAW] } }
channels: { phone: { kind: assisted, owner: ROLE, technologies: [TECH], evidence: { source: SOURCE } }, web: { kind: self-service } }
contactMoments: { move: {} }
roles: { lead: {} }
`;
      for (const [word] of named.matchAll(/\b[A-Z]{3,}\b/g)) {
        const texts = named.replace(/\b[A-Z]{3,}\b/g, (each) => (each === word ? "|" : "") + each.toLowerCase());
        const done = await created({ "koers.yaml": texts });
        const fixed = (await openFiles(done.after)).snapshot;
        const issues = fixed.files.flatMap(({ documents, problems }) => [
          ...problems,
          ...documents.flatMap((document) => document.issues),
        ]);
        assert.deepEqual(issues, [], word);
      }
    });

    it("not for what is defined, nor for what is no id", async () => {
      for (const text of [
        "koers: 1\nchannels: { a|b: {} }\n",
        "koers: 1\nchannels: { a: { fallback: A |b } }\n",
        "koers: 1\nna|me: x\n",
      ]) {
        const { snapshot, path, offset } = await cursorIn(text);
        assert.equal(missingThing(snapshot, path, offset), null);
      }
    });
  });

  describe("an exception", () => {
    const EXCUSE = { reason: "comes in the\nnew year", until: "2027-01-01" };

    async function excused(files: Texts, rule: string, file = "koers.yaml"): Promise<Texts> {
      const { snapshot } = await openFiles(files);
      const finding = (await findingsOf(files)).find((one) => one.rule === rule && one.file === file);
      assert(finding, `${rule} is found`);
      const edit = excuseEdit(snapshot, finding, EXCUSE);
      assert(edit, "it can be excused");
      const after = changed(snapshot, { edits: [edit], newFile: null });
      const left = (await findingsOf(after)).filter((one) => one.rule === rule || one.rule === "ignore-comment");
      assert.equal(left.length, (await findingsOf(files)).filter((one) => one.rule === rule).length - 1);
      return after;
    }

    it("stands above its finding, with its indent and line ends", async () => {
      const text = "koers: 1\nroles:\n  # who\n  lead: {}\n";
      for (const [files, lineBreak] of [
        [{ "koers.yaml": text }, "\n"],
        [withCrlf({ "koers.yaml": text }), "\r\n"],
      ] as const) {
        const after = await excused(files, "unused-definition");
        assert.equal(
          after["koers.yaml"],
          [
            "koers: 1",
            "roles:",
            "  # who",
            "  # koers-ignore unused-definition until 2027-01-01: comes in the new year",
            "  lead: {}",
            "",
          ].join(lineBreak),
        );
      }
      const flow = await excused({ "koers.yaml": "koers: 1\nroles: {\n  lead: {} }\n" }, "unused-definition");
      assert.match(flow["koers.yaml"] ?? "", /\{\n {2}# koers-ignore .*\n {2}lead/);
    });

    it("is not offered where no comment can stand, nor for what is broken", async () => {
      const rule =
        "koers: 1\nroles: { a: { handles: [b] } }\nprinciples:\n  p:\n    statement: x\n    rule: |\n      1 ==\n        1 && moment.now == 1\n";
      for (const files of [
        { "koers.yaml": rule },
        { "koers.yaml": "koers: 1\nroles: [\n" },
        { "koers.yaml": "koers: 1\nmeasurementFiles: ['*.csv']\n", "a.csv": "period;kpi;value\n2026-01;nps;1\n" },
        { "koers.yaml": "koers: 1\nnme: x\n" },
      ]) {
        const { snapshot } = await openFiles(files);
        const findings = await findingsOf(files);
        assert(findings.length > 0);
        for (const finding of findings) {
          const offered = canBeExcused(snapshot, finding);
          assert.equal(offered, excuseEdit(snapshot, finding, EXCUSE) !== null, `${finding.rule} ${finding.message}`);
          if (finding.file.endsWith(".csv") || finding.rule === "unknown-key")
            assert.equal(offered, false, finding.message);
        }
      }
    });

    it("asks in plain words, and takes three months where nothing is said", () => {
      assert.deepEqual(
        [usualEnd("2026-10-01"), usualEnd("2026-11-30"), usualEnd("2026-01-31")],
        ["2027-01-01", "2027-02-28", "2026-04-30"],
      );
      assert.equal(reasonProblem(" x "), null);
      assert.match(reasonProblem("  ")?.nl ?? "", /waarom/);
      assert.equal(endProblem("2026-10-01", "2026-10-01"), null);
      assert.match(endProblem("2026-09-30", "2026-10-01")?.en ?? "", /is over/);
      assert.match(endProblem("2026-02-30", "2026-10-01")?.nl ?? "", /jaar-maand-dag, zoals 2027-01-01/);
    });

    it("can stand in the principle that is broken", async () => {
      for (const extra of [
        "",
        "\n    exceptions:\n      - { moment: other, because: x, until: 2099-01-01 }",
        "\n    exceptions: [{ moment: other, because: x, until: 2099-01-01 }]",
      ]) {
        const text = `koers: 1
channels: { phone: { kind: assisted } }
contactMoments: { move: { name: Moving }, other: {} }
channelMix: { move: { now: { phone: 100% } }, other: { now: { phone: 100% } } }
principles:
  p:
    statement: Never by phone
    appliesTo: { moments: [move, other] }
    rule: "!('phone' in moment.now)"${extra}
`;
        const { snapshot } = await openFiles(text);
        const finding = (await findingsOf(text)).find(({ rule }) => rule === "principle-broken");
        assert(finding);
        const breaches = breachesOf(snapshot, finding);
        assert.deepEqual(
          breaches.map(({ name }) => name),
          extra === "" ? ["Moving", "other"] : ["Moving"],
        );
        const [breach] = breaches;
        assert(breach);
        const edit = breachEdit(snapshot, breach, { reason: 'Not yet: "soon"', until: "2099-01-01" }, null);
        assert(edit);
        const after = changed(snapshot, { edits: [edit], newFile: null });
        const { strategy, files } = (await openFiles(after)).snapshot;
        assert.deepEqual(
          files.flatMap(({ problems }) => problems),
          [],
        );
        const added = strategy.principles.p?.exceptions?.at(-1);
        assert.deepEqual({ ...added }, { moment: "move", because: 'Not yet: "soon"', until: "2099-01-01" });
      }
    });
  });

  describe("the computed target", () => {
    const mix = (target: string): string => `koers: 1
channels: { phone: { costPerContact: 5 }, web: { costPerContact: 1 } }
contactMoments: { move: { volume: 100 } }
channelMix:
  move:
    now: { ph|one: 80%, web: 20% }${target}
shifts: { s: { moment: move, from: phone, to: web, share: 33%, leakage: 0%, start: 2026-01, end: 2026-12 } }
`;
    for (const [name, before, after] of [
      ["is written where there is none", "", "\n    target: { phone: 53.6%, web: 46.4% }"],
      [
        "takes the place of another",
        "\n    target: { phone: 50%, web: 50% } # goal",
        "\n    target: { phone: 53.6%, web: 46.4% } # goal",
      ],
      [
        "in block",
        "\n    target:\n      web: 50%\n      chat: 50%",
        "\n    target:\n      web: 46.4%\n      chat: 0%\n      phone: 53.6%",
      ],
    ] as const) {
      it(name, async () => {
        for (const wrap of [(texts: Texts) => texts, withCrlf]) {
          const { snapshot, path, offset } = await cursorIn(wrap({ "koers.yaml": mix(before) }));
          const target = setTarget(snapshot, path, offset);
          assert(target);
          assert.deepEqual(changed(snapshot, target.change), wrap({ "koers.yaml": mix(after).replace("|", "") }));
        }
      });
    }

    it("of a segment stands with the segment", async () => {
      const text = mix("\n    segments:\n      homes:\n        no|w: { phone: 100% }").replace("ph|one", "phone");
      const { snapshot, path, offset } = await cursorIn(text);
      const target = setTarget(snapshot, path, offset);
      assert(target);
      assert.match(
        changed(snapshot, target.change)["koers.yaml"] ?? "",
        / {8}now: \{ phone: 100% \}\n {8}target: \{ phone: 67%, web: 33% \}\n/,
      );
    });

    it("is not offered where it is there, nor elsewhere", async () => {
      for (const text of [mix("\n    target: { phone: 53.6%, web: 46.4% }"), "koers: 1\nchan|nels: {}\n"]) {
        const { snapshot, path, offset } = await cursorIn(text);
        assert.equal(setTarget(snapshot, path, offset), null);
      }
    });
  });

  describe("moving a section", () => {
    async function moved(texts: Texts): Promise<Texts> {
      const { snapshot, path, offset } = await cursorIn(texts);
      const move = moveSection(snapshot, path, offset);
      assert(move?.ok, move === null ? "no section" : move.ok ? "" : move.reason.en);
      return changed(snapshot, move.change);
    }

    it("takes its comments along and leaves the rest as it was", async () => {
      const text = "koers: 1\n\n# Who\n# decides\nro|les: # here\n  lead: {}\n  # more\n\n# What\nlaws:\n  avg: {}\n";
      for (const wrap of [(texts: Texts) => texts, withCrlf]) {
        assert.deepEqual(
          await moved(wrap({ "koers.yaml": text })),
          wrap({
            "koers.yaml": "koers: 1\n\n# What\nlaws:\n  avg: {}\n",
            "roles.yaml": "# Who\n# decides\nroles: # here\n  lead: {}\n  # more\n",
          }),
        );
      }
      const last = await moved({
        "sub/a.yaml": text.replace("ro|les", "roles").replace("laws", "la|ws").replace("koers: 1", "loyalty: {}"),
        "koers.yaml": "koers: 1\n",
      });
      assert.equal(last["sub/laws.yaml"], "# What\nlaws:\n  avg: {}\n");
      assert(last["sub/a.yaml"]?.endsWith("lead: {}\n  # more\n"));
    });

    it("goes behind what is in the file already, and stays in its document", async () => {
      const after = await moved({
        "koers.yaml": "koers: 1\n---\nro|les: { a: {} }\nlaws: {}\n---\nloyalty: {}\n",
        "roles.yaml": "# x\nkpis: {}\n",
      });
      assert.deepEqual(after, {
        "koers.yaml": "koers: 1\n---\nlaws: {}\n---\nloyalty: {}\n",
        "roles.yaml": "# x\nkpis: {}\n\nroles: { a: {} }\n",
      });
    });

    for (const [name, texts, reason] of [
      [
        "the file would not count",
        { "koers.yaml": "koers: 1\ninclude: [a/*.yaml]\nro|les: {}\nlaws: {}\n" },
        /include/,
      ],
      [
        "the file has it already",
        { "koers.yaml": "koers: 1\nro|les: { a: {} }\n", "roles.yaml": "roles: { b: {} }\n" },
        /already/,
      ],
      ["the file is broken", { "koers.yaml": "koers: 1\nro|les: { a: {} }\n", "roles.yaml": "kpis: [\n" }, /Mend it/],
      ["it shares text", { "koers.yaml": "koers: 1\nx-a: &a { name: x }\nro|les: { a: *a }\n" }, /shares text/],
      [
        "another would count",
        { "koers.yaml": "koers: 1\nro|les: { a: { name: x } }\n", "more.yaml": "roles: { a: { name: y } }\n" },
        /order of the files/,
      ],
    ] as const) {
      it(`is refused where ${name}`, async () => {
        const { snapshot, path, offset } = await cursorIn(texts);
        assert(movableSection(snapshot, path, offset));
        const move = moveSection(snapshot, path, offset);
        assert(move !== null && !move.ok);
        assert.match(move.reason.en, reason);
      });
    }

    it("is offered on the name of a section that is not alone", async () => {
      for (const text of ["koers: 1\nna|me: x\n", "koers: 1\nroles:\n  le|ad: {}\n"]) {
        const { snapshot, path, offset } = await cursorIn(text);
        assert.equal(movableSection(snapshot, path, offset), null);
      }
      const alone = await cursorIn({ "koers.yaml": "koers: 1\n", "a.yaml": "ro|les: {}\n" });
      assert.equal(movableSection(alone.snapshot, alone.path, alone.offset), null);
    });

    it("changes no finding of a whole strategy but its place", async () => {
      const insurer = readFolder(join(REPOSITORY, "samples/insurer"));
      const service = await openFiles(insurer);
      const said = (findings: readonly Finding[]) =>
        findings.map(({ rule, message, severity }) => `${rule} ${severity} ${message}`).sort();
      const section = service.snapshot.locate("technologies") ?? service.snapshot.locate("channels");
      assert(section);
      const offset = section.nameSpan.start;
      const move = moveSection(service.snapshot, section.file.path, offset);
      assert(move?.ok);
      const after = await openFiles(changed(service.snapshot, move.change));
      assert.deepEqual(said(after.check(OPTIONS).findings), said(service.check(OPTIONS).findings));
    });
  });

  describe("explaining a number", () => {
    const insurer = readFolder(join(REPOSITORY, "samples/insurer"));
    const numbers = async (file: string, place: string, language: "en" | "nl" = "en") => {
      const text = insurer[file] ?? assert.fail(file);
      assert(text.includes(place.replace("|", "")), place);
      const { snapshot, path, offset } = await cursorIn({
        ...noBars(insurer),
        [file]: noBar(text).replace(place.replace("|", ""), place),
      });
      assert.equal(hasNumbers(snapshot, path, offset), numbersAt(snapshot, path, offset, OPTIONS).length > 0);
      return numbersAt(snapshot, path, offset, { ...OPTIONS, language });
    };

    it("of a shift, a contact moment and a value that others rest on", async () => {
      const shift = await numbers("verschuivingen.yaml", "  policy-question-por|tal:");
      assert(shift.some(({ path }) => path === "shifts.policy-question-portal.npv"));
      assert(shift.every(({ path }) => !path.includes(".low.")));
      const [share] = await numbers("kanaalmix.yaml", "ph|one: 54%");
      assert.equal(share?.path, "moments.move.target.phone");
      const [cost] = await numbers("kanalen.yaml", "costPerContact: 7.|90");
      assert.match(cost?.path ?? "", /^shifts\..*\.npv$/);
      assert.deepEqual(await numbers("koers.yaml", "name: Klant|contactstrategie"), []);
    });

    it("as a page with links to the lines", async () => {
      const [share] = await numbers("kanaalmix.yaml", "phone: 54|%", "nl");
      assert(share);
      const { text, links } = explanationPage(share, "nl");
      assert.match(text, /^Aandeel van phone in het doel\n20,36%\nmoments\.move\.target\.phone\n\nFormule\n/);
      const lines = text.split("\n");
      assert.deepEqual(
        links.map(({ line, start, end }) => lines[line]?.slice(start, end)),
        links.map(({ file, to }) => `${file}:${to.line + 1}`),
      );
      const written = (insurer["kanaalmix.yaml"] ?? "").split("\n")[links[0]?.to.line ?? 0] ?? "";
      assert.equal(written.slice(links[0]?.to.character), "54%");
      assert.match(lines[links[0]?.line ?? 0] ?? "", /^ {2}phone nu +54,00% {2}kanaalmix\.yaml:\d+$/);
    });
  });
});

function missingRoute(): Texts {
  const text = (SMALL["channels.yaml"] ?? "").replace("route: [website, phone]", "route: [website, ch|at]");
  return { ...SMALL, "channels.yaml": text };
}

function missingStep(): Texts {
  return { ...SMALL, "more/rest.yaml": (SMALL["more/rest.yaml"] ?? "").replace("to: second", "to: th|ird") };
}

/** A bar of the strategy's own would be taken for the cursor. */
function noBars(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, noBar(text)]));
}

function noBar(text: string): string {
  return text.replaceAll("|", "/");
}
