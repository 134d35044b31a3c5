import { FUNCTIONS, type FunctionSpec } from "../core/principles/cel/functions.ts";
import { typeName } from "../core/principles/type-words.ts";
import type { Field, RecordType, Type } from "../core/principles/types.ts";
import { SELECTORS, SUBJECTS, strategyType, thingType } from "../core/principles/variables.ts";
import type { Language, Text } from "../core/words/language.ts";

/** A principle as it is shown to people, and run by the tests. */
export interface PrincipleExample {
  readonly about: Text;
  /** The YAML under `appliesTo`; none for the strategy as a whole. */
  readonly appliesTo: string | null;
  readonly rule: string;
}

export const PRINCIPLE_EXAMPLES: readonly PrincipleExample[] = [
  {
    about: {
      en: "At a moment of truth there is always a person.",
      nl: "Op een moment van de waarheid is er altijd een mens.",
    },
    appliesTo: "moments: { momentOfTruth: true }",
    rule: "moment.target.exists(channel, strategy.channels[channel].kind == 'assisted')",
  },
  {
    about: { en: "We take no details by e-mail.", nl: "We nemen geen gegevens per e-mail aan." },
    appliesTo: "moments: [report-move, complain]",
    rule: "moment.target.all(channel, channel != 'email')",
  },
  {
    about: {
      en: "Questions that could have been prevented hardly go to a person.",
      nl: "Vragen die te voorkomen waren komen nauwelijks bij een mens.",
    },
    appliesTo: "moments: { quadrant: eliminate }",
    rule: "moment.personalShare <= 0.5 || moment.remaining < 0.7",
  },
  {
    about: {
      en: "No customer group depends on one channel.",
      nl: "Geen klantgroep hangt van één kanaal af.",
    },
    appliesTo: "{ moments: [report-move, bill-question], segments: [households, business] }",
    rule: "moment.target.all(channel, moment.target[channel] <= 0.9)",
  },
  {
    about: {
      en: "A shift pays back within two years, also when it disappoints, or costs no loyalty.",
      nl: "Een verschuiving verdient zich binnen twee jaar terug, ook als zij tegenvalt, of kost geen loyaliteit.",
    },
    appliesTo: "shifts: { to: website }",
    rule: "shift.low.paybackMonths <= 24 || (shift.relationship.known && shift.relationship.churnDifference <= 0)",
  },
  {
    about: {
      en: "What answers by itself names a fallback, and is cheap enough to be worth it.",
      nl: "Wat vanzelf antwoordt noemt een terugvalkanaal, en is goedkoop genoeg om de moeite waard te zijn.",
    },
    appliesTo: "channels: { kind: automated }",
    rule: "has(channel.fallback) && channel.costPerContact * 4 < strategy.channels['phone'].costPerContact",
  },
  {
    about: {
      en: "Where we want to excel, customers are satisfied.",
      nl: "Waar we willen excelleren zijn klanten tevreden.",
    },
    appliesTo: "steps: { ambition: excel }",
    rule: "step.metrics.satisfaction >= 6.5 || step.emotion < 0",
  },
  {
    about: {
      en: "An offer is sent at most twice, and never for ourselves alone.",
      nl: "Een aanbod sturen we hooguit twee keer, en nooit alleen voor onszelf.",
    },
    appliesTo: "outreach: { kind: commercial }",
    rule: "message.cap.times <= 2 && message.benefit != 'organisation'",
  },
  {
    about: {
      en: "At least four in ten contacts stay with a person, in the whole strategy.",
      nl: "Minstens vier op de tien contacten blijven bij een mens, in de hele strategie.",
    },
    appliesTo: null,
    rule: "strategy.personalShare >= 0.4 && strategy.channels.exists(c, strategy.channels[c].share > 0.2)",
  },
];

const NOTICE =
  "<!-- Generated from src/core/principles and src/build/principles-page.ts by `npm run docs`. Do not edit. -->\n";

