import type { Language, Text } from "../core/words/language.ts";
import type { RawOptions } from "./options.ts";
import type { ExitCode } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

/** A command as the terminal offers it. What it does is loaded when it is asked for. */
export interface CommandSpec {
  readonly name: string;
  readonly description: Text;
  readonly arguments: readonly { readonly name: string; readonly description: Text }[];
  readonly options: readonly { readonly flags: string; readonly description: Text }[];
  run(words: readonly unknown[], options: RawOptions, spoken: Language, terminal: Terminal): Promise<ExitCode>;
}

const PATH_TEXT: Text = {
  en: "a folder with strategies, or a file of one (default: the current folder)",
  nl: "een map met strategieën, of een bestand daaruit (standaard: de huidige map)",
};

const LANGUAGE = {
  flags: "--language <language>",
  description: { en: "en or nl (default: as the strategy says)", nl: "en of nl (standaard: wat de strategie zegt)" },
};

const AS_OF = {
  flags: "--as-of <day>",
  description: {
    en: "the day that counts as today, as 2026-12-31 (default: today)",
    nl: "de dag die als vandaag geldt, als 2026-12-31 (standaard: vandaag)",
  },
};

const CHECK: CommandSpec = {
  name: "check",
  description: { en: "Check strategies and show the findings", nl: "Controleer strategieën en toon de bevindingen" },
  arguments: [{ name: "[path...]", description: PATH_TEXT }],
  options: [
    {
      flags: "--format <format>",
      description: {
        en: "stylish, to read (default), or json, for other programs",
        nl: "stylish, om te lezen (standaard), of json, voor andere programma's",
      },
    },
    {
      flags: "--fail-on <level>",
      description: {
        en: "end with code 1 from this level on: error (default), warning, info or never",
        nl: "eindig met code 1 vanaf dit niveau: error (standaard), warning, info of never",
      },
    },
    {
      flags: "--fix",
      description: {
        en: "mend what can be mended without asking, in the files",
        nl: "herstel wat zonder vragen kan, in de bestanden",
      },
    },
    {
      flags: "--dry-run",
      description: { en: "with --fix: only show what would change", nl: "bij --fix: toon alleen wat zou wijzigen" },
    },
    AS_OF,
    LANGUAGE,
  ],
  run: async (words, options, spoken, terminal) =>
    (await import("./commands/check.ts")).check(listOf(words[0]), options, spoken, terminal),
};

const RENDER: CommandSpec = {
  name: "render",
  description: {
    en: "Draw a view of a strategy, or all of them: the overview, the value matrix, the journeys, a business case…",
    nl: "Teken een beeld van een strategie, of alle: het overzicht, de waardematrix, de klantreizen, een businesscase…",
  },
  arguments: [
    {
      name: "<picture>",
      description: {
        en: "overview, value-matrix, channel-mix, channel-shifts, business-case, journey, escalation, principles, dashboard, or all",
        nl: "overview, value-matrix, channel-mix, channel-shifts, business-case, journey, escalation, principles, dashboard of all",
      },
    },
    { name: "[path]", description: PATH_TEXT },
  ],
  options: [
    {
      flags: "--id <id>",
      description: {
        en: "which journey, contact moment, escalation, shift, initiatives/…, journeys/… or segments/… (default: all, or the whole strategy)",
        nl: "welke klantreis, contactmoment, escalatie, verschuiving, initiatives/…, journeys/… of segments/… (standaard: alle, of de hele strategie)",
      },
    },
    {
      flags: "--month <month>",
      description: {
        en: "of channel-shifts: the state in a month, as 2027-06, or target (default: the end of the period)",
        nl: "van channel-shifts: de stand in een maand, als 2027-06, of target (standaard: het eind van de periode)",
      },
    },
    {
      flags: "--color-by <what>",
      description: {
        en: "of value-matrix, what the colours tell: handling (default), journey, segment, owner or finding",
        nl: "van value-matrix, wat de kleuren vertellen: handling (standaard), journey, segment, owner of finding",
      },
    },
    {
      flags: "--format <format>",
      description: {
        en: "svg (default), mermaid, or html: a page with the picture and its figures",
        nl: "svg (standaard), mermaid, of html: een pagina met de tekening en de cijfers",
      },
    },
    {
      flags: "-o, --output <place>",
      description: {
        en: "a file, or a folder for several pictures (default: the terminal)",
        nl: "een bestand, of een map voor meer tekeningen (standaard: de terminal)",
      },
    },
    {
      flags: "--theme <theme>",
      description: {
        en: "light or dark (default: light; html follows the reader's computer)",
        nl: "light of dark (standaard: light; html volgt de computer van de lezer)",
      },
    },
    AS_OF,
    LANGUAGE,
  ],
  run: async (words, options, spoken, terminal) =>
    (await import("./commands/render.ts")).render(
      textOf(words[0]) ?? "",
      textOf(words[1]) ?? ".",
      options,
      spoken,
      terminal,
    ),
};

const REPORT: CommandSpec = {
  name: "report",
  description: {
    en: "One page with the pictures and the findings of a strategy",
    nl: "Eén pagina met de tekeningen en de bevindingen van een strategie",
  },
  arguments: [{ name: "[path]", description: PATH_TEXT }],
  options: [
    {
      flags: "-o, --output <file>",
      description: { en: "the file to write (default: the terminal)", nl: "het bestand (standaard: de terminal)" },
    },
    AS_OF,
    LANGUAGE,
  ],
  run: async (words, options, spoken, terminal) =>
    (await import("./commands/report.ts")).report(textOf(words[0]) ?? ".", options, spoken, terminal),
};

