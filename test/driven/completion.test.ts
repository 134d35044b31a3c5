/** Suggestions as a strategist meets them: typing, choosing, filling in. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { eventually, openWorkbench, type Workbench, type WorkbenchOptions } from "../harness/drive.js";

const settings = { "koers.asOf": "2026-11-01", "files.autoSave": "off" };

describe("suggestions while typing", () => {
  it("lead from an empty line to a contact moment, in Dutch and light", async () => {
    await withFile({ settings }, "contactMoments:\n  \n", async (workbench) => {
      const { keyboard } = workbench.page;
      await keyboard.press("ArrowDown");
      await keyboard.press("End");
      await keyboard.type("verlies");
      await shows(workbench, "nieuw: contactmoment…");
      await workbench.screenshot("suggest-new-moment.png");
      await keyboard.press("Tab");
      await keyboard.type("Verlies melden");
      await keyboard.press("Tab");
      await keyboard.type("Hoe meld ik verlies?");
      await keyboard.press("Tab");
      await keyboard.type("8");
      await keyboard.press("Tab");
      await keyboard.type("3");
      await keyboard.press("Tab");
      await shows(workbench, "self-service");
      await workbench.screenshot("suggest-choice.png");
      await keyboard.press("ArrowDown");
      await keyboard.press("Enter");
      await keyboard.press("Escape");
      assert.match(
        await savedText(workbench),
        /^ {2}verlies:\n {4}name: Verlies melden\n {4}question: Hoe meld ik verlies\?\n {4}value: \{ customer: 8, organisation: 3 \}\n {4}treatment: self-service\n {4}volume: \n/m,
      );
    });
  });

  it("open one after another: a key, its values with what they mean, an id with its card", async () => {
    const text = "contactMoments:\n  verlies:\n    name: Verlies melden\n    \n";
    await withFile({ settings: { ...settings, "editor.suggest.insertMode": "replace" } }, text, async (workbench) => {
      const { keyboard } = workbench.page;
      await keyboard.press("Control+End");
      await keyboard.press("ArrowUp");
      await keyboard.press("End");
      await keyboard.type("trea");
      await shows(workbench, "treatment");
      await keyboard.press("Enter");
      await shows(workbench, "encourage");
      await keyboard.press("Control+Space");
      await workbench.screenshot("suggest-values.png");
      await keyboard.press("Enter");
      await keyboard.press("Enter");
      await keyboard.type("own");
      await shows(workbench, "owner");
      await keyboard.press("Enter");
      await shows(workbench, "adviser");
      await workbench.screenshot("suggest-ids.png");
      await keyboard.type("digitaal");
      await shows(workbench, "digital-lead");
      await keyboard.press("Enter");
      assert.match(await savedText(workbench), /^ {4}treatment: encourage\n {4}owner: digital-lead$/m);
    });
  });

  it("complete a mix that is half typed, in the dark", async () => {
    const text = "channelMix:\n  advice: { now: { phone: 60%, \n";
    await withFile({ settings, theme: "dark", language: "nl" }, text, async (workbench) => {
      const { keyboard } = workbench.page;
      await keyboard.press("ArrowDown");
      await keyboard.press("End");
      await keyboard.type("ch");
      await shows(workbench, "chat");
      await workbench.screenshot("suggest-mix-dark.png");
      await keyboard.press("Enter");
      await shows(workbench, "40%");
      await workbench.screenshot("suggest-share-dark.png");
      await keyboard.press("Enter");
      assert.match(await savedText(workbench), /\{ phone: 60%, chat: 40%/);
    });
  });

  it("know the words of a rule, in English", async () => {
    const text =
      "principles:\n  p:\n    statement: People first.\n    appliesTo: { moments: { momentOfTruth: true } }\n    rule: \n";
    const english = { ...settings, "koers.language": "en" };
    await withFile({ settings: english, theme: "dark" }, text, async (workbench) => {
      const { keyboard } = workbench.page;
      await keyboard.press("Control+End");
      await keyboard.press("ArrowUp");
      await keyboard.press("End");
      await keyboard.type("moment.pers");
      await shows(workbench, "personalShare");
      await keyboard.press("Control+Space");
      await workbench.screenshot("suggest-rule-dark.png");
      await keyboard.press("Enter");
      await keyboard.type(" >= 0.5 && moment.target.");
      await shows(workbench, "exists");
      await keyboard.type("exists");
      await keyboard.press("Enter");
      await keyboard.press("Escape");
      assert.match(
        await savedText(workbench),
        /rule: moment\.personalShare >= 0\.5 && moment\.target\.exists\(channel, \)/,
      );
    });
  });

  it("bring the comma along that the line above lacks between braces", async () => {
    const text = "contactMoments:\n  verlies: {\n    name: Verlies melden # kort\n    \n  }\n";
    await withFile({ settings }, text, async (workbench) => {
      const { keyboard } = workbench.page;
      for (let line = 0; line < 3; line++) await keyboard.press("ArrowDown");
      await keyboard.press("End");
      await keyboard.type("mom");
      await shows(workbench, "momentOfTruth");
      await workbench.screenshot("suggest-comma.png");
      await keyboard.press("Tab");
      await shows(workbench, "true");
      await keyboard.press("Enter");
      assert.equal(
        await savedText(workbench),
        "contactMoments:\n  verlies: {\n    name: Verlies melden, # kort\n    momentOfTruth: true\n  }\n",
      );
    });
  });
});

const FILE = "nieuw.yaml";

/** Opens a workbench with a new file in the example strategy, and the cursor at its beginning. */
async function withFile(
  options: WorkbenchOptions,
  text: string,
  use: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const workbench = await openWorkbench(options);
  try {
    await writeFile(path.join(workbench.folder, FILE), text);
    await workbench.openFile(FILE);
    await workbench.page.locator(".monaco-editor.focused").first().waitFor();
    // The buttons of the pictures: the file is known to be part of the strategy.
    await workbench.page.locator(".editor-actions .codicon-graph-scatter").waitFor();
    await use(workbench);
  } catch (error) {
    await workbench.screenshot("failed.png");
    throw error;
  } finally {
    await workbench.close();
  }
}

/** Waits until the list has an item in sight. */
async function shows(workbench: Workbench, label: string): Promise<void> {
  const rows = workbench.page.locator(".suggest-widget.visible .monaco-list-row");
  await eventually(async () => {
    const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") ?? ""));
    assert(
      labels.some((each) => each.startsWith(label)),
      labels.join("\n"),
    );
  });
}

async function savedText(workbench: Workbench): Promise<string> {
  await workbench.page.keyboard.press("Control+S");
  await workbench.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  return readFile(path.join(workbench.folder, FILE), "utf8");
}
