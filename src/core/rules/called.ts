/** What people call a thing: its name, else its id. */
export function called(things: Readonly<Record<string, { readonly name?: string }>>, id: string): string {
  return things[id]?.name ?? id;
}
