import type { ActivityIndex, SeasonShape, Story } from './activity-index.ts';
import { positionParts } from './discounting.ts';
import type { RuleSet } from './rule-set.ts';

/** Points of A that one story earned, by the part of the index; all are at least 0. */
export interface Points {
  total: number;
  volume: number;
  quality: number;
  breadth: number;
  consistency: number;
}

/** `stories` is parallel to the stories scored; all totals and `takingPart` add up to A. */
export interface Attribution {
  stories: Points[];
  takingPart: number;
}

/**
 * Which story earned how many points of `index`, the activity index of these stories under these rules:
 * volume by its share of E, quality by its place among the best, breadth and consistency by its share of each
 * programme and month. Equal values share the mean of their positions' weights; an empty cell gives nothing.
 */
export function attribute(
  stories: readonly Story[],
  shape: SeasonShape,
  rules: RuleSet,
  index: ActivityIndex,
): Attribution {
  const { weights } = rules;
  const points = stories.map(() => ({ total: 0, volume: 0, quality: 0, breadth: 0, consistency: 0 }));
  const { bestArticles, fullMonth, fullProgramme } = rules.index;

  const monthDiscount = (position: number) => rules.index.monthDiscount ** position;
  for (const cell of cellsBy(stories, shape.months, story => [story.month])) {
    const parts = positionParts(cell.values, monthDiscount);
    const e = sum(parts);
    if (e === 0) continue;
    const volume = (100 * (weights.volume - weights.takingPart) * index.V) / index.E;
    const consistency = (100 * weights.consistency * Math.min(1, e / fullMonth)) / shape.months / e;
    cell.stories.forEach((story, i) => {
      points[story]!.volume += volume * parts[i]!;
      points[story]!.consistency += consistency * parts[i]!;
    });
  }

  const programmeDiscount = (position: number) => rules.index.programmeDiscount ** position;
  for (const cell of cellsBy(stories, shape.programmes, story => story.programmes)) {
    const parts = positionParts(cell.values, programmeDiscount);
    const e = sum(parts);
    if (e === 0) continue;
    const breadth = (100 * weights.breadth * Math.min(1, e / fullProgramme)) / shape.programmes / e;
    cell.stories.forEach((story, i) => {
      points[story]!.breadth += breadth * parts[i]!;
    });
  }

  const amongBest = (position: number) => (position < bestArticles ? 1 / bestArticles : 0);
  const best = positionParts(
    stories.map(story => story.value),
    amongBest,
  );
  points.forEach((earned, i) => {
    earned.quality = 100 * weights.quality * best[i]!;
    earned.total = earned.volume + earned.quality + earned.breadth + earned.consistency;
  });
  return { stories: points, takingPart: 100 * weights.takingPart * index.T };
}

interface Cell {
  values: number[];
  /** Index of the story each value comes from. */
  stories: number[];
}

function cellsBy(
  stories: readonly Story[],
  count: number,
  cellsOf: (story: Story) => readonly number[],
): Cell[] {
  const cells = Array.from({ length: count }, (): Cell => ({ values: [], stories: [] }));
  stories.forEach((story, s) => {
    const own = cellsOf(story);
    for (const c of own) {
      cells[c]!.values.push(story.value / own.length);
      cells[c]!.stories.push(s);
    }
  });
  return cells;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
