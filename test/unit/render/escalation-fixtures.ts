import type { EscalationPicture } from "../../../src/core/pictures/types/escalation.ts";
import { AS_OF, openFiles } from "../../support/strategy.ts";

/** Names that would end an attribute, an element, a label or a line where they are not escaped. */
export const HOSTILE = ['<script>alert("1")</script>', '"]; end %% a#b | `c` & ]]>', "subgraph end --> \\n ﬂ°35¶ß"];

export async function escalationOf(yaml: string, id = "e"): Promise<EscalationPicture> {
  const picture = (await openFiles(yaml)).picture("escalation", id, { language: "nl", asOf: AS_OF });
  if (picture === null) throw new Error(`no escalation ${id}`);
  return picture;
}

export const HEAD = `koers: 1
contactMoments:
  complain: { name: Klacht }
experience:
  expectations:
    solved: { statement: Binnen acht dagen is een klacht opgelost., within: 8d, moments: [complain] }
    heard: { statement: Binnen een werkdag hoort u van ons., within: 1wd, moments: [complain] }
roles:
  adviser: { name: Medewerker klantcontact, team: Klantenservice, mandate: { decides: goodwill } }
  lead: { name: Teamleider }
  officer: { name: Klachtencoördinator zorg- en inkomensverzekeringen, team: Kwaliteit, mandate: { decides: everything } }
escalations:
  e:
    name: Klacht
    appliesTo: { moments: [complain] }
`;

/** Goes round, with a step that nobody comes to, and no matrix to the client. */
export const LOOP = `${HEAD}    outsourced: true
    steps:
      - { id: first, name: Eerste lijn, role: adviser, resolveWithin: 15m, escalateWhen: [buiten mandaat], to: second, handOver: [klantbeeld] }
      - { id: second, name: Tweede lijn, role: lead, resolveWithin: 2d, escalateWhen: [weet het niet], to: third }
      - { id: third, name: Derde lijn, role: officer, resolveWithin: 5wd, to: first }
      - { id: lost, name: Verdwaald, role: lead, to: third }
`;

/** Leads nowhere, lacks a limit, names a step that is not there, and has a matrix. */
export const DEAD = `${HEAD}    outsourced: true
    clientMatrix: [{ when: meer dan 500 huishoudens geraakt, to: lead, within: 15m, handOver: [melding] }, { when: pers belt, to: officer }]
    steps:
      - { id: first, role: adviser, resolveWithin: 4d, escalateWhen: [buiten mandaat, tweede keer dezelfde klacht], to: second }
      - { id: second, role: lead, to: third }
      - { id: third, role: adviser, resolveWithin: 5wd, escalateWhen: [juridisch risico] }
      - { id: other, role: officer, resolveWithin: 1d, to: nowhere }
`;

/** Many steps over several roles, in chains that come together, some going back; always the same for a seed. */
export function crowd(steps: number, roles: number, seed: number): string {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const lines = Array.from({ length: steps }, (_, at) => {
    const to =
      at === steps - 1
        ? ""
        : `, to: s${random(8) === 0 ? random(steps) : at + 1 + random(Math.min(6, steps - at - 1))}`;
    const when =
      random(2) === 0
        ? ""
        : ", escalateWhen: [de klant is het er na alle uitleg nog steeds niet mee eens, juridisch risico]";
    const name = random(3) === 0 ? "Arbeidsongeschiktheidsverzekeringsspecialist beoordeelt" : `Stap ${at}`;
    return `      - { id: s${at}, name: ${name}, role: r${random(roles)}, resolveWithin: ${1 + random(9)}h, handOver: [dossier, wat al is geprobeerd]${when}${to} }`;
  });
  return `koers: 1\nescalations:\n  e:\n    name: Veel\n    steps:\n${lines.join("\n")}\n`;
}

export const hostile = (): string =>
  `koers: 1\nroles:\n  r: { name: ${JSON.stringify(HOSTILE[1])}, team: ${JSON.stringify(HOSTILE[0])} }\nescalations:\n  e:\n    name: ${JSON.stringify(HOSTILE[0])}\n    steps:\n      - { id: a, name: ${JSON.stringify(HOSTILE[2])}, role: r, escalateWhen: ${JSON.stringify(HOSTILE)}, handOver: ${JSON.stringify(HOSTILE)}, to: b }\n      - { id: b, name: ${JSON.stringify(HOSTILE[1])}, role: r }\n`;
