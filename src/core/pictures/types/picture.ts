import type { BusinessCasePicture } from "./business-case.ts";
import type { ChannelMixPicture } from "./channel-mix.ts";
import type { ChannelShiftsPicture } from "./channel-shifts.ts";
import type { DashboardPicture } from "./dashboard.ts";
import type { EscalationPicture } from "./escalation.ts";
import type { JourneyPicture } from "./journey.ts";
import type { OverviewPicture } from "./overview.ts";
import type { PrinciplesPicture } from "./principles.ts";
import type { ValueMatrixPicture } from "./value-matrix.ts";

/** What any of the views shows, as plain data; `kind` is the name of the view. */
export type Picture =
  | ValueMatrixPicture
  | ChannelMixPicture
  | ChannelShiftsPicture
  | BusinessCasePicture
  | JourneyPicture
  | EscalationPicture
  | PrinciplesPicture
  | DashboardPicture
  | OverviewPicture;

/** The views of a strategy, named as the terminal names them. */
export type ViewName = Picture["kind"];

export type PictureOf<Name extends ViewName> = Extract<Picture, { readonly kind: Name }>;

/** One view of a strategy: of the whole of it, or of the thing with this id. */
export interface ViewTarget {
  readonly view: ViewName;
  readonly id: string | null;
}

/** A thing of which a view can be shown. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}
