import type { Language } from "../../core/words/language.ts";

/** What an escalation says, in one language. Numbers and durations come as words. */
export interface EscalationWords {
  readonly picture: string;
  readonly steps: (count: string, one: boolean) => string;
  readonly roles: (count: string, one: boolean) => string;
  readonly atMost: (duration: string) => string;
  readonly atLeast: (duration: string) => string;
  readonly endless: string;
  readonly timeUnknown: string;
  readonly appliesTo: (things: string) => string;
  readonly appliesToAll: string;
  readonly outsourced: string;
  readonly timeHere: string;
  readonly timeHereNote: string;
  readonly orLonger: string;
  readonly within: (duration: string) => string;
  readonly noLimit: string;
  readonly never: string;
  readonly begins: string;
  readonly endsHere: string;
  readonly noRole: string;
  readonly noMandate: string;
  readonly when: (condition: string) => string;
  readonly or: (condition: string) => string;
  readonly more: (count: string) => string;
  readonly onward: string;
  readonly handOver: (things: string) => string;
  readonly back: (step: string) => string;
  readonly missing: (step: string) => string;
  readonly nobody: string;
  readonly tooLate: string;
  readonly promise: string;
  readonly noPromise: string;
  readonly left: (duration: string) => string;
  readonly exact: string;
  readonly over: (duration: string) => string;
  readonly openPromise: string;
  readonly endlessPromise: string;
  readonly client: string;
  readonly clientMissing: string;
  readonly clientTable: Readonly<Record<"when" | "to" | "within" | "handOver", string>>;
  readonly empty: string;
  readonly add: string;
  readonly table: Readonly<
    Record<"step" | "role" | "limit" | "spent" | "when" | "to" | "handOver" | "problem" | "promise" | "verdict", string>
  >;
  readonly verdict: Readonly<Record<"kept" | "broken" | "unknown", string>>;
}

const en: EscalationWords = {
  picture: "Escalation",
  steps: (count, one) => `${count} ${one ? "step" : "steps"}`,
  roles: (count, one) => `${count} ${one ? "role" : "roles"}`,
  atMost: (duration) => `at most ${duration}`,
  atLeast: (duration) => `at least ${duration}: a step has no time limit`,
  endless: "no end: it goes round",
  timeUnknown: "no time limits",
  appliesTo: (things) => `for ${things}`,
  appliesToAll: "for all contacts",
  outsourced: "outsourced",
  timeHere: "Time so far",
  timeHereNote: "all limits together",
  orLonger: "or longer",
  within: (duration) => `within ${duration}`,
  noLimit: "no time limit",
  never: "never reached",
  begins: "begins here",
  endsHere: "ends here",
  noRole: "no role",
  noMandate: "no mandate",
  when: (condition) => `if: ${condition}`,
  or: (condition) => `or: ${condition}`,
  more: (count) => `and ${count} more`,
  onward: "then",
  handOver: (things) => `hands over: ${things}`,
  back: (step) => `goes back to “${step}”`,
  missing: (step) => `goes to “${step}”, which does not exist`,
  nobody: "dead end: nobody takes over",
  tooLate: "later than promised",
  promise: "Against the promise",
  noPromise: "No promise with a time limit applies here.",
  left: (duration) => `kept, with ${duration} to spare`,
  exact: "kept, with nothing to spare",
  over: (duration) => `broken: ${duration} too long`,
  openPromise: "not known: a step has no time limit",
  endlessPromise: "not known: it goes round",
  client: "To the client",
  clientMissing: "Outsourced, but nothing says when the client is called in.",
  clientTable: { when: "When", to: "To", within: "Within", handOver: "Hands over" },
  empty: "This escalation has no steps yet.",
  add: "Add steps",
  table: {
    step: "Step",
    role: "Role",
    limit: "Time limit",
    spent: "Time so far",
    when: "Escalated if",
    to: "Goes to",
    handOver: "Hands over",
    problem: "What is wrong",
    promise: "Promise",
    verdict: "Outcome",
  },
  verdict: { kept: "kept", broken: "broken", unknown: "not known" },
};

const nl: EscalationWords = {
  picture: "Escalatie",
  steps: (count, one) => `${count} ${one ? "stap" : "stappen"}`,
  roles: (count, one) => `${count} ${one ? "rol" : "rollen"}`,
  atMost: (duration) => `hooguit ${duration}`,
  atLeast: (duration) => `minstens ${duration}: een stap heeft geen tijdslimiet`,
  endless: "geen einde: het gaat rond",
  timeUnknown: "geen tijdslimieten",
  appliesTo: (things) => `voor ${things}`,
  appliesToAll: "voor alle contacten",
  outsourced: "uitbesteed",
  timeHere: "Tijd tot hier",
  timeHereNote: "alle limieten samen",
  orLonger: "of langer",
  within: (duration) => `binnen ${duration}`,
  noLimit: "geen tijdslimiet",
  never: "wordt nooit bereikt",
  begins: "begint hier",
  endsHere: "eindigt hier",
  noRole: "geen rol",
  noMandate: "geen mandaat",
  when: (condition) => `als: ${condition}`,
  or: (condition) => `of: ${condition}`,
  more: (count) => `en nog ${count}`,
  onward: "daarna",
  handOver: (things) => `geeft mee: ${things}`,
  back: (step) => `gaat terug naar “${step}”`,
  missing: (step) => `gaat naar “${step}”, die er niet is`,
  nobody: "loopt dood: niemand neemt het over",
  tooLate: "later dan beloofd",
  promise: "Tegenover de belofte",
  noPromise: "Hiervoor geldt geen belofte met een tijdslimiet.",
  left: (duration) => `gehaald, met ${duration} over`,
  exact: "gehaald, zonder tijd over",
  over: (duration) => `niet gehaald: ${duration} te lang`,
  openPromise: "niet bekend: een stap heeft geen tijdslimiet",
  endlessPromise: "niet bekend: het gaat rond",
  client: "Naar de opdrachtgever",
  clientMissing: "Uitbesteed, maar nergens staat wanneer de opdrachtgever erbij komt.",
  clientTable: { when: "Wanneer", to: "Naar", within: "Binnen", handOver: "Geeft mee" },
  empty: "Deze escalatie heeft nog geen stappen.",
  add: "Stappen toevoegen",
  table: {
    step: "Stap",
    role: "Rol",
    limit: "Tijdslimiet",
    spent: "Tijd tot hier",
    when: "Escaleert als",
    to: "Gaat naar",
    handOver: "Geeft mee",
    problem: "Wat er mis is",
    promise: "Belofte",
    verdict: "Uitkomst",
  },
  verdict: { kept: "gehaald", broken: "niet gehaald", unknown: "niet bekend" },
};

export function escalationWords(language: Language): EscalationWords {
  return language === "nl" ? nl : en;
}
