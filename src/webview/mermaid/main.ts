import mermaid from "mermaid";
import type { Role } from "../../render/kit/palette.ts";
import { themePalette } from "../theme-palette.ts";
import type { MermaidDrawing } from "./drawn.ts";

/*
 * Mermaid, as a script of its own: it is large, and needs styles that a page
 * without it does not allow. Strict: labels are text, nothing in them runs.
 */

// It would draw what is on the page already as soon as that has loaded.
mermaid.initialize({ startOnLoad: false });

let drawn = 0;

const drawing: MermaidDrawing = {
  draw: async (text) => {
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: "strict",
      suppressErrorRendering: true,
      theme: "base",
      maxTextSize: 200_000,
      maxEdges: 2000,
      fontFamily: getComputedStyle(document.body).fontFamily,
      themeVariables: variables(themePalette().color),
      flowchart: { useMaxWidth: false },
      journey: { useMaxWidth: false },
      quadrantChart: { useMaxWidth: false, chartWidth: 760, chartHeight: 620 },
    });
    drawn += 1;
    const { svg } = await mermaid.render(`koers-mermaid-${drawn}`, text);
    return svg;
  },
};

/** The theme's own colours, by the names that Mermaid has for them. */
function variables(color: Readonly<Record<Role, string>>): Record<string, string | boolean> {
  const { background, foreground, dim, line, lineStrong, self, person, personDigital, saving } = color;
  const fills = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`fillType${index}`, color.lineFaint]));
  const quadrants = Object.fromEntries(
    [1, 2, 3, 4].flatMap((index) => [
      [`quadrant${index}Fill`, background],
      [`quadrant${index}TextFill`, dim],
    ]),
  );
  return {
    darkMode: document.body.matches(".vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)"),
    background,
    primaryColor: background,
    primaryTextColor: foreground,
    primaryBorderColor: lineStrong,
    secondaryColor: background,
    tertiaryColor: background,
    lineColor: lineStrong,
    textColor: foreground,
    titleColor: foreground,
    mainBkg: background,
    nodeBorder: lineStrong,
    clusterBkg: color.grid === "transparent" ? background : color.grid,
    clusterBorder: line,
    edgeLabelBackground: background,
    faceColor: personDigital,
    ...fills,
    actor0: self,
    actor1: person,
    actor2: personDigital,
    actor3: saving,
    ...quadrants,
    quadrantPointFill: self,
    quadrantPointTextFill: foreground,
    quadrantXAxisTextFill: dim,
    quadrantYAxisTextFill: dim,
    quadrantInternalBorderStrokeFill: line,
    quadrantExternalBorderStrokeFill: lineStrong,
    quadrantTitleFill: foreground,
  };
}

window.koersMermaid = drawing;
