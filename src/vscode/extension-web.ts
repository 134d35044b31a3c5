import type * as vscode from "vscode";
import { type KoersApi, start } from "./start.ts";

/** The extension in a browser, such as vscode.dev, where no Node is: its files have no links to follow. */
export function activate(context: vscode.ExtensionContext): KoersApi {
  return start(context, null);
}
