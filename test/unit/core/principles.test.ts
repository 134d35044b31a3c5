import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { PRINCIPLE_EXAMPLES, principlesPage } from "../../../src/build/principles-page.ts";
import { FUNCTIONS } from "../../../src/core/principles/cel/functions.ts";
import { parseExpression } from "../../../src/core/principles/cel/parse.ts";
import { judgedPrinciples } from "../../../src/core/principles/judge.ts";
import { principleReferences } from "../../../src/core/principles/references.ts";
import { ScalarText } from "../../../src/core/principles/scalar-offsets.ts";
import { type Checked, typecheck } from "../../../src/core/principles/typecheck.ts";
import type { Type } from "../../../src/core/principles/types.ts";
import { SELECTORS, SUBJECTS, variablesFor } from "../../../src/core/principles/variables.ts";
import { parseYaml } from "../../../src/core/syntax/parse.ts";
import type { YamlScalar } from "../../../src/core/syntax/tree.ts";
import { EXAMPLE, findingsOf, openFiles, pointedAt, REPOSITORY, readFolder } from "../../support/strategy.ts";

const VARIABLES = variablesFor(SELECTORS, true);

function checked(source: string, variables = VARIABLES): Checked {
  const parsed = parseExpression(source);
  assert.ok(parsed.ok, source);
  return typecheck(source, parsed.root, variables);
}

/** `code text` of every problem. */
function problems(source: string, variables = VARIABLES): string[] {
  return checked(source, variables).problems.map(({ code, span }) => `${code} ${source.slice(span.start, span.end)}`);
}

/** The example with a principle of one's own beside it. */
function withPrinciple(yaml: string): Record<string, string> {
  return { ...readFolder(EXAMPLE), "own.yaml": `principles:\n  own:\n    statement: Our own.\n${yaml}` };
}

/** How the rule comes out for each thing of the example. */
async function outcomes(rule: string, appliesTo = ""): Promise<Record<string, string>> {
  const scope = appliesTo === "" ? "" : `    appliesTo: ${appliesTo}\n`;
  const service = await openFiles(withPrinciple(`${scope}    rule: ${JSON.stringify(rule)}\n`));
  const own = judgedPrinciples(service.snapshot).find(({ id }) => id === "own");
  assert.deepEqual(own?.expression?.problems, [], rule);
  assert.deepEqual(own.application.problems, []);
  return Object.fromEntries(
    own.verdicts.map(({ of, outcome }) => [[of.thing?.id ?? "*", of.segment].filter(Boolean).join("@"), outcome]),
  );
}

