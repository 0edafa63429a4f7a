import { chiSquareTail } from '#app/lib/tail-probabilities.ts';

/** Marks that differ by no more than this are tied: they differ by rounding. */
const TIE_WITHIN = 1e-9;

/** Up to this many entries the chi-squared approximation is rough (Siegel 1956 has exact ones in table R). */
const SMALL_SAMPLE = 7;

export interface Concordance {
  /** 0 for no concordance, 1 for the same order throughout; null when no judge tells any two entries apart. */
  W: number | null;
  entries: number;
  judges: number;
  /** m (n - 1) W with n - 1 degrees of freedom, and P of as much or more by chance. */
  chiSquare: number | null;
  df: number;
  p: number | null;
  /** The probability is rough: there are at most 7 entries. */
  smallSample: boolean;
  tied: boolean;
}

/**
 * Kendall's W of complete rows (entries) of marks by the same judges, tied marks sharing the mean of their ranks:
 * W = 12 S / (m² (n³ - n) - m Σ T_j) with T_j = Σ (t³ - t) (Kendall and Babington Smith 1939, Annals of Mathematical
 * Statistics 10; with ties Siegel 1956, "Nonparametric statistics", chapter 9). Null for fewer than two entries or
 * judges. Throws RangeError for rows of unequal length.
 */
export function kendallW(rows: readonly (readonly number[])[]): Concordance | null {
  const n = rows.length;
  const m = rows[0]?.length ?? 0;
  if (rows.some(row => row.length !== m)) throw new RangeError('rows of unequal length');
  if (n < 2 || m < 2) return null;
  const sums = new Array<number>(n).fill(0);
  let ties = 0;
  for (let judge = 0; judge < m; judge += 1) {
    const { ranks, correction } = midRanks(rows.map(row => row[judge]!));
    ranks.forEach((rank, i) => {
      sums[i]! += rank;
    });
    ties += correction;
  }
  const middle = (m * (n + 1)) / 2;
  const S = sums.reduce((total, sum) => total + (sum - middle) ** 2, 0);
  const most = m * m * (n ** 3 - n) - m * ties;
  const W = most > 0 ? (12 * S) / most : null;
  const chiSquare = W === null ? null : m * (n - 1) * W;
  return {
    W,
    entries: n,
    judges: m,
    chiSquare,
    df: n - 1,
    p: chiSquare === null ? null : chiSquareTail(chiSquare, n - 1),
    smallSample: n <= SMALL_SAMPLE,
    tied: ties > 0,
  };
}

/** Ranks from 1 for the least, ties at the mean of their places, and Σ (t³ - t) over the ties. */
function midRanks(values: readonly number[]): { ranks: number[]; correction: number } {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length).fill(0);
  let correction = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]!]! - values[order[end - 1]!]! <= TIE_WITHIN) end += 1;
    const size = end - start;
    for (let i = start; i < end; i += 1) ranks[order[i]!] = (start + 1 + end) / 2;
    correction += size ** 3 - size;
    start = end;
  }
  return { ranks, correction };
}
