/**
 * Every view in the real workbench, in every theme: nothing serious that keeps people from using it, nothing that its
 * policy forbids, and nothing that leaves the page.
 */
import assert from "node:assert/strict";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { problemsIn, unseenIn } from "../harness/axe.js";
import { repoRoot } from "../harness/cache.js";
import { eventually, openWorkbench, type Workbench } from "../harness/drive.js";

const insurer = path.join(repoRoot, "samples/insurer");
const settings = { "koers.asOf": "2026-11-01", "files.autoSave": "off" };

/** The command of each view, and what is there once it is drawn. */
const VIEWS: Readonly<Record<string, string>> = {
  overview: "koers.openOverview",
  "value-matrix": "koers.openValueMatrix",
  "channel-mix": "koers.openChannelMix",
  "channel-shifts": "koers.openChannelShifts",
  "business-case": "koers.openBusinessCase",
  journey: "koers.openJourney",
  escalation: "koers.openEscalation",
  principles: "koers.openPrinciples",
  dashboard: "koers.openDashboard",
};

for (const theme of ["light", "dark", "hc-dark", "hc-light"] as const) {
  describe(`every view in ${theme}`, () => {
    let workbench: Workbench;
    let asked: readonly string[];

    before(async () => {
      workbench = await openWorkbench({ workspace: insurer, theme, settings });
      asked = watchRequests(workbench.page);
    });

    after(() => workbench?.close());

    for (const [view, command] of Object.entries(VIEWS)) {
      it(`can be used by everybody: ${view}`, async () => {
        await open(workbench, view, command);
        assert.deepEqual(await problemsIn(await panelFrame(workbench)), []);
        await workbench.screenshot(`${theme}/${view}.png`);
        await workbench.webview().getByRole("button", { name: "Als tabel tonen" }).click();
        await workbench.webview().locator(".koers-table").first().waitFor();
        assert.deepEqual(await problemsIn(await panelFrame(workbench)), []);
        await workbench.webview().getByRole("button", { name: "Als beeld tonen" }).first().click();
        assert.deepEqual(await violationsIn(await panelFrame(workbench)), []);
        await readsAsMermaid(workbench);
        await workbench.command("workbench.action.closeAllEditors");
      });
    }

    it("would see what breaks the policy, and asks nothing of anyone outside", async () => {
      await open(workbench, "overview", "koers.openOverview");
      const panel = await panelFrame(workbench);
      await panel.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\"></p>')");
      await eventually(async () => assert.deepEqual(await violationsIn(panel), ["style-src-attr inline"]));
      assert.deepEqual(asked, []);
    });
  });
}

describe("every view where colours are forced", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ workspace: insurer, theme: "hc-dark", settings });
    await workbench.page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  });

  after(() => workbench?.close());

  for (const [view, command] of Object.entries(VIEWS)) {
    it(`loses nothing, and shows where the keyboard is: ${view}`, async () => {
      await open(workbench, view, command);
      const panel = await panelFrame(workbench);
      assert.equal(await panel.evaluate("matchMedia('(forced-colors: active)').matches"), true);
      assert.deepEqual(await unseenIn(panel), []);
      await workbench.webview().locator(`.picture.${view} svg [data-path][tabindex]`).first().focus();
      await workbench.page.keyboard.press("ArrowDown");
      assert.equal(
        await panel.evaluate(
          "(() => { const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement); return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 || document.activeElement.querySelector('[class*=focus], [data-ring]') !== null; })()",
        ),
        true,
      );
      await workbench.screenshot(`forced/${view}.png`);
      await workbench.command("workbench.action.closeAllEditors");
    });
  }
});

/** The Mermaid form, of a view that has one. */
async function readsAsMermaid(workbench: Workbench): Promise<void> {
  const form = workbench.webview().getByRole("button", { name: "Als Mermaid tonen" });
  if ((await form.count()) === 0) return;
  await form.click();
  await workbench.webview().locator(".in-mermaid svg").first().waitFor();
  assert.deepEqual(await problemsIn(await panelFrame(workbench)), []);
}

async function open(workbench: Workbench, view: string, command: string): Promise<void> {
  await workbench.command(command);
  if (view === "journey" || view === "escalation") {
    await workbench.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await workbench.page.keyboard.press("Enter");
  }
  await workbench.webview().locator(`.picture.${view} svg [data-path]`).first().waitFor();
}

async function panelFrame(workbench: Workbench): Promise<Frame> {
  const body = await workbench.webview().locator("body").elementHandle();
  return (await body?.ownerFrame()) ?? assert.fail("the panel has a page of its own");
}

/** What the page of a panel has been refused since it began. */
async function violationsIn(frame: Frame): Promise<unknown> {
  return frame.evaluate(
    `new Promise((resolve) => {
      const told = [];
      const observer = new ReportingObserver((reports) => told.push(...reports), { types: ["csp-violation"], buffered: true });
      observer.observe();
      setTimeout(() => resolve(told.map(({ body }) => body.effectiveDirective + " " + body.blockedURL)), 50);
    })`,
  );
}

/** Whom the page and its panels ask from now on, outside the editor's own server. */
function watchRequests(page: Page): readonly string[] {
  const outside: string[] = [];
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    // What a webview is built from comes from the editor, by these names.
    const own = /^(localhost|127\.0\.0\.1|.*\.vscode-cdn\.net)$/.test(hostname);
    if (/^https?:|^wss?:/.test(protocol) && !own) outside.push(request.url());
  });
  return outside;
}