describe("expressions of principles", () => {
  describe("are checked without being run", () => {
    const wrong: readonly (readonly [source: string, ...expected: string[]])[] = [
      ["momnet.volume > 1", "unknown-variable momnet"],
      ["moment.volum > 1", "unknown-field volum"],
      ["moment.wrong || true", "unknown-field wrong"],
      ["true || moment.value.custmer > 1", "unknown-field custmer"],
      ["moment.target.all(c, strategy.channels[c].knid == 'assisted')", "unknown-field knid"],
      ["strategy.channels.phone.knid == 'assisted'", "unknown-field knid"],
      ["strategy.channels['phone'].costPerContact.euro > 1", "no-fields euro"],
      ["strategy.journeys.all(j, strategy.journeys[j].phases.all(p, p.stepps.all(s, true)))", "unknown-field stepps"],
      ["strategy.segments.exists(s, moment.target.exists(c, c in strategy.segments[s].raech))", "unknown-field raech"],
      ["moment.route.map(c, strategy.channels[c].naam).exists(n, n == 'x')", "unknown-field naam"],
      ["has(moment.volme)", "unknown-field volme"],
      ["moment['volme'] > 1", "unknown-field volme"],
      ["moment.target.al(c, true)", "unknown-function al"],
      ["lenght(moment.target) > 1", "unknown-function lenght"],
      ["moment.name.contains(1)", "wrong-call contains"],
      ["contains(moment.name, 'x')", "wrong-call contains"],
      ["size(moment.volume) > 1", "wrong-call size"],
      ["sum(moment.target) > 1", "wrong-call sum"],
      ["moment.volume > '1000'", "wrong-operands >"],
      ["moment.volume + moment.name > 1", "wrong-operands +"],
      ["0.1 < moment.personalShare < 0.9", "wrong-operands <"],
      ["moment.name == 3", "never-equal =="],
      ["moment.momentOfTruth == 'yes'", "never-equal =="],
      ["3 in moment.segments", "never-equal in"],
      ["moment.volume in strategy", "wrong-operands in"],
      ["moment.emotionalLoad == 'hihg'", "unknown-choice hihg"],
      ["'hihg' != moment.emotionalLoad", "unknown-choice hihg"],
      ["moment.emotionalLoad in ['high', 'midum']", "unknown-choice midum"],
      ["moment.quadrant == 'encouraged'", "unknown-choice encouraged"],
      ["moment.target.all(c, strategy.channels[c].kind == 'human')", "unknown-choice human"],
      ["moment.volume", "result-not-flag moment.volume"],
      ["moment.volume && true", "flag-expected moment.volume"],
      ["!moment.name", "flag-expected moment.name"],
      ["moment.target.all(c, moment.target[c])", "flag-expected moment.target[c]"],
      ["moment.volume ? true : false", "flag-expected moment.volume"],
      ["moment.value.all(v, true)", "nothing-to-walk all"],
      ["moment.volume.exists(v, true)", "nothing-to-walk exists"],
      ["moment.route['phone'] == 'x'", "wrong-index 'phone'"],
      ["moment.target[1] > 0.5", "wrong-index 1"],
      ["moment.name.matches('(a')", "bad-pattern '(a'"],
      ["moment.name.matches('(a)\\\\1')", "bad-pattern '(a)\\\\1'"],
      [`moment.name.matches('${"(x{0,1000}y)".repeat(40)}')`, `too-heavy '${"(x{0,1000}y)".repeat(40)}'`],
      ["moment.wrong + moment.wronger > 1", "unknown-field wrong", "unknown-field wronger"],
      ["'😀' == moment.naam", "unknown-field naam"],
      ["moment.target.all(c, strategy.channels[c].kind == assisted)", "unquoted assisted"],
      [
        "self-service == moment.treatment && moment.quadrant != elimineren",
        "unquoted self-service",
        "unquoted elimineren",
      ],
      ["moment.target.all(c, c in [phone, 'chat', e-mail])", "unquoted phone", "unquoted e-mail"],
      ["phone in moment.route || phone in moment.target", "unquoted phone", "unquoted phone"],
      ["moment.target.all(channel, chanel != 'email')", "unknown-variable chanel"],
      ["moment.name == foo", "unknown-variable foo"],
      ["moment.personalShare >= 30 && 70 > moment.target.phone", "share-above-one 30", "share-above-one 70"],
    ];
    for (const [source, ...expected] of wrong) {
      it(source.slice(0, 90), () => assert.deepEqual(problems(source), expected));
    }

    const right = [
      "moment.volume * 2 > 10 && moment.volume * 0.5 > 1",
      "moment.volume == null || channel.fallback != null || message.cap == null",
      "moment.target.all(volume, volume != 'x')",
      "moment.target.filter(c, strategy.channels[c].digital).size() > 1",
      "sum(moment.target.map(c, strategy.channels[c].digital, moment.target[c])) >= 0.5",
      "moment.target['phone'] + moment.target.phone > 0.2",
      "moment['volume'] > 1",
      "(moment.momentOfTruth ? 0.5 : 0.1) < moment.personalShare",
      "[1, 2].exists(x, x > moment.volume)",
      "'phone' in moment.target && 'phone' in moment.route",
      "shift.to == 'none' || shift.expected.years['2027'].net > 0",
      "strategy.relationshipReturns.all(r, r.churn < 0.1)",
      "strategy.experience.promise.startsWith('W')",
      "step.metrics.satisfaction >= 7 && step.phase != 'x'",
      "segment.reach.exists(c, c in moment.target)",
      "lastDay(shift.end) < '2028-01-01'",
    ];
    for (const source of right) it(`accepts ${source}`, () => assert.deepEqual(problems(source), []));

    it("knows only what the principle applies to", () => {
      assert.deepEqual(problems("shift.share > 0.1", variablesFor(["moments"], false)), ["variable-elsewhere shift"]);
      assert.deepEqual(problems("segment.share > 0.1", variablesFor(["moments"], false)), [
        "variable-elsewhere segment",
      ]);
      assert.deepEqual(problems("moment.volume > 1", variablesFor([], false)), ["variable-elsewhere moment"]);
    });

    it("guesses what was meant", () => {
      const [unknown] = checked("moment.personalshare > 0.5").problems;
      assert.equal(unknown?.code === "unknown-field" ? unknown.guess : null, "personalShare");
      for (const [written, meant] of [
        ["moment.doel.size() > 1", "target"],
        ["moment.waarde.customer > 1", "value"],
        ["strategy.kanalen.size() > 1", "channels"],
        ["moment.digitaliseringsgraad > 0.5", "digitalShare"],
        ["kanaal.digital", "channel"],
        ["strategy.channels['phone'].kind == 'geautomatiseerd'", "automated"],
      ] as const) {
        const [problem] = checked(written).problems;
        assert.equal(problem !== undefined && "guess" in problem ? problem.guess : null, meant, written);
      }
      const [dashed] = checked("strategy.channels.live-chat-nl.costPerContact > 1").problems;
      assert.equal(dashed?.code === "unknown-variable" ? dashed.dashed : null, "live-chat-nl");
    });
  });

  it("names ids with their places", () => {
    const source =
      "moment.target.all(c, c != 'email') && strategy.channels['phone'].fallback in ['chat', \"x\"] && 'app' in moment.target && moment.target.bot > 0.1 && shift.to != 'none' && shift.moment == 'move' && moment.name == 'free'";
    assert.deepEqual(
      checked(source).references.map(({ target, id, span }) => [target, id, source.slice(span.start, span.end)]),
      [
        ["channels", "email", "email"],
        ["channels", "phone", "phone"],
        ["channels", "chat", "chat"],
        ["channels", "x", "x"],
        ["channels", "app", "app"],
        ["channels", "bot", "bot"],
        ["contactMoments", "move", "move"],
      ],
    );
  });

  it("names ids with their places in the files of a strategy", async () => {
    const files = withPrinciple("    rule: 'strategy.channels[''phone''].kind == ''assisted'''\n");
    const service = await openFiles(files);
    const found = principleReferences(service.snapshot).map(({ file, span, target, id, path }) => {
      assert.equal(file.text.slice(span.start, span.end), id);
      return `${path} ${target} ${id}`;
    });
    assert.deepEqual(found, [
      "principles.own.rule channels phone",
      "principles.no-details-by-email.rule channels email",
    ]);
  });
});

