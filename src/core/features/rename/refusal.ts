import type { DefinitionPlace, Place } from "../../project/snapshot.ts";
import { thingName } from "../../rules/references/names.ts";
import type { RefTarget } from "../../schema/shape.ts";
import { entryOf } from "../../syntax/tree.ts";
import type { Text } from "../../words/language.ts";
import { andList, quote } from "../../words/say.ts";
import { ownId } from "./renaming.ts";

/** Why an id cannot be renamed. */
export interface Refusal {
  readonly code: "no-id" | "undefined" | "duplicate" | "unread" | "invalid" | "reserved" | "taken" | "unsafe";
  readonly words: Text;
  /** An id that would do, where one is near. */
  readonly proposal: string | null;
}

/** Nothing is changed, and this is why. */
export interface Refused {
  readonly ok: false;
  readonly reason: Refusal;
}

export function noId(): Refused {
  return refused("no-id", {
    en: "There is no id here. Put the cursor on an id, where it is defined or where it is used.",
    nl: "Hier staat geen id. Zet de cursor op een id, waar die is gedefinieerd of wordt gebruikt.",
  });
}

export function notDefined(kind: RefTarget, id: string): Refused {
  const name = thingName(kind);
  return refused("undefined", {
    en: `There is no ${name.en} ${quote(id)} yet, so there is nothing to rename. Change the word itself, or define it first.`,
    nl: `Er is nog geen ${name.nl} ${quote(id)}, dus er valt niets te hernoemen. Verander het woord zelf, of definieer het eerst.`,
  });
}

export function definedTwice(kind: RefTarget, id: string, places: readonly Place[]): Refused {
  const name = thingName(kind);
  const where = places.map(placeText);
  return refused("duplicate", {
    en: `The id ${quote(ownId(id))} (${name.en}) is defined in ${andList(where, "en")}: it is not clear which of them the strategy means elsewhere. Keep one, or give one another id by hand.`,
    nl: `De id ${quote(ownId(id))} (${name.nl}) is gedefinieerd in ${andList(where, "nl")}: het is niet duidelijk welke de strategie elders bedoelt. Houd er één, of geef er één met de hand een andere id.`,
  });
}

/** `where` are files, or places in them. */
export function cannotRead(id: string, where: readonly string[]): Refused {
  const one = where.length === 1;
  return refused("unread", {
    en: `${andList(where, "en")} cannot be read in full and may name ${quote(id)} too. Mend ${one ? "that" : "those"} first, then rename.`,
    nl: `${andList(where, "nl")} ${one ? "is" : "zijn"} niet helemaal te lezen en ${one ? "noemt" : "noemen"} ${quote(id)} misschien ook. Herstel dat eerst en hernoem dan.`,
  });
}

export function notAnId(written: string, proposal: string | null): Refused {
  const rule: Text = {
    en: `${quote(written)} cannot be an id: an id has small letters and digits, with single dashes between words, and is more than a number.`,
    nl: `${quote(written)} kan geen id zijn: een id heeft kleine letters en cijfers, met losse streepjes tussen woorden, en is meer dan een getal.`,
  };
  if (proposal === null) return refused("invalid", rule);
  const words = {
    en: `${rule.en} Choose ${quote(proposal)}, say.`,
    nl: `${rule.nl} Kies bijvoorbeeld ${quote(proposal)}.`,
  };
  return refused("invalid", words, proposal);
}

export function reserved(word: string): Refused {
  return refused("reserved", {
    en: `${quote(word)} cannot be an id: it stands for contact that is prevented. Choose another word.`,
    nl: `${quote(word)} kan geen id zijn: het staat voor contact dat wordt vermeden. Kies een ander woord.`,
  });
}

export function taken(id: string, other: DefinitionPlace): Refused {
  const name = entryOf(other.node, "name")?.value;
  const called = name?.kind === "scalar" && typeof name.value === "string" ? ` ${quote(name.value)}` : "";
  const kind = thingName(other.kind);
  const where = placeText({ file: other.file, span: other.idSpan });
  return refused("taken", {
    en: `The id ${quote(id)} is already in use: ${kind.en}${called} in ${where}. Choose another id.`,
    nl: `De id ${quote(id)} is al in gebruik: ${kind.nl}${called} in ${where}. Kies een andere id.`,
  });
}

export function unsafe(id: string, where: string): Refused {
  return refused("unsafe", {
    en: `${quote(id)} is written in ${where} in a way that cannot be changed without changing what the strategy says. Change it there by hand first.`,
    nl: `${quote(id)} staat in ${where} zo geschreven dat het niet te veranderen is zonder te veranderen wat de strategie zegt. Pas het daar eerst met de hand aan.`,
  });
}

/** `channels.yaml:9`; lines count from 1. */
export function placeText({ file, span }: Place): string {
  return `${file.path}:${file.lines.positionAt(span.start).line + 1}`;
}

function refused(code: Refusal["code"], words: Text, proposal: string | null = null): Refused {
  return { ok: false, reason: { code, words, proposal } };
}
