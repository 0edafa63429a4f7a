import { expect, it } from 'vitest';
import { activityIndex, type Story } from '#app/features/awards/activity-index.ts';
import { attribute } from '#app/features/awards/attribution.ts';
import { defaultRuleSet as rules } from '#app/features/awards/rule-set.ts';
import { shape2025 } from '#tests/factories/portfolio.ts';

function pointsOf(stories: Story[]) {
  return attribute(stories, shape2025, rules, activityIndex(stories, shape2025, rules)).stories;
}

it('gives a lone story all points', () => {
  const stories = [{ value: 0.6, month: 2, programmes: [0, 5] }];
  const index = activityIndex(stories, shape2025, rules);
  const [points] = pointsOf(stories);
  expect(points!.volume).toBeCloseTo(20 * index.V, 12);
  expect(points!.quality).toBeCloseTo(40 * index.Q, 12);
  expect(points!.breadth).toBeCloseTo(20 * index.B, 12);
  expect(points!.consistency).toBeCloseTo(20 * index.C, 12);
});

it('lets equal values share what is left of the fifth place', () => {
  const values = [1, 0.9, 0.8, 0.7, 0.5, 0.5, 0.5, 0.4];
  const points = pointsOf(values.map((value, month) => ({ value, month, programmes: [0] })));
  const expected = [8, 7.2, 6.4, 5.6, 4 / 3, 4 / 3, 4 / 3, 0];
  points.forEach(({ quality }, i) => {
    expect(quality).toBeCloseTo(expected[i]!, 12);
  });
});

it('divides a full month and a full programme by the discounted shares', () => {
  const stories = [1, 1, 0.5].map(value => ({ value, month: 0, programmes: [0] }));
  const points = pointsOf(stories);
  // One month of twelve is full: 20 / 12 points over 0.85, 0.85 and 0.49 · 0.5.
  const month = 20 / 12 / (0.85 + 0.85 + 0.245);
  expect(points.map(each => each.consistency / month)).toEqual(
    [0.85, 0.85, 0.245].map(part => expect.closeTo(part, 9)),
  );
  const programme = 20 / 6 / (0.925 + 0.925 + 0.36125);
  expect(points.map(each => each.breadth / programme)).toEqual(
    [0.925, 0.925, 0.36125].map(part => expect.closeTo(part, 9)),
  );
});

it('gives nothing for nothing', () => {
  expect(pointsOf([])).toEqual([]);
  expect(pointsOf([{ value: 0, month: 0, programmes: [0] }])[0]!.total).toBe(0);
});