describe("what a principle can ask of", () => {
  /** All paths of fields, groups of fields opened. */
  function paths(prefix: string, type: Type): string[] {
    if (type.kind !== "record") return [prefix];
    return [...type.fields.values()].flatMap((field) => paths(`${prefix}.${field.name}`, field.type));
  }

  for (const [name, type] of VARIABLES) {
    it(`exists as it is documented: ${name}`, () => {
      for (const path of paths(name, type)) {
        assert.deepEqual(problems(`${path} == ${path} || has(${path})`), [], path);
      }
    });
  }

  it("is computed in the example", async () => {
    const moment = [
      "moment.now['phone'] == 0.7 && moment.target['phone'] > 0.207 && moment.target['phone'] < 0.2073",
      "moment.target['website'] > 0.7427 && moment.target['website'] < 0.7429",
      "abs(moment.remaining - 1) < 0.000001 && moment.quadrant == 'simplify'",
      "moment.personalShare < moment.personalShareNow && moment.digitalShare > moment.digitalShareNow",
      "abs(moment.parts.self + moment.parts.assistedDigital + moment.parts.assistedPersonal - 1) < 0.000001",
      "abs(moment.personalShare - moment.parts.assistedDigital - moment.parts.assistedPersonal) < 0.000001",
      "abs(moment.contacts.now['phone'] - moment.volume * 0.7) < 0.000001",
      "moment.priority > 0 && moment.id == 'report-move'",
    ];
    for (const rule of moment)
      assert.deepEqual(await outcomes(rule, "{ moments: [report-move] }"), { "report-move": "kept" }, rule);
    const shift = [
      "abs(shift.expected.cumulative + 67620.03) < 0.01 && abs(shift.expected.npv + 71384.74) < 0.01",
      "abs(shift.expected.netBeforeRelationship - 56660.19) < 0.01 && abs(shift.low.cumulative + 193412.63) < 0.01",
      "abs(shift.high.cumulative - 75540.32) < 0.01 && shift.high.paybackMonths == 24",
      "shift.expected.paybackMonths > 1000000",
      "abs(shift.expected.years['2027'].handling - 74088.45) < 0.01",
      "shift.relationship.known && !shift.relationship.significant && abs(shift.relationship.churnDifference - 0.005) < 0.000001",
      "abs(shift.expected.breakEvenChurnDifference - 0.0023) < 0.0001 && shift.moved > 0.3",
    ];
    for (const rule of shift) {
      assert.deepEqual(
        await outcomes(rule, "{ shifts: [report-move-online] }"),
        { "report-move-online": "kept" },
        rule,
      );
    }
    const strategy = [
      "abs(strategy.parts.self - 0.5906) < 0.0001 && abs(strategy.partsNow.self - 0.2581) < 0.0001",
      "abs(strategy.personalShare - 0.4094) < 0.0001 && abs(strategy.digitalShareNow - 0.3694) < 0.0001",
      "abs(sum(strategy.channels.map(c, strategy.channels[c].share)) - 1) < 0.000001",
      "strategy.contacts.target < strategy.contacts.now && strategy.expected.cumulative > 0",
      "strategy.contactMoments['report-move'].quadrant == 'simplify'",
      "strategy.shifts.exists(s, strategy.shifts[s].expected.cumulative < 0)",
    ];
    for (const rule of strategy) assert.deepEqual(await outcomes(rule), { "*": "kept" }, rule);
    const step =
      "step.id == 'customer-life/complaint' && step.journey == 'customer-life' && abs(step.digitalShare - 0.35) < 0.0001 && step.phase == 'leave' && step.volume == 6000";
    assert.deepEqual(await outcomes(step, "{ steps: [customer-life/complaint] }"), {
      "customer-life/complaint": "kept",
    });
  });

  it("is not known where it cannot be computed, and no where nobody said yes", async () => {
    const files = {
      "koers.yaml":
        "koers: 1\nchannels:\n  phone: { kind: assisted }\ncontactMoments:\n  a: { name: A }\nprinciples:\n" +
        [
          "moment.volume > 1",
          "moment.target.all(c, false)",
          "moment.momentOfTruth",
          "moment.name == 'A' && moment.cause == null && moment.cause != 'x'",
          "moment.cause.contains('x')",
          "moment.route.all(c, false) && size(moment.segments) == 0",
          "moment.value == null && !has(moment.value) && !has(moment.volume) && has(moment.name)",
          "moment.value.customer > 5",
          "moment.quadrant == 'eliminate'",
          "!has(moment.quadrant) && !has(moment.target)",
          "moment.volume == null",
          "strategy.channels.phone.costPerContact > 1",
          "strategy.channels['nobody'].kind == 'assisted'",
          "moment.volume > 1 || moment.name == 'A'",
        ]
          .map(
            (rule, index) =>
              `  p${index}: { statement: S., appliesTo: { moments: [a] }, rule: ${JSON.stringify(rule)} }\n`,
          )
          .join(""),
    };
    const { snapshot } = await openFiles(files);
    const judged = judgedPrinciples(snapshot).map(({ verdicts }) => verdicts.map(({ outcome }) => outcome).join());
    assert.deepEqual(judged, [
      "unknown",
      "unknown",
      "broken",
      "kept",
      "unknown",
      "kept",
      "kept",
      "unknown",
      "unknown",
      "kept",
      "kept",
      "unknown",
      "unknown",
      "kept",
    ]);
  });

  it("names a channel without contacts nowhere, and gives it a share of 0", async () => {
    assert.deepEqual(
      await outcomes(
        "!('chatbot' in moment.target) && moment.target['chatbot'] == 0 && moment.target.all(c, moment.target[c] > 0)",
        "{ moments: [complain] }",
      ),
      { complain: "kept" },
    );
  });
});

