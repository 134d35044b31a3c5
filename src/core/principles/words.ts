import type { Language, Text } from "../words/language.ts";
import { orList, quote, type Words } from "../words/say.ts";
import type { CelSyntaxError, SyntaxErrorCode } from "./cel/syntax-error.ts";
import type { Problem } from "./problems.ts";
import type { ScopeProblem } from "./scope.ts";
import { typeName } from "./type-words.ts";
import type { Type } from "./types.ts";
import { SUBJECTS } from "./variables.ts";

/** What is wrong and, where there is more to say than the rule itself says, what to do. */
export interface ProblemWords {
  readonly what: Words;
  readonly mend?: Words;
  /** What to write at the place instead. */
  readonly instead: string | null;
}

/** With more, a list of what there is helps nobody. */
const LONGEST_LIST = 12;

type Advice = Pick<ProblemWords, "mend">;

/** What is wrong with an expression, in words. */
export function problemWords(problem: Problem): ProblemWords {
  switch (problem.code) {
    case "syntax":
      return syntaxWords(problem.error);
    case "unknown-variable":
      return unknownVariable(problem);
    case "variable-elsewhere":
      return variableElsewhere(problem);
    case "unquoted":
      return unquoted(problem);
    case "share-above-one":
      return shareAboveOne(problem);
    case "unknown-field": {
      const { name, of, guess } = problem;
      return {
        what: guessed({ en: `${of.en} has no “${name}”`, nl: `${of.nl} heeft geen “${name}”` }, guess),
        ...choose(problem.known, guess),
        instead: guess,
      };
    }
    case "no-fields":
      return {
        what: both((language) =>
          language === "en"
            ? `“${problem.name}” cannot be asked of ${typeName(problem.found).en}.`
            : `“${problem.name}” is niet te vragen van ${typeName(problem.found).nl}.`,
        ),
        instead: null,
      };
    case "unknown-function":
      return {
        what: guessed(
          { en: `There is no function “${problem.name}”`, nl: `Er is geen functie “${problem.name}”` },
          problem.guess,
        ),
        mend: {
          en: "docs/principles.md lists the functions.",
          nl: "docs/principles.md noemt de functies.",
        },
        instead: problem.guess,
      };
    case "unknown-choice":
      return choiceWords(problem.value, problem.choices, problem.guess);
    case "too-heavy":
      return {
        what: {
          en: "This asks for more calculation than a principle may take.",
          nl: "Dit vraagt meer rekenwerk dan een principe mag kosten.",
        },
        mend: {
          en: "Walk over fewer things inside each other, or let the principle apply to each thing instead of the whole.",
          nl: "Loop minder vaak binnen elkaar langs alles, of laat het principe voor elk ding gelden in plaats van voor het geheel.",
        },
        instead: null,
      };
    default:
      return { ...typeWords(problem), instead: null };
  }
}

function unknownVariable(problem: Extract<Problem, { code: "unknown-variable" }>): ProblemWords {
  const { name, dashed, guess, known } = problem;
  if (dashed !== null) {
    return {
      what: {
        en: `“${name}” is not known: “${dashed}” is read as a subtraction.`,
        nl: `“${name}” is niet bekend: “${dashed}” wordt gelezen als een aftreksom.`,
      },
      mend: {
        en: `Write an id with a dash as ['${dashed}'].`,
        nl: `Schrijf een id met een streepje als ['${dashed}'].`,
      },
      instead: null,
    };
  }
  return {
    what: guessed({ en: `“${name}” is not known here`, nl: `“${name}” is hier niet bekend` }, guess),
    ...choose(known, guess),
    instead: guess,
  };
}

function variableElsewhere({ name, selector }: Extract<Problem, { code: "variable-elsewhere" }>): ProblemWords {
  const key = selector ?? "segments";
  return {
    what: {
      en: `“${name}” is known only where the principle applies to ${key}.`,
      nl: `“${name}” is alleen bekend als het principe geldt voor ${key}.`,
    },
    mend: {
      en: `Add ${key} to appliesTo, or ask it of strategy.`,
      nl: `Zet ${key} bij appliesTo, of vraag het aan strategy.`,
    },
    instead: null,
  };
}

function unquoted({ name, meant }: Extract<Problem, { code: "unquoted" }>): ProblemWords {
  return {
    what: {
      en: `“${name}” is a word, and in a rule words stand between quotes.`,
      nl: `“${name}” is een woord, en in een regel staan woorden tussen aanhalingstekens.`,
    },
    mend: { en: `Write '${meant}'.`, nl: `Schrijf '${meant}'.` },
    instead: `'${meant}'`,
  };
}

