/** Drives the real workbench from outside, as a user would: keyboard, mouse and eyes. */
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { launchBrowser, launchWithProfile } from "./browser.ts";
import { repoRoot } from "./cache.ts";
import { type ServerOptions, startServer } from "./server.ts";
import { startWebServer, unpackExtension } from "./web-server.ts";
import { copyWorkspace, exampleFolder } from "./workspace.ts";

/** The package that the package stage makes. */
export const packedExtension = path.join(repoRoot, "out/koers.vsix");

const QUICK_INPUT = ".quick-input-widget";
const COMMAND_TIMEOUT_MS = 10_000;
/** For steps in the palette, which may be gone by the time they are taken. */
const QUICKLY = { timeout: 2_000 };
const EVENTUALLY_MS = 15_000;

/** What to open; everything has a default. */
export interface WorkbenchOptions extends ServerOptions {
  /** Default: the example strategy. It is copied, so a test may change it. */
  workspace?: string;
  /** A file `*.code-workspace` in it, which is opened instead. */
  workspaceFile?: string;
}

/** An open workbench. */
export interface Workbench {
  page: Page;
  /** The copy of the workspace that is open. */
  folder: string;
  /** Runs a command by its id or its title as the palette shows it, through the palette. */
  command(idOrTitle: string): Promise<void>;
  /**
   * Answers the question that the quick input asks: a text is filled in, or chosen where there are
   * choices; several texts are ticked. Without an answer, what is there already is accepted.
   */
  answer(answer?: string | readonly string[]): Promise<void>;
  /** Opens a file of the workspace in an editor, by its path in the workspace. */
  openFile(file: string): Promise<void>;
  /** The text of the line that the cursor of the editor in view is on. */
  currentLine(): Promise<string>;
  /** Saves all until a file (an absolute path) passes a check, and returns its text. */
  saved(file: string, check: (text: string) => void): Promise<string>;
  /** The content of the webview that is in front. */
  webview(): FrameLocator;
  /**
   * The rows in view of the Problems view, files and problems, as a screen reader says them.
   * Findings take a moment to appear: ask inside {@link eventually}.
   */
  problems(): Promise<string[]>;
  /** Writes a PNG of the whole window; a relative path is under out/screenshots. */
  screenshot(file: string): Promise<string>;
  close(): Promise<void>;
}

/** Repeats a check until it passes; after 15 seconds its last failure is thrown. */
export async function eventually<T>(check: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + EVENTUALLY_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await sleep(200);
  }
}

/**
 * Puts a finger on a point of the page, moves it by so many px, and lifts it once `held` is done.
 * A real touch, which scrolls the page where nothing else takes it.
 */
export async function dragWithFinger(
  page: Page,
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
  held: () => Promise<unknown>,
): Promise<void> {
  const screen = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: { x: number; y: number }[]) =>
    screen.send("Input.dispatchTouchEvent", { type, touchPoints });
  await screen.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  try {
    await touch("touchStart", [{ x, y }]);
    for (const part of [0.2, 0.5, 0.8, 1]) await touch("touchMove", [{ x: x + dx * part, y: y + dy * part }]);
    await held();
    await touch("touchEnd", []);
  } finally {
    await screen.send("Emulation.setTouchEmulationEnabled", { enabled: false });
    await screen.detach();
  }
}

/** Opens a workspace in a real workbench with the packed extension installed. Close it when done. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const workspace = await copyWorkspace(options.workspace ?? exampleFolder);
  const undo: (() => void | Promise<void>)[] = [workspace.remove];
  const close = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const server = await startServer({ vsix: packedExtension, ...options });
    undo.push(server.stop);
    const browser = await launchBrowser();
    undo.push(() => browser.close());
    const opened = path.join(workspace.folder, options.workspaceFile ?? "");
    const page = await openPage(browser, server.urlFor(opened), options);
    return { page, folder: workspace.folder, ...actions(page), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Opens a workspace in VS Code for the web: the extension runs in the page, and the folder is a
 * virtual one. What is written to it stays in the page. Close it when done.
 */
