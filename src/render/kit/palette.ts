/**
 * The colours of every picture, by role (design page, "Colour: only these roles").
 *
 * A picture never names a colour: it asks its palette for a role. Literal
 * palettes make files that stand alone; the variable palette leaves the
 * choice to a style sheet, which also knows of dark mode and high contrast.
 */

const roles = [
  /** Self-service and automated. */
  "self",
  /** A person, by phone or face to face. */
  "person",
  /** A person, digitally; always drawn with `personDigitalEdge`, 1 px. */
  "personDigital",
  "personDigitalEdge",
  /** Handled in several ways, cost. */
  "mixed",
  /** Not in use, past, unknown. */
  "inactive",
  "saving",
  "relationship",
  "foreground",
  "dim",
  "background",
  /** Lines of a scale behind the marks. */
  "grid",
  /** Foreground 14%. */
  "lineFaint",
  /** Foreground 28%. */
  "line",
  /** Foreground 42%: thresholds, zero lines. */
  "lineStrong",
  "selection",
  "focus",
  /** Text in the colour of `focus`. */
  "focusText",
  /** Text on a `focus` fill. */
  "onFocus",
  "error",
  "warning",
  "info",
  /** The edge of a solid bar: nothing, but in high contrast. */
  "barEdge",
] as const;

export type Role = (typeof roles)[number];

export interface Palette {
  readonly color: Readonly<Record<Role, string>>;
  /** True when colours carry no meaning: edges and second signs must do. */
  readonly highContrast: boolean;
  /** Opacity of the fill inside a mark with a full stroke, as an attribute value. */
  readonly fillOpacity: string;
  /** Opacity of the fill of a solid bar, as an attribute value; 0 in high contrast. */
  readonly barOpacity: string;
  /** Opacity of signs that only high contrast needs, as an attribute value; elsewhere 0. */
  readonly signOpacity: string;
}

const light: Readonly<Record<Role, string>> = {
  self: "#1a85ff",
  person: "#d18616",
  personDigital: "#eccc9d",
  personDigitalEdge: "#d18616",
  mixed: "#8f8f8f",
  inactive: "#a1a1a1",
  saving: "#388a34",
  relationship: "#652d90",
  foreground: "#1f1f1f",
  dim: "#5f5f5f",
  background: "#ffffff",
  grid: "#f1f1f1",
  lineFaint: "#e0e0e0",
  line: "#c0c0c0",
  lineStrong: "#a1a1a1",
  selection: "#1f1f1f",
  focus: "#005fb8",
  focusText: "#005fb8",
  onFocus: "#ffffff",
  error: "#cd2b31",
  warning: "#966700",
  info: "#0068d6",
  barEdge: "transparent",
};

const dark: Readonly<Record<Role, string>> = {
  self: "#3794ff",
  person: "#d18616",
  personDigital: "#eccc9d",
  personDigitalEdge: "#d18616",
  mixed: "#858585",
  inactive: "#6e6e6e",
  saving: "#89d185",
  relationship: "#b180d7",
  foreground: "#dcdcdc",
  dim: "#a0a0a0",
  background: "#1f1f1f",
  grid: "#292929",
  lineFaint: "#383838",
  line: "#535353",
  lineStrong: "#6e6e6e",
  selection: "#ffffff",
  focus: "#0078d4",
  focusText: "#4daafc",
  onFocus: "#ffffff",
  error: "#f4605f",
  warning: "#d7b11a",
  info: "#59a4f9",
  barEdge: "transparent",
};

/** Forced colours and the like: what is left is foreground, background, highlight. */
const forced: Readonly<Record<Role, string>> = {
  ...mapRoles(() => "CanvasText"),
  personDigital: "Canvas",
  grid: "transparent",
  // Decoration steps back behind what is drawn on it.
  lineFaint: "color-mix(in srgb, CanvasText 40%, Canvas)",
  background: "Canvas",
  selection: "Highlight",
  focus: "Highlight",
  onFocus: "HighlightText",
};

const opaqueOrange = `rgb(from var(--vscode-charts-orange, ${light.person}) r g b / 1)`;

