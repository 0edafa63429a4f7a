import { marksByEntry, type Panel } from './panel.ts';

/** From this many marks on, one highest and one lowest may be dropped. */
export const FEWEST_FOR_TRIMMING = 5;

/**
 * The mean of the marks; null without marks. `weights`, parallel to the marks, are how much each counts (all the same
 * unless given); their sum must be positive.
 */
export function plainMean(marks: readonly number[], weights?: ArrayLike<number>): number | null {
  if (marks.length === 0) return null;
  let [sum, total] = [0, 0];
  marks.forEach((mark, i) => {
    const weight = weights?.[i] ?? 1;
    sum += weight * mark;
    total += weight;
  });
  return sum / total;
}

/**
 * The mean without one highest and one lowest mark, as in Tukey and McLaughlin 1963 ("Less vulnerable confidence and
 * significance procedures", Sankhyā A 25) with one observation trimmed at each end; the plain mean of fewer than 5
 * marks. Among equal marks at an end one is dropped; with weights, they share the loss, so that no order matters.
 */
export function trimmedMean(marks: readonly number[], weights?: ArrayLike<number>): number | null {
  if (marks.length < FEWEST_FOR_TRIMMING) return plainMean(marks, weights);
  const lowest = Math.min(...marks);
  const highest = Math.max(...marks);
  if (lowest === highest) return lowest;
  const count = (end: number) => marks.reduce((n, mark) => n + (mark === end ? 1 : 0), 0);
  const [atLowest, atHighest] = [count(lowest), count(highest)];
  const kept = marks.map((mark, i) => {
    const weight = weights?.[i] ?? 1;
    if (mark === lowest) return weight * (1 - 1 / atLowest);
    return mark === highest ? weight * (1 - 1 / atHighest) : weight;
  });
  return plainMean(marks, kept);
}

/** How the marks of a complete panel become one: by `plain` or `trimmed` mean. */
export type Average = 'plain' | 'trimmed';

/**
 * Each entry's mean mark in a complete panel, in the order of its entries. `jurorWeights` are how much each juror
 * counts (all the same unless given).
 */
export function meanMarks(panel: Panel, average: Average, jurorWeights?: ArrayLike<number>): number[] {
  const mean = average === 'trimmed' ? trimmedMean : plainMean;
  return marksByEntry(panel).map(row => mean(row, jurorWeights)!);
}
