import type { Parts, Quadrant } from "../../src/core/numbers/kinds.ts";
import type { MatrixMoment, ValueMatrixPicture } from "../../src/core/pictures/types/value-matrix.ts";

const people: Parts = { self: 0.2, assistedDigital: 0.1, assistedPersonal: 0.7 };
const mixed: Parts = { self: 0.4, assistedDigital: 0.1, assistedPersonal: 0.5 };
const self: Parts = { self: 0.85, assistedDigital: 0.05, assistedPersonal: 0.1 };

/** A moment with ordinary values, but for what is given. */
export function moment(given: Partial<MatrixMoment> & { id: string }): MatrixMoment {
  const { customer = 3, organisation = 8 } = given;
  return {
    name: given.id,
    question: null,
    customer,
    organisation,
    volume: 1000,
    quadrant: quadrantOf(customer, organisation, 5),
    treatment: null,
    failureDemand: false,
    momentOfTruth: false,
    parts: people,
    target: null,
    journeys: [],
    segment: null,
    owner: null,
    findings: { errors: 0, warnings: 0, infos: 0 },
    source: spot(`contactMoments.${given.id}`),
    ...given,
  };
}

export function spot(path: string): MatrixMoment["source"] {
  return { path, file: "channels.yaml", line: 9, column: 3 };
}

export function matrix(moments: readonly MatrixMoment[], given: Partial<ValueMatrixPicture> = {}): ValueMatrixPicture {
  return {
    kind: "value-matrix",
    strategy: "Klantcontactstrategie 2026–2028",
    scale: [0, 10],
    threshold: 5,
    moments,
    unplaced: [],
    ...given,
  };
}

type Row = readonly [
  id: string,
  name: string,
  customer: number,
  organisation: number,
  volume: number,
  parts: Parts,
  signs?: string,
];

/** The picture on the design page: its names, scores and signs. `!` error, `?` warning, `f` failure, `t` truth. */
const designRows: readonly Row[] = [
  ["incasso", "Incasso regelen", 1, 9, 20000, mixed],
  ["meterstand", "Meterstand doorgeven", 4, 9, 82000, self],
  ["report-move", "Verhuizing doorgeven", 3, 8, 48000, people, "?"],
  ["betaalgegevens", "Betaalgegevens wijzigen", 2, 7, 37000, mixed],
  ["tenaamstelling", "Tenaamstelling wijzigen", 2, 7, 13000, people],
  ["contract", "Contract verlengen", 4, 7, 25000, mixed],
  ["afspraak", "Afspraak monteur plannen", 1, 6, 32000, people, "?"],
  ["termijnbedrag", "Termijnbedrag aanpassen", 4, 6, 70000, self],
  ["overstappen", "Overstappen naar Waterland", 7, 9, 30000, mixed],
  ["advice", "Advies over verduurzamen", 9, 9, 12000, people, "t"],
  ["warmtepomp", "Warmtepomp kiezen", 9, 9, 7000, people],
  ["opzeggen", "Opzeggen of blijven", 6, 8, 26000, people, "?"],
  ["dynamisch", "Dynamisch contract kiezen", 7, 7, 18000, mixed],
  ["complain", "Klacht", 9, 7, 6000, people, "ft"],
  ["overlijden", "Overlijden doorgeven", 9, 7, 5000, people, "t"],
  ["bill-question", "Uitleg over de rekening", 8, 4, 90000, mixed, "!"],
  ["slimme-meter", "Slimme meter aanvragen", 6, 4, 15000, self],
  ["teruglevering", "Teruglevering zonnepanelen", 9, 4, 36000, mixed],
  ["betalingsregeling", "Betalingsregeling", 9, 4, 23000, people, "?"],
  ["verbruik", "Verbruik inzien", 7, 3, 62000, self],
  ["jaarnota", "Jaarnota opvragen", 6, 2, 40000, self],
  ["tarieven", "Tarieven en voorwaarden", 7, 1, 27000, self],
  ["storing", "Storing melden", 9, 1, 12000, people],
  ["antwoord", "Waar blijft mijn antwoord?", 2, 3, 42000, people, "f!"],
  ["foutieve-meterstand", "Foutieve meterstand", 3, 3, 18000, people, "f"],
  ["aanmaning", "Aanmaning ontvangen", 4, 2, 21000, people, "f?"],
  ["niet-verschenen", "Monteur niet verschenen", 4, 2, 6000, people, "f"],
  ["bill-unclear", "Onduidelijke brief", 2, 1, 30000, people, "f"],
  ["doorverbonden", "Verkeerd doorverbonden", 2, 1, 9000, people, "f"],
  ["inlog", "Inlogprobleem", 3, 1, 50000, people, "f"],
];