function shareAboveOne({ value }: Extract<Problem, { code: "share-above-one" }>): ProblemWords {
  const share = value <= 100 ? String(Number(`${value}e-2`)) : null;
  const what = {
    en: `A share runs from 0 to 1 in a rule, and this one is compared with ${value}`,
    nl: `Een aandeel loopt in een regel van 0 tot 1, en dit wordt vergeleken met ${value}`,
  };
  if (share === null) {
    return {
      what: { en: `${what.en}.`, nl: `${what.nl}.` },
      mend: { en: "Write 80% as 0.8.", nl: "Schrijf 80% als 0.8." },
      instead: null,
    };
  }
  return {
    what: { en: `${what.en}; is ${value}% meant?`, nl: `${what.nl}; bedoelt u ${value}%?` },
    mend: { en: `Write ${share}.`, nl: `Schrijf ${share}.` },
    instead: share,
  };
}

type TypeProblem = Exclude<
  Problem,
  {
    code:
      | "syntax"
      | "unknown-variable"
      | "unquoted"
      | "share-above-one"
      | "variable-elsewhere"
      | "unknown-field"
      | "no-fields"
      | "unknown-function"
      | "unknown-choice"
      | "too-heavy";
  }
>;

function typeWords(problem: TypeProblem): Omit<ProblemWords, "instead"> {
  switch (problem.code) {
    case "wrong-call":
      return {
        what: {
          en: `“${problem.name}” cannot be used like this.`,
          nl: `“${problem.name}” is zo niet te gebruiken.`,
        },
        mend: { en: `As in: ${problem.example}`, nl: `Zoals in: ${problem.example}` },
      };
    case "wrong-operands":
      return operandWords(problem.operator, problem.left, problem.right);
    case "never-equal":
      return {
        what: both((language) => {
          const [left, right] = [typeName(problem.left)[language], typeName(problem.right)[language]];
          return language === "en"
            ? `Here ${left} is compared with ${right}: they are never equal.`
            : `Hier wordt ${left} vergeleken met ${right}: die zijn nooit gelijk.`;
        }),
        ...quotesAdvice(problem.left, problem.right),
      };
    case "flag-expected":
      return {
        what: both((language) =>
          language === "en"
            ? `True or false is needed here, and this is ${typeName(problem.found).en}.`
            : `Hier moet iets staan dat waar of onwaar is, en dit is ${typeName(problem.found).nl}.`,
        ),
        ...compareAdvice,
      };
    case "result-not-flag":
      return {
        what: both((language) =>
          language === "en"
            ? `A principle holds or does not, and this gives ${typeName(problem.found).en}.`
            : `Een principe geldt of geldt niet, en dit geeft ${typeName(problem.found).nl}.`,
        ),
        ...compareAdvice,
      };
    case "nothing-to-walk":
      return {
        what: both((language) =>
          language === "en"
            ? `“${problem.name}” walks over a list or a map, and this is ${typeName(problem.found).en}.`
            : `“${problem.name}” loopt langs een lijst of tabel, en dit is ${typeName(problem.found).nl}.`,
        ),
      };
    case "wrong-index":
      return {
        what: both((language) => indexWords(language, problem.found, problem.index)),
      };
    case "bad-pattern":
      return {
        what: {
          en: `${quote(problem.pattern)} is not a valid pattern.`,
          nl: `${quote(problem.pattern)} is geen geldig patroon.`,
        },
        mend: {
          en: "Patterns are regular expressions (RE2): look-around and back-references do not exist.",
          nl: "Patronen zijn reguliere expressies (RE2): vooruit- en terugkijken en terugverwijzen bestaan niet.",
        },
      };
  }
}

const compareAdvice: Advice = {
  mend: {
    en: "Compare it with something, for instance with > 0.5 or == 'phone'.",
    nl: "Vergelijk het ergens mee, bijvoorbeeld met > 0.5 of == 'phone'.",
  },
};

function operandWords(operator: string, left: Type, right: Type): Omit<ProblemWords, "instead"> {
  const what = both((language) => {
    const [one, other] = [typeName(left)[language], typeName(right)[language]];
    return language === "en"
      ? `“${operator}” does not work between ${one} and ${other}.`
      : `“${operator}” werkt niet tussen ${one} en ${other}.`;
  });
  if (left.kind === "flag" && ["<", "<=", ">", ">="].includes(operator)) {
    const en = "To have a value between two limits, write a < b && b < c.";
    return { what, mend: { en, nl: "Schrijf voor een waarde tussen twee grenzen a < b && b < c." } };
  }
  return { what, ...quotesAdvice(left, right) };
}

