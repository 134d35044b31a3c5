import { RULES_OF_NUMBERS } from "../core/rules/ids.ts";
import type { Text } from "../core/words/language.ts";
import { remark } from "./outcome.ts";
import { countFindings } from "./reporters/check-report.ts";
import { numbered, reportWords } from "./reporters/words.ts";
import type { OpenStrategy } from "./strategies.ts";
import type { Terminal } from "./terminal.ts";

export const PICTURES_IN_DOUBT: Text = {
  en: "the picture may not be whole",
  nl: "de tekening is misschien niet volledig",
};

export const NUMBERS_IN_DOUBT: Text = {
  en: "some numbers may be missing or wrong",
  nl: "sommige cijfers ontbreken misschien of kloppen niet",
};

/** Broken parts of a strategy may be missing from what is made of it: says so beside it, also of known errors. */
export function mentionErrors(
  { service, language }: OpenStrategy,
  asOf: string,
  consequence: Text,
  terminal: Terminal,
): void {
  const options = { language, asOf };
  const fresh = service.check(options);
  const findings = fresh.known === 0 ? fresh.findings : service.checkAll(options).findings;
  const { errors } = countFindings(findings.filter(({ rule }) => RULES_OF_NUMBERS.has(rule)));
  if (errors === 0) return;
  remark(terminal, language, {
    en: `${numbered(errors, reportWords.en.counted.error)} in this strategy: ${consequence.en}. See them with: koers check`,
    nl: `${numbered(errors, reportWords.nl.counted.error)} in deze strategie: ${consequence.nl}. Bekijk ze met: koers check`,
  });
}
