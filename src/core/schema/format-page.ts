import type { Language } from "../words/language.ts";
import { FRAGMENT_SHAPE, MANIFEST_KEYS, shape, shapeDocs } from "./catalogue.ts";

/** The page in `docs` that describes every key of the format. */
export const FORMAT_PAGES: Readonly<Record<Language, string>> = { en: "format.md", nl: "formaat.md" };

/** The part of that page for a key at the very left: its section, or what stands only in the manifest. */
export function formatPart(key: string): string {
  return MANIFEST_KEYS.has(key) ? "koers.yaml" : key;
}

/** What a part is called: `Contact moments`. */
export function formatPartTitle(part: string, language: Language): string {
  const index = shape(FRAGMENT_SHAPE).properties?.[part];
  return index === undefined ? part : shapeDocs(index).title[language];
}

/** The heading of a part: ``Contact moments (`contactMoments`)``. */
export function formatHeading(part: string, language: Language): string {
  const title = formatPartTitle(part, language);
  return title === part ? part : `${title} (\`${part}\`)`;
}

/** Where a heading is found on its page, as GitHub and VS Code make it of its words. */
export function headingAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");
}
