/** A part of a whole: 0…1 (differences may be negative, growth above 1). */
export type Share = number;

/** A duration in seconds; a working day counts as 7/5 of a day. */
export type Seconds = number;

/** An amount in the currency of the manifest. */
export type Money = number;

/** A small-letter name that other parts refer to. */
export type Id = string;

/** `2026`, `2026-Q3`, `2026-07` or `2026-07-01`, checked to exist. */
export type DateText = string;
