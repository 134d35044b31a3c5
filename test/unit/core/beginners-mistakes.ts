/** A mistake as somebody makes it who has never seen YAML, and what Koers says of it. */
export interface BeginnersMistake {
  readonly mistake: string;
  /** A koers.yaml, line by line. */
  readonly yaml: readonly string[];
  readonly findings: readonly {
    /** `line: the text pointed at`. */
    readonly at: string;
    readonly rule: string;
    /** What is wrong and what to do. */
    readonly en: string;
    readonly nl: string;
  }[];
}

export const BEGINNERS_MISTAKES: readonly BeginnersMistake[] = [
  {
    mistake: "a line too deep",
    yaml: ["koers: 1", "channels:", "  phone:", "    kind: assisted", "     digital: false"],
    findings: [
      {
        at: "5: digital: false",
        rule: "yaml-syntax",
        en: "This line begins with 5 spaces; the lines it goes with begin with 4 spaces. Put 4 spaces before it.",
        nl: "Deze regel begint met 5 spaties; de regels waar hij bij hoort beginnen met 4 spaties. Zet er 4 spaties voor.",
      },
    ],
  },
  {
    mistake: "a line not deep enough",
    yaml: ["koers: 1", "channels:", "  phone:", "    kind: assisted", "   digital: false"],
    findings: [
      {
        at: "5: digital: false",
        rule: "yaml-syntax",
        en: "This line begins with 3 spaces; the lines it goes with begin with 4 spaces. Put 4 spaces before it.",
        nl: "Deze regel begint met 3 spaties; de regels waar hij bij hoort beginnen met 4 spaties. Zet er 4 spaties voor.",
      },
    ],
  },
  {
    mistake: "the second thing less deep than the first",
    yaml: ["koers: 1", "channels:", "   phone: { kind: assisted }", "  chat: { kind: assisted }"],
    findings: [
      {
        at: "3: phone: { kind: assisted }",
        rule: "yaml-syntax",
        en: "This line begins with 3 spaces; the lines it goes with begin with 2 spaces. Put 2 spaces before it.",
        nl: "Deze regel begint met 3 spaties; de regels waar hij bij hoort beginnen met 2 spaties. Zet er 2 spaties voor.",
      },
    ],
  },
  {
    mistake: "things not indented under their section",
    yaml: ["koers: 1", "channels:", "phone: { kind: assisted }", "chat: { kind: assisted }"],
    findings: [
      {
        at: "3: phone",
        rule: "misplaced-key",
        en: "“phone” stands level with “channels”, but belongs to it. Put two spaces more before it than before “channels”, and likewise before the lines below that belong to “channels” too.",
        nl: "“phone” staat gelijk met “channels”, maar hoort daarbij. Zet er twee spaties meer voor dan voor “channels”, en ook voor de regels eronder die bij “channels” horen.",
      },
    ],
  },
  {
    mistake: "one thing not indented under its section",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted }", "chat: { kind: assisted }"],
    findings: [
      {
        at: "4: chat",
        rule: "misplaced-key",
        en: "“chat” stands level with “channels”, but belongs to it. Put two spaces more before it than before “channels”, and likewise before the lines below that belong to “channels” too.",
        nl: "“chat” staat gelijk met “channels”, maar hoort daarbij. Zet er twee spaties meer voor dan voor “channels”, en ook voor de regels eronder die bij “channels” horen.",
      },
    ],
  },
  {
    mistake: "fields not indented under their thing",
    yaml: ["koers: 1", "channels:", "  phone:", "  kind: assisted", "  digital: false", "  chat:", "  kind: assisted"],
    findings: [
      {
        at: "4: kind",
        rule: "misplaced-key",
        en: "“kind” stands level with “phone”, but belongs to it. Put two spaces more before it than before “phone”, and likewise before the lines below that belong to “phone” too.",
        nl: "“kind” staat gelijk met “phone”, maar hoort daarbij. Zet er twee spaties meer voor dan voor “phone”, en ook voor de regels eronder die bij “phone” horen.",
      },
      {
        at: "7: kind",
        rule: "misplaced-key",
        en: "“kind” stands level with “chat”, but belongs to it. Put two spaces more before it than before “chat”, and likewise before the lines below that belong to “chat” too.",
        nl: "“kind” staat gelijk met “chat”, maar hoort daarbij. Zet er twee spaties meer voor dan voor “chat”, en ook voor de regels eronder die bij “chat” horen.",
      },
    ],
  },
  {
    mistake: "fields of the manifest not indented",
    yaml: ["koers: 1", "period:", "start: 2026", "end: 2028"],
    findings: [
      {
        at: "3: start",
        rule: "misplaced-key",
        en: "“start” stands level with “period”, but belongs to it. Put two spaces more before it than before “period”, and likewise before the lines below that belong to “period” too.",
        nl: "“start” staat gelijk met “period”, maar hoort daarbij. Zet er twee spaties meer voor dan voor “period”, en ook voor de regels eronder die bij “period” horen.",
      },
    ],
  },
  {
    mistake: "fields of a field not indented",
    yaml: [
      "koers: 1",
      "channels:",
      "  phone:",
      "    kind: assisted",
      "    serviceLevel:",
      "    answered: 80%",
      "    within: 30s",
    ],
    findings: [
      {
        at: "6: answered",
        rule: "misplaced-key",
        en: "“answered” stands level with “serviceLevel”, but belongs to it. Put two spaces more before it than before “serviceLevel”, and likewise before the lines below that belong to “serviceLevel” too.",
        nl: "“answered” staat gelijk met “serviceLevel”, maar hoort daarbij. Zet er twee spaties meer voor dan voor “serviceLevel”, en ook voor de regels eronder die bij “serviceLevel” horen.",
      },
    ],
  },
  {
    mistake: "a section inside another",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted }", "  contactMoments:", "    move: { volume: 10 }"],
    findings: [
      {
        at: "4: contactMoments",
        rule: "misplaced-key",
        en: "“contactMoments” is a section of its own, but stands inside “channels” here. Let “contactMoments” begin at the very start of its line, and move what belongs to it along.",
        nl: "“contactMoments” is een eigen onderdeel, maar staat hier binnen “channels”. Laat “contactMoments” helemaal vooraan de regel beginnen, en schuif mee wat erbij hoort.",
      },
    ],
  },
  {
    mistake: "a section inside a thing",
    yaml: ["koers: 1", "channels:", "  phone:", "    kind: assisted", "    roles:", "      lead: {}"],
    findings: [
      {
        at: "5: roles",
        rule: "misplaced-key",
        en: "“roles” is a section of its own, but stands inside “phone” here. Let “roles” begin at the very start of its line, and move what belongs to it along.",
        nl: "“roles” is een eigen onderdeel, maar staat hier binnen “phone”. Laat “roles” helemaal vooraan de regel beginnen, en schuif mee wat erbij hoort.",
      },
    ],
  },
  {
    mistake: "a tab",
    yaml: ["koers: 1", "channels:", "\tphone: { kind: assisted }"],
    findings: [
      {
        at: "3: \t",
        rule: "yaml-syntax",
        en: "This line begins with a tab. Replace the tab by spaces: two for each level.",
        nl: "Deze regel begint met een tab. Vervang de tab door spaties: twee per niveau.",
      },
    ],
  },
  {
    mistake: "a tab behind spaces",
    yaml: ["koers: 1", "channels:", "  phone:", "  \tkind: assisted"],
    findings: [
      {
        at: "4: \t",
        rule: "yaml-syntax",
        en: "This line begins with a tab. Replace the tab by spaces: two for each level.",
        nl: "Deze regel begint met een tab. Vervang de tab door spaties: twee per niveau.",
      },
    ],
  },
  {
    mistake: "a tab between brackets",
    yaml: ["koers: 1", "channels:", "  phone: {", "\tkind: assisted }"],
    findings: [
      {
        at: "4: \t",
        rule: "yaml-syntax",
        en: "This line begins with a tab. Replace the tab by spaces: two for each level.",
        nl: "Deze regel begint met een tab. Vervang de tab door spaties: twee per niveau.",
      },
    ],
  },
  {
    mistake: "no colon behind a section",
    yaml: ["koers: 1", "channels", "  phone: { kind: assisted }"],
    findings: [
      {
        at: "2: channels",
        rule: "yaml-syntax",
        en: "There is no colon in “channels”. Write “channels:”.",
        nl: "In “channels” staat geen dubbele punt. Schrijf “channels:”.",
      },
    ],
  },
  {
    mistake: "no colon behind a key",
    yaml: ["koers: 1", "name: Koers", "organisation Waterland", "currency: EUR"],
    findings: [
      {
        at: "3: organisation Waterland",
        rule: "yaml-syntax",
        en: "There is no colon in “organisation Waterland”. Write “organisation: Waterland”.",
        nl: "In “organisation Waterland” staat geen dubbele punt. Schrijf “organisation: Waterland”.",
      },
    ],
  },
  {
    mistake: "no colon between brackets",
    yaml: ["koers: 1", "channels:", "  phone: { kind assisted }"],
    findings: [
      {
        at: "3: kind assisted",
        rule: "unknown-key",
        en: "“kind assisted” is read as one word: a colon is missing behind “kind”. Write kind: assisted.",
        nl: "“kind assisted” wordt als één woord gelezen: er ontbreekt een dubbele punt achter “kind”. Schrijf kind: assisted.",
      },
    ],
  },
  {
    mistake: "no colon in a mix",
    yaml: [
      "koers: 1",
      "channels:",
      "  phone: { kind: assisted }",
      "  chat: { kind: assisted }",
      "contactMoments:",
      "  move: {}",
      "channelMix:",
      "  move: { now: { phone 70%, chat: 30% } }",
    ],
    findings: [
      {
        at: "8: phone 70%",
        rule: "unknown-key",
        en: "“phone 70%” is read as one word: a colon is missing behind “phone”. Write phone: 70%.",
        nl: "“phone 70%” wordt als één woord gelezen: er ontbreekt een dubbele punt achter “phone”. Schrijf phone: 70%.",
      },
    ],
  },
  {
    mistake: "no space behind a colon",
    yaml: ["koers: 1", "name:Koers", "currency: EUR"],
    findings: [
      {
        at: "2: name:Koers",
        rule: "yaml-syntax",
        en: "A space is missing behind the colon of “name:”. Put a space behind the colon.",
        nl: "Achter de dubbele punt van “name:” ontbreekt een spatie. Zet een spatie achter de dubbele punt.",
      },
    ],
  },
  {
    mistake: "no space behind a colon between brackets",
    yaml: ["koers: 1", "channels:", "  phone: { kind:assisted }"],
    findings: [
      {
        at: "3: kind:assisted",
        rule: "unknown-key",
        en: "“kind:assisted” is read as one word: a space is missing behind the colon. Write kind: assisted.",
        nl: "“kind:assisted” wordt als één woord gelezen: er ontbreekt een spatie achter de dubbele punt. Schrijf kind: assisted.",
      },
    ],
  },
  {
    mistake: "no space behind the colon of the very first line",
    yaml: ["koers:1", "name: Koers"],
    findings: [
      {
        at: "1: koers:1",
        rule: "yaml-syntax",
        en: "A space is missing behind the colon of “koers:”. Put a space behind the colon.",
        nl: "Achter de dubbele punt van “koers:” ontbreekt een spatie. Zet een spatie achter de dubbele punt.",
      },
    ],
  },
  {
    mistake: "nothing before a colon",
    yaml: ["koers: 1", "channels:", "  : { kind: assisted }"],
    findings: [
      {
        at: "3: :",
        rule: "yaml-syntax",
        en: "Nothing stands before this colon. Write before it what the value is called, as in phone: 70%.",
        nl: "Voor deze dubbele punt staat niets. Schrijf ervoor hoe de waarde heet, zoals in phone: 70%.",
      },
    ],
  },
  {
    mistake: "a second colon in a text",
    yaml: ["koers: 1", "name: Koers: de strategie"],
    findings: [
      {
        at: "2: Koers: de strategie",
        rule: "yaml-syntax",
        en: "There is a second colon in “Koers: de strategie”, so that it is read as yet another key. Put quotes round the text, or begin a new line if it is another key.",
        nl: "In “Koers: de strategie” staat een tweede dubbele punt, waardoor het als nog een sleutel wordt gelezen. Zet aanhalingstekens om de tekst, of begin een nieuwe regel als het een andere sleutel is.",
      },
    ],
  },
  {
    mistake: "no comma between brackets",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted digital: false }"],
    findings: [
      {
        at: "3: assisted digital: false",
        rule: "yaml-syntax",
        en: "A comma is missing here, between two parts within brackets. Put a comma between them, as in { phone: 70%, chat: 30% }.",
        nl: "Hier ontbreekt een komma, tussen twee delen binnen haakjes. Zet er een komma tussen, zoals in { phone: 70%, chat: 30% }.",
      },
    ],
  },
  {
    mistake: "no comma at the end of a line between brackets",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted,", "    digital: false", "    status: in-use }"],
    findings: [
      {
        at: "4: false",
        rule: "yaml-syntax",
        en: "A comma is missing here, between two parts within brackets. Put a comma between them, as in { phone: 70%, chat: 30% }.",
        nl: "Hier ontbreekt een komma, tussen twee delen binnen haakjes. Zet er een komma tussen, zoals in { phone: 70%, chat: 30% }.",
      },
    ],
  },
  {
    mistake: "no comma behind quotes",
    yaml: ["koers: 1", "channels:", '  phone: { name: "Telefoon" kind: assisted }'],
    findings: [
      {
        at: "3: kind: assisted",
        rule: "yaml-syntax",
        en: "A comma is missing here, between two parts within brackets. Put a comma between them, as in { phone: 70%, chat: 30% }.",
        nl: "Hier ontbreekt een komma, tussen twee delen binnen haakjes. Zet er een komma tussen, zoals in { phone: 70%, chat: 30% }.",
      },
    ],
  },
  {
    mistake: "no comma behind a bracket",
    yaml: ["koers: 1", "valueMatrix: { scale: [0, 10] threshold: 5 }"],
    findings: [
      {
        at: "2: threshold: 5",
        rule: "yaml-syntax",
        en: "A comma is missing here, between two parts within brackets. Put a comma between them, as in { phone: 70%, chat: 30% }.",
        nl: "Hier ontbreekt een komma, tussen twee delen binnen haakjes. Zet er een komma tussen, zoals in { phone: 70%, chat: 30% }.",
      },
    ],
  },
  {
    mistake: "no comma in a list",
    yaml: [
      "koers: 1",
      "channels:",
      "  phone: { kind: assisted }",
      "  chat: { kind: assisted }",
      "contactMoments:",
      "  move: { route: [phone chat] }",
    ],
    findings: [
      {
        at: "6: phone chat",
        rule: "wrong-value",
        en: "A comma is missing in “phone chat”, so that it is read as one name. Write [phone, chat].",
        nl: "In “phone chat” ontbreekt een komma, waardoor het als één naam wordt gelezen. Schrijf [phone, chat].",
      },
    ],
  },
  {
    mistake: "two commas",
    yaml: ["koers: 1", "valueMatrix: { scale: [0, 10],, threshold: 5 }"],
    findings: [
      {
        at: "2: ,",
        rule: "yaml-syntax",
        en: "Nothing stands before this comma. Remove the comma, or fill in what is missing before it.",
        nl: "Voor deze komma staat niets. Verwijder de komma, of vul in wat ervoor ontbreekt.",
      },
    ],
  },
  {
    mistake: "an unclosed quote",
    yaml: ["koers: 1", 'name: "Koers', "organisation: Waterland"],
    findings: [
      {
        at: '2: "Koers',
        rule: "yaml-syntax",
        en: 'The quote " that opens here is never closed. Put a " at the end of the text too.',
        nl: 'Het aanhalingsteken " dat hier opent wordt nergens gesloten. Zet ook aan het einde van de tekst een ".',
      },
    ],
  },
  {
    mistake: "an unclosed single quote",
    yaml: ["koers: 1", "name: 'Koers", "organisation: Waterland"],
    findings: [
      {
        at: "2: 'Koers",
        rule: "yaml-syntax",
        en: "The quote ' that opens here is never closed. Put a ' at the end of the text too.",
        nl: "Het aanhalingsteken ' dat hier opent wordt nergens gesloten. Zet ook aan het einde van de tekst een '.",
      },
    ],
  },
  {
    mistake: "quotes inside quotes",
    yaml: ["koers: 1", 'name: "Wij zijn "de beste" van het land"'],
    findings: [
      {
        at: '2: de beste" van het land"',
        rule: "yaml-syntax",
        en: 'Behind the quote " that closes the text, more text follows. Put one pair of quotes round the whole text, and use single ones inside it.',
        nl: 'Achter het aanhalingsteken " dat de tekst sluit, volgt nog meer tekst. Zet één paar aanhalingstekens om de hele tekst, en gebruik daarbinnen enkele.',
      },
    ],
  },
  {
    mistake: "an apostrophe between single quotes",
    yaml: ["koers: 1", "name: 'De klant's wens'"],
    findings: [
      {
        at: "2: s wens'",
        rule: "yaml-syntax",
        en: "Behind the quote ' that closes the text, more text follows. Put double quotes round the whole text; an apostrophe may then stand in it.",
        nl: "Achter het aanhalingsteken ' dat de tekst sluit, volgt nog meer tekst. Zet dubbele aanhalingstekens om de hele tekst; daarin mag een apostrof staan.",
      },
    ],
  },
  {
    mistake: "quotes round a part of a text",
    yaml: ["koers: 1", 'name: "Koers" voor allen'],
    findings: [
      {
        at: "2: voor allen",
        rule: "yaml-syntax",
        en: 'Behind the quote " that closes the text, more text follows. Put one pair of quotes round the whole text, and use single ones inside it.',
        nl: 'Achter het aanhalingsteken " dat de tekst sluit, volgt nog meer tekst. Zet één paar aanhalingstekens om de hele tekst, en gebruik daarbinnen enkele.',
      },
    ],
  },
  {
    mistake: "a backslash between quotes",
    yaml: ["koers: 1", 'name: "C:\\Waterland"'],
    findings: [
      {
        at: "2: \\W",
        rule: "yaml-syntax",
        en: "Between double quotes a backslash has a meaning of its own, and “\\W” means nothing. Write the backslash twice (\\\\), or put single quotes round the text.",
        nl: "Tussen dubbele aanhalingstekens heeft een backslash een eigen betekenis, en “\\W” betekent niets. Schrijf de backslash dubbel (\\\\), of zet enkele aanhalingstekens om de tekst.",
      },
    ],
  },
  {
    mistake: "an unclosed bracket",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted", "  chat: { kind: assisted }"],
    findings: [
      {
        at: "3: {",
        rule: "yaml-syntax",
        en: "The bracket { that opens here is never closed. Put a } where it should end.",
        nl: "Het haakje { dat hier opent wordt nergens gesloten. Zet een } waar het moet eindigen.",
      },
    ],
  },
  {
    mistake: "a bracket too many",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted }}", "  chat: { kind: assisted }"],
    findings: [
      {
        at: "3: }",
        rule: "yaml-syntax",
        en: "This bracket } closes nothing: there is no { that belongs to it. Remove it, or put the { where it should begin.",
        nl: "Dit haakje } sluit niets: er is geen { die erbij hoort. Verwijder het, of zet de { waar het moet beginnen.",
      },
    ],
  },
  {
    mistake: "the wrong bracket",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted ]", "  chat: { kind: assisted }"],
    findings: [
      {
        at: "3: {",
        rule: "yaml-syntax",
        en: "The bracket { that opens here is never closed. Put a } where it should end.",
        nl: "Het haakje { dat hier opent wordt nergens gesloten. Zet een } waar het moet eindigen.",
      },
    ],
  },
  {
    mistake: "a comment that swallows the bracket",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted # een mens }", "  chat: { kind: assisted }"],
    findings: [
      {
        at: "3: # een mens }",
        rule: "yaml-syntax",
        en: "Everything behind # is a comment, so the bracket } in it does not count. Put the } before the #.",
        nl: "Alles achter een hekje (#) is commentaar, dus het haakje } daarin telt niet mee. Zet de } vóór het hekje.",
      },
    ],
  },
  {
    mistake: "round brackets",
    yaml: ["koers: 1", "channels:", "  phone: ( kind: assisted )"],
    findings: [
      {
        at: "3: ( kind: assisted )",
        rule: "yaml-syntax",
        en: "Round brackets ( ) do not hold keys with values together. Put braces { } in their place.",
        nl: "Ronde haakjes ( ) houden sleutels met waarden niet bij elkaar. Zet er accolades { } voor in de plaats.",
      },
    ],
  },
  {
    mistake: "double brackets",
    yaml: ["koers: 1", "channels:", "  phone: {{ kind: assisted }}"],
    findings: [
      {
        at: "3: { kind: assisted }",
        rule: "yaml-syntax",
        en: "Before a colon a word is expected, not something in brackets. Write a word, a colon and then the value; one pair of brackets is enough.",
        nl: "Voor een dubbele punt wordt een woord verwacht, niet iets tussen haakjes. Schrijf een woord, een dubbele punt en dan de waarde; één paar haakjes is genoeg.",
      },
    ],
  },
  {
    mistake: "text behind a bracket",
    yaml: ["koers: 1", "period: { start: 2026, end: 2028 } drie jaar"],
    findings: [
      {
        at: "2: drie jaar",
        rule: "yaml-syntax",
        en: "Behind the closing bracket stands something that belongs to nothing: “drie jaar”. Remove it, or put a space and a # before it if it is a comment.",
        nl: "Achter het sluithaakje staat iets wat nergens bij hoort: “drie jaar”. Verwijder het, of zet er een spatie en een hekje (#) voor als het commentaar is.",
      },
    ],
  },
  {
    mistake: "a comment without a space before it",
    yaml: ["koers: 1", "period: { start: 2026, end: 2028 }# drie jaar"],
    findings: [
      {
        at: "2: # drie jaar",
        rule: "yaml-syntax",
        en: "Before the # of a comment there must be a space. Put a space before the #.",
        nl: "Voor het hekje (#) van commentaar moet een spatie staan. Zet een spatie voor het hekje.",
      },
    ],
  },
  {
    mistake: "a comment glued to a value",
    yaml: ["koers: 1", "discountRate: 6%# per jaar"],
    findings: [
      {
        at: "2: 6%# per jaar",
        rule: "wrong-value",
        en: "“6%# per jaar” is not a percentage such as 80% or 12.5%. Put a space before the # of a comment.",
        nl: "“6%# per jaar” is geen percentage zoals 80% of 12.5%. Zet een spatie voor het hekje (#) van commentaar.",
      },
    ],
  },
  {
    mistake: "a comment with slashes",
    yaml: ["koers: 1", "// onze strategie", "name: Koers"],
    findings: [
      {
        at: "2: // onze strategie",
        rule: "yaml-syntax",
        en: "A comment does not begin with //. Let it begin with # and a space.",
        nl: "Commentaar begint niet met //. Laat het beginnen met een hekje (#) en een spatie.",
      },
    ],
  },
  {
    mistake: "a dash without a space",
    yaml: ["koers: 1", "laws:", "  avg:", "    obligations:", "      -datalek melden", "      -rechten borgen"],
    findings: [
      {
        at: "5: -datalek melden",
        rule: "wrong-value",
        en: "A space is missing behind the dash in “-datalek”, so that it is no list. Put a space behind each dash.",
        nl: "In “-datalek” ontbreekt een spatie achter het streepje, waardoor het geen lijst is. Zet achter elk streepje een spatie.",
      },
    ],
  },
  {
    mistake: "a list on the line of its key",
    yaml: ["koers: 1", "laws:", "  avg:", "    obligations: - datalek melden"],
    findings: [
      {
        at: "4: -",
        rule: "yaml-syntax",
        en: "A list with dashes cannot begin on the same line as its key. Put each “- item” on a line of its own below it, or write [one, two].",
        nl: "Een lijst met streepjes kan niet op dezelfde regel beginnen als zijn sleutel. Zet elk “- onderdeel” op een eigen regel eronder, of schrijf [een, twee].",
      },
    ],
  },
  {
    mistake: "a key level with the items of a list",
    yaml: ["koers: 1", "laws:", "  avg:", "    obligations:", "      - datalek melden", "      owner: lead"],
    findings: [
      {
        at: "6: owner: lead",
        rule: "yaml-syntax",
        en: "This line stands level with the items of a list, but does not begin with a dash. Put “- ” before it if it is an item too, or two spaces more if it belongs to the item above.",
        nl: "Deze regel staat gelijk met de onderdelen van een lijst, maar begint niet met een streepje. Zet er “- ” voor als het ook een onderdeel is, of twee spaties meer als het bij het onderdeel erboven hoort.",
      },
    ],
  },
  {
    mistake: "a percent sign in front",
    yaml: ["koers: 1", "discountRate: %6"],
    findings: [
      {
        at: "2: %",
        rule: "yaml-syntax",
        en: "A text cannot begin with %: that sign has a meaning of its own here. Put the percent sign behind the number (6%), or put quotes round the text.",
        nl: "Een tekst kan niet beginnen met %: dat teken heeft hier een eigen betekenis. Zet het procentteken achter het getal (6%), of zet aanhalingstekens om de tekst.",
      },
    ],
  },
  {
    mistake: "an at sign in front",
    yaml: ["koers: 1", "name: @waterland"],
    findings: [
      {
        at: "2: @",
        rule: "yaml-syntax",
        en: "A text cannot begin with @: that sign has a meaning of its own here. Put quotes round the text.",
        nl: "Een tekst kan niet beginnen met @: dat teken heeft hier een eigen betekenis. Zet aanhalingstekens om de tekst.",
      },
    ],
  },
  {
    mistake: "a greater-than sign in front",
    yaml: ["koers: 1", "name: > Koers"],
    findings: [
      {
        at: "2: >",
        rule: "yaml-syntax",
        en: "A text cannot begin with >: that sign has a meaning of its own here. Put quotes round the text.",
        nl: "Een tekst kan niet beginnen met >: dat teken heeft hier een eigen betekenis. Zet aanhalingstekens om de tekst.",
      },
    ],
  },
  {
    mistake: "a star in front",
    yaml: ["koers: 1", "name: *belangrijk*"],
    findings: [
      {
        at: "2: *belangrijk*",
        rule: "yaml-syntax",
        en: "A text cannot begin with a star, as “*belangrijk*” does: that sign has a meaning of its own here. Put quotes round the text.",
        nl: "Een tekst kan niet met een sterretje beginnen, zoals “*belangrijk*”: dat teken heeft hier een eigen betekenis. Zet aanhalingstekens om de tekst.",
      },
    ],
  },
  {
    mistake: "an exclamation mark in front",
    yaml: ["koers: 1", "name: !belangrijk"],
    findings: [
      {
        at: "2: !belangrijk",
        rule: "yaml-syntax",
        en: "A text cannot begin with an exclamation mark, as “!belangrijk” does. Put quotes round the text, or remove the word with the exclamation mark.",
        nl: "Een tekst kan niet met een uitroepteken beginnen, zoals “!belangrijk”. Zet aanhalingstekens om de tekst, of verwijder het woord met het uitroepteken.",
      },
    ],
  },
  {
    mistake: "an id with a space",
    yaml: ["koers: 1", "channels:", "  Mijn Waterland: { kind: self-service }"],
    findings: [
      {
        at: "3: Mijn Waterland",
        rule: "bad-id",
        en: "“Mijn Waterland” cannot be an id: that has only small letters, digits and single hyphens. Write mijn-waterland; the readable name goes in name.",
        nl: "“Mijn Waterland” kan geen id zijn: die heeft alleen kleine letters, cijfers en losse koppeltekens. Schrijf mijn-waterland; de leesbare naam komt in name.",
      },
    ],
  },
  {
    mistake: "an id with capitals, used elsewhere",
    yaml: ["koers: 1", "channels:", "  Phone: { kind: assisted }", "contactMoments:", "  move: { route: [Phone] }"],
    findings: [
      {
        at: "3: Phone",
        rule: "bad-id",
        en: "“Phone” cannot be an id: that has only small letters, digits and single hyphens. Write phone; the readable name goes in name.",
        nl: "“Phone” kan geen id zijn: die heeft alleen kleine letters, cijfers en losse koppeltekens. Schrijf phone; de leesbare naam komt in name.",
      },
    ],
  },
  {
    mistake: "an id with an underscore, used elsewhere",
    yaml: ["koers: 1", "roles:", "  team_lead: {}", "channels:", "  phone: { kind: assisted, owner: team_lead }"],
    findings: [
      {
        at: "3: team_lead",
        rule: "bad-id",
        en: "“team_lead” cannot be an id: that has only small letters, digits and single hyphens. Write team-lead; the readable name goes in name.",
        nl: "“team_lead” kan geen id zijn: die heeft alleen kleine letters, cijfers en losse koppeltekens. Schrijf team-lead; de leesbare naam komt in name.",
      },
    ],
  },
  {
    mistake: "an id with an accent",
    yaml: ["koers: 1", "roles:", "  coördinator: {}"],
    findings: [
      {
        at: "3: coördinator",
        rule: "bad-id",
        en: "“coördinator” cannot be an id: that has only small letters, digits and single hyphens. Write coordinator; the readable name goes in name.",
        nl: "“coördinator” kan geen id zijn: die heeft alleen kleine letters, cijfers en losse koppeltekens. Schrijf coordinator; de leesbare naam komt in name.",
      },
    ],
  },
  {
    mistake: "a reference with capitals",
    yaml: ["koers: 1", "roles:", "  lead: {}", "channels:", "  phone: { kind: assisted, owner: Lead }"],
    findings: [
      {
        at: "5: Lead",
        rule: "wrong-value",
        en: "“Lead” is not an id (small letters, digits and hyphens). Write lead. The role that answers for this.",
        nl: "“Lead” is geen id (kleine letters, cijfers en koppeltekens). Schrijf lead. De rol die hiervoor verantwoordelijk is.",
      },
    ],
  },
  {
    mistake: "a list where things have names",
    yaml: ["koers: 1", "channels:", "  - phone", "  - chat"],
    findings: [
      {
        at: "2: channels",
        rule: "wrong-value",
        en: "“channels” is written as a list, but a block of “key: value” belongs there. Leave out the dashes and begin each part with its own name, as in phone: { name: Phone, kind: assisted, digital: false, … }.",
        nl: "“channels” is geschreven als lijst, maar daar hoort een blok met “sleutel: waarde”. Laat de streepjes weg en laat elk deel beginnen met zijn eigen naam, zoals in phone: { name: Phone, kind: assisted, digital: false, … }.",
      },
    ],
  },
  {
    mistake: "a list of things with an id",
    yaml: ["koers: 1", "channels:", "  - id: phone", "    kind: assisted"],
    findings: [
      {
        at: "2: channels",
        rule: "wrong-value",
        en: "“channels” is written as a list, but a block of “key: value” belongs there. Leave out the dashes and begin each part with its own name, as in phone: { name: Phone, kind: assisted, digital: false, … }.",
        nl: "“channels” is geschreven als lijst, maar daar hoort een blok met “sleutel: waarde”. Laat de streepjes weg en laat elk deel beginnen met zijn eigen naam, zoals in phone: { name: Phone, kind: assisted, digital: false, … }.",
      },
    ],
  },
  {
    mistake: "a list section without dashes",
    yaml: ["koers: 1", "contactMoments:", "  move: {}", "endorsements:", "  by: legal", "  sections: [laws]"],
    findings: [
      {
        at: "4: endorsements",
        rule: "wrong-value",
        en: "“endorsements” is written as a block of “key: value”, but a list of which each part begins with a dash belongs there. Which part of the organisation supports which sections of the strategy, and since when. A strategy works only when all who must carry it out stand behind it. For example endorsements: [{ by: legal, sections: [outreach, laws], date: 2026-03-20 }]",
        nl: "“endorsements” is geschreven als blok met “sleutel: waarde”, maar daar hoort een lijst waarvan elk deel met een streepje begint. Welk deel van de organisatie welke onderdelen van de strategie steunt, en sinds wanneer. Een strategie werkt pas als iedereen die haar moet uitvoeren erachter staat. Bijvoorbeeld endorsements: [{ by: legal, sections: [outreach, laws], date: 2026-03-20 }]",
      },
    ],
  },
  {
    mistake: "a block where a list belongs",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted, kpis: { nps: true } }"],
    findings: [
      {
        at: "3: kpis",
        rule: "wrong-value",
        en: "“kpis” is written as a block of “key: value”, but a list such as [one, two] belongs there. The KPIs by which you judge the channel. For example kpis: [speed-of-answer, satisfaction]",
        nl: "“kpis” is geschreven als blok met “sleutel: waarde”, maar daar hoort een lijst zoals [een, twee]. De KPI's waaraan u het kanaal afmeet. Bijvoorbeeld kpis: [speed-of-answer, satisfaction]",
      },
    ],
  },
  {
    mistake: "one word where a list belongs",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted }", "contactMoments:", "  move: { route: phone }"],
    findings: [
      {
        at: "5: phone",
        rule: "wrong-value",
        en: "Behind “route” stands “phone”, but a list such as [one, two] belongs there. Write [phone]. The channels in the order in which you guide the customer along them. It should end with a person.",
        nl: "Bij “route” staat “phone”, maar daar hoort een lijst zoals [een, twee]. Schrijf [phone]. De kanalen in de volgorde waarin u de klant erlangs leidt. Aan het einde hoort een mens te staan.",
      },
    ],
  },
  {
    mistake: "words with commas where a list belongs",
    yaml: [
      "koers: 1",
      "channels:",
      "  phone: { kind: assisted }",
      "  chat: { kind: assisted }",
      "contactMoments:",
      "  move:",
      "    route: phone, chat",
    ],
    findings: [
      {
        at: "7: phone, chat",
        rule: "wrong-value",
        en: "Behind “route” stands “phone, chat”, but a list such as [one, two] belongs there. Write [phone, chat]. The channels in the order in which you guide the customer along them. It should end with a person.",
        nl: "Bij “route” staat “phone, chat”, maar daar hoort een lijst zoals [een, twee]. Schrijf [phone, chat]. De kanalen in de volgorde waarin u de klant erlangs leidt. Aan het einde hoort een mens te staan.",
      },
    ],
  },
  {
    mistake: "one word where a block belongs",
    yaml: ["koers: 1", "channels:", "  phone: assisted"],
    findings: [
      {
        at: "3: assisted",
        rule: "wrong-value",
        en: "Behind “phone” stands “assisted”, but a block of “key: value” belongs there. One way in which customers and organisation are in contact. For example phone: { name: Phone, kind: assisted, digital: false, … }",
        nl: "Bij “phone” staat “assisted”, maar daar hoort een blok met “sleutel: waarde”. Eén weg waarlangs klant en organisatie contact hebben. Bijvoorbeeld phone: { name: Phone, kind: assisted, digital: false, … }",
      },
    ],
  },
  {
    mistake: "a list where a text belongs",
    yaml: ["koers: 1", "name: [Koers]"],
    findings: [
      {
        at: "2: name",
        rule: "wrong-value",
        en: "“name” is written as a list, but text belongs there. What the strategy is called. It stands above every report. For example name: Customer contact strategy 2026–2028",
        nl: "“name” is geschreven als lijst, maar daar hoort tekst. Hoe de strategie heet. De naam staat boven elk rapport. Bijvoorbeeld name: Customer contact strategy 2026–2028",
      },
    ],
  },
  {
    mistake: "nothing filled in",
    yaml: ["koers: 1", "channels:", "  phone: { kind: }"],
    findings: [
      {
        at: "3: kind",
        rule: "wrong-value",
        en: "Nothing is filled in for “kind”. Choose assisted, automated or self-service.",
        nl: "Bij “kind” is niets ingevuld. Kies assisted, automated of self-service.",
      },
    ],
  },
  {
    mistake: "ja",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted, digital: ja }"],
    findings: [
      {
        at: "3: ja",
        rule: "wrong-value",
        en: "“ja” is not true or false. Write true. Whether the contact is digital. Chat with a person is digital as well as assisted.",
        nl: "“ja” is niet true of false. Schrijf true. Of het contact digitaal is. Chatten met een medewerker is zowel digitaal als persoonlijk.",
      },
    ],
  },
  {
    mistake: "nee",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted, digital: nee }"],
    findings: [
      {
        at: "3: nee",
        rule: "wrong-value",
        en: "“nee” is not true or false. Write false. Whether the contact is digital. Chat with a person is digital as well as assisted.",
        nl: "“nee” is niet true of false. Schrijf false. Of het contact digitaal is. Chatten met een medewerker is zowel digitaal als persoonlijk.",
      },
    ],
  },
  {
    mistake: "true between quotes",
    yaml: ["koers: 1", "channels:", '  phone: { kind: assisted, digital: "true" }'],
    findings: [
      {
        at: '3: "true"',
        rule: "wrong-value",
        en: "“true” between quotes is text and not true or false. Write true. Whether the contact is digital. Chat with a person is digital as well as assisted.",
        nl: "“true” tussen aanhalingstekens is tekst en niet true of false. Schrijf true. Of het contact digitaal is. Chatten met een medewerker is zowel digitaal als persoonlijk.",
      },
    ],
  },
  {
    mistake: "a number between quotes",
    yaml: ["koers: 1", "contactMoments:", '  move: { volume: "48000" }'],
    findings: [
      {
        at: '3: "48000"',
        rule: "wrong-value",
        en: "“48000” between quotes is text and not a number such as 48000. Write 48000. How many contacts a year, at the start of the strategy.",
        nl: "“48000” tussen aanhalingstekens is tekst en geen getal zoals 48000. Schrijf 48000. Hoeveel contacten per jaar, aan het begin van de strategie.",
      },
    ],
  },
  {
    mistake: "an amount with a euro sign and a comma",
    yaml: ["koers: 1", "channels:", "  phone:", "    kind: assisted", "    costPerContact: € 6,80"],
    findings: [
      {
        at: "5: € 6,80",
        rule: "wrong-value",
        en: "“€ 6,80” is not an amount such as 6.80 or 120000. Write 6.80. What one contact in this channel costs on average. Every saving is computed from it.",
        nl: "“€ 6,80” is geen bedrag zoals 6.80 of 120000. Schrijf 6.80. Wat één contact in dit kanaal gemiddeld kost. Elke besparing wordt hiermee berekend.",
      },
    ],
  },
  {
    mistake: "an amount with a comma between brackets",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted, costPerContact: € 6,80, digital: false }"],
    findings: [
      {
        at: "3: € 6,80",
        rule: "wrong-value",
        en: "“€ 6,80” is written with a decimal comma, but a comma separates two parts here. Write 6.80: decimals with a point, and thousands without one.",
        nl: "“€ 6,80” is geschreven met een decimale komma, maar een komma scheidt hier twee delen. Schrijf 6.80: decimalen met een punt, en duizendtallen zonder.",
      },
    ],
  },
  {
    mistake: "an amount with points for thousands",
    yaml: ["koers: 1", "technologies:", "  crm: { costPerYear: € 1.120.000 }"],
    findings: [
      {
        at: "3: € 1.120.000",
        rule: "wrong-value",
        en: "“€ 1.120.000” is not an amount such as 6.80 or 120000. Write 1120000. What it costs in a year.",
        nl: "“€ 1.120.000” is geen bedrag zoals 6.80 of 120000. Schrijf 1120000. Wat het per jaar kost.",
      },
    ],
  },
  {
    mistake: "an amount with a dash for the cents",
    yaml: ["koers: 1", "technologies:", "  crm:", "    costPerYear: € 120.000,-"],
    findings: [
      {
        at: "4: € 120.000,-",
        rule: "wrong-value",
        en: "“€ 120.000,-” is not an amount such as 6.80 or 120000. Write 120000. What it costs in a year.",
        nl: "“€ 120.000,-” is geen bedrag zoals 6.80 of 120000. Schrijf 120000. Wat het per jaar kost.",
      },
    ],
  },
  {
    mistake: "an amount with a dash between brackets",
    yaml: ["koers: 1", "technologies:", "  crm: { costPerYear: € 120.000,- }"],
    findings: [
      {
        at: "3: € 120.000,-",
        rule: "yaml-syntax",
        en: "“€ 120.000,-” cannot be read as an amount: the comma separates two parts here. Write 120000, without currency, points or dash.",
        nl: "“€ 120.000,-” is niet als bedrag te lezen: de komma scheidt hier twee delen. Schrijf 120000, zonder valuta, punten of streepje.",
      },
    ],
  },
  {
    mistake: "a number with a point for thousands",
    yaml: ["koers: 1", "contactMoments:", "  move: { volume: 48.000 }"],
    findings: [
      {
        at: "3: 48.000",
        rule: "ambiguous-number",
        en: "“48.000” is read as 48, not as 48000. Write 48000 if the point separates thousands, or 48 if it separates decimals.",
        nl: "“48.000” wordt gelezen als 48, niet als 48000. Schrijf 48000 als de punt duizendtallen scheidt, of 48 als die decimalen scheidt.",
      },
    ],
  },
  {
    mistake: "a share as a fraction",
    yaml: ["koers: 1", "discountRate: 0.06"],
    findings: [
      {
        at: "2: 0.06",
        rule: "wrong-value",
        en: "“0.06” is not a percentage such as 80% or 12.5%. Write 6%. By how much per year money that comes later counts for less.",
        nl: "“0.06” is geen percentage zoals 80% of 12.5%. Schrijf 6%. Hoeveel geld dat later komt, per jaar minder telt.",
      },
    ],
  },
  {
    mistake: "a share as a fraction with a comma",
    yaml: ["koers: 1", "discountRate: 0,06"],
    findings: [
      {
        at: "2: 0,06",
        rule: "wrong-value",
        en: "“0,06” is not a percentage such as 80% or 12.5%. Write 6%. By how much per year money that comes later counts for less.",
        nl: "“0,06” is geen percentage zoals 80% of 12.5%. Schrijf 6%. Hoeveel geld dat later komt, per jaar minder telt.",
      },
    ],
  },
  {
    mistake: "a share with a comma between brackets",
    yaml: ["koers: 1", "segments:", "  homes: { name: Thuis, share: 0,5 }"],
    findings: [
      {
        at: "3: 0,5",
        rule: "wrong-value",
        en: "“0,5” is written with a decimal comma, but a comma separates two parts here. Write 50%: decimals with a point, and thousands without one.",
        nl: "“0,5” is geschreven met een decimale komma, maar een komma scheidt hier twee delen. Schrijf 50%: decimalen met een punt, en duizendtallen zonder.",
      },
    ],
  },
  {
    mistake: "a share with a space before its sign",
    yaml: ["koers: 1", "discountRate: 6 %"],
    findings: [
      {
        at: "2: 6 %",
        rule: "wrong-value",
        en: "“6 %” is not a percentage such as 80% or 12.5%. Write 6%. By how much per year money that comes later counts for less.",
        nl: "“6 %” is geen percentage zoals 80% of 12.5%. Schrijf 6%. Hoeveel geld dat later komt, per jaar minder telt.",
      },
    ],
  },
  {
    mistake: "a share in words",
    yaml: ["koers: 1", "discountRate: 6 procent"],
    findings: [
      {
        at: "2: 6 procent",
        rule: "wrong-value",
        en: "“6 procent” is not a percentage such as 80% or 12.5%. Write 6%. By how much per year money that comes later counts for less.",
        nl: "“6 procent” is geen percentage zoals 80% of 12.5%. Schrijf 6%. Hoeveel geld dat later komt, per jaar minder telt.",
      },
    ],
  },
  {
    mistake: "a share without a sign",
    yaml: ["koers: 1", "discountRate: 6"],
    findings: [
      {
        at: "2: 6",
        rule: "wrong-value",
        en: "“6” is not a percentage such as 80% or 12.5%. Write 6%. By how much per year money that comes later counts for less.",
        nl: "“6” is geen percentage zoals 80% of 12.5%. Schrijf 6%. Hoeveel geld dat later komt, per jaar minder telt.",
      },
    ],
  },
  {
    mistake: "text behind a share",
    yaml: ["koers: 1", "discountRate: 6% per jaar"],
    findings: [
      {
        at: "2: 6% per jaar",
        rule: "wrong-value",
        en: "“6% per jaar” is not a percentage such as 80% or 12.5%. By how much per year money that comes later counts for less. For example discountRate: 6%",
        nl: "“6% per jaar” is geen percentage zoals 80% of 12.5%. Hoeveel geld dat later komt, per jaar minder telt. Bijvoorbeeld discountRate: 6%",
      },
    ],
  },
  {
    mistake: "a semicolon at the end",
    yaml: ["koers: 1", "discountRate: 6%;"],
    findings: [
      {
        at: "2: 6%;",
        rule: "wrong-value",
        en: "“6%;” is not a percentage such as 80% or 12.5%. Write 6%. By how much per year money that comes later counts for less.",
        nl: "“6%;” is geen percentage zoals 80% of 12.5%. Schrijf 6%. Hoeveel geld dat later komt, per jaar minder telt.",
      },
    ],
  },
  {
    mistake: "a comma at the end",
    yaml: ["koers: 1", "discountRate: 6%,"],
    findings: [
      {
        at: "2: 6%,",
        rule: "wrong-value",
        en: "“6%,” is not a percentage such as 80% or 12.5%. Write 6%. By how much per year money that comes later counts for less.",
        nl: "“6%,” is geen percentage zoals 80% of 12.5%. Schrijf 6%. Hoeveel geld dat later komt, per jaar minder telt.",
      },
    ],
  },
  {
    mistake: "a duration in words",
    yaml: [
      "koers: 1",
      "channels:",
      "  phone: { kind: assisted, serviceLevel: { answered: 80%, within: 30 seconden } }",
    ],
    findings: [
      {
        at: "3: 30 seconden",
        rule: "wrong-value",
        en: "“30 seconden” is not a duration such as 30s, 15m, 4h, 2d, 2w or 5wd. Write 30s. The time in which they are answered.",
        nl: "“30 seconden” is geen duur zoals 30s, 15m, 4h, 2d, 2w of 5wd. Schrijf 30s. De tijd waarbinnen dat gebeurt.",
      },
    ],
  },
  {
    mistake: "a duration without a unit",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted, serviceLevel: { answered: 80%, within: 30 } }"],
    findings: [
      {
        at: "3: 30",
        rule: "wrong-value",
        en: "“30” is not a duration such as 30s, 15m, 4h, 2d, 2w or 5wd. The time in which they are answered. For example within: 30s",
        nl: "“30” is geen duur zoals 30s, 15m, 4h, 2d, 2w of 5wd. De tijd waarbinnen dat gebeurt. Bijvoorbeeld within: 30s",
      },
    ],
  },
  {
    mistake: "a date the other way round",
    yaml: ["koers: 1", "period: { start: 2026, end: 31-12-2028 }"],
    findings: [
      {
        at: "2: 31-12-2028",
        rule: "wrong-value",
        en: "“31-12-2028” is not a date such as 2026, 2026-Q3, 2026-07 or 2026-07-01. Write 2028-12-31. When it ends: the last day of what you write.",
        nl: "“31-12-2028” is geen datum zoals 2026, 2026-Q3, 2026-07 of 2026-07-01. Schrijf 2028-12-31. Wanneer zij eindigt: de laatste dag van wat u schrijft.",
      },
    ],
  },
  {
    mistake: "a Dutch month",
    yaml: ["koers: 1", "period:", "  start: 1 januari 2026", "  end: december 2028"],
    findings: [
      {
        at: "3: 1 januari 2026",
        rule: "wrong-value",
        en: "“1 januari 2026” is not a date such as 2026, 2026-Q3, 2026-07 or 2026-07-01. Write 2026-01-01. When it begins: the first day of what you write.",
        nl: "“1 januari 2026” is geen datum zoals 2026, 2026-Q3, 2026-07 of 2026-07-01. Schrijf 2026-01-01. Wanneer zij begint: de eerste dag van wat u schrijft.",
      },
      {
        at: "4: december 2028",
        rule: "wrong-value",
        en: "“december 2028” is not a date such as 2026, 2026-Q3, 2026-07 or 2026-07-01. Write 2028-12. When it ends: the last day of what you write.",
        nl: "“december 2028” is geen datum zoals 2026, 2026-Q3, 2026-07 of 2026-07-01. Schrijf 2028-12. Wanneer zij eindigt: de laatste dag van wat u schrijft.",
      },
    ],
  },
  {
    mistake: "a day that does not exist",
    yaml: ["koers: 1", "period: { start: 2026, end: 2028-02-30 }"],
    findings: [
      {
        at: "2: 2028-02-30",
        rule: "wrong-value",
        en: "“2028-02-30” does not exist on the calendar. When it ends: the last day of what you write. For example end: 2028-12",
        nl: "“2028-02-30” bestaat niet op de kalender. Wanneer zij eindigt: de laatste dag van wat u schrijft. Bijvoorbeeld end: 2028-12",
      },
    ],
  },
  {
    mistake: "a month that does not exist",
    yaml: ["koers: 1", "period: { start: 2026, end: 2028-13 }"],
    findings: [
      {
        at: "2: 2028-13",
        rule: "wrong-value",
        en: "“2028-13” does not exist on the calendar. When it ends: the last day of what you write. For example end: 2028-12",
        nl: "“2028-13” bestaat niet op de kalender. Wanneer zij eindigt: de laatste dag van wat u schrijft. Bijvoorbeeld end: 2028-12",
      },
    ],
  },
  {
    mistake: "a Dutch word from a list",
    yaml: ["koers: 1", "channels:", "  phone: { kind: bemand }"],
    findings: [
      {
        at: "3: bemand",
        rule: "wrong-value",
        en: "“bemand” is not a value for “kind”; did you mean “assisted”? Write assisted; you could also choose automated or self-service.",
        nl: "“bemand” is geen waarde voor “kind”; bedoelt u “assisted”? Schrijf assisted; u kunt ook kiezen voor automated of self-service.",
      },
    ],
  },
  {
    mistake: "a misspelt word from a list",
    yaml: ["koers: 1", "channels:", "  phone: { kind: asisted }"],
    findings: [
      {
        at: "3: asisted",
        rule: "wrong-value",
        en: "“asisted” is not a value for “kind”; did you mean “assisted”? Write assisted; you could also choose automated or self-service.",
        nl: "“asisted” is geen waarde voor “kind”; bedoelt u “assisted”? Schrijf assisted; u kunt ook kiezen voor automated of self-service.",
      },
    ],
  },
  {
    mistake: "a language in words",
    yaml: ["koers: 1", "language: Nederlands"],
    findings: [
      {
        at: "2: Nederlands",
        rule: "wrong-value",
        en: "“Nederlands” is not a value for “language”; did you mean “nl”? Write nl; you could also choose en.",
        nl: "“Nederlands” is geen waarde voor “language”; bedoelt u “nl”? Schrijf nl; u kunt ook kiezen voor en.",
      },
    ],
  },
  {
    mistake: "a currency as a sign",
    yaml: ["koers: 1", "currency: €"],
    findings: [
      {
        at: "2: €",
        rule: "wrong-value",
        en: "“€” is not written as “currency” should be. Write EUR. The currency of all amounts, in three capitals.",
        nl: "“€” is niet geschreven zoals bij “currency” hoort. Schrijf EUR. De valuta van alle bedragen, in drie hoofdletters.",
      },
    ],
  },
  {
    mistake: "a section misspelt",
    yaml: ["koers: 1", "chanels:", "  phone: { kind: assisted }"],
    findings: [
      {
        at: "2: chanels",
        rule: "unknown-key",
        en: "There is no section “chanels”; did you mean “channels”? Write channels; a note of your own begins with x-.",
        nl: "Er is geen onderdeel “chanels”; bedoelt u “channels”? Schrijf channels; een eigen aantekening begint met x-.",
      },
    ],
  },
  {
    mistake: "a key misspelt",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted, costPerContct: 6.80 }"],
    findings: [
      {
        at: "3: costPerContct",
        rule: "unknown-key",
        en: "“costPerContct” is not known here; did you mean “costPerContact”? Write costPerContact; a note of your own begins with x-.",
        nl: "“costPerContct” is hier niet bekend; bedoelt u “costPerContact”? Schrijf costPerContact; een eigen aantekening begint met x-.",
      },
    ],
  },
  {
    mistake: "a key in Dutch",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted, kosten: 6.80 }"],
    findings: [
      {
        at: "3: kosten",
        rule: "unknown-key",
        en: "“kosten” is not known here; did you mean “costPerContact”? Write costPerContact: sections and keys have one name, in English. Your own texts may be in any language.",
        nl: "“kosten” is hier niet bekend; bedoelt u “costPerContact”? Schrijf costPerContact: onderdelen en sleutels hebben één naam, in het Engels. Uw eigen teksten mogen Nederlands zijn.",
      },
    ],
  },
  {
    mistake: "a required key misspelt",
    yaml: ["koers: 1", "channels:", "  phone: { knid: assisted }"],
    findings: [
      {
        at: "3: knid",
        rule: "unknown-key",
        en: "“knid” is not known here; did you mean “kind”? Write kind; a note of your own begins with x-.",
        nl: "“knid” is hier niet bekend; bedoelt u “kind”? Schrijf kind; een eigen aantekening begint met x-.",
      },
    ],
  },
  {
    mistake: "a key twice",
    yaml: ["koers: 1", "name: Koers", "name: Nog een koers"],
    findings: [
      {
        at: "3: name",
        rule: "duplicate-key",
        en: "“name” already stands in this block, on line 2. Join the two into one, or give one of them another name.",
        nl: "“name” staat al in dit blok, op regel 2. Voeg de twee samen, of geef een van beide een andere naam.",
      },
    ],
  },
  {
    mistake: "a thing twice",
    yaml: ["koers: 1", "channels:", "  phone: { kind: assisted }", "  phone: { kind: assisted }"],
    findings: [
      {
        at: "4: phone",
        rule: "duplicate-key",
        en: "“phone” already stands in this block, on line 3. Remove this one: it says the same.",
        nl: "“phone” staat al in dit blok, op regel 3. Verwijder deze: er staat hetzelfde in.",
      },
    ],
  },
  {
    mistake: "the version between quotes",
    yaml: ['koers: "1"'],
    findings: [
      {
        at: '1: "1"',
        rule: "wrong-value",
        en: "“1” between quotes is text and not a number. Write 1. The version of the format. Write 1; a higher number asks for a newer Koers.",
        nl: "“1” tussen aanhalingstekens is tekst en geen getal. Schrijf 1. De versie van het formaat. Schrijf 1; een hoger getal vraagt om een nieuwere Koers.",
      },
    ],
  },
  {
    mistake: "no version",
    yaml: ["name: Koers"],
    findings: [
      {
        at: "1: n",
        rule: "missing-key",
        en: "“koers” is missing. Add it, for example koers: 1. The version of the format. Write 1; a higher number asks for a newer Koers.",
        nl: "“koers” ontbreekt. Voeg het toe, bijvoorbeeld koers: 1. De versie van het formaat. Schrijf 1; een hoger getal vraagt om een nieuwere Koers.",
      },
    ],
  },
  {
    mistake: "an empty manifest",
    yaml: ["# nog niets"],
    findings: [
      {
        at: "1: ",
        rule: "missing-key",
        en: "koers.yaml is empty. Begin with koers: 1, then a name and a period.",
        nl: "koers.yaml is leeg. Begin met koers: 1, dan een naam (name) en een periode (period).",
      },
    ],
  },
  {
    mistake: "a manifest that is a list",
    yaml: ["- channels", "- roles"],
    findings: [
      {
        at: "1: -",
        rule: "wrong-value",
        en: "This file begins with a list. Begin with a section, such as channels:, and put what belongs to it below it, two spaces further in.",
        nl: "Dit bestand begint met een lijst. Begin met een onderdeel, zoals channels:, en zet wat erbij hoort eronder, twee spaties verder naar rechts.",
      },
    ],
  },
  {
    mistake: "a manifest that is a text",
    yaml: ["Onze strategie"],
    findings: [
      {
        at: "1: Onze strategie",
        rule: "wrong-value",
        en: "This file holds only the text “Onze strategie”, and no lines “key: value”. Begin with a section, such as channels:, and put what belongs to it below it, two spaces further in.",
        nl: "Dit bestand bevat alleen de tekst “Onze strategie”, en geen regels “sleutel: waarde”. Begin met een onderdeel, zoals channels:, en zet wat erbij hoort eronder, twee spaties verder naar rechts.",
      },
    ],
  },
  {
    mistake: "a newer format",
    yaml: ["koers: 2", "newSection:", "  phone: assisted", "channels: []"],
    findings: [
      {
        at: "1: 2",
        rule: "newer-format",
        en: "This strategy is written in version 2 of the format; this Koers reads version 1. Update Koers, then check again.",
        nl: "Deze strategie is geschreven in versie 2 van het formaat; deze Koers leest versie 1. Werk Koers bij en controleer opnieuw.",
      },
    ],
  },
];