function quotesAdvice(left: Type, right: Type): Advice {
  const kinds = [left.kind, right.kind];
  if (!kinds.includes("number") || !kinds.includes("text")) return {};
  return {
    mend: {
      en: "Numbers stand without quotes: shares as 0.8, durations in seconds.",
      nl: "Getallen staan zonder aanhalingstekens: aandelen als 0.8, tijdsduren in seconden.",
    },
  };
}

function indexWords(language: Language, found: Type, index: Type): string {
  const [of, by] = [typeName(found)[language], typeName(index)[language]];
  if (found.kind === "any") {
    return language === "en" ? `A key is a text, and this is ${by}.` : `Een sleutel is een tekst, en dit is ${by}.`;
  }
  return language === "en"
    ? `From ${of} nothing can be taken with ${by} between brackets.`
    : `Uit ${of} is niets te halen met ${by} tussen haken.`;
}

/** What is wrong with `appliesTo` or an exception, in words. */
export function scopeWords(problem: ScopeProblem): ProblemWords {
  switch (problem.code) {
    case "several-selectors": {
      const keys = problem.selectors;
      return {
        what: {
          en: `A principle applies to one kind of thing, and this one names ${keys.join(", ")}.`,
          nl: `Een principe geldt voor één soort dingen, en dit noemt ${keys.join(", ")}.`,
        },
        mend: { en: "Make a principle for each kind.", nl: "Maak voor elke soort een eigen principe." },
        instead: null,
      };
    }
    case "segments-alone":
      return {
        what: {
          en: "segments only says for whose mix contact moments are checked, and no moments are named.",
          nl: "segments zegt alleen voor wiens mix contactmomenten worden getoetst, en er staan geen moments.",
        },
        mend: { en: "Add moments, or take segments away.", nl: "Voeg moments toe, of haal segments weg." },
        instead: null,
      };
    case "unknown-attribute":
      return attributeWords(problem);
    case "wrong-attribute":
      return wrongAttribute(problem.name, problem.type);
    case "unknown-choice":
      return choiceWords(problem.value, problem.choices, problem.guess);
    default:
      return { ...exceptionWords(problem), instead: null };
  }
}

function attributeWords(problem: Extract<ScopeProblem, { code: "unknown-attribute" }>): ProblemWords {
  const { variable } = SUBJECTS[problem.selector];
  const what = guessed(
    { en: `“${variable}” has no “${problem.name}”`, nl: `“${variable}” heeft geen “${problem.name}”` },
    problem.guess,
  );
  const mend = {
    en: `docs/principles.md lists what can be asked of ${variable}.`,
    nl: `docs/principles.md noemt wat aan ${variable} te vragen is.`,
  };
  return { what, mend, instead: problem.guess };
}

function wrongAttribute(name: string, type: Type): ProblemWords {
  return {
    what: both((language) =>
      language === "en"
        ? `“${name}” is ${typeName(type).en}, and this is something else.`
        : `“${name}” is ${typeName(type).nl}, en dit is iets anders.`,
    ),
    mend: {
      en: "Ask for values that a thing can have; put more in the rule itself.",
      nl: "Vraag naar waarden die een ding kan hebben; zet meer in de regel zelf.",
    },
    instead: null,
  };
}

type ExceptionProblem = Extract<ScopeProblem, { code: `exception-${string}` }>;

