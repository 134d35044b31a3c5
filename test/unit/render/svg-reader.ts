import assert from "node:assert/strict";
import { textWidth } from "../../../src/render/kit/measure.ts";

/** An element of a drawing, with its place on the page. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly dx: number;
  readonly dy: number;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<(\/?)([a-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/giy;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/**
 * Reads XML of the kind that pictures are written in, and fails on whatever
 * is not well-formed: unbalanced tags, bare `&` or `<`, `]]>`, illegal characters.
 */
export function readSvg(source: string): Element {
  assert.doesNotMatch(source, ILLEGAL);
  assert.ok(!source.includes("]]>"), "]]> in text");
  const root: Element = { name: "", attributes: {}, dx: 0, dy: 0, children: [], text: "" };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    assert.ok(match, `not well-formed at ${at}: ${source.slice(at, at + 60)}`);
    const [, closing, name, attributes, selfClosing, text] = match;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) {
      for (const each of open) each.text += decode(text);
    } else if (closing === "/") {
      assert.equal(name, parent.name, "tags nest");
      open.pop();
    } else {
      const element = elementOf(name ?? "", attributes ?? "", parent);
      parent.children.push(element);
      if (selfClosing !== "/") open.push(element);
    }
  }
  assert.equal(open.length, 1, "every tag is closed");
  const [svg] = root.children;
  assert.ok(svg && root.children.length === 1, "one root");
  return svg;
}

function elementOf(name: string, source: string, parent: Element): Element {
  const attributes: Record<string, string> = {};
  for (const [, key = "", value = ""] of source.matchAll(ATTRIBUTE)) {
    assert.ok(!(key in attributes), `${key} twice`);
    attributes[key] = decode(value);
  }
  const [dx = 0, dy = 0] =
    /translate\(([-\d.]+)[ ,]([-\d.]+)\)/
      .exec(attributes.transform ?? "")
      ?.slice(1)
      .map(Number) ?? [];
  return { name, attributes, dx: parent.dx + dx, dy: parent.dy + dy, children: [], text: "" };
}

function decode(text: string): string {
  assert.doesNotMatch(text, /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i, "bare ampersand");
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? ""),
  );
}

/** The element and all below it. */
export function all(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(all)];
}

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every text that is seen, with the room it takes at most. */
export function textBoxes(svg: Element): readonly TextBox[] {
  return all(svg)
    .filter((each) => each.name === "text" && each.text !== "")
    .map((element) => {
      const { attributes, dx, dy, text } = element;
      const size = Math.max(...[element, ...element.children].map((each) => Number(each.attributes["font-size"] ?? 0)));
      const width = widthOf(element);
      const shift = { start: 0, middle: width / 2, end: width }[attributes["text-anchor"] ?? "start"] ?? 0;
      const left = Number(attributes.x) + dx - shift;
      const baseline = Number(attributes.y) + dy;
      return { text, left, right: left + width, top: baseline - size * 0.75, bottom: baseline + size * 0.2 };
    });
}

/** The width of a text: of its spans, and of what stands between them. */
function widthOf(element: Element): number {
  const { attributes, children, text } = element;
  const spans = children.map((span) => {
    const own = { ...attributes, ...span.attributes };
    return Number(span.attributes.dx ?? 0) + measure(span.text, own);
  });
  const between = children.reduce((rest, span) => rest.replace(span.text, ""), text);
  return spans.reduce((sum, width) => sum + width, measure(between, attributes));
}

function measure(text: string, attributes: Readonly<Record<string, string>>): number {
  return textWidth(text, Number(attributes["font-size"]), attributes["font-weight"] === "600" ? 600 : 400);
}

/** Pairs of texts that lie over each other by more than half a pixel. */
export function overlaps(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
}
