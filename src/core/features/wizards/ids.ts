import type { Snapshot } from "../../project/snapshot.ts";
import { kebab } from "../../schema/spelling.ts";
import type { SectionName } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import type { BoxQuestion } from "./wizard.ts";

/** So long may an id be that is made from a name. */
const LONGEST = 40;

/** An id for a thing with a name: readable, not taken yet, and never the word `none`. */
export function idFor(name: string, taken: (id: string) => boolean): string {
  const words = kebab(name.replace(/['’]/g, "").replace(/[ßæœøłđ]/giu, plainLetters)) ?? "item";
  const short =
    words.length <= LONGEST
      ? words
      : words
          .slice(0, LONGEST + 1)
          .replace(/-[^-]*$/, "")
          .slice(0, LONGEST);
  const base = short === "none" ? "none-1" : /^\d+$/.test(short) ? `n-${short}` : short;
  let id = base;
  for (let count = 2; taken(id); count++) id = `${base}-${count}`;
  return id;
}

/** Letters that are more than a letter with a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d" };

function plainLetters(letter: string): string {
  return PLAIN_LETTERS[letter.toLowerCase()] ?? letter;
}

/** Whether a section has a thing with an id, or may have one in text that could not be understood. */
export function takenIn(snapshot: Snapshot, section: SectionName): (id: string) => boolean {
  return (id) => snapshot.definition(section, id) !== null;
}

/** Asks for the id, which is made from the name. */
export function idQuestion(snapshot: Snapshot, section: SectionName, name: string, question = "id"): BoxQuestion {
  const taken = takenIn(snapshot, section);
  return {
    id: question,
    kind: "id",
    ask: {
      en: "Under which short name do other parts refer to it?",
      nl: "Onder welke korte naam verwijzen andere delen ernaar?",
    },
    help: { en: "Small letters, digits and hyphens.", nl: "Kleine letters, cijfers en koppeltekens." },
    suggestion: idFor(name, taken),
    check: (id) => (taken(String(id)) ? takenText(String(id)) : null),
  };
}

function takenText(id: string): Text {
  return {
    en: `There is a “${id}” already. Choose another short name.`,
    nl: `Er is al een “${id}”. Kies een andere korte naam.`,
  };
}