function exceptionWords(problem: ExceptionProblem): Omit<ProblemWords, "instead"> {
  switch (problem.code) {
    case "exception-of-nothing":
      return {
        what: {
          en: "This exception does not say what may break the principle.",
          nl: "Deze uitzondering zegt niet wat van het principe mag afwijken.",
        },
        mend: { en: `Add ${problem.variable}.`, nl: `Voeg ${problem.variable} toe.` },
      };
    case "exception-of-more":
      return {
        what: { en: "An exception is for one thing.", nl: "Een uitzondering is voor één ding." },
        mend: { en: "Write an exception for each.", nl: "Schrijf voor elk een eigen uitzondering." },
      };
    case "exception-elsewhere": {
      const { written, variable } = problem;
      if (variable === null) {
        return {
          what: {
            en: `The principle is about the strategy as a whole; an exception for a ${written} has no effect.`,
            nl: `Het principe gaat over de strategie als geheel; een uitzondering voor een ${written} doet niets.`,
          },
        };
      }
      return {
        what: {
          en: `The principle is about ${variable}, and this exception about ${written}: it has no effect.`,
          nl: `Het principe gaat over ${variable} en deze uitzondering over ${written}: zij doet niets.`,
        },
      };
    }
    case "exception-outside":
      return {
        what: {
          en: `The principle does not apply to “${problem.id}”: this exception has no effect.`,
          nl: `Het principe geldt niet voor “${problem.id}”: deze uitzondering doet niets.`,
        },
      };
    case "exception-segment":
      return {
        what: {
          en: `The principle is not checked for “${problem.id}” apart: this exception has no effect.`,
          nl: `Het principe wordt niet apart getoetst voor “${problem.id}”: deze uitzondering doet niets.`,
        },
      };
  }
}

function choiceWords(value: string, choices: readonly string[], guess: string | null): ProblemWords {
  return {
    what: guessed({ en: `“${value}” never occurs here`, nl: `“${value}” komt hier nooit voor` }, guess),
    mend: both((language) =>
      language === "en" ? `It can be ${orList(choices, "en")}.` : `Het kan zijn: ${orList(choices, "nl")}.`,
    ),
    instead: guess,
  };
}

type SyntaxText = (detail: string, instead: string | null) => { readonly what: Text; readonly mend?: Text };