describe("what a principle applies to", () => {
  const scopes: readonly (readonly [appliesTo: string, rule: string, expected: Record<string, string>])[] = [
    ["", "strategy.channels.exists(c, c == 'phone')", { "*": "kept" }],
    ["{ moments: { momentOfTruth: true } }", "true", { advice: "kept", complain: "kept" }],
    ["{ moments: { quadrant: simplify, demand: value } }", "true", { "report-move": "kept" }],
    ["{ channels: { kind: self-service } }", "channel.digital", { website: "kept" }],
    ["{ shifts: { to: none } }", "shift.to == 'none'", { "clear-letters": "kept" }],
    ["{ shifts: { leakage: 12%, moment: report-move } }", "true", { "report-move-online": "kept" }],
    ["{ outreach: { kind: welcome } }", "message.owner == 'service'", { welcome: "kept" }],
    [
      "{ moments: [report-move], segments: [business, households] }",
      "moment.target['phone'] > 0.25 || segment.id == 'households'",
      { "report-move@business": "kept", "report-move@households": "kept" },
    ],
  ];
  for (const [appliesTo, rule, expected] of scopes) {
    it(appliesTo === "" ? "the whole strategy" : appliesTo, async () => {
      assert.deepEqual(await outcomes(rule, appliesTo), expected);
    });
  }

  it("every step with an attribute", async () => {
    const found = await outcomes("step.ambition == 'excel'", "{ steps: { momentOfTruth: true } }");
    assert.ok(Object.keys(found).length > 1);
    for (const id of Object.keys(found)) assert.match(id, /^[a-z-]+\/[a-z-]+$/);
  });

  it("no group of customers that does not have the question", async () => {
    const files = {
      "koers.yaml":
        "koers: 1\nsegments:\n  homes: {}\n  firms: {}\ncontactMoments:\n  a: { segments: [homes] }\n  b: {}\nprinciples:\n  p: { statement: S., appliesTo: { moments: [a, b], segments: [firms, homes] }, rule: 'true' }\n",
    };
    const { snapshot } = await openFiles(files);
    const [judged] = judgedPrinciples(snapshot);
    assert.deepEqual(
      judged?.verdicts.map(({ of }) => `${of.thing?.id} ${of.segment}`),
      ["b firms", "a homes", "b homes"],
    );
  });
});

