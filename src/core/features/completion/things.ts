import { isListSection } from "../../strategy/model.ts";
import { type LooseDocument, type LooseNode, looseChild, looseText } from "../../syntax/loose-tree.ts";
import { entryOf, type YamlNode } from "../../syntax/tree.ts";
import { partsByPath } from "../symbols-names.ts";
import type { Request } from "./request.ts";

/** A thing that an id can name. */
export interface NamedThing {
  readonly kind: string;
  /** As others refer to it: a journey step as `journey/step`. */
  readonly id: string;
  /** Its name, else the id. */
  readonly name: string;
  /** The figure that tells most about it; empty where there is none. */
  readonly figures: string;
  /** The file in which it is defined. */
  readonly file: string;
}

/**
 * All things of a kind, in the order of the strategy: those of all files, and
 * those of the text at hand that broken YAML hides from the strict reading.
 */
export function thingsOf(request: Request, kind: string, documents: readonly LooseDocument[]): NamedThing[] {
  const { snapshot, language, file } = request;
  const parts = partsByPath(snapshot, language);
  const things = new Map<string, NamedThing>();
  for (const [id, [definition]] of snapshot.definitionsOf(kind)) {
    if (definition === undefined) continue;
    const part = parts.get(`${kind}.${id}`);
    const name = part?.label ?? textOf(definition.node, "name") ?? textOf(definition.node, "moment") ?? id;
    things.set(id, { kind, id, name, figures: part?.description ?? "", file: definition.file.path });
  }
  for (const { id, node } of documents.flatMap(({ root }) => looseThings(root, kind))) {
    if (id === "" || things.has(id)) continue;
    const name = looseText(looseChild(node, "name")) ?? id;
    things.set(id, { kind, id, name, figures: "", file: file.path });
  }
  return [...things.values()];
}

interface LooseThing {
  readonly id: string;
  readonly node: LooseNode | null;
}

function looseThings(root: LooseNode | null, kind: string): LooseThing[] {
  if (kind === "journeySteps") return stepsIn(looseChild(root, "journeys"), ["phases", "steps"]);
  if (kind === "ownSteps") return stepsIn(looseChild(root, "escalations"), ["steps"]);
  if (kind === "expectations") return entriesOf(looseChild(looseChild(root, "experience"), "expectations"));
  return isListSection(kind) ? [] : entriesOf(looseChild(root, kind));
}

function entriesOf(map: LooseNode | null): LooseThing[] {
  if (map?.kind !== "map") return [];
  return map.entries.filter(({ colon }) => colon !== null).map(({ name, value }) => ({ id: name, node: value }));
}

/** Steps in lists below things, under the id of their thing. */
function stepsIn(things: LooseNode | null, lists: readonly string[]): LooseThing[] {
  return entriesOf(things).flatMap(({ id, node }) => {
    const steps = lists.reduce<LooseNode[]>(
      (nodes, list) => nodes.flatMap((each) => itemsOf(looseChild(each, list))),
      [...(node === null ? [] : [node])],
    );
    return steps.flatMap((step) => {
      const own = looseText(looseChild(step, "id"));
      return own === null ? [] : [{ id: `${id}/${own}`, node: step }];
    });
  });
}

function itemsOf(list: LooseNode | null): LooseNode[] {
  return list?.kind === "seq" ? list.items.flatMap(({ value }) => (value === null ? [] : [value])) : [];
}

function textOf(node: YamlNode, key: string): string | null {
  const value = entryOf(node, key)?.value;
  return value?.kind === "scalar" && typeof value.value === "string" && value.value.trim() !== "" ? value.value : null;
}
