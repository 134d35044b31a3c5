import type { DefinitionPlace, Snapshot } from "../../project/snapshot.ts";
import { childShape, FRAGMENT_SHAPE, shape } from "../../schema/catalogue.ts";
import { isId } from "../../schema/spelling.ts";
import { isRecordSection } from "../../strategy/model.ts";
import { OWNED_KINDS } from "../../strategy/read.ts";
import type { Fix, Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "duplicate-id",
    severity: "error",
    fixable: true,
    title: { en: "Id is defined twice", nl: "Id is dubbel gedefinieerd" },
    what: {
      en: "The same id is defined in more than one place: in two files, two documents, or twice in a journey or escalation.",
      nl: "Dezelfde id is op meer dan één plaats gedefinieerd: in twee bestanden, twee documenten, of twee keer in een klantreis of escalatie.",
    },
    why: {
      en: "The strategy contradicts itself: only the first, by the name of the file, counts.",
      nl: "De strategie spreekt zichzelf tegen: alleen de eerste, op bestandsnaam, telt.",
    },
    mend: { en: "Keep one of them, or give one another id.", nl: "Houd er één, of geef een van beide een andere id." },
    examples: {
      good: [{ "koers.yaml": "koers: 1\nroles:\n  lead: {}\n", "more.yaml": "roles:\n  adviser: {}\n" }],
      bad: [
        {
          files: { "koers.yaml": "koers: 1\nroles:\n  lead: {}\n", "more.yaml": "roles:\n  lead: {}\n" },
          expect: ["lead", "more.yaml: lead"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const kind of snapshot.kinds) {
      for (const [id, places] of snapshot.definitionsOf(kind)) {
        if (places.length < 2) continue;
        for (const place of places) {
          if (!isToldByLater(kind, place, places))
            report({ ...duplicate(kind, id, place, places), fixes: [renaming(snapshot, kind, place, places)] });
        }
      }
    }
  },
};

/** Within one journey or escalation the second tells of the first, which stands just above it. */
function isToldByLater(kind: string, place: DefinitionPlace, places: readonly DefinitionPlace[]): boolean {
  return OWNED_KINDS.has(kind) && place === places[0] && places.every(({ file }) => file === place.file);
}

function duplicate(kind: string, id: string, place: DefinitionPlace, places: readonly DefinitionPlace[]) {
  const first = places[0] === place;
  const name = id.split("/").at(-1) as string;
  const others = places.filter((other) => other !== place);
  const where = others.map((other) => `${other.file.path}:${other.file.lines.positionAt(other.idSpan.start).line + 1}`);
  const [thingEn, thingNl] = isRecordSection(kind) ? ["the key", "de sleutel"] : ["the id", "de id"];
  return {
    at: { file: place.file, span: place.idSpan },
    path: place.path,
    what: {
      en: `${capital(thingEn)} “${name}” is also defined in ${where.join(" and ")}; ${first ? "this one counts" : "this one does not count"}.`,
      nl: `${capital(thingNl)} “${name}” is ook gedefinieerd in ${where.join(" en ")}; ${first ? "deze telt" : "deze telt niet"}.`,
    },
    related: others.map((other) => ({
      at: { file: other.file, span: other.idSpan },
      what: { en: `“${name}” is defined here too.`, nl: `“${name}” is hier ook gedefinieerd.` },
    })),
  };
}

/** The one that does not count gets an id that is free: the one that is named and not there, if there is one. */
function renaming(
  snapshot: Snapshot,
  kind: string,
  place: DefinitionPlace,
  places: readonly DefinitionPlace[],
): Fix | null {
  if (place === places[0] || isRecordSection(kind) || isKeyedByOthers(kind)) return null;
  const name = place.id.split("/").at(-1) as string;
  const owner = place.id.slice(0, place.id.length - name.length);
  const free = idAskedFor(snapshot, kind, owner) ?? numbered(snapshot, kind, owner, name);
  const { file, idSpan } = place;
  const newText = file.text.slice(idSpan.start, idSpan.end).replace(name, free);
  const title = { en: `Give this one the id ${free}`, nl: `Geef deze de id ${free}` };
  return { title, safe: false, edits: [{ file: file.path, span: idSpan, newText }] };
}

/** The id of a mix is that of its contact moment: another one would be of nothing. */
function isKeyedByOthers(kind: string): boolean {
  const section = childShape(shape(FRAGMENT_SHAPE), kind);
  return section !== null && shape(section).keyRef !== undefined;
}

/** The only id that something refers to and nothing has. */
function idAskedFor(snapshot: Snapshot, kind: string, owner: string): string | null {
  const missing = snapshot.references.filter(
    ({ target, id }) => target === kind && id.startsWith(owner) && snapshot.definition(kind, id) === null,
  );
  const ids = [...new Set(missing.map(({ id }) => id.slice(owner.length)))];
  return ids.length === 1 && isId(ids[0] as string) ? (ids[0] as string) : null;
}

function numbered(snapshot: Snapshot, kind: string, owner: string, name: string): string {
  let number = 2;
  while (snapshot.definition(kind, `${owner}${name}-${number}`) !== null) number++;
  return `${name}-${number}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
