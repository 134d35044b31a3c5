import type { SyntaxCode } from "../../syntax/tree.ts";
import type { Language, Text } from "../../words/language.ts";
import { quote } from "../../words/say.ts";

/** What is wrong, and what to do about it; `detail` is the piece of text at fault. */
type Wording = (detail: string) => { readonly what: Text; readonly mend: Text };

const ROUND_THE_TEXT: Text = { en: "Put quotes round the text.", nl: "Zet aanhalingstekens om de tekst." };

const CROOKED: ReturnType<Wording> = {
  what: {
    en: "This line does not stand straight below the lines it belongs to.",
    nl: "Deze regel staat niet recht onder de regels waar hij bij hoort.",
  },
  mend: {
    en: "Put as many spaces before it as before its neighbours, or two more than before the line it belongs under.",
    nl: "Zet er evenveel spaties voor als voor de regels ernaast, of twee meer dan voor de regel waar hij onder valt.",
  },
};

/** Stars around a word stress it elsewhere; one alone may well ask for a repetition. */
function star(name: string): ReturnType<Wording> {
  if (name.endsWith("*")) {
    const what: Text = {
      en: `A text cannot begin with a star, as ${quote(`*${name}`)} does: that sign has a meaning of its own here.`,
      nl: `Een tekst kan niet met een sterretje beginnen, zoals ${quote(`*${name}`)}: dat teken heeft hier een eigen betekenis.`,
    };
    return { what, mend: ROUND_THE_TEXT };
  }
  return {
    what: {
      en: `The star in ${quote(`*${name}`)} asks to repeat something, but nothing above it is marked &${name}.`,
      nl: `Het sterretje in ${quote(`*${name}`)} vraagt om een herhaling, maar niets erboven is gemerkt met &${name}.`,
    },
    mend: {
      en: `Put quotes round the text if you just mean a star; otherwise mark what you want to repeat with &${name}.`,
      nl: `Zet aanhalingstekens om de tekst als u gewoon een sterretje bedoelt; merk anders met &${name} wat u wilt herhalen.`,
    },
  };
}

/** `5/4`: the spaces before a line, and those before the lines beside it. */
function indented(detail: string): ReturnType<Wording> {
  const [own = 0, expected = 0] = detail.split("/").map(Number);
  return {
    what: {
      en: `This line begins ${spaces(own, "en")}; the lines it goes with begin ${spaces(expected, "en")}.`,
      nl: `Deze regel begint ${spaces(own, "nl")}; de regels waar hij bij hoort beginnen ${spaces(expected, "nl")}.`,
    },
    mend:
      expected === 0
        ? { en: "Let it begin at the very start of the line.", nl: "Laat de regel helemaal vooraan beginnen." }
        : {
            en: `Put ${expected} ${expected === 1 ? "space" : "spaces"} before it.`,
            nl: `Zet er ${expected} ${expected === 1 ? "spatie" : "spaties"} voor.`,
          },
  };
}

function spaces(count: number, language: Language): string {
  if (language === "nl") return count === 0 ? "zonder spatie" : `met ${count} ${count === 1 ? "spatie" : "spaties"}`;
  return count === 0 ? "without a space" : `with ${count} ${count === 1 ? "space" : "spaces"}`;
}