describe("places in a rule", () => {
  const forms: Readonly<Record<string, string>> = {
    plain: "    rule: moment.target.all(channel, moment.wrong == 'x')\n",
    "plain over lines": "    rule: moment.target.all(channel,\n      moment.wrong\n      == 'x')\n",
    single: "    rule: 'moment.target.all(channel, channel != ''chat'' && moment.wrong == ''x'')'\n",
    double: '    rule: "moment.name == \\"\\u00e9\\t😀\\" && \\\n      moment.wrong == 1"\n',
    literal: "    rule: |\n      // 😀 a remark\n      moment.volume > 1 &&\n        moment.wrong == 1\n",
    folded: "    rule: >-\n      moment.volume > 1 &&\n\n        '😀' == moment.name ||\n      moment.wrong == 1\n",
    indicator: "    rule: |2-\n        moment.volume > 1 &&\n      moment.wrong == 1\n",
    "emoji before": "    rule: \"moment.name == '😀👩‍👩‍👧' && moment.wrong\"\n",
  };
  for (const [name, rule] of Object.entries(forms)) {
    for (const lineBreak of ["\n", "\r\n"]) {
      it(`are found in ${name} text${lineBreak === "\n" ? "" : " with CRLF"}`, async () => {
        const own = withPrinciple(`    appliesTo: { moments: [complain] }\n${rule}`)["own.yaml"] as string;
        const files = { ...readFolder(EXAMPLE), "own.yaml": own.replaceAll("\n", lineBreak) };
        const found = (await findingsOf(files)).filter((finding) => finding.file === "own.yaml");
        assert.deepEqual(
          found.map((finding) => `${finding.rule} ${pointedAt(files, finding)}`),
          ["principle-expression wrong"],
        );
      });
    }
  }

  it("give the text that was read, however it is written", () => {
    const piece = fc.constantFrom(
      "a",
      "b c",
      " ",
      "\n",
      "\n\n",
      "  ",
      "'",
      "\\n",
      "\\",
      '"',
      "😀",
      "é",
      "#x",
      "\t",
      "\\u00e9",
      "\\\n",
      "-",
      "\r\n",
    );
    const styles: readonly ((body: string) => string)[] = [
      (body) => `a: ${indented(body)}\nb: 1\n`,
      (body) => `a: '${indented(body.replaceAll("'", "''"))}'\n`,
      (body) => `a: "${indented(body)}"\n`,
      ...["|", "|-", "|+", "|2", ">", ">-", ">+", ">2"].map(
        (mark) => (body: string) => `a: ${mark}\n  ${indented(body)}\nb: 1\n`,
      ),
    ];
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(...styles), (pieces, style) => {
        const file = style(pieces.join(""));
        const scalar = textIn(file);
        if (scalar === null || String(scalar.value).trim() === "") return;
        assertPlaces(file, scalar);
      }),
      { numRuns: 5000 },
    );
  });

  function indented(body: string): string {
    return body.replace(/\r\n|\n/g, (lineBreak) => `${lineBreak}  `);
  }

  function textIn(file: string): YamlScalar | null {
    const { documents, problems: found } = parseYaml(file);
    const root = documents[0]?.root;
    const value = root?.kind === "map" ? root.entries.find(({ name }) => name === "a")?.value : null;
    return found.length === 0 && value?.kind === "scalar" && typeof value.value === "string" ? value : null;
  }

  /** In order, within the scalar, and cutting out the text itself where it is written as it is read. */
  function assertPlaces(file: string, scalar: YamlScalar): void {
    const text = new ScalarText(file, scalar);
    let before = scalar.span.start;
    for (let at = 0; at < text.value.length; at++) {
      const { start, end } = text.spanOf({ start: at, end: at + 1 });
      assert.ok(start >= before && end > start && end <= file.length, file);
      if (/[a-c#😀é-]/u.test(text.value[at] as string) && end === start + 1)
        assert.equal(file[start], text.value[at], file);
      before = start;
    }
    if (text.value.length > 1) assert.notDeepEqual(text.spanOf({ start: 0, end: 1 }), scalar.span);
  }
});

