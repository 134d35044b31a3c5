/** A share 0…1 as the format writes it, with at most so many decimals: `12.5%`. */
export function percentText(share: number, decimals = 1): string {
  return `${Number((share * 100).toFixed(decimals))}%`;
}