export async function openWebWorkbench(folder: string = exampleFolder): Promise<Workbench> {
  const workspace = await copyWorkspace(folder);
  const extensions = await unpackExtension(packedExtension);
  const undo: (() => void | Promise<void>)[] = [workspace.remove, extensions.remove];
  const close = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const server = await startWebServer({ extensions: extensions.folder, workspace: workspace.folder });
    undo.push(server.stop);
    const context = await launchWithProfile();
    undo.push(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(server.url);
    await page.waitForSelector(".monaco-workbench .explorer-folders-view .monaco-list-row");
    return { page, folder: workspace.folder, ...actions(page), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openPage(browser: Browser, url: string, options: WorkbenchOptions): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: options.language ?? "en",
    reducedMotion: "reduce",
    colorScheme: options.theme?.endsWith("dark") ? "dark" : "light",
    forcedColors: "none",
  });
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  await page.waitForSelector(".monaco-workbench .explorer-folders-view .monaco-list-row, .monaco-dialog-modal-block");
  await page.evaluate("window.driver.whenWorkbenchRestored()");
  return page;
}

function actions(page: Page): Omit<Workbench, "page" | "folder" | "close"> {
  return {
    command: (idOrTitle) => runCommand(page, idOrTitle),
    answer: (answer) => answerQuestion(page, answer),
    openFile: (file) => openFile(page, file),
    webview: () => page.frameLocator("iframe.webview.ready").last().frameLocator("#active-frame"),
    currentLine: () => readCurrentLine(page),
    saved: (file, check) => savedText(page, file, check),
    problems: () => readProblems(page),
    async screenshot(file) {
      const target = path.resolve(repoRoot, "out/screenshots", file);
      await mkdir(path.dirname(target), { recursive: true });
      await page.screenshot({ path: target, animations: "disabled" });
      return target;
    },
  };
}

function savedText(page: Page, file: string, check: (text: string) => void): Promise<string> {
  return eventually(async () => {
    await runCommand(page, "workbench.action.files.saveAll");
    // A palette that is closing would take the focus, and the keys that are pressed next.
    await page.locator(QUICK_INPUT).waitFor({ state: "hidden" });
    const text = await readFile(file, "utf8");
    // A file that is being written is empty for a moment.
    if (text === "") throw new Error(`${file} is empty`);
    check(text);
    return text;
  });
}

/** The text of the line that the cursor of the editor in view is on. */
async function readCurrentLine(page: Page): Promise<string> {
  const marked = page.locator(".editor-instance .current-line").first();
  const top = (await marked.boundingBox())?.y ?? -1;
  const lines = page.locator(".editor-instance .view-line");
  const texts = await lines.evaluateAll(
    (all, y) =>
      all
        .filter((line) => Math.abs(line.getBoundingClientRect().top - y) < 4)
        .map((line) => (line.textContent ?? "").replaceAll("\u00a0", " ")),
    top,
  );
  return texts[0] ?? "";
}

/**
 * Asks again for a while: an extension's commands come some time after the workbench, and a
 * webview that takes the focus when it has loaded closes the palette.
 */
async function runCommand(page: Page, idOrTitle: string): Promise<void> {
  const deadline = Date.now() + COMMAND_TIMEOUT_MS;
  for (;;) {
    const problem = await tryCommand(page, idOrTitle).catch((error: Error) => error.message);
    if (!problem) return;
    if (Date.now() > deadline) throw new Error(problem);
    await page.keyboard.press("Escape");
    await sleep(250);
  }
}

