import { backlog } from "../../numbers/priority.ts";
import { isReason, orNull } from "../../numbers/reason.ts";
import type { Text } from "../../words/language.ts";
import type { PictureContext } from "../context.ts";
import { spotOf } from "../spot.ts";
import type { BacklogRow } from "../types/dashboard.ts";

const NO_EFFORT: Text = { en: "the effort is not known", nl: "de inspanning is niet bekend" };

/** The backlog by priority ÷ effort, the best first. */
export function backlogRows({ snapshot, language }: PictureContext): BacklogRow[] {
  return backlog(snapshot).map(({ initiative, priority, effort }) => {
    const { name, status, sprint } = snapshot.strategy.initiatives[initiative] ?? {};
    const known = orNull(priority);
    const ranked = known !== null && effort !== null && effort !== 0;
    return {
      id: initiative,
      name: name ?? initiative,
      status: status ?? null,
      sprint: sprint === undefined ? null : String(sprint),
      priority: known,
      effort,
      worth: ranked ? known / effort : null,
      why: isReason(priority) ? priority.text[language] : ranked ? null : NO_EFFORT[language],
      source: spotOf(snapshot, `initiatives.${initiative}`),
    };
  });
}
