/** The units in which durations are written, the longest first, in seconds. */
const UNITS = [
  ["d", 86_400],
  ["h", 3600],
  ["m", 60],
  ["s", 1],
] as const;

/** A duration in seconds as the format writes it, rounded down to a unit that goes into it twice or just once: `8d`. */
export function durationText(seconds: number): string {
  const fits = UNITS.find(([, unit]) => seconds >= 2 * unit || seconds === unit) ?? UNITS[3];
  return `${Math.floor(seconds / fits[1])}${fits[0]}`;
}
