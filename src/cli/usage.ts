import type { Command, CommanderError } from "commander";
import { nearest } from "../core/text/nearest.ts";
import { andList, type Words } from "../core/words/say.ts";
import { type Refusal, refusal } from "./outcome.ts";

/** What commander could not understand, in our own words and with what was probably meant. */
export function usageRefusal(error: CommanderError, command: Command): Refusal {
  return refusal(whatIsWrong(error, command), seeHelp(command));
}

function whatIsWrong(error: CommanderError, command: Command): Words {
  const [quoted = ""] = /'([^']*)'/.exec(error.message)?.slice(1) ?? [];
  switch (error.code) {
    case "commander.unknownOption": {
      const question = didYouMean(
        quoted,
        command.options.map((option) => option.long ?? option.flags),
      );
      return { en: `There is no option ${quoted}${question.en}`, nl: `Er is geen optie ${quoted}${question.nl}` };
    }
    case "commander.unknownCommand": {
      const question = didYouMean(
        quoted,
        command.commands.map((each) => each.name()),
      );
      return {
        en: `There is no command “${quoted}”${question.en}`,
        nl: `Er is geen opdracht “${quoted}”${question.nl}`,
      };
    }
    case "commander.optionMissingArgument": {
      const option = quoted.replace(/\s*[<[].*$/, "");
      return { en: `Something must follow ${option}.`, nl: `Achter ${option} moet iets volgen.` };
    }
    case "commander.missingArgument": {
      // Described in the language that help is in, which is this one.
      const missing = command.registeredArguments.find((argument) => argument.name() === quoted)?.description ?? quoted;
      return { en: `Something is missing: ${missing}.`, nl: `Er ontbreekt iets: ${missing}.` };
    }
    case "commander.excessArguments": {
      const extra = command.args.slice(command.registeredArguments.length);
      return {
        en: () => `Too much: ${andList(extra, "en")} cannot be placed.`,
        nl: () => `Te veel: ${andList(extra, "nl")} is niet te plaatsen.`,
      };
    }
    default:
      return { en: error.message, nl: error.message };
  }
}

function didYouMean(word: string, candidates: readonly string[]): { readonly en: string; readonly nl: string } {
  const guess = nearest(word, candidates);
  return guess === null ? { en: ".", nl: "." } : { en: `; did you mean ${guess}?`, nl: `; bedoelt u ${guess}?` };
}

function seeHelp(command: Command): Words {
  const name = command.parent === null ? command.name() : `${command.parent.name()} ${command.name()}`;
  return { en: `See: ${name} --help`, nl: `Zie: ${name} --help` };
}
