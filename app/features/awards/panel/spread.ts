import type { Id } from '../article-facts.ts';
import type { Panel } from './panel.ts';

/** Modified z-scores beyond this are outliers (Iglewicz and Hoaglin 1993). */
const OUTLYING = 3.5;
/** Nor is a mark an outlier that is closer to the middle than this, however much the others agree. */
const LEAST_DISTANCE = 2;

/** How an entry's marks lie; all on the scale of marks. */
export interface EntrySpread {
  entryId: Id;
  count: number;
  /** Null without marks; the deviation (n - 1) also with one. */
  mean: number | null;
  median: number | null;
  deviation: number | null;
  least: number | null;
  greatest: number | null;
  outliers: { jurorId: Id; mark: number; side: 'low' | 'high' }[];
}

/**
 * The spread of every entry's marks. Outliers by the modified z-score of Iglewicz and Hoaglin 1993, "How to detect and
 * handle outliers": |x - median| / (1.4826 MAD) > 3.5, or where half of the marks are equal (MAD = 0)
 * / (1.2533 × mean deviation); at least 3 marks, and 2 marks away from the median. A hint to talk about, nothing is
 * left out for it.
 */
export function entrySpreads(panel: Panel): EntrySpread[] {
  const given = panel.entries.map((): { jurorId: Id; mark: number }[] => []);
  for (const juror of panel.jurors) {
    juror.entries.forEach((entry, i) => {
      given[entry]!.push({ jurorId: juror.id, mark: juror.marks[i]! });
    });
  }
  return panel.entries.map((entryId, i) => {
    const marks = given[i]!.map(({ mark }) => mark);
    if (marks.length === 0) {
      const none = { mean: null, median: null, deviation: null, least: null, greatest: null };
      return { entryId, count: 0, ...none, outliers: [] };
    }
    const { mean, deviation } = meanAndDeviation(marks);
    const middle = median(marks);
    const scale = robustScale(marks, middle);
    const outliers = given[i]!.filter(
      ({ mark }) =>
        marks.length > 2 &&
        Math.abs(mark - middle) >= LEAST_DISTANCE &&
        Math.abs(mark - middle) > OUTLYING * scale,
    ).map(({ jurorId, mark }) => ({
      jurorId,
      mark,
      side: mark < middle ? ('low' as const) : ('high' as const),
    }));
    return {
      entryId,
      count: marks.length,
      mean,
      median: middle,
      deviation,
      least: Math.min(...marks),
      greatest: Math.max(...marks),
      outliers,
    };
  });
}

/** Mean and standard deviation (n - 1) of at least one value; the deviation of one is null, of equal ones exactly 0. */
export function meanAndDeviation(values: readonly number[]): { mean: number; deviation: number | null } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return { mean, deviation: null };
  if (values.every(value => Math.abs(value - values[0]!) <= 1e-9)) return { mean, deviation: 0 };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}

function robustScale(values: readonly number[], middle: number): number {
  const distances = values.map(value => Math.abs(value - middle));
  const MAD = median(distances);
  if (MAD > 0) return 1.4826 * MAD;
  return 1.2533 * (distances.reduce((sum, distance) => sum + distance, 0) / distances.length);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
