/** The languages of the interface. */
export const LANGUAGES = ["en", "nl"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same text in every language. */
export type Text = Readonly<Record<Language, string>>;

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/** The language that the text of a manifest asks for, however it is spelt; null where it asks for none. */
export function languageIn(manifest: string): Language | null {
  const [first = ""] = manifest.replace(/^\s*---.*/, "").split(/^---/m, 1);
  const written = /^language[ \t]*:[ \t]*["']?(\p{L}+)/mu.exec(first)?.[1]?.toLowerCase();
  if (written === undefined) return null;
  if (/^(nl|ned|nederlands|dutch|vlaams)/.test(written)) return "nl";
  return /^(en|eng|engels|english)/.test(written) ? "en" : null;
}
