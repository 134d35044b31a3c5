import { BASELINE_NAME } from "../core/project/discover.ts";
import { type Refusal, refusal } from "./outcome.ts";
import { type OpenStrategy, placeFrom } from "./strategies.ts";

/** What to say when a strategy has a baseline that cannot be read; null when it has not. */
export function unreadableBaseline({ service, language }: OpenStrategy, asOf: string, cwd: string): Refusal | null {
  if (!service.check({ language, asOf }).baselineUnreadable) return null;
  const shown = placeFrom(cwd, service.root)(BASELINE_NAME);
  return refusal(
    {
      en: `${shown} cannot be understood, so it is not known which findings are new.`,
      nl: `${shown} is niet te begrijpen; zo is niet bekend welke bevindingen nieuw zijn.`,
    },
    {
      en: "Put an earlier version of it back, make it anew with koers baseline, or take it away.",
      nl: "Zet een eerdere versie ervan terug, maak het opnieuw met koers baseline, of haal het weg.",
    },
  );
}