/** The page about principles: English, then Dutch; its tables follow from the code. */
export function principlesPage(): string {
  const dutch = "*[Nederlands staat onder het Engels.](#principes-die-werken)*\n";
  return [NOTICE, "# Principles that run / Principes die werken\n", dutch, section("en"), "---\n", section("nl")]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

function section(language: Language): string {
  const words = WORDS[language];
  return [
    `## ${words.title}\n`,
    words.intro,
    `### ${words.scope.title}\n`,
    words.scope.text,
    scopeTable(language),
    words.scope.after,
    `### ${words.examples}\n`,
    ...PRINCIPLE_EXAMPLES.map((example) => exampleText(example, language)),
    `### ${words.reading.title}\n`,
    words.reading.text,
    `### ${words.functions.title}\n`,
    words.functions.text,
    functionTable(language),
    words.functions.macros,
    `### ${words.limits.title}\n`,
    words.limits.text,
    `### ${words.variables.title}\n`,
    words.variables.text,
    commonTable(language),
    ...SELECTORS.map((selector) =>
      variableTable(SUBJECTS[selector].variable, thingType(SUBJECTS[selector].kind), language),
    ),
    variableTable("segment", thingType("segments"), language),
    variableTable("strategy", strategyType(), language),
  ].join("\n");
}

function exampleText({ about, appliesTo, rule }: PrincipleExample, language: Language): string {
  const scope =
    appliesTo === null ? "" : `  appliesTo: ${appliesTo.startsWith("{") ? appliesTo : `{ ${appliesTo} }`}\n`;
  return `\`\`\`yaml\n- statement: ${about[language]}\n${scope}  rule: ${quoted(rule)}\n\`\`\`\n`.replace(
    "- statement",
    "  statement",
  );
}

/** As YAML writes it: in quotes where a plain text would be read otherwise. */
function quoted(rule: string): string {
  return /: | #|^[[{'"!&*|>%@`]/.test(rule) ? `"${rule.replace(/["\\]/g, "\\$&")}"` : rule;
}

function scopeTable(language: Language): string {
  const head = language === "nl" ? "| `appliesTo` | in de regel | |" : "| `appliesTo` | in the rule | |";
  const rows = SELECTORS.map((selector) => {
    const { variable, kind } = SUBJECTS[selector];
    return `| \`${selector}\` | \`${variable}\` | ${thingType(kind).title[language]} |`;
  });
  return table(head, 3, rows);
}

function functionTable(language: Language): string {
  const head = language === "nl" ? "| functie | betekenis | voorbeeld |" : "| function | meaning | example |";
  const rows = FUNCTIONS.map((spec) => `| \`${signature(spec)}\` | ${spec.about[language]} | ${code(spec.example)} |`);
  return table(head, 3, rows);
}

function signature({ name, form, takes }: FunctionSpec): string {
  const letters = takes.map((_, index) => "xyz"[index] as string);
  return form === "method" ? `x.${name}(${letters.slice(1).join(", ")})` : `${name}(${letters.join(", ")})`;
}

/** What nearly every thing has is told once. */
const COMMON = ["evidence", "owner", "tags", "notes", "links"];

function commonTable(language: Language): string {
  const fields = COMMON.map((name) => thingType("contactMoments").fields.get(name) as Field);
  return fieldTable(fields, language);
}

function variableTable(name: string, type: RecordType, language: Language): string {
  const common = thingType("contactMoments").fields;
  // The owner of a message is no role.
  const own = [...type.fields.values()].filter(
    (field) => !COMMON.includes(field.name) || field.type.kind !== common.get(field.name)?.type.kind || isChoice(field),
  );
  return `#### \`${name}\`: ${type.title[language]}\n\n${fieldTable(own, language, name === "strategy")}`;
}

function isChoice({ type }: Field): boolean {
  return type.kind === "text" && type.choices !== null;
}

function fieldTable(fields: readonly Field[], language: Language, ofStrategy = false): string {
  const head = language === "nl" ? "| veld | is | betekenis |" : "| field | is | meaning |";
  const rows = new FieldRows(language, ofStrategy);
  return table(
    head,
    3,
    fields.flatMap((field) => rows.of(field, field.name)),
  );
}

/** A group of fields that stands in a table already is referred to. */
class FieldRows {
  private readonly groups = new Map<string, string>();

  constructor(
    private readonly language: Language,
    /** Sections are described where the format is. */
    private readonly ofStrategy: boolean,
  ) {}

  of(field: Field, path: string): string[] {
    const { type } = field;
    const isSection = this.ofStrategy && field.compute === undefined && !path.includes(".");
    if (type.kind !== "record" || isSection) return [this.row(field, path, typeText(type, this.language))];
    const group = [...type.fields.keys()].join();
    const earlier = this.groups.get(group);
    if (earlier !== undefined) {
      return [this.row(field, path, this.language === "nl" ? `als \`${earlier}\`` : `as \`${earlier}\``)];
    }
    this.groups.set(group, path);
    const inner = [...type.fields.values()].flatMap((child) => this.of(child, `${path}.${child.name}`));
    return [this.row(field, path, typeText(type, this.language)), ...inner];
  }

  private row({ compute, title, description, name }: Field, path: string, is: string): string {
    const mark = compute === undefined ? "" : this.language === "nl" ? ", *berekend*" : ", *computed*";
    const isName = title[this.language].replace(/[^a-z]/gi, "").toLowerCase() === name.toLowerCase();
    const about =
      isName || description[this.language].startsWith(title[this.language])
        ? description[this.language]
        : `${title[this.language]}. ${description[this.language]}`;
    return `| \`${path}\` | ${is}${mark} | ${about} |`;
  }
}

function typeText(type: Type, language: Language): string {
  const nl = language === "nl";
  switch (type.kind) {
    case "number":
      return numberText(type, language);
    case "text":
      if (type.choices !== null) return type.choices.map((choice) => `\`${choice}\``).join(", ");
      return type.ref === null ? typeName(type)[language] : `${nl ? "id uit" : "id in"} \`${type.ref}\``;
    case "list":
      if (type.of.kind === "any") return typeName(type)[language];
      return `${typeName(type)[language]}: ${typeText(type.of, language)}`;
    case "map": {
      const by = type.ref === null ? typeName(type)[language] : `${nl ? "per id uit" : "by id in"} \`${type.ref}\``;
      return `${by}: ${typeText(type.of, language)}`;
    }
    case "record":
      return type.title[language];
    default:
      return typeName(type)[language];
  }
}

const UNIT_WORDS: Readonly<Record<string, Text>> = {
  share: { en: "share (1 is 100%)", nl: "aandeel (1 is 100%)" },
  money: { en: "money", nl: "geld" },
  count: { en: "number", nl: "aantal" },
  duration: { en: "seconds", nl: "seconden" },
  score: { en: "score", nl: "score" },
  months: { en: "months", nl: "maanden" },
  plain: { en: "number", nl: "getal" },
};

function numberText(type: Extract<Type, { kind: "number" }>, language: Language): string {
  return (UNIT_WORDS[type.unit] as Text)[language];
}

function table(head: string, columns: number, rows: readonly string[]): string {
  return [head, `|${" --- |".repeat(columns)}`, ...rows.map(escapeBars), ""].join("\n");
}

/** A bar inside code would end the cell. */
function escapeBars(row: string): string {
  return row.replace(/`[^`]*`/g, (text) => text.replaceAll("|", "\\|"));
}

function code(text: string): string {
  return `\`${text}\``;
}

const WORDS = {
  en: {
    title: "Principles that run",
    intro: `A design principle is a choice that everything else must keep to. With a \`rule\` it is checked with every change: Koers names every thing that breaks it and the values that make it so. A rule is an expression in [CEL](https://cel.dev): it asks something, and the answer is true or false. It can change nothing.

\`\`\`yaml
principles:
  no-details-by-email:
    statement: We take no details by e-mail.
    appliesTo: { moments: [report-move, complain] }
    rule: moment.target.all(channel, channel != 'email')
    exceptions:
      - { moment: complain, because: The form is not there yet., until: 2026-12-31, approvedBy: head-of-cx }
\`\`\`
`,
    scope: {
      title: "What it applies to",
      text: "The rule is asked of every thing that `appliesTo` names: a list of ids, or what things must have in common. It names one kind of thing. Without `appliesTo` the rule is asked once, of the strategy as a whole.\n",
      after: `What things have in common is any field of the tables below, computed ones too: \`{ momentOfTruth: true }\`, \`{ quadrant: eliminate }\`, \`{ kind: automated }\`. A field that is a list has to hold the value. \`segments: [business]\` beside \`moments\` asks the rule of each moment on the mix of that customer group; \`segment\` is then known too.

An exception names the thing (\`moment\`, \`channel\`, \`shift\`, \`step\` or \`message\`, and \`segment\`) that may break the principle, why, and until when, that day included.
`,
    },
    examples: "Examples",
    reading: {
      title: "What values are",
      text: `- Numbers are decimal numbers: \`moment.volume * 2\` and \`moment.volume * 0.5\` both work, and \`7 / 2\` is 3.5. Shares run from 0 to 1 (\`80%\` is \`0.8\`), durations are in seconds (\`2d\` is \`172800\`), money is in the currency of the strategy.
- Dates are texts such as \`2026-Q3\`; compare \`firstDay(…)\` or \`lastDay(…)\` of them.
- \`strategy.channels['live-chat']\` takes a thing by its id; without a dash \`strategy.channels.phone\` does as well. In a map by channel, a channel without contacts has 0.
- What nobody filled in is **no** for yes-or-no fields, **empty** for lists and maps, and \`null\` for texts, which equals nothing but \`null\`.
- A **number** that is not filled in, or cannot be computed, is *not known*. What depends on it is not known either, unless the rest decides: \`false && …\` is false, \`true || …\` is true. Of a principle whose outcome is not known Koers says what is missing, as information; it does not count as broken. \`has(channel.costPerContact)\` asks whether something is filled in.
`,
    },
    functions: {
      title: "Signs and functions",
      text: "`==` `!=` `<` `<=` `>` `>=` compare; `&&` is and, `||` is or, `!` is not; `+` `-` `*` `/` `%` compute; `'phone' in moment.route` looks in a list, `'phone' in moment.target` in a map; `a ? b : c` chooses.\n",
      macros: `Over a list, or the ids of a map, walk:

| | |
| --- | --- |
| \`x.all(item, …)\` | true when it is true of every item |
| \`x.exists(item, …)\` | true when it is true of at least one |
| \`x.exists_one(item, …)\` | true when it is true of exactly one |
| \`x.filter(item, …)\` | the items of which it is true |
| \`x.map(item, …)\` | a list of what is asked of every item |
| \`has(x.field)\` | whether a field is filled in |
`,
    },
    limits: {
      title: "Limits",
      text: "A rule has at most 4,096 characters, and asks for a limited amount of calculation: walking over all things inside a walk over all things inside another soon is too much. Patterns take time in proportion to their text. What is wrong with a rule is told at the place in it, also where the rule would never get there.\n",
    },
    variables: {
      title: "Fields",
      text: "Every thing has what the strategy says of it, its `id`, and computed numbers. The same holds for things taken from `strategy`: `strategy.contactMoments['complain'].personalShare`. Nearly every thing has these:\n",
    },
  },
  nl: {
    title: "Principes die werken",
    intro: `Een ontwerpprincipe is een keuze waaraan al het andere zich moet houden. Met een \`rule\` wordt het bij elke wijziging getoetst: Koers noemt alles waarvoor het niet opgaat, met de waarden die dat maken. Een regel is een uitdrukking in [CEL](https://cel.dev): er wordt iets gevraagd, en het antwoord is waar of onwaar. Een regel kan niets veranderen.

\`\`\`yaml
principles:
  no-details-by-email:
    statement: Gegevens nemen we niet per e-mail aan.
    appliesTo: { moments: [report-move, complain] }
    rule: moment.target.all(channel, channel != 'email')
    exceptions:
      - { moment: complain, because: Het formulier is er nog niet., until: 2026-12-31, approvedBy: head-of-cx }
\`\`\`
`,
    scope: {
      title: "Waarvoor het geldt",
      text: "De regel wordt gevraagd van alles wat `appliesTo` noemt: een lijst van id's, of wat dingen gemeen moeten hebben. Er staat één soort dingen. Zonder `appliesTo` wordt de regel één keer gevraagd, van de strategie als geheel.\n",
      after: `Wat dingen gemeen hebben is elk veld uit de tabellen hieronder, ook berekende: \`{ momentOfTruth: true }\`, \`{ quadrant: eliminate }\`, \`{ kind: automated }\`. Een veld dat een lijst is moet de waarde bevatten. Met \`segments: [business]\` naast \`moments\` wordt de regel van elk moment gevraagd op de mix van die klantgroep; dan is ook \`segment\` bekend.

Een uitzondering noemt het ding (\`moment\`, \`channel\`, \`shift\`, \`step\` of \`message\`, en \`segment\`) dat van het principe mag afwijken, waarom, en tot en met wanneer.
`,
    },
    examples: "Voorbeelden",
    reading: {
      title: "Wat waarden zijn",
      text: `- Getallen zijn decimale getallen: \`moment.volume * 2\` en \`moment.volume * 0.5\` werken allebei, en \`7 / 2\` is 3.5. Aandelen lopen van 0 tot 1 (\`80%\` is \`0.8\`), tijdsduren zijn in seconden (\`2d\` is \`172800\`), geld is in de valuta van de strategie.
- Datums zijn teksten zoals \`2026-Q3\`; vergelijk er \`firstDay(…)\` of \`lastDay(…)\` van.
- \`strategy.channels['live-chat']\` pakt een ding bij zijn id; zonder streepje kan ook \`strategy.channels.phone\`. In een tabel per kanaal heeft een kanaal zonder contacten 0.
- Wat niemand invulde is **nee** bij ja-of-nee-velden, **leeg** bij lijsten en tabellen, en \`null\` bij teksten, wat alleen gelijk is aan \`null\`.
- Een **getal** dat niet is ingevuld of niet te berekenen is, is *niet bekend*. Wat ervan afhangt is ook niet bekend, tenzij de rest beslist: \`false && …\` is onwaar, \`true || …\` is waar. Van een principe waarvan de uitkomst niet bekend is meldt Koers als informatie wat er ontbreekt; het telt niet als geschonden. \`has(channel.costPerContact)\` vraagt of iets is ingevuld.
`,
    },
    functions: {
      title: "Tekens en functies",
      text: "`==` `!=` `<` `<=` `>` `>=` vergelijken; `&&` is en, `||` is of, `!` is niet; `+` `-` `*` `/` `%` rekenen; `'phone' in moment.route` kijkt in een lijst, `'phone' in moment.target` in een tabel; `a ? b : c` kiest.\n",
      macros: `Langs een lijst, of de id's van een tabel, lopen:

| | |
| --- | --- |
| \`x.all(item, …)\` | waar als het voor elk onderdeel waar is |
| \`x.exists(item, …)\` | waar als het voor minstens één waar is |
| \`x.exists_one(item, …)\` | waar als het voor precies één waar is |
| \`x.filter(item, …)\` | de onderdelen waarvoor het waar is |
| \`x.map(item, …)\` | een lijst van wat van elk onderdeel wordt gevraagd |
| \`has(x.field)\` | of een veld is ingevuld |
`,
    },
    limits: {
      title: "Grenzen",
      text: "Een regel heeft hooguit 4.096 tekens en mag een beperkte hoeveelheid rekenwerk vragen: alles langslopen binnen alles langslopen binnen nog eens alles langslopen is al snel te veel. Patronen kosten tijd naar verhouding van hun tekst. Wat er aan een regel mankeert staat op de plek zelf, ook waar de regel nooit aan toe zou komen.\n",
    },
    variables: {
      title: "Velden",
      text: "Elk ding heeft wat de strategie ervan zegt, zijn `id`, en berekende getallen. Dat geldt ook voor dingen uit `strategy`: `strategy.contactMoments['complain'].personalShare`. Vrijwel elk ding heeft deze:\n",
    },
  },
} as const;
