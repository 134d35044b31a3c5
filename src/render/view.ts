import type { VNode } from "preact";
import type { PictureOf, ViewName } from "../core/pictures/types/picture.ts";
import type { Language } from "../core/words/language.ts";
import type { Palette } from "./kit/palette.ts";
import type { ColorBy } from "./value-matrix/coloring.ts";

/** How any picture is drawn. */
export interface DrawOptions {
  readonly language: Language;
  readonly palette: Palette;
  /** In px; the picture may be wider or narrower where it must. */
  readonly width?: number;
  /** Marks can be reached by keyboard, and say what they are. */
  readonly interactive?: boolean;
  /** Of a view that shows both: how it is now, or once all shifts are finished. Default now. */
  readonly when?: "now" | "target";
  /** Of the value matrix: what the colours tell. Default how a contact moment is handled now. */
  readonly colorBy?: ColorBy;
  /** The title line above the picture; default true. A panel has its own. */
  readonly header?: boolean;
}

/** How one view is drawn, wherever that is. */
export interface View<Name extends ViewName> {
  /** What the picture is called, for its heading or its tab. */
  title(picture: PictureOf<Name>, language: Language): string;
  /** The name of the view where there is no picture of it yet. */
  name(language: Language): string;
  /** Key figures for beside the title. */
  facts(picture: PictureOf<Name>, language: Language): string;
  /** The picture as one SVG. */
  draw(picture: PictureOf<Name>, options: DrawOptions): VNode;
  /** The picture for a screen, where it is more than the SVG: it scrolls, say. */
  onScreen?(picture: PictureOf<Name>, options: DrawOptions): VNode;
  /** All its numbers. */
  table(picture: PictureOf<Name>, language: Language): VNode;
  /** Null where no form of Mermaid can say it. */
  readonly mermaid: ((picture: PictureOf<Name>, language: Language) => string) | null;
  /** The width on a page, in px. */
  readonly pageWidth: number;
}
