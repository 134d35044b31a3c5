import { type Palette, type Role, vscodePalette } from "../render/kit/palette.ts";

/**
 * The colours of the theme as it is now, written out: for pictures that leave
 * the page. Whatever a theme says is painted once and read back.
 */
export function themePalette(): Palette {
  const probe = document.createElement("span");
  document.body.append(probe);
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const literal = (value: string): string => {
    probe.style.color = "";
    probe.style.color = value;
    return context === null ? probe.style.color : painted(context, getComputedStyle(probe).color);
  };
  const roles = Object.entries(vscodePalette.color).map(([role, value]) => [role as Role, literal(value)]);
  const palette: Palette = {
    color: Object.fromEntries(roles) as Record<Role, string>,
    highContrast: document.body.matches(".vscode-high-contrast, .vscode-high-contrast-light"),
    fillOpacity: variable("--koers-fill-opacity"),
    barOpacity: variable("--koers-bar-opacity"),
    signOpacity: variable("--koers-sign-opacity"),
  };
  probe.remove();
  return palette;
}

/** A colour as `#rrggbb`, or with its opacity where it has one. */
function painted(context: CanvasRenderingContext2D, color: string): string {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return "transparent";
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("");
  return alpha === 255 ? `#${hex}` : `rgba(${red}, ${green}, ${blue}, ${Math.round((alpha / 255) * 100) / 100})`;
}

function variable(name: string): string {
  return getComputedStyle(document.body).getPropertyValue(name).trim();
}
