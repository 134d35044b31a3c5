import { realpath } from "node:fs/promises";
import type * as vscode from "vscode";
import { type KoersApi, start } from "./start.ts";

/** The extension where Node is: on the desktop and on a server. The web has no links to follow. */
export function activate(context: vscode.ExtensionContext): KoersApi {
  return start(context, (path) => realpath(path).catch(() => null));
}