const INIT: CommandSpec = {
  name: "init",
  description: {
    en: "Begin a strategy: writes one to start from",
    nl: "Begin een strategie: schrijft er een om mee te beginnen",
  },
  arguments: [
    {
      name: "[folder]",
      description: { en: "where (default: the current folder)", nl: "waar (standaard: de huidige map)" },
    },
  ],
  options: [
    {
      flags: "--template <name>",
      description: {
        en: "starter (default), full, municipality or telecom",
        nl: "starter (standaard), full, municipality of telecom",
      },
    },
    {
      flags: "--from <table>",
      description: {
        en: "an Excel or CSV file of contact reasons, which become contact moments",
        nl: "een Excel- of CSV-bestand met contactredenen, die contactmomenten worden",
      },
    },
    {
      flags: "--scale <scale>",
      description: {
        en: "with --from: on which scale its scores are, as 1-5 (default: what fits)",
        nl: "bij --from: op welke schaal de scores staan, als 1-5 (standaard: wat past)",
      },
    },
    {
      flags: "--organisation <name>",
      description: { en: "whose strategy it is", nl: "van wie de strategie is" },
    },
    {
      flags: "--language <language>",
      description: { en: "of the strategy: en or nl", nl: "van de strategie: en of nl" },
    },
  ],
  run: async (words, options, spoken, terminal) =>
    (await import("./commands/init.ts")).init(textOf(words[0]) ?? ".", options, spoken, terminal),
};

const RULES: CommandSpec = {
  name: "rules",
  description: { en: "List all rules", nl: "Toon alle regels" },
  arguments: [],
  options: [
    {
      flags: "--format <format>",
      description: { en: "table (default) or json", nl: "table (standaard) of json" },
    },
    LANGUAGE,
  ],
  run: async (_words, options, spoken, terminal) =>
    (await import("./commands/rules.ts")).rules(options, spoken, terminal),
};

const EXPLAIN: CommandSpec = {
  name: "explain",
  description: {
    en: "Explain a rule (what, why, how to mend) or a number (formula, inputs, their places)",
    nl: "Leg een regel uit (wat, waarom, hoe te herstellen) of een getal (formule, invoer, vindplaatsen)",
  },
  arguments: [
    {
      name: "<rule|number>",
      description: {
        en: "the id of a rule, or a path such as shifts.report-move-online.npv",
        nl: "de id van een regel, of een pad als shifts.report-move-online.npv",
      },
    },
    { name: "[path]", description: PATH_TEXT },
  ],
  options: [AS_OF, LANGUAGE],
  run: async (words, options, spoken, terminal) =>
    (await import("./commands/explain.ts")).explain(
      textOf(words[0]) ?? "",
      textOf(words[1]),
      options,
      spoken,
      terminal,
    ),
};

const NUMBERS: CommandSpec = {
  name: "numbers",
  description: { en: "All that is computed of a strategy", nl: "Alles wat van een strategie wordt berekend" },
  arguments: [{ name: "[path]", description: PATH_TEXT }],
  options: [
    {
      flags: "--format <format>",
      description: {
        en: "table, to read (default), or json, for other programs",
        nl: "table, om te lezen (standaard), of json, voor andere programma's",
      },
    },
    AS_OF,
    LANGUAGE,
  ],
  run: async (words, options, spoken, terminal) =>
    (await import("./commands/numbers.ts")).numbers(textOf(words[0]) ?? ".", options, spoken, terminal),
};

const BASELINE: CommandSpec = {
  name: "baseline",
  description: {
    en: "Start clean: write down the findings of today, so that only new ones are shown",
    nl: "Begin schoon: leg de bevindingen van nu vast, zodat alleen nieuwe worden getoond",
  },
  arguments: [{ name: "[path]", description: PATH_TEXT }],
  options: [AS_OF, LANGUAGE],
  run: async (words, options, spoken, terminal) =>
    (await import("./commands/baseline.ts")).baseline(textOf(words[0]) ?? ".", options, spoken, terminal),
};

const FORMAT: CommandSpec = {
  name: "format",
  description: {
    en: "Lay the files of strategies out: white space alone changes",
    nl: "Maak de bestanden van strategieën op: alleen witruimte verandert",
  },
  arguments: [{ name: "[path...]", description: PATH_TEXT }],
  options: [
    {
      flags: "--check",
      description: {
        en: "change nothing; end with code 1 when a file is not laid out",
        nl: "verander niets; eindig met code 1 als een bestand niet is opgemaakt",
      },
    },
    LANGUAGE,
  ],
  run: async (words, options, spoken, terminal) =>
    (await import("./commands/format.ts")).format(listOf(words[0]), options, spoken, terminal),
};

/** In the order of help. */
export const COMMANDS: readonly CommandSpec[] = [
  CHECK,
  FORMAT,
  NUMBERS,
  RENDER,
  REPORT,
  INIT,
  BASELINE,
  RULES,
  EXPLAIN,
];

function textOf(word: unknown): string | undefined {
  return typeof word === "string" ? word : undefined;
}

function listOf(words: unknown): readonly string[] {
  return Array.isArray(words) ? words.map(String) : [];
}
