import type { VNode } from "preact";
import type { PictureOf, ViewName } from "../../core/pictures/types/picture.ts";
import type { DrawOptions } from "../../render/view.ts";
import type { PanelState } from "../protocol.ts";
import type { PanelSearch } from "../search.ts";
import type { Store } from "../store.ts";

export interface PanelPictureProps<Name extends ViewName> {
  readonly picture: PictureOf<Name>;
  readonly state: PanelState;
  readonly store: Store;
  /** What there is for the picture, in px. */
  readonly width: number;
}

export interface DetailsProps<Name extends ViewName> {
  readonly picture: PictureOf<Name>;
  readonly state: PanelState;
  readonly store: Store;
  /** Beside the picture; else below it. */
  readonly side: boolean;
}

export interface ControlsProps<Name extends ViewName> {
  readonly picture: PictureOf<Name>;
  readonly state: PanelState;
  readonly store: Store;
}

/** What is shown, for who takes it elsewhere. */
export interface TakenProps<Name extends ViewName> {
  readonly picture: PictureOf<Name>;
  readonly state: PanelState;
  readonly store: Store;
}

/** How one view is shown in a panel, with all that can be done to it there. */
export interface PanelView<Name extends ViewName> {
  readonly Picture: (props: PanelPictureProps<Name>) => VNode;
  /** The picture as somebody has set it in the panel: at another month, say. */
  readonly shown?: (picture: PictureOf<Name>, state: PanelState) => PictureOf<Name>;
  /** Figures of what is selected, beside the picture where there is room. */
  readonly Details?: (props: DetailsProps<Name>) => VNode | null;
  /** More in the toolbar. */
  readonly Controls?: (props: ControlsProps<Name>) => VNode | null;
  /** The view itself shows what an edit that is being tried would bring about. */
  readonly showsConsequences?: true;
  /** What can be set for the picture, in a row below the title. */
  readonly Tools?: (props: ControlsProps<Name>) => VNode | null;
  /** Everything that is shown, where others are held beside the picture: the picture itself first. */
  readonly all?: (props: TakenProps<Name>) => readonly PictureOf<Name>[];
  /** What is shown as one SVG, where it is more than the picture: as it is set in the panel. */
  readonly draw?: (props: TakenProps<Name>, options: DrawOptions) => VNode;
  /** The Mermaid of all that is shown, where that is more than the picture. */
  readonly mermaid?: (props: TakenProps<Name>) => string;
  /** Absent where there is nothing to search. */
  readonly search?: PanelSearch<PictureOf<Name>>;
  /** There is nothing in the picture that could be chosen or set. */
  readonly isEmpty?: (picture: PictureOf<Name>) => boolean;
}
