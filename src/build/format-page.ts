import { thingName } from "../core/rules/references/names.ts";
import { FRAGMENT_SHAPE, MANIFEST_KEYS, MANIFEST_SHAPE, shape, shapeDocs } from "../core/schema/catalogue.ts";
import { formatHeading } from "../core/schema/format-page.ts";
import type { Shape, ShapeIndex, ValueKind } from "../core/schema/shape.ts";
import type { Language, Text } from "../core/words/language.ts";

const NOTICE = "<!-- Generated from schemas/ by `npm run docs`. Do not edit. -->\n";

const WORDS = {
  title: { en: "The format", nl: "Het formaat" },
  intro: {
    en: "Every key of a strategy, section by section. Keys marked * cannot be left out. Keys that begin with `x-` are free for your own use.",
    nl: "Alle sleutels van een strategie, per onderdeel. Sleutels met een * kunnen niet weg. Sleutels die met `x-` beginnen zijn vrij voor eigen gebruik.",
  },
  manifest: { en: "koers.yaml", nl: "koers.yaml" },
  header: { en: "| key | value | meaning |", nl: "| sleutel | waarde | betekenis |" },
  map: { en: "block", nl: "blok" },
  list: { en: "list", nl: "lijst" },
  yesNo: { en: "true or false", nl: "true of false" },
  text: { en: "text", nl: "tekst" },
  number: { en: "number", nl: "getal" },
  idOf: { en: "id of a", nl: "id van een" },
} as const satisfies Readonly<Record<string, Text>>;

const KINDS: Readonly<Record<ValueKind, Text>> = {
  id: { en: "id", nl: "id" },
  text: { en: "text", nl: "tekst" },
  share: { en: "percentage", nl: "percentage" },
  part: { en: "percentage, 0% to 100%", nl: "percentage, 0% tot 100%" },
  duration: { en: "duration", nl: "duur" },
  date: { en: "moment in time", nl: "moment in de tijd" },
  money: { en: "amount", nl: "bedrag" },
  count: { en: "number", nl: "getal" },
  score: { en: "number", nl: "getal" },
  measure: { en: "number, percentage or duration", nl: "getal, percentage of duur" },
  cel: { en: "expression, see [principles](principles.md)", nl: "expressie, zie [principles](principles.md)" },
};

/** Every key of the format, in one language. */
export function formatPage(language: Language): string {
  const manifest = shape(MANIFEST_SHAPE).properties ?? {};
  const sections = shape(FRAGMENT_SHAPE).properties ?? {};
  const own = Object.entries(manifest).filter(([key]) => MANIFEST_KEYS.has(key));
  const required = shape(MANIFEST_SHAPE).required ?? [];
  return [
    NOTICE,
    `# ${WORDS.title[language]}\n\n${WORDS.intro[language]}\n`,
    `## ${WORDS.manifest[language]}\n`,
    table(
      own.flatMap(([key, index]) => rows(key, index, required.includes(key), language)),
      language,
    ),
    ...Object.entries(sections).map(([name, index]) => section(name, index, language)),
  ].join("\n");
}

function section(name: string, index: ShapeIndex, language: Language): string {
  const docs = shapeDocs(index);
  const at = shape(index);
  const inner = at.values ?? at.items;
  const keys = inner === undefined ? childRows("", at, language) : childRows("", shape(inner), language);
  return `## ${formatHeading(name, language)}\n\n${docs.description[language]}\n\n${table(keys, language)}`;
}

function table(lines: readonly string[], language: Language): string {
  return [WORDS.header[language], "| --- | --- | --- |", ...lines, ""].join("\n");
}

/** A key and, below it, the keys of the block or list that it holds. */
function rows(path: string, index: ShapeIndex, required: boolean, language: Language): string[] {
  const at = shape(index);
  const docs = shapeDocs(index);
  const meaning = [docs.description[language], valuesOf(index, language)].filter((part) => part !== "").join(" ");
  const own = `| \`${path}\`${required ? " *" : ""} | ${writtenAs(at, language)} | ${cell(meaning)} |`;
  return [own, ...childRows(path, at, language)];
}

function childRows(path: string, at: Shape, language: Language): string[] {
  const prefix = path === "" ? "" : `${path}.`;
  const required = at.required ?? [];
  const own = Object.entries(at.properties ?? {}).flatMap(([key, index]) =>
    rows(`${prefix}${key}`, index, required.includes(key), language),
  );
  const items = at.items === undefined ? [] : childRows(`${path}[]`, shape(at.items), language);
  const values = at.values === undefined ? [] : rows(`${prefix}<id>`, at.values, false, language);
  return [...own, ...items, ...values];
}

function writtenAs(at: Shape, language: Language): string {
  if (at.ref !== undefined) return `${WORDS.idOf[language]} ${thingName(at.ref)[language]}`;
  if (at.enum !== undefined) return at.enum.map((value) => `\`${value}\``).join(", ");
  if (at.kind !== undefined) return KINDS[at.kind][language];
  const names = at.types.map((type) => typeName(type, language));
  return [...new Set(names)].join(" / ");
}

function typeName(type: Shape["types"][number], language: Language): string {
  switch (type) {
    case "object":
      return WORDS.map[language];
    case "array":
      return WORDS.list[language];
    case "boolean":
      return WORDS.yesNo[language];
    case "string":
      return WORDS.text[language];
    default:
      return WORDS.number[language];
  }
}

function valuesOf(index: ShapeIndex, language: Language): string {
  const values = Object.entries(shapeDocs(index).values ?? {});
  return values.map(([value, meaning]) => `\`${value}\`: ${meaning[language]}.`).join(" ");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s+/g, " ");
}