describe("principles that ask too much", () => {
  const moments = Array.from({ length: 300 }, (_, index) => `  m${index}: { name: "${"x".repeat(50)}" }\n`).join("");
  const heavy = {
    "walks inside each other":
      "strategy.contactMoments.all(a, strategy.contactMoments.all(b, strategy.contactMoments.all(c, a != 'x')))",
    "a pattern over many texts":
      "strategy.contactMoments.all(a, strategy.contactMoments.all(b, !strategy.contactMoments[b].name.matches('(x{0,40}y){10}')))",
    "walks over all things for each thing":
      "strategy.contactMoments.all(a, strategy.contactMoments[a].name == 'y' || strategy.contactMoments.all(b, b != ''))",
  };
  for (const [name, rule] of Object.entries(heavy)) {
    it(`are told so, in time: ${name}`, async () => {
      const file = `koers: 1\ncontactMoments:\n${moments}principles:\n  p:\n    statement: S.\n    appliesTo: { moments: { momentOfTruth: false } }\n    rule: ${JSON.stringify(rule)}\n`;
      const service = await openFiles(file);
      assert.ok(service.snapshot.files.length > 0);
      const before = performance.now();
      const [judged] = judgedPrinciples(service.snapshot);
      assert.ok(performance.now() - before < 1500);
      const [problem] = judged?.expression?.problems ?? [];
      assert.equal(problem?.code, "too-heavy");
      assert.ok(rule.slice(problem.span.start, problem.span.end).startsWith("strategy.contactMoments.all(a,"));
    });
  }

  it("do not hold up the others for long", async () => {
    const rule = JSON.stringify(heavy["walks inside each other"]);
    const many = Array.from({ length: 100 }, (_, index) => `  p${index}: { statement: S., rule: ${rule} }\n`).join("");
    const service = await openFiles(`koers: 1\ncontactMoments:\n${moments}principles:\n${many}`);
    assert.ok(service.snapshot.files.length > 0);
    const before = performance.now();
    judgedPrinciples(service.snapshot);
    assert.ok(performance.now() - before < 3000);
  });
});

describe("docs/principles.md", () => {
  it("is what the code says", function () {
    const path = join(REPOSITORY, "docs/principles.md");
    if (!existsSync(path)) this.skip();
    assert.equal(readFileSync(path, "utf8"), principlesPage());
  });

  it("has examples that run on the example strategy", async () => {
    for (const { rule, appliesTo } of PRINCIPLE_EXAMPLES) {
      const scope = appliesTo === null || appliesTo.startsWith("{") ? (appliesTo ?? "") : `{ ${appliesTo} }`;
      const found = await outcomes(rule, scope);
      assert.ok(Object.keys(found).length > 0, rule);
      assert.ok(
        Object.values(found).every((outcome) => outcome !== "unknown"),
        `${rule} ${JSON.stringify(found)}`,
      );
    }
  });

  it("has examples of functions that are right", () => {
    for (const { example } of FUNCTIONS) {
      const kinds = problems(example).filter((problem) => !problem.startsWith("result-not-flag"));
      assert.deepEqual(kinds, [], example);
    }
  });

  it("names every field that can be asked for", () => {
    const page = principlesPage();
    for (const selector of SELECTORS) {
      const type = VARIABLES.get(SUBJECTS[selector].variable);
      assert.ok(type?.kind === "record");
      for (const field of type.fields.keys()) assert.ok(page.includes(`| \`${field}\` |`), field);
    }
  });
});
