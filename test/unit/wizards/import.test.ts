import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ImportPlan } from "../../../src/core/features/import/plan.ts";
import { readTables } from "../../../src/core/features/import/read.ts";
import { ImportSession } from "../../../src/core/features/import/session.ts";
import { planInWords, remarkInWords, unusedInWords } from "../../../src/core/features/import/words.ts";
import { writePlan } from "../../../src/core/features/import/write.ts";
import { emptyManifest } from "../../../src/core/features/wizards/create.ts";
import type { StrategyService } from "../../../src/core/service.ts";
import type { ContactMoment } from "../../../src/core/strategy/model.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { AS_OF, openFiles, REPOSITORY } from "../../support/strategy.ts";
import { answerAll, type Said } from "../../support/wizards.ts";
import { type BookCell, workbook } from "../../support/workbook.ts";

type Rows = readonly (readonly BookCell[])[];

const EMPTY = emptyManifest("nl", AS_OF, "Ons bedrijf");

interface Imported {
  readonly plan: ImportPlan;
  readonly after: StrategyService;
  readonly asked: readonly string[];
  readonly text: string;
}

async function imported(file: Uint8Array | string | Rows, said: Said = {}, manifest = EMPTY): Promise<Imported> {
  const bytes =
    typeof file === "string"
      ? new TextEncoder().encode(file)
      : file instanceof Uint8Array
        ? file
        : workbook({ Blad1: file });
  const reading = await readTables(bytes, "redenen.csv");
  assert.ok(reading.ok, reading.ok ? "" : reading.reason.en);
  const service = await openFiles(manifest);
  const session = new ImportSession(service.snapshot, reading.sheets, "nl");
  const asked = answerAll(session, said);
  const { plan } = session;
  assert.ok(plan !== null);
  const written = writePlan(service.snapshot, plan);
  assert.ok(written.ok);
  const text = applyEdits(manifest, written.edits);
  return { plan, asked, text, after: await openFiles(text) };
}

function errors(service: StrategyService): string[] {
  const { findings } = service.check({ language: "en", asOf: AS_OF });
  return findings.filter(({ severity }) => severity === "error").map(({ rule, message }) => `${rule}: ${message}`);
}

function momentsOf({ after }: Imported): Record<string, ContactMoment> {
  return JSON.parse(JSON.stringify(after.snapshot.strategy.contactMoments));
}

function mixOf({ after }: Imported, id: string): Record<string, number> {
  return { ...after.snapshot.strategy.channelMix[id]?.now };
}

function remarks({ plan }: Imported): string[] {
  return plan.remarks.map((remark) => remarkInWords(remark, "nl"));
}

const HEADER = [
  "Contactreden",
  "Klantvraag",
  "Aantal per jaar",
  "Waarde klant",
  "Waarde organisatie",
  "Telefoon",
  "Chat",
  "Website",
];