const vscode: Readonly<Record<Role, string>> = {
  self: `var(--vscode-charts-blue, ${light.self})`,
  // Some themes make charts-orange transparent, because it marks found text too; a person must stay warm.
  person: opaqueOrange,
  personDigital: `color-mix(in srgb, ${opaqueOrange} 42%, #fff)`,
  personDigitalEdge: opaqueOrange,
  mixed: mixForeground(50),
  inactive: mixForeground(42),
  saving: `var(--vscode-charts-green, ${light.saving})`,
  relationship: `var(--vscode-charts-purple, ${light.relationship})`,
  foreground: `var(--vscode-foreground, ${light.foreground})`,
  dim: `var(--vscode-descriptionForeground, ${light.dim})`,
  background: `var(--vscode-editor-background, ${light.background})`,
  grid: mixForeground(6),
  lineFaint: mixForeground(14),
  line: mixForeground(28),
  lineStrong: mixForeground(42),
  selection: `var(--vscode-foreground, ${light.selection})`,
  focus: `var(--vscode-focusBorder, ${light.focus})`,
  focusText: `var(--vscode-textLink-foreground, ${light.focusText})`,
  onFocus: `var(--vscode-editor-background, ${light.onFocus})`,
  error: `var(--vscode-editorError-foreground, ${light.error})`,
  warning: `var(--vscode-editorWarning-foreground, ${light.warning})`,
  info: `var(--vscode-editorInfo-foreground, ${light.info})`,
  barEdge: "transparent",
};

const contrastEdge = "var(--vscode-contrastBorder, var(--vscode-foreground))";

/** VS Code's high-contrast themes: contrast borders on every mark, plain text. */
const vscodeContrast: Readonly<Record<Role, string>> = {
  ...mapRoles(() => contrastEdge),
  personDigital: "var(--vscode-editor-background)",
  background: "var(--vscode-editor-background)",
  foreground: "var(--vscode-foreground)",
  dim: "var(--vscode-foreground)",
  selection: "var(--vscode-contrastActiveBorder, var(--vscode-foreground))",
  focus: "var(--vscode-focusBorder, var(--vscode-contrastActiveBorder))",
  focusText: "var(--vscode-foreground)",
  onFocus: "var(--vscode-editor-background)",
  error: "var(--vscode-editorError-foreground, var(--vscode-foreground))",
  warning: "var(--vscode-editorWarning-foreground, var(--vscode-foreground))",
  info: "var(--vscode-editorInfo-foreground, var(--vscode-foreground))",
  grid: "transparent",
};

const softFill = 0.32;

/** Literal colours on white: valid in every viewer of SVG. */
export const lightPalette: Palette = literal(light);

/** Literal colours on VS Code's dark background. */
export const darkPalette: Palette = literal(dark);

/** Every colour is `var(--koers-…)`; `paletteCss()` or `vscodeCss` defines them. */
export const cssPalette: Palette = {
  color: mapRoles((role) => `var(${variable(role)})`),
  highContrast: false,
  fillOpacity: "var(--koers-fill-opacity)",
  barOpacity: "var(--koers-bar-opacity)",
  signOpacity: "var(--koers-sign-opacity)",
};

/** For the editor's panels. The same variables as `cssPalette`, bound by `vscodeCss`. */
export const vscodePalette: Palette = { ...cssPalette };

/** The style sheet for HTML that draws with `cssPalette`: light, dark and forced colours. */
export function paletteCss(): string {
  return [
    `:root { color-scheme: light dark; ${declarations(light, "usual")} }`,
    `@media (prefers-color-scheme: dark) { :root { ${declarations(dark, "usual")} } }`,
    `@media print { :root { ${declarations(light, "usual")} } }`,
    forcedColorsCss(),
  ].join("\n");
}

/** The style sheet for a panel that draws with `vscodePalette`. */
export const vscodeCss: string = [
  `:root { ${declarations(vscode, "usual")} }`,
  `body.vscode-high-contrast, body.vscode-high-contrast-light { ${declarations(vscodeContrast, "high")} }`,
  forcedColorsCss(),
].join("\n");

function forcedColorsCss(): string {
  // `body` too: there VS Code's high-contrast classes would win.
  return `@media (forced-colors: active) { :root, body.vscode-high-contrast, body.vscode-high-contrast-light { ${declarations(forced, "high")} } svg { forced-color-adjust: none; } }`;
}

function literal(color: Readonly<Record<Role, string>>): Palette {
  return { color, highContrast: false, fillOpacity: String(softFill), barOpacity: "1", signOpacity: "0" };
}

function declarations(color: Readonly<Record<Role, string>>, contrast: "usual" | "high"): string {
  const usual = contrast === "usual";
  return [
    ...roles.map((role) => `${variable(role)}: ${color[role]};`),
    `--koers-fill-opacity: ${usual ? softFill : 0};`,
    `--koers-bar-opacity: ${usual ? 1 : 0};`,
    `--koers-sign-opacity: ${usual ? 0 : 1};`,
  ].join(" ");
}

function variable(role: Role): string {
  return `--koers-${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function mixForeground(percent: number): string {
  return `color-mix(in srgb, var(--vscode-foreground, ${light.foreground}) ${percent}%, var(--vscode-editor-background, ${light.background}))`;
}

function mapRoles(value: (role: Role) => string): Readonly<Record<Role, string>> {
  return Object.fromEntries(roles.map((role) => [role, value(role)])) as Record<Role, string>;
}
