import * as vscode from "vscode";
import { journeyScrollerCss } from "../render/journey/index.tsx";
import { vscodeCss } from "../render/kit/palette.ts";

/** Scripts, and nothing but what the panel is built from. */
export function panelOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, enableCommandUris: false, localResourceRoots: [builtFolder(extensionUri)] };
}

export interface PageKind {
  /** It can draw Mermaid, whose drawings carry styles of their own: only such a page allows any. */
  readonly mermaid: boolean;
}

/** The page of a panel: empty until its script draws what it is told. */
export function panelHtml(webview: vscode.Webview, extensionUri: vscode.Uri, { mermaid }: PageKind): string {
  const nonce = randomNonce();
  const built = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(builtFolder(extensionUri), name)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    mermaid ? `style-src 'unsafe-inline' ${webview.cspSource}` : `style-src 'nonce-${nonce}'`,
    // What is exported as PNG is painted from an image that the page itself makes.
    "img-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Koers</title>
<style nonce="${nonce}">${vscodeCss}
${journeyScrollerCss}</style>
<link nonce="${nonce}" rel="stylesheet" href="${built("panel.css")}">
</head>
<body>
<div id="panel"></div>
${mermaid ? `<script nonce="${nonce}" src="${built("mermaid.js")}"></script>\n` : ""}<script nonce="${nonce}" src="${built("panel.js")}"></script>
</body>
</html>`;
}

function builtFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, "dist", "webview");
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes)).replace(/[+/]/g, "0");
}