describe("a table of contact reasons", () => {
  it("becomes contact moments, channels and mixes", async () => {
    const result = await imported([
      HEADER,
      [
        "Verhuizing doorgeven",
        "Hoe geef ik mijn verhuizing door?",
        48000,
        3,
        8,
        { percent: 0.7 },
        { percent: 0.05 },
        { percent: 0.25 },
      ],
      ["Uitleg over de rekening", null, "90.000", 8, "4,5", "50%", "12,5%", "37,5%"],
      ["Klacht", null, 6000, 9, 7, 3900, 2100, 0],
      ["Advies", null, null, 9, 9, 900, 100, null],
    ]);
    assert.deepEqual(result.asked, []);
    assert.deepEqual(remarks(result), []);
    assert.equal(planInWords(result.plan, "nl"), "4 contactmomenten. Nieuwe kanalen: Telefoon, Chat en Website.");
    assert.deepEqual(errors(result.after), []);
    assert.deepEqual(momentsOf(result), {
      "verhuizing-doorgeven": {
        name: "Verhuizing doorgeven",
        question: "Hoe geef ik mijn verhuizing door?",
        value: { customer: 3, organisation: 8 },
        volume: 48000,
      },
      "uitleg-over-de-rekening": {
        name: "Uitleg over de rekening",
        value: { customer: 8, organisation: 4.5 },
        volume: 90000,
      },
      klacht: { name: "Klacht", value: { customer: 9, organisation: 7 }, volume: 6000 },
      advies: { name: "Advies", value: { customer: 9, organisation: 9 }, volume: 1000 },
    });
    assert.deepEqual(mixOf(result, "verhuizing-doorgeven"), { phone: 0.7, chat: 0.05, website: 0.25 });
    assert.deepEqual(mixOf(result, "uitleg-over-de-rekening"), { phone: 0.5, chat: 0.125, website: 0.375 });
    assert.deepEqual(mixOf(result, "klacht"), { phone: 0.65, chat: 0.35 });
    assert.deepEqual(mixOf(result, "advies"), { phone: 0.9, chat: 0.1 });
  });

  const SEPARATED: readonly (readonly [string, string])[] = [
    ["semicolons", "Reden;Aantal;Klantwaarde;Organisatiewaarde\r\nVerhuizing;12.000;7,5;3\r\n"],
    ["commas", 'Reason,Volume,Customer value,Organisation value\nVerhuizing,"12,000",7.5,3\n'],
    ["tabs", "Contact reason\tNumber of contacts\tValue for the customer\tBusiness value\nVerhuizing\t12000\t7,5\t3\n"],
    [
      "semicolons, as Excel begins it",
      "sep=;\nReden;Aantal;Waarde voor klant;Waarde voor ons\nVerhuizing;12000;7,5;3\n",
    ],
  ];
  for (const [name, text] of SEPARATED) {
    it(`may be CSV with ${name}`, async () => {
      const result = await imported(text);
      assert.deepEqual(momentsOf(result).verhuizing, {
        name: "Verhuizing",
        value: { customer: 7.5, organisation: 3 },
        volume: 12000,
      });
      assert.deepEqual(remarks(result), []);
    });
  }

  it("may be in the letters of Windows", async () => {
    const result = await imported(new Uint8Array(Buffer.from("Reden;Aantal\nCrème bestellen;5\n", "latin1")));
    assert.equal(momentsOf(result)["creme-bestellen"]?.name, "Crème bestellen");
  });

  it("has the signs that Windows has where others have none", async () => {
    const signs = new Uint8Array([0x80, 0x20, 0x93, 0x41, 0x94, 0x96]);
    const result = await imported(
      new Uint8Array([...Buffer.from("Reden;Aantal\n"), ...signs, ...Buffer.from(";-5\n")]),
    );
    assert.equal(momentsOf(result).a?.name, "€ “A”–");
    assert.deepEqual(remarks(result), ["Rij 2: Aantal: “-5” is lager dan 0, en mag niet negatief zijn."]);
  });

  it("names a contact moment after its question, not after the code of its reason", async () => {
    const table = "Klantvraag;Redencode;Aantal per jaar\nWaar is mijn pakket?;P01;1000\nKomt het vandaag?;P01;500\n";
    const result = await imported(table);
    assert.deepEqual(remarks(result), []);
    assert.deepEqual(Object.values(momentsOf(result)), [
      { name: "Waar is mijn pakket?", question: "Waar is mijn pakket?", volume: 1000, reasonCodes: ["P01"] },
      { name: "Komt het vandaag?", question: "Komt het vandaag?", volume: 500, reasonCodes: ["P01"] },
    ]);
  });

  it("gives each contact moment a name of its own, by its question, its code or its number", async () => {
    const named = await imported("Reden;Vraag;Code\nKlacht;;K1\nKlacht;Wie helpt?;K2\nKlacht;;K3\nKlacht;;\n");
    const names = Object.values(momentsOf(named)).map(({ name }) => name);
    assert.deepEqual(names, ["Klacht", "Wie helpt?", "Klacht (K3)", "Klacht (2)"]);
    const codes = await imported("Redencode;Aantal\nP01;5\nP01;6\n");
    assert.deepEqual(
      Object.values(momentsOf(codes)).map(({ name }) => name),
      ["P01", "P01 (2)"],
    );
  });

  const VOLUMES: readonly (readonly [string, readonly string[], readonly number[], readonly number[]])[] = [
    ["a decimal comma", ["1.250,5", "850,5", "1,200", "12.000"], [1251, 851, 1, 12000], [4]],
    ["a decimal point", ["1,250.5", "850.5", "12,000"], [1251, 851, 12000], []],
    ["both", ["850,5", "850.5", "1,200"], [851, 851, 1200], [4]],
    ["both kinds of thousands", ["12.000", "12,000"], [12000, 12000], [2, 3]],
    ["neither", ["12,000", "500"], [12000, 500], []],
  ];
  for (const [name, cells, volumes, told] of VOLUMES) {
    it(`reads a column of numbers as a whole: with ${name}`, async () => {
      const result = await imported(`Reden;Aantal\n${cells.map((cell, index) => `R${index};${cell}`).join("\n")}\n`);
      assert.deepEqual(
        Object.values(momentsOf(result)).map(({ volume }) => volume),
        volumes,
      );
      assert.deepEqual(
        result.plan.remarks.map(({ row }) => row),
        told,
      );
    });
  }

  it("has its header below a title, over two rows where cells are joined", async () => {
    const result = await imported([
      ["Contactredenen 2025", null, null, null, null, null],
      [null, null, null, null, null, null],
      ["Reden", "Aantal", "Waarde", null, "Kanalen", null],
      [null, null, "klant", "organisatie", "Telefoon", "E-mail"],
      ["Verhuizing", 100, 3, 8, 60, 40],
    ]);
    assert.deepEqual(momentsOf(result).verhuizing?.value, { customer: 3, organisation: 8 });
    assert.deepEqual(mixOf(result, "verhuizing"), { phone: 0.6, email: 0.4 });
  });

  it("tells of every row what is wrong, by its number", async () => {
    const result = await imported([
      HEADER,
      ["Een", null, "veel", 3, 8, null, null, null],
      [null, null, null, null, null, null, null, null],
      [null, null, 500, 3, 8, null, null, null],
      ["Twee", null, -5, 11, "=A1", { percent: 0.5 }, { percent: 0.2 }, null],
      ["Een", null, 10, 3, 8, null, null, null],
      ["Totaal", null, 510, null, null, null, null, null],
      ["Drie", null, { formula: "SUM(C1:C2)", value: 7 }, 3, 8, null, null, null],
    ]);
    assert.deepEqual(remarks(result), [
      "Rij 2: Aantal per jaar: “veel” is geen getal.",
      "Rij 4, weggelaten: Er staat geen naam of vraag.",
      "Rij 5: Aantal per jaar: “-5” is lager dan 0, en mag niet negatief zijn.",
      "Rij 5: Waarde klant: 11 valt buiten de schaal van 0 tot 10.",
      "Rij 5: Waarde organisatie: “=A1” is een formule, niet de uitkomst ervan.",
      "Rij 5: De kanalen zijn samen 70%, geen 100%, dus er komt geen kanaalmix.",
      "Rij 6: “Een” staat ook in rij 2; beide worden opgenomen. Voeg ze samen als het er één is.",
      "Rij 7, weggelaten: Dit is een totaal, geen contactreden.",
    ]);
    assert.deepEqual(Object.keys(momentsOf(result)), ["een", "twee", "een-2", "drie"]);
    assert.equal(momentsOf(result).drie?.volume, 7);
    assert.deepEqual(errors(result.after), []);
  });

  it("brings scores to the scale of the value matrix, and asks which they are on", async () => {
    const rows: Rows = [
      ["Reden", "Klantwaarde", "Organisatiewaarde"],
      ["Een", 1, 5],
      ["Twee", 4, 2],
    ];
    const likeliest = await imported(rows);
    assert.deepEqual(likeliest.asked, ["scale"]);
    assert.deepEqual(momentsOf(likeliest).een?.value, { customer: 0, organisation: 10 });
    assert.deepEqual(momentsOf(likeliest).twee?.value, { customer: 7.5, organisation: 2.5 });
    const own = await imported(rows, { scale: "0-10" });
    assert.deepEqual(momentsOf(own).twee?.value, { customer: 4, organisation: 2 });
    const hundred = await imported(
      [
        ["Reden", "Klantwaarde"],
        ["Een", 80],
        ["Twee", 35],
      ],
      { scale: "0-100" },
    );
    assert.deepEqual(momentsOf(hundred).een?.value, { customer: 8 });
  });

  it("asks which column is which where the header does not tell", async () => {
    const result = await imported(
      [
        ["X", "N", "Opmerking"],
        ["Verhuizing", 20, "a"],
        ["Klacht", 30, "b"],
      ],
      {
        "column.name": "0",
        "column.volume": "1",
      },
    );
    assert.deepEqual(result.asked, ["column.name", "column.volume", "column.customer", "column.organisation"]);
    assert.equal(momentsOf(result).klacht?.volume, 30);
    assert.equal(unusedInWords(result.plan, "nl"), "Niet gebruikt: “Opmerking”.");
  });

  it("asks which sheet where there are several", async () => {
    const book = workbook({
      Uitleg: [["Lees dit eerst"]],
      Redenen: [
        ["Reden", "Aantal per maand"],
        ["Verhuizing", 10],
      ],
    });
    const result = await imported(book, { sheet: "1" });
    assert.deepEqual(result.asked, ["sheet"]);
    assert.equal(momentsOf(result).verhuizing?.volume, 120);
  });

  it("adds to a strategy that is there, and leaves what it has alone", async () => {
    const starter = readFileSync(join(REPOSITORY, "samples/starter/koers.yaml"), "utf8");
    const result = await imported(
      "Reason,Volume,Phone,Email,WhatsApp\nComplaint,9,5,4,0\nRepair 🔧,1200,600,300,300\n🔧,3,1,1,1\n",
      {},
      starter,
    );
    assert.deepEqual(remarks(result), [
      "Rij 2, weggelaten: “Complaint” staat al in de strategie, en blijft zoals het is.",
    ]);
    assert.deepEqual(result.plan.channels, ["messaging"]);
    assert.deepEqual(mixOf(result, "repair"), { phone: 0.5, email: 0.25, messaging: 0.25 });
    assert.equal(momentsOf(result).item?.name, "🔧");
    assert.equal(result.after.snapshot.strategy.contactMoments.complaint?.volume, 2000);
    assert.deepEqual(errors(result.after), []);
  });

  it("may have five hundred rows", async () => {
    const rows = Array.from({ length: 500 }, (_, index) => [`Reden ${index}`, 10 + index, 3 + (index % 6), 7, 60, 40]);
    const result = await imported([
      ["Reden", "Aantal", "Klantwaarde", "Organisatiewaarde", "Telefoon", "Website"],
      ...rows,
    ]);
    assert.equal(result.plan.moments, 500);
    assert.deepEqual(errors(result.after), []);
  });

  it("is refused with a reason where it is no table", async () => {
    const reason = async (bytes: Uint8Array): Promise<string> => {
      const reading = await readTables(bytes, "x");
      return reading.ok ? "" : reading.reason.en;
    };
    assert.match(await reason(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])), /cannot be read as an Excel workbook/);
    assert.match(await reason(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0])), /before 2007/);
    assert.match(await reason(new TextEncoder().encode(";;\n;;\n")), /nothing in the file/);
    assert.match(await reason(new Uint8Array(3 * 1024 * 1024)), /larger than 2 MB/);
    const bomb = workbook({ A: [["Reden"]] });
    const directory = Buffer.from(bomb).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(bomb.buffer).setUint32(directory + 24, 0x7fffffff, true);
    assert.match(await reason(bomb), /cannot be read as an Excel workbook/);
  });
});
