import { discountedSum } from './discounting.ts';
import type { RuleSet } from './rule-set.ts';

/** A cluster as the index sees it: one value, one month, one set of programmes. */
export interface Story {
  /** The entrant's share of u, in [0, 1]. */
  value: number;
  /** Index of the calendar month in the season. */
  month: number;
  /** Indexes of its season programmes, distinct, at least one; they share the value equally. */
  programmes: readonly number[];
}

/** How many months the season touches and how many programmes it scores; both at least 1. */
export interface SeasonShape {
  months: number;
  programmes: number;
}

/** The index with its parts: A in [0, 100]; V, Q, B, C, T in [0, 1]; E and the sums per cell are not bounded by 1. */
export interface ActivityIndex {
  A: number;
  V: number;
  Q: number;
  B: number;
  C: number;
  /** Taking part, as handed in. */
  T: number;
  E: number;
  /** e_month and e_prog, by the season's months and programmes. */
  months: number[];
  programmes: number[];
}

/**
 * A = 100 (0.20 V + 0.40 Q + 0.20 B + 0.20 C) of one entrant's stories (scoring specification, section 3). It
 * depends on nothing but these stories and the season. `takingPart` is the share of the season's gatherings
 * attended; its weight is 0 unless the season sets one, taken from volume's.
 */
export function activityIndex(
  stories: readonly Story[],
  shape: SeasonShape,
  rules: RuleSet,
  takingPart = 0,
): ActivityIndex {
  const { index, weights } = rules;
  const cells = cellValues(stories, shape);
  const months = cells.months.map(values => discountedSum(values, index.monthDiscount));
  const programmes = cells.programmes.map(values => discountedSum(values, index.programmeDiscount));
  const E = sum(months);
  const V = Math.min(1, Math.log1p(E) / Math.log(index.volumeReference));
  const best = stories.map(story => story.value).sort((a, b) => b - a);
  const Q = sum(best.slice(0, index.bestArticles)) / index.bestArticles;
  const B = sum(programmes.map(e => Math.min(1, e / index.fullProgramme))) / shape.programmes;
  const C = sum(months.map(e => Math.min(1, e / index.fullMonth))) / shape.months;
  const T = takingPart;
  const total =
    (weights.volume - weights.takingPart) * V +
    weights.quality * Q +
    weights.breadth * B +
    weights.consistency * C +
    weights.takingPart * T;
  return { A: Math.min(100, 100 * total), V, Q, B, C, T, E, months, programmes };
}

/** The values in each month and, shared among a story's programmes, in each programme. */
function cellValues(stories: readonly Story[], shape: SeasonShape) {
  const months = Array.from({ length: shape.months }, (): number[] => []);
  const programmes = Array.from({ length: shape.programmes }, (): number[] => []);
  for (const story of stories) {
    months[story.month]!.push(story.value);
    for (const programme of story.programmes) {
      programmes[programme]!.push(story.value / story.programmes.length);
    }
  }
  return { months, programmes };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
