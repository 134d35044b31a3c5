import * as vscode from "vscode";
import { FORMAT_PAGES, formatHeading, formatPartTitle, headingAnchor } from "../core/schema/format-page.ts";
import { isLanguage, type Language } from "../core/words/language.ts";
import { openPage } from "./pages.ts";

const COMMAND = "koers.openFormat";

/** A link to the page about the format, at one of its parts. It holds nothing that people wrote, and runs that command alone. */
export function formatLink(part: string, language: Language): vscode.MarkdownString {
  const title = formatPartTitle(part, language);
  const words = language === "nl" ? `Alle sleutels van ${title}` : `All keys of ${title}`;
  const link = new vscode.MarkdownString(
    `[${words}](command:${COMMAND}?${encodeURIComponent(JSON.stringify([part, language]))})`,
  );
  link.isTrusted = { enabledCommands: [COMMAND] };
  return link;
}

/** The command behind that link: the page as it reads, where its part begins. */
export function registerFormatPage(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (part: unknown, language: unknown) => {
    if (typeof part !== "string" || typeof language !== "string" || !isLanguage(language)) return;
    const page = vscode.Uri.joinPath(extensionUri, "docs", FORMAT_PAGES[language]);
    await openPage(page.with({ fragment: headingAnchor(formatHeading(part, language)) }));
  });
}
