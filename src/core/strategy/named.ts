/** A thing as a sentence names it: what people call it, between quotation marks, else its id. */
export function named(things: Readonly<Record<string, { readonly name?: string }>>, id: string | undefined): string {
  const name = id === undefined ? undefined : things[id]?.name;
  return name === undefined ? (id ?? "?") : `“${name}”`;
}
