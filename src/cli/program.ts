import { Command, type CommanderError } from "commander";
import { version } from "../../package.json";
import type { Language, Text } from "../core/words/language.ts";
import { COMMANDS, type CommandSpec } from "./command-specs.ts";
import { rawOptions, terminalLanguage } from "./options.ts";
import { EXIT, type ExitCode, refuse } from "./outcome.ts";
import { languageHere } from "./strategies.ts";
import type { Terminal } from "./terminal.ts";
import { usageRefusal } from "./usage.ts";

const WORDS = {
  description: {
    en: "Customer-contact strategy as code: checks it, draws it, explains it.",
    nl: "Klantcontactstrategie als code: controleert, tekent en legt uit.",
  },
  help: { en: "show help", nl: "toon hulp" },
  version: { en: "show the version", nl: "toon de versie" },
} satisfies Readonly<Record<string, Text>>;

/** What commander itself writes in help. */
const HELP_IN_DUTCH: Readonly<Record<string, string>> = {
  "Usage:": "Gebruik:",
  "Arguments:": "Argumenten:",
  "Options:": "Opties:",
  "Commands:": "Opdrachten:",
  "[options]": "[opties]",
  "[command]": "[opdracht]",
};

/** What stands for a word of one's own in help; the options themselves are the same in every language. */
const PLACEHOLDERS_IN_DUTCH: Readonly<Record<string, string>> = {
  path: "pad",
  folder: "map",
  picture: "tekening",
  "rule|number": "regel|getal",
  format: "vorm",
  level: "niveau",
  day: "dag",
  month: "maand",
  language: "taal",
  place: "plaats",
  file: "bestand",
  theme: "thema",
};

/** Runs what the words behind `koers` ask for. A bug of ours is thrown. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = terminalLanguage(words, terminal.env, await languageHere(terminal.cwd));
  const outcome: { code: ExitCode } = { code: EXIT.ok };
  const program = createProgram(terminal, language, outcome);
  if (words.length === 0) {
    program.outputHelp({ error: true });
    return EXIT.usage;
  }
  try {
    await program.parseAsync(words, { from: "user" });
    return outcome.code;
  } catch (error) {
    if (!(error instanceof StoppedParsing)) throw error;
    if (error.reason.exitCode === 0) return EXIT.ok;
    return refuse(terminal, language, usageRefusal(error.reason, error.command));
  }
}

/** Commander wants to end the process: help was shown, or the words cannot be understood. */
class StoppedParsing extends Error {
  constructor(
    readonly reason: CommanderError,
    readonly command: Command,
  ) {
    super(reason.message);
  }
}

function createProgram(terminal: Terminal, language: Language, outcome: { code: ExitCode }): Command {
  const program = prepared(new Command("koers"), terminal, language)
    .description(WORDS.description[language])
    .version(version, "-V, --version", WORDS.version[language])
    .helpCommand(false);
  for (const spec of COMMANDS) addCommand(program, spec, terminal, language, outcome);
  return program;
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  terminal: Terminal,
  language: Language,
  outcome: { code: ExitCode },
): void {
  const command = prepared(program.command(spec.name), terminal, language).description(spec.description[language]);
  for (const { name, description } of spec.arguments) command.argument(name, description[language]);
  for (const { flags, description } of spec.options) command.option(flags, description[language]);
  command.action(async () => {
    outcome.code = await spec.run(command.processedArgs, rawOptions(command.opts()), language, terminal);
  });
}

/** Writes where the terminal wants it, speaks its language, and never ends the process. */
function prepared(command: Command, terminal: Terminal, language: Language): Command {
  return command
    .helpOption("-h, --help", WORDS.help[language])
    .configureHelp(language === "nl" ? HELP_STYLES_IN_DUTCH : {})
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
      // Said by `usageRefusal`, in words of our own.
      outputError: () => {},
      getOutHelpWidth: () => terminal.out.columns ?? 100,
      getErrHelpWidth: () => terminal.err.columns ?? 100,
    })
    .exitOverride((error) => {
      throw new StoppedParsing(error, command);
    });
}

const HELP_STYLES_IN_DUTCH = {
  styleTitle: inDutch,
  styleUsage: inDutch,
  styleSubcommandTerm: inDutch,
  styleOptionTerm: inDutch,
  styleArgumentTerm: (term: string) => PLACEHOLDERS_IN_DUTCH[term] ?? term,
};

function inDutch(text: string): string {
  return text.replace(/\S+/g, (word) => HELP_IN_DUTCH[word] ?? placeholderInDutch(word));
}

/** `<level>`, `[path...]`. */
function placeholderInDutch(word: string): string {
  const [, opening, name = "", closing] = /^([<[])([^.>\]]+)((?:\.\.\.)?[>\]])$/.exec(word) ?? [];
  const dutch = PLACEHOLDERS_IN_DUTCH[name];
  return dutch === undefined ? word : `${opening}${dutch}${closing}`;
}