/** For people who have never heard of YAML: what they see, and what they can do. */
export const SYNTAX_WORDS: Readonly<Record<SyntaxCode, Wording>> = {
  "merge-conflict": () => ({
    what: {
      en: "Here git has put two versions below each other, because both were changed.",
      nl: "Hier heeft git twee versies onder elkaar gezet, omdat beide zijn gewijzigd.",
    },
    mend: {
      en: "Choose what stays, and remove the lines with <<<<<<<, ======= and >>>>>>>.",
      nl: "Kies wat blijft, en verwijder de regels met <<<<<<<, ======= en >>>>>>>.",
    },
  }),
  "odd-space": (count) => ({
    what: {
      en: `Here stands a fixed space, as Word and web pages use, where an ordinary space belongs${Number(count) > 1 ? `; this file has ${count} of them` : ""}.`,
      nl: `Hier staat een vaste spatie, zoals Word en webpagina's die gebruiken, waar een gewone hoort${Number(count) > 1 ? `; dit bestand heeft er ${count}` : ""}.`,
    },
    mend: { en: "Put an ordinary space in its place.", nl: "Zet er een gewone spatie voor in de plaats." },
  }),
  "curly-quotes": () => ({
    what: {
      en: "Curly quotation marks, as Word makes them, do not keep a text together.",
      nl: "Gekrulde aanhalingstekens, zoals Word die maakt, houden een tekst niet bij elkaar.",
    },
    mend: {
      en: 'Put straight ones (") in their place.',
      nl: 'Zet er rechte (") voor in de plaats.',
    },
  }),
  "tab-indent": () => ({
    what: { en: "This line begins with a tab.", nl: "Deze regel begint met een tab." },
    mend: {
      en: "Replace the tab by spaces: two for each level.",
      nl: "Vervang de tab door spaties: twee per niveau.",
    },
  }),
  "unclosed-quote": (quoteMark) => ({
    what: {
      en: `The quote ${quoteMark} that opens here is never closed.`,
      nl: `Het aanhalingsteken ${quoteMark} dat hier opent wordt nergens gesloten.`,
    },
    mend: {
      en: `Put a ${quoteMark} at the end of the text too.`,
      nl: `Zet ook aan het einde van de tekst een ${quoteMark}.`,
    },
  }),
  "apostrophe-start": (words) => ({
    what: {
      en: `${quote(words)} begins with an apostrophe, which opens a quotation here.`,
      nl: `${quote(words)} begint met een apostrof, en die opent hier een aanhaling.`,
    },
    mend: {
      en: "Put double quotes round the text; an apostrophe may stand in it then.",
      nl: "Zet dubbele aanhalingstekens om de tekst; daarin mag een apostrof staan.",
    },
  }),
  "unclosed-bracket": (bracket) => ({
    what: {
      en: `The bracket ${bracket} that opens here is never closed.`,
      nl: `Het haakje ${bracket} dat hier opent wordt nergens gesloten.`,
    },
    mend: {
      en: `Put a ${partner(bracket)} where it should end.`,
      nl: `Zet een ${partner(bracket)} waar het moet eindigen.`,
    },
  }),
  "commented-bracket": (bracket) => ({
    what: {
      en: `Everything behind # is a comment, so the bracket ${bracket} in it does not count.`,
      nl: `Alles achter een hekje (#) is commentaar, dus het haakje ${bracket} daarin telt niet mee.`,
    },
    mend: {
      en: `Put the ${bracket} before the #.`,
      nl: `Zet de ${bracket} vóór het hekje.`,
    },
  }),
  "extra-bracket": (bracket) => ({
    what: {
      en: `This bracket ${bracket} closes nothing: there is no ${partner(bracket)} that belongs to it.`,
      nl: `Dit haakje ${bracket} sluit niets: er is geen ${partner(bracket)} die erbij hoort.`,
    },
    mend: {
      en: `Remove it, or put the ${partner(bracket)} where it should begin.`,
      nl: `Verwijder het, of zet de ${partner(bracket)} waar het moet beginnen.`,
    },
  }),
  "extra-comma": () => ({
    what: { en: "Nothing stands before this comma.", nl: "Voor deze komma staat niets." },
    mend: {
      en: "Remove the comma, or fill in what is missing before it.",
      nl: "Verwijder de komma, of vul in wat ervoor ontbreekt.",
    },
  }),
  "bad-indent": (detail) => (detail === "" ? CROOKED : indented(detail)),
  "dash-before-key": (key) => ({
    what: {
      en: `There is a dash before “${key}”, but not before the lines beside it: this is no list.`,
      nl: `Voor “${key}” staat een streepje, maar voor de regels ernaast niet: dit is geen lijst.`,
    },
    mend: { en: "Take the dash away.", nl: "Haal het streepje weg." },
  }),
  "list-and-map": () => ({
    what: {
      en: "This line stands level with the items of a list, but does not begin with a dash.",
      nl: "Deze regel staat gelijk met de onderdelen van een lijst, maar begint niet met een streepje.",
    },
    mend: {
      en: "Put “- ” before it if it is an item too, or two spaces more if it belongs to the item above.",
      nl: "Zet er “- ” voor als het ook een onderdeel is, of twee spaties meer als het bij het onderdeel erboven hoort.",
    },
  }),
  "missing-colon": (line) => ({
    what: { en: `There is no colon in ${quote(line)}.`, nl: `In ${quote(line)} staat geen dubbele punt.` },
    mend: { en: `Write ${withColon(line)}.`, nl: `Schrijf ${withColon(line)}.` },
  }),
  "missing-space": (key) => ({
    what: {
      en: `A space is missing behind the colon of ${quote(`${key}:`)}.`,
      nl: `Achter de dubbele punt van ${quote(`${key}:`)} ontbreekt een spatie.`,
    },
    mend: { en: "Put a space behind the colon.", nl: "Zet een spatie achter de dubbele punt." },
  }),
  "missing-comma": () => ({
    what: {
      en: "A comma is missing here, between two parts within brackets.",
      nl: "Hier ontbreekt een komma, tussen twee delen binnen haakjes.",
    },
    mend: {
      en: "Put a comma between them, as in { phone: 70%, chat: 30% }.",
      nl: "Zet er een komma tussen, zoals in { phone: 70%, chat: 30% }.",
    },
  }),
  "amount-dash": (amount) => ({
    what: {
      en: `${quote(amount)} cannot be read as an amount: the comma separates two parts here.`,
      nl: `${quote(amount)} is niet als bedrag te lezen: de komma scheidt hier twee delen.`,
    },
    mend: {
      en: `Write ${plainAmount(amount)}, without currency, points or dash.`,
      nl: `Schrijf ${plainAmount(amount)}, zonder valuta, punten of streepje.`,
    },
  }),
  "second-colon": (text) => ({
    what: {
      en: `There is a second colon in ${quote(text)}, so that it is read as yet another key.`,
      nl: `In ${quote(text)} staat een tweede dubbele punt, waardoor het als nog een sleutel wordt gelezen.`,
    },
    mend: {
      en: "Put quotes round the text, or begin a new line if it is another key.",
      nl: "Zet aanhalingstekens om de tekst, of begin een nieuwe regel als het een andere sleutel is.",
    },
  }),
  "colon-in-text": (text) => ({
    what: {
      en: `There is a second colon in ${quote(text)}, so that it is read as yet another key.`,
      nl: `In ${quote(text)} staat een tweede dubbele punt, waardoor het als nog een sleutel wordt gelezen.`,
    },
    mend: {
      en: "Put quotes round the text, or a comma before the last key if it is one.",
      nl: "Zet aanhalingstekens om de tekst, of een komma voor de laatste sleutel als het er een is.",
    },
  }),
  "hash-in-text": (text) => ({
    what: {
      en: `Everything behind # is a comment, so that ${quote(text)} is cut off at the #.`,
      nl: `Alles achter een hekje (#) is commentaar, waardoor ${quote(text)} bij het hekje wordt afgeknipt.`,
    },
    mend: ROUND_THE_TEXT,
  }),
  "round-brackets": () => ({
    what: {
      en: "Round brackets ( ) do not hold keys with values together.",
      nl: "Ronde haakjes ( ) houden sleutels met waarden niet bij elkaar.",
    },
    mend: { en: "Put braces { } in their place.", nl: "Zet er accolades { } voor in de plaats." },
  }),
  "text-after-quote": (quoteMark) => ({
    what: {
      en: `Behind the quote ${quoteMark} that closes the text, more text follows.`,
      nl: `Achter het aanhalingsteken ${quoteMark} dat de tekst sluit, volgt nog meer tekst.`,
    },
    mend:
      quoteMark === "'"
        ? {
            en: "Put double quotes round the whole text; an apostrophe may then stand in it.",
            nl: "Zet dubbele aanhalingstekens om de hele tekst; daarin mag een apostrof staan.",
          }
        : {
            en: "Put one pair of quotes round the whole text, and use single ones inside it.",
            nl: "Zet één paar aanhalingstekens om de hele tekst, en gebruik daarbinnen enkele.",
          },
  }),
  "text-after-bracket": (text) => ({
    what: {
      en: `Behind the closing bracket stands something that belongs to nothing: ${quote(text)}.`,
      nl: `Achter het sluithaakje staat iets wat nergens bij hoort: ${quote(text)}.`,
    },
    mend: {
      en: "Remove it, or put a space and a # before it if it is a comment.",
      nl: "Verwijder het, of zet er een spatie en een hekje (#) voor als het commentaar is.",
    },
  }),
  "glued-comment": () => ({
    what: {
      en: "Before the # of a comment there must be a space.",
      nl: "Voor het hekje (#) van commentaar moet een spatie staan.",
    },
    mend: { en: "Put a space before the #.", nl: "Zet een spatie voor het hekje." },
  }),
  "slash-comment": () => ({
    what: { en: "A comment does not begin with //.", nl: "Commentaar begint niet met //." },
    mend: { en: "Let it begin with # and a space.", nl: "Laat het beginnen met een hekje (#) en een spatie." },
  }),
  "list-on-key-line": () => ({
    what: {
      en: "A list with dashes cannot begin on the same line as its key.",
      nl: "Een lijst met streepjes kan niet op dezelfde regel beginnen als zijn sleutel.",
    },
    mend: {
      en: "Put each “- item” on a line of its own below it, or write [one, two].",
      nl: "Zet elk “- onderdeel” op een eigen regel eronder, of schrijf [een, twee].",
    },
  }),
  "reserved-start": (sign) => ({
    what: {
      en: `A text cannot begin with ${sign}: that sign has a meaning of its own here.`,
      nl: `Een tekst kan niet beginnen met ${sign}: dat teken heeft hier een eigen betekenis.`,
    },
    mend:
      sign === "%"
        ? {
            en: "Put the percent sign behind the number (6%), or put quotes round the text.",
            nl: "Zet het procentteken achter het getal (6%), of zet aanhalingstekens om de tekst.",
          }
        : ROUND_THE_TEXT,
  }),
  "unknown-alias": star,
  "unknown-tag": (tag) => ({
    what: {
      en: `A text cannot begin with an exclamation mark, as ${quote(tag)} does.`,
      nl: `Een tekst kan niet met een uitroepteken beginnen, zoals ${quote(tag)}.`,
    },
    mend: {
      en: "Put quotes round the text, or remove the word with the exclamation mark.",
      nl: "Zet aanhalingstekens om de tekst, of verwijder het woord met het uitroepteken.",
    },
  }),
  "key-not-text": () => ({
    what: {
      en: "Before a colon a word is expected, not something in brackets.",
      nl: "Voor een dubbele punt wordt een woord verwacht, niet iets tussen haakjes.",
    },
    mend: {
      en: "Write a word, a colon and then the value; one pair of brackets is enough.",
      nl: "Schrijf een woord, een dubbele punt en dan de waarde; één paar haakjes is genoeg.",
    },
  }),
  "no-key": () => ({
    what: { en: "Nothing stands before this colon.", nl: "Voor deze dubbele punt staat niets." },
    mend: {
      en: "Write before it what the value is called, as in phone: 70%.",
      nl: "Schrijf ervoor hoe de waarde heet, zoals in phone: 70%.",
    },
  }),
  "key-too-long": () => ({
    what: {
      en: "The text before the colon is longer than 1,024 characters.",
      nl: "De tekst voor de dubbele punt is langer dan 1.024 tekens.",
    },
    mend: {
      en: "Write a short word before the colon; put quotes round a text that holds a colon.",
      nl: "Schrijf een kort woord voor de dubbele punt; zet aanhalingstekens om een tekst waar een dubbele punt in staat.",
    },
  }),
  "bad-merge": () => ({
    what: {
      en: "“<<” copies from another block, but what stands behind it is not a block.",
      nl: "“<<” neemt over van een ander blok, maar wat erachter staat is geen blok.",
    },
    mend: {
      en: "Write <<: *name, where the block to copy from is marked &name.",
      nl: "Schrijf <<: *naam, waarbij het blok waarvan wordt overgenomen met &naam is gemerkt.",
    },
  }),
  "bad-escape": (written) => ({
    what: {
      en: `Between double quotes a backslash has a meaning of its own, and ${quote(written)} means nothing.`,
      nl: `Tussen dubbele aanhalingstekens heeft een backslash een eigen betekenis, en ${quote(written)} betekent niets.`,
    },
    mend: {
      en: "Write the backslash twice (\\\\), or put single quotes round the text.",
      nl: "Schrijf de backslash dubbel (\\\\), of zet enkele aanhalingstekens om de tekst.",
    },
  }),
  unexpected: elsewhere,
  "alias-bomb": elsewhere,
  "too-deep": elsewhere,
  "cell-count": elsewhere,
};

/** Also for what other rules word: see `yaml-too-large` and the tables of measurements. */
function elsewhere(text: string): ReturnType<Wording> {
  return {
    what: { en: `${quote(text)} is not expected here.`, nl: `${quote(text)} wordt hier niet verwacht.` },
    mend: {
      en: "Look at the brackets, quotes and spaces of this line and the one above; put quotes round a text with special signs.",
      nl: "Kijk naar de haakjes, aanhalingstekens en spaties van deze regel en die erboven; zet aanhalingstekens om een tekst met bijzondere tekens.",
    },
  };
}

function partner(bracket: string): string {
  return { "{": "}", "}": "{", "[": "]", "]": "[" }[bracket] ?? "";
}

/** `organisation Waterland` with the colon where it probably belongs. */
function withColon(line: string): string {
  const [key = "", ...rest] = line.replace(/^(\S+)\s+=\s/, "$1 ").split(/\s+/);
  return quote(`${key}: ${rest.join(" ")}`);
}

function plainAmount(written: string): string {
  return written.replace(/[^\d]/g, "");
}
