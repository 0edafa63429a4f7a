import type { Id } from '../article-facts.ts';
import { marksByEntry, type Panel } from './panel.ts';
import { meanAndDeviation } from './spread.ts';

/** One juror's way of marking. A diagnostic: nothing here enters J. */
export interface JurorProfile {
  jurorId: Id;
  count: number;
  mean: number;
  /** Null with one mark. */
  deviation: number | null;
  /** All marks the same: this juror tells no entries apart, and z-scores and correlation are not defined. */
  flat: boolean;
  /** (mark - mean) / deviation by entry; null for a flat juror or a single mark. */
  zScores: { entryId: Id; z: number | null }[];
  /**
   * Pearson's correlation with the mean of the other jurors' marks, over the entries that both have; null for fewer than
   * 3 such entries, or when one of the two does not vary.
   */
  agreement: number | null;
}

const FEWEST_FOR_CORRELATION = 3;

/** The profile of every juror of a panel, in its order. */
export function jurorProfiles(panel: Panel): JurorProfile[] {
  const all = marksByEntry(panel);
  const sums = all.map(marks => marks.reduce((sum, mark) => sum + mark, 0));
  return panel.jurors.map(({ id: jurorId, entries, marks }) => {
    const { mean, deviation } = meanAndDeviation(marks);
    const flat = deviation === 0;
    const spread = deviation !== null && deviation > 0 ? deviation : null;
    const both = entries
      .map((entry, i) => ({ own: marks[i]!, rest: sums[entry]! - marks[i]!, others: all[entry]!.length - 1 }))
      .filter(({ others }) => others > 0);
    return {
      jurorId,
      count: marks.length,
      mean,
      deviation,
      flat,
      zScores: entries.map((entry, i) => ({
        entryId: panel.entries[entry]!,
        z: spread === null ? null : (marks[i]! - mean) / spread,
      })),
      agreement: correlation(
        both.map(({ own }) => own),
        both.map(({ rest, others }) => rest / others),
      ),
    };
  });
}

/** Pearson's r of at least 3 pairs; null when either side does not vary. */
function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length < FEWEST_FOR_CORRELATION) return null;
  const [x, y] = [meanAndDeviation(xs), meanAndDeviation(ys)];
  if (!x.deviation || !y.deviation) return null;
  const products = xs.reduce((sum, value, i) => sum + (value - x.mean) * (ys[i]! - y.mean), 0);
  return Math.max(-1, Math.min(1, products / ((xs.length - 1) * x.deviation * y.deviation)));
}