const SYNTAX: Readonly<Record<SyntaxErrorCode, SyntaxText>> = {
  empty: () => ({ what: { en: "This rule is empty.", nl: "Deze regel is leeg." } }),
  "too-long": (most) => ({
    what: {
      en: `This rule is longer than ${most} characters.`,
      nl: `Deze regel is langer dan ${most} tekens.`,
    },
    mend: { en: "Split the principle into several.", nl: "Splits het principe in meerdere." },
  }),
  "too-deep": () => ({
    what: { en: "This rule has too many parts inside each other.", nl: "Deze regel heeft te veel delen in elkaar." },
    mend: { en: "Split the principle into several.", nl: "Splits het principe in meerdere." },
  }),
  "unclosed-text": (mark) => ({
    what: {
      en: `This text has no closing ${mark}.`,
      nl: `Deze tekst mist de sluitende ${mark}.`,
    },
  }),
  "bad-escape": (detail) => ({
    what: { en: `“${detail}” means nothing in a text.`, nl: `“${detail}” betekent niets in een tekst.` },
    mend: { en: "Write a backslash as \\\\.", nl: "Schrijf een backslash als \\\\." },
  }),
  "line-break-in-text": () => ({
    what: { en: "A text ends on the line it begins on.", nl: "Een tekst eindigt op de regel waarop die begint." },
  }),
  "bad-number": (detail) => ({
    what: { en: `“${detail}” is not a number.`, nl: `“${detail}” is geen getal.` },
    mend: { en: "Write a text between quotes.", nl: "Schrijf een tekst tussen aanhalingstekens." },
  }),
  "unit-on-number": (detail) => ({
    what: {
      en: `“${detail}”: numbers stand without a unit in a rule.`,
      nl: `“${detail}”: getallen staan in een regel zonder eenheid.`,
    },
    mend: {
      en: "Write shares as 0.8 and durations in seconds.",
      nl: "Schrijf aandelen als 0.8 en tijdsduren in seconden.",
    },
  }),
  "decimal-comma": (detail, instead) => ({
    what: {
      en: `“${detail}” has a comma; in a rule decimals stand behind a point.`,
      nl: `“${detail}” heeft een komma; in een regel staan decimalen achter een punt.`,
    },
    mend: { en: `Write ${instead}.`, nl: `Schrijf ${instead}.` },
  }),
  "bad-character": (detail) => ({
    what: { en: `“${detail}” has no meaning here.`, nl: `“${detail}” heeft hier geen betekenis.` },
  }),
  "curly-quote": (detail) => ({
    what: { en: `“${detail}” is not a straight quote.`, nl: `“${detail}” is geen recht aanhalingsteken.` },
    mend: { en: "Write texts as 'phone'.", nl: "Schrijf teksten als 'phone'." },
  }),
  "other-sign": (detail, instead) => ({
    what: { en: `“${detail}” is written as ${instead}.`, nl: `“${detail}” schrijft u als ${instead}.` },
  }),
  "single-equals": () => ({
    what: { en: "Two values are compared with ==.", nl: "Twee waarden vergelijkt u met ==." },
  }),
  "single-logic": (detail) => ({
    what: { en: `Write ${detail}${detail}.`, nl: `Schrijf ${detail}${detail}.` },
  }),
  "word-operator": (detail) => ({
    what: {
      en: `“${detail}” is written with a sign.`,
      nl: `“${detail}” schrijft u met een teken.`,
    },
    mend: {
      en: "And is &&, or is ||, not is !, equal is ==.",
      nl: "En is &&, of is ||, niet is !, gelijk is ==.",
    },
  }),
  "not-available": (detail) => ({
    what: { en: `“${detail}” is not available in principles.`, nl: `“${detail}” bestaat niet in principes.` },
  }),
  "reserved-word": (detail) => ({
    what: { en: `“${detail}” cannot be used as a name.`, nl: `“${detail}” is niet als naam te gebruiken.` },
  }),
  "unclosed-bracket": (detail) => ({
    what: { en: `This ${detail} is not closed.`, nl: `Deze ${detail} wordt niet gesloten.` },
  }),
  "stray-bracket": (detail) => ({
    what: { en: `This ${detail} closes nothing.`, nl: `Deze ${detail} sluit niets af.` },
  }),
  "ends-early": () => ({
    what: { en: "Something has to follow here.", nl: "Hier moet nog iets op volgen." },
  }),
  "value-expected": (detail) => ({
    what: {
      en: `A value should stand before “${detail}”.`,
      nl: `Vóór “${detail}” hoort een waarde te staan.`,
    },
  }),
  "name-expected": (detail) => ({
    what: {
      en: `A name follows after a dot, not “${detail}”.`,
      nl: `Na een punt volgt een naam, niet “${detail}”.`,
    },
    mend: { en: "Write an id as ['2026'] or ['live-chat'].", nl: "Schrijf een id als ['2026'] of ['live-chat']." },
  }),
  "operator-expected": (detail) => ({
    what: {
      en: `A sign such as && or == is missing before “${detail}”.`,
      nl: `Vóór “${detail}” ontbreekt een teken zoals && of ==.`,
    },
  }),
  "colon-expected": (detail) => ({
    what: { en: `A : should stand before “${detail}”.`, nl: `Vóór “${detail}” hoort een : te staan.` },
  }),
  "macro-variable": (detail) => ({
    what: {
      en: `“${detail}” first gives each item a name, which is one word.`,
      nl: `“${detail}” geeft elk onderdeel eerst een naam, en die is één woord.`,
    },
    mend: {
      en: "As in: moment.target.all(channel, channel != 'email')",
      nl: "Zoals in: moment.target.all(channel, channel != 'email')",
    },
  }),
  "macro-arguments": (detail) => ({
    what: {
      en: `“${detail}” takes a name for each item and what to ask of it.`,
      nl: `“${detail}” krijgt een naam voor elk onderdeel en wat ervan gevraagd wordt.`,
    },
    mend: {
      en: "As in: moment.target.all(channel, channel != 'email')",
      nl: "Zoals in: moment.target.all(channel, channel != 'email')",
    },
  }),
  "has-argument": () => ({
    what: {
      en: "“has” takes one field, as in has(channel.fallback).",
      nl: "“has” krijgt één veld, zoals in has(channel.fallback).",
    },
  }),
};

function syntaxWords({ code, detail, instead }: CelSyntaxError): ProblemWords {
  return { ...SYNTAX[code](detail, instead), instead };
}

function guessed(text: Text, guess: string | null): Text {
  if (guess === null) return { en: `${text.en}.`, nl: `${text.nl}.` };
  return { en: `${text.en}; did you mean “${guess}”?`, nl: `${text.nl}; bedoelt u “${guess}”?` };
}

function choose(known: readonly string[], guess: string | null): Advice {
  if (guess !== null) return { mend: { en: "Correct the name.", nl: "Verbeter de naam." } };
  if (known.length > LONGEST_LIST) {
    return { mend: { en: "docs/principles.md lists what there is.", nl: "docs/principles.md noemt wat er is." } };
  }
  return {
    mend: both((language) =>
      language === "en" ? `There is ${orList(known, "en")}.` : `Er is ${orList(known, "nl")}.`,
    ),
  };
}

function both(say: (language: Language) => string): Words {
  return { en: () => say("en"), nl: () => say("nl") };
}
