import type { OddSign } from "../../text/odd-signs.ts";
import type { Text } from "../../words/language.ts";

/** What is odd about a text, for behind a colon. */
export const ODD_SIGN_WORDS: Readonly<Record<OddSign, Text>> = {
  space: {
    en: "there is a fixed space in it, as Word and web pages use",
    nl: "er staat een vaste spatie in, zoals Word en webpagina's die gebruiken",
  },
  invisible: { en: "there is an invisible character in it", nl: "er staat een onzichtbaar teken in" },
  dash: {
    en: "there is a long dash in it, which Word makes of a hyphen",
    nl: "er staat een lang streepje in, dat Word van een koppelteken maakt",
  },
  quote: {
    en: "there are curly quotation marks in it, as Word makes them",
    nl: "er staan gekrulde aanhalingstekens in, zoals Word die maakt",
  },
};
