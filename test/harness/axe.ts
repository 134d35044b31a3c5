/** What keeps people from using a page, by axe. */
import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeNode {
  readonly html: string;
  readonly failureSummary?: string;
}

interface AxeResult {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly AxeNode[];
}

/** What is serious or critical, in a line each. */
export async function problemsIn(frame: Frame | Page): Promise<string[]> {
  await frame.evaluate(axe);
  const violations = (await frame.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  )) as readonly AxeResult[];
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => {
      const [first] = nodes;
      return `${id} (${nodes.length}): ${first?.html.slice(0, 200)} ${first?.failureSummary ?? ""}`;
    });
}

/**
 * Items of pictures that cannot be seen: nothing in them is painted in another colour than the ground.
 * Handles lie over what they move, and show themselves when pointed at.
 * Meant for forced colours, where most colours are taken away.
 */
export async function unseenIn(frame: Frame | Page): Promise<readonly string[]> {
  return frame.evaluate(UNSEEN) as Promise<readonly string[]>;
}

// Runs in the page, as text: this project compiles without the DOM's types.
const UNSEEN = `(() => {
  const probe = document.createElement("i");
  probe.style.cssText = "position: absolute; forced-color-adjust: none; color: Canvas";
  document.body.append(probe);
  const ground = getComputedStyle(probe).color;
  probe.remove();
  const painted = (color, opacity) =>
    color !== "none" && Number(opacity) > 0 && color !== ground && !/^rgba\\(.*, 0\\)$|transparent/.test(color);
  const seen = (shape) => {
    const style = getComputedStyle(shape);
    return style.visibility !== "hidden" && Number(style.opacity) > 0 &&
      (painted(style.fill, style.fillOpacity) || painted(style.stroke, style.strokeOpacity));
  };
  return [...document.querySelectorAll("svg [data-path]:not(.handle)")]
    .filter((item) => item.getClientRects().length > 0 && ![...item.querySelectorAll("path, rect, circle, text, polygon")].some(seen))
    .map((item) => item.getAttribute("data-kind") + " " + item.getAttribute("data-path"));
})()`;
