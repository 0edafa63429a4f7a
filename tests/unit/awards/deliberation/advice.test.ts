import { describe, expect, it } from 'vitest';
import {
  type Advice,
  awardedPlaces,
  departs,
  placesFault,
} from '#app/features/awards/deliberation/advice.ts';
import { adviceOfScreening } from '#app/features/awards/deliberation/round-advice.ts';
import { screeningPicture } from '#app/features/awards/deliberation/screening-picture.ts';

const advice = (...ranks: number[]): Advice => ({
  places: ranks.map((rank, i) => ({
    entryId: i + 1,
    rank,
    aheadBy: null,
    A: null,
    J: null,
    F: null,
    firstProbability: null,
  })),
  asks: [],
});
const decided = (...places: [entryId: number, place: number][]) =>
  places.map(([entryId, place]) => ({ entryId, place, award: '' }));

describe('the places of a decision', () => {
  it.each([
    ['nothing', [], 'none'],
    [
      'an entry twice',
      [
        [1, 1],
        [1, 2],
      ],
      'twice',
    ],
    ['a stranger', [[9, 1]], 'unknown_entry'],
    [
      'a place too many',
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
      ],
      'beyond',
    ],
    ['a missing first', [[1, 2]], 'gap'],
    [
      'a hole',
      [
        [1, 1],
        [2, 3],
      ],
      'gap',
    ],
    [
      'a second after a shared first',
      [
        [1, 1],
        [2, 1],
        [3, 2],
      ],
      'gap',
    ],
    [
      'three in a row',
      [
        [2, 1],
        [1, 2],
        [3, 3],
      ],
      null,
    ],
    [
      'a shared first',
      [
        [1, 1],
        [2, 1],
        [3, 3],
      ],
      null,
    ],
    ['fewer than there are', [[1, 1]], null],
  ] as const)('refuses or takes %s', (_, places, fault) => {
    const given = places.map(([entryId, place]) => ({ entryId, place }));
    expect(placesFault(given, [1, 2, 3, 4], { winners: 3, noneAllowed: false })).toBe(fault);
  });

  it('takes a screening that nobody passes', () => {
    expect(placesFault([], [1, 2], { winners: 1, noneAllowed: true })).toBeNull();
  });

  it('takes all who share the last place', () => {
    expect(awardedPlaces(advice(1, 2, 3, 3, 5), 3).map(({ entryId }) => entryId)).toEqual([1, 2, 3, 4]);
  });

  it('departs by another order, another number and another sharing, not by what comes after the places', () => {
    const advised = advice(1, 2, 3, 4);
    expect(departs(advised, decided([1, 1], [2, 2]), 2)).toBe(false);
    expect(departs(advised, decided([2, 1], [1, 2]), 2)).toBe(true);
    expect(departs(advised, decided([1, 1]), 2)).toBe(true);
    expect(departs(advised, decided([1, 1], [2, 1]), 2)).toBe(true);
  });
});

describe('a screening', () => {
  it('lets pass by the majority of those who judged, and leaves an even vote to the committee', () => {
    const verdict = (entryId: number, jurorId: number, passed: boolean) => ({ entryId, jurorId, passed });
    const screened = screeningPicture(
      [1, 2, 3, 4],
      [
        verdict(1, 1, true),
        verdict(1, 2, true),
        verdict(2, 1, false),
        verdict(3, 1, true),
        verdict(3, 2, false),
      ],
    );
    expect(screened.map(({ outcome }) => outcome)).toEqual(['pass', 'fail', 'even', 'even']);
    expect(adviceOfScreening(screened)).toMatchObject({
      places: [{ entryId: 1, rank: 1 }],
      asks: ['even_vote'],
    });
  });
});
