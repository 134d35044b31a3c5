import { thingName } from "../../rules/references/names.ts";
import type { LooseDocument } from "../../syntax/loose-tree.ts";
import type { Candidate } from "./candidate.ts";
import type { Request } from "./request.ts";
import { type NamedThing, thingsOf } from "./things.ts";

/** The things of a kind by their ids, each with its name, its key figure and its file. */
export function referenceCandidates(
  request: Request,
  documents: readonly LooseDocument[],
  kind: string,
  without: ReadonlySet<string> = new Set(),
): Candidate[] {
  return thingsOf(request, kind, documents)
    .filter(({ id }) => !without.has(id))
    .map((thing) => referenceCandidate(request, thing));
}

function referenceCandidate({ language }: Request, { kind, id, name, figures, file }: NamedThing): Candidate {
  return {
    text: id,
    kind: "reference",
    description: [name === id ? "" : name, figures].filter((part) => part !== "").join(" · "),
    detail: `${thingName(kind)[language]} · ${file}`,
    // People know a thing by its name: it finds the id too.
    filter: name === id ? id : `${id} ${name}`,
    thing: { kind, id },
  };
}
