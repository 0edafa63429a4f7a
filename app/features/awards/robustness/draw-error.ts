/** How far a probability out of so many draws may be off, at most: 95 % of the time it is within this (binomial, at one half). */
export function drawError(draws: number): number {
  return 1.96 * Math.sqrt(0.25 / draws);
}
