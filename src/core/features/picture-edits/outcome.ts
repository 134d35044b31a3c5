import type { FileEdit } from "../../edits/file-edit.ts";
import type { Text } from "../../words/language.ts";

/** The text changes that an edit of a picture asks for, or why it cannot be made. */
export type EditOutcome =
  | { readonly ok: true; readonly edits: readonly FileEdit[] }
  | { readonly ok: false; readonly reason: Text };

export function refused(en: string, nl: string): EditOutcome {
  return { ok: false, reason: { en, nl } };
}

/** All of the edits, or a refusal where one of them cannot be made cleanly. */
export function allOf(edits: readonly (FileEdit | null)[]): EditOutcome {
  const made = edits.filter((edit) => edit !== null);
  if (made.length === edits.length) return { ok: true, edits: made };
  return refused(
    "The way this is written does not let Koers change it safely. Change it in the text.",
    "Zoals dit geschreven is kan Koers het niet veilig wijzigen. Wijzig het in de tekst.",
  );
}