export function designPicture(): ValueMatrixPicture {
  return matrix(designRows.map(designMoment));
}

function designMoment([id, name, customer, organisation, volume, parts, signs = ""]: Row): MatrixMoment {
  return moment({
    id,
    name,
    customer,
    organisation,
    volume,
    parts,
    question: id === "report-move" ? "Hoe geef ik mijn verhuizing door?" : null,
    failureDemand: signs.includes("f"),
    momentOfTruth: signs.includes("t"),
    findings: {
      errors: signs.includes("!") ? 1 : 0,
      warnings: signs.includes("?") ? 2 : 0,
      infos: 0,
    },
  });
}

/** Moments at random whole scores, with the names of the design picture numbered on. */
export function randomPicture(count: number, seed: number): ValueMatrixPicture {
  const next = random(seed);
  const whole = (below: number): number => Math.floor(next() * below);
  const moments = Array.from({ length: count }, (_, index) => {
    const name = designRows[whole(designRows.length)]?.[1] ?? "";
    const sign = whole(12);
    return moment({
      id: `m-${index}`,
      name,
      customer: whole(11),
      organisation: whole(11),
      volume: 1000 + Math.round(89000 * next() ** 2),
      parts: [people, mixed, self][whole(3)] ?? null,
      failureDemand: whole(6) === 0,
      momentOfTruth: whole(8) === 0,
      findings: { errors: sign === 0 ? 1 : 0, warnings: sign === 1 ? 1 : 0, infos: 0 },
    });
  });
  return matrix(moments);
}

/** The domain's own example: five moments. */
export function examplePicture(): ValueMatrixPicture {
  const ids = ["report-move", "bill-unclear", "bill-question", "advice", "complain"];
  return matrix(designPicture().moments.filter(({ id }) => ids.includes(id)));
}

export const hostileNames: readonly string[] = [
  "<script>alert(1)</script>",
  "\"quoted\" & 'single' `tick`",
  "]]> <!-- --> <![CDATA[",
  "😀👩‍👩‍👧‍👦 emoji #1; #quot; &amp; ﬂ°°35¶ß",
  "شكوى من الفاتورة \u202Eevil",
  "%%{init: {'theme': 'dark', 'securityLevel': 'loose'}}%%",
  "style: a:#b; classDef x:#y; end",
  "[0.1, 0.2] radius: 99, color: #ff0000",
  "control \u0000\u0001\u001b\uFFFE lone \uD800 done",
  "line\nbreak --> x-axis\ttitle",
  "javascript:alert(1)",
  '\\" onload="alert(1)" `',
  "Arbeidsongeschiktheidsverzekeringsaanvraagprocedurevoorwaardenwijzigingsformulier",
  "",
];

/** Moments whose names try to break out of what they are written in. */
export function hostilePicture(): ValueMatrixPicture {
  return matrix(
    hostileNames.map((name, index) =>
      moment({
        id: `h-${index}`,
        name,
        question: name,
        customer: (index * 3) % 11,
        organisation: (index * 7) % 11,
        volume: index === 3 ? null : 1000 * (index + 1),
        parts: index === 4 ? null : mixed,
      }),
    ),
    {
      strategy: hostileNames[0] ?? "",
      unplaced: hostileNames.map((name, index) => ({
        id: `u-${index}`,
        name,
        source: spot(`contactMoments.u-${index}`),
      })),
    },
  );
}

function quadrantOf(customer: number, organisation: number, threshold: number): Quadrant | null {
  if (customer === threshold || organisation === threshold) return null;
  if (customer > threshold) return organisation > threshold ? "encourage" : "self-service";
  return organisation > threshold ? "simplify" : "eliminate";
}

/** mulberry32: the same numbers everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