/** Runs the command, or says why it could not. */
async function tryCommand(page: Page, idOrTitle: string): Promise<string | undefined> {
  await page.keyboard.press("F1");
  const labels = await typeIntoQuickInput(page, `>${idOrTitle}`);
  const index = labels.findIndex((label, at) => isCommand(label, at, idOrTitle));
  if (index < 0) return `no command "${idOrTitle}"; the palette offers: ${labels.join(" | ")}`;
  await quickInputRows(page).nth(index).click(QUICKLY);
  return undefined;
}

/**
 * Whether a row of the palette is the asked command. It reads `Category: Title, Control+J`. An id
 * is not shown, but finds exactly its command, first; where it finds none, VS Code offers similar ones.
 */
function isCommand(label: string, at: number, idOrTitle: string): boolean {
  if (/^[\w-]+(\.[\w-]+)+$/.test(idOrTitle)) return at === 0 && !/similar commands|^No matching/.test(label);
  const start = label.indexOf(idOrTitle);
  if (start < 0) return false;
  const before = label.slice(0, start);
  return (before === "" || before.endsWith(": ")) && /^(,|$)/.test(label.slice(start + idOrTitle.length));
}

async function openFile(page: Page, file: string): Promise<void> {
  const tab = page.locator(`.tab.active[data-resource-name="${path.basename(file)}"]`);
  await eventually(async () => {
    await page.keyboard.press("Control+P");
    const [first] = await typeIntoQuickInput(page, file);
    if (!first?.startsWith(path.basename(file))) throw new Error(`no file "${file}"; VS Code offers: ${first}`);
    await quickInputRows(page).first().click(QUICKLY);
    await tab.waitFor(QUICKLY);
  });
}

/** Waits until the next question is asked, or all is done: the title counts the questions. */
async function answerQuestion(page: Page, answer?: string | readonly string[]): Promise<void> {
  const title = page.locator(`${QUICK_INPUT} .quick-input-title`);
  await title.waitFor();
  const before = await title.textContent();
  const offersChoices = await quickInputRows(page).first().isVisible();
  if (typeof answer === "string" && offersChoices) {
    await quickInputRows(page).filter({ hasText: answer }).first().click(QUICKLY);
  } else {
    if (typeof answer === "string") await page.locator(`${QUICK_INPUT} input[type="text"]`).fill(answer, QUICKLY);
    for (const each of typeof answer === "object" ? answer : []) await tick(page, each);
    await page.keyboard.press("Enter");
  }
  await eventually(async () => {
    if (await isAsking(title, before)) throw new Error(`“${before}” is still asked`);
  });
}

async function tick(page: Page, choice: string): Promise<void> {
  const row = page.locator(`${QUICK_INPUT} .monaco-list-row[aria-label^="${choice}"]`);
  await eventually(async () => {
    if ((await row.getAttribute("aria-checked")) === "true") return;
    // A mouse that comes by gives another row the focus, and a click goes to that.
    await row.hover(QUICKLY);
    await row.click(QUICKLY);
    throw new Error(`“${choice}” is not ticked`);
  });
}

async function isAsking(title: Locator, text: string | null): Promise<boolean> {
  return (await title.isVisible()) && (await title.textContent()) === text;
}

/** Types and returns what the rows say. */
async function typeIntoQuickInput(page: Page, text: string): Promise<string[]> {
  await page.locator(`${QUICK_INPUT} input`).first().fill(text, QUICKLY);
  await quickInputRows(page).first().waitFor(QUICKLY);
  return labelsOf(quickInputRows(page));
}

function quickInputRows(page: Page): Locator {
  return page.locator(`${QUICK_INPUT} .monaco-list-row`);
}

async function readProblems(page: Page): Promise<string[]> {
  await runCommand(page, "workbench.panel.markers.view.focus");
  await page.locator(".markers-panel").waitFor();
  return labelsOf(page.locator(".markers-panel .monaco-list-row"));
}

/** What a screen reader says for each; the lists of VS Code hold only the rows in view. */
function labelsOf(rows: Locator): Promise<string[]> {
  return rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") ?? ""));
}
