import { describe, expect, it } from 'vitest';
import {
  defaultFinalWeights,
  type Finalist,
  type FinalWeights,
  finalOrder,
  finalWeightsFault,
} from '#app/features/awards/final-order.ts';
import { majorityPlaces } from '#app/features/awards/majority.ts';
import type { EntryMark } from '#app/features/awards/panel/marks.ts';

const jurorsAlone: FinalWeights = { activity: 0, jury: 1 };

const finalist = (id: string, A: number, J: number, ownReporting: number | null = null): Finalist => ({
  id,
  A,
  J,
  ownReporting,
});

/** Each place as its finalists and what put it before the next. */
const order = (finalists: Finalist[], weights = defaultFinalWeights, marks: EntryMark[] = []) =>
  finalOrder(finalists, weights, marks).map(({ finalists: at, aheadBy }) => [
    at.map(({ id }) => id).join(' = '),
    aheadBy,
  ]);

/** One row per juror: the marks of a, b, c, … */
const ballots = (...rows: number[][]): EntryMark[] =>
  rows.flatMap((row, j) => row.map((mark, e) => ({ jurorId: j, entryId: 'abcdef'[e]!, mark })));

describe('the final order', () => {
  it('is by F = 0.35 A + 0.65 J', () => {
    const places = finalOrder([finalist('a', 90, 60), finalist('b', 60, 80)], defaultFinalWeights, []);
    expect(
      places.map(({ rank, finalists, aheadBy, shared }) => [rank, finalists[0]!.id, aheadBy, shared]),
    ).toEqual([
      [1, 'b', 'final', false],
      [2, 'a', null, false],
    ]);
    expect(places[0]!.finalists[0]!.F).toBeCloseTo(0.35 * 60 + 0.65 * 80, 12);
  });

  it('parts a tie by J, then by own reporting, then by the majority of jurors', () => {
    // F of the first two: 70.00 and 70.02.
    expect(order([finalist('a', 70, 70), finalist('b', 68.2, 71)])).toEqual([
      ['b', 'jury'],
      ['a', null],
    ]);
    expect(order([finalist('a', 70, 70, 40), finalist('b', 70.1, 70, 60)])).toEqual([
      ['b', 'own_reporting'],
      ['a', null],
    ]);
    const marks = ballots([5, 6], [5, 6], [9, 7]);
    expect(order([finalist('a', 70, 70, 40), finalist('b', 70, 70, 40)], defaultFinalWeights, marks)).toEqual(
      [
        ['b', 'majority'],
        ['a', null],
      ],
    );
  });

  it('leaves a tie that nothing parts as one shared place', () => {
    const places = finalOrder(
      [finalist('a', 70, 70), finalist('c', 60, 60), finalist('b', 70, 70)],
      defaultFinalWeights,
      ballots([5, 6, 1], [6, 5, 1]),
    );
    expect(
      places.map(({ rank, finalists, shared, aheadBy }) => [rank, finalists.length, shared, aheadBy]),
    ).toEqual([
      [1, 2, true, 'final'],
      [3, 1, false, null],
    ]);
  });

  it('puts a known own-reporting mark before an unknown one', () => {
    expect(order([finalist('a', 70, 70, null), finalist('b', 70, 70, 0)])[0]).toEqual(['b', 'own_reporting']);
  });

  it('takes a distance of exactly 0.05 as no tie, whatever its rounding', () => {
    expect(order([finalist('a', 0, 80.05), finalist('b', 99, 80)], jurorsAlone)[0]).toEqual(['a', 'final']);
    expect(order([finalist('a', 0, 70.1), finalist('b', 99, 70.05)], jurorsAlone)[0]).toEqual(['a', 'final']);
    expect(order([finalist('a', 0, 80.0499), finalist('b', 0, 80)], jurorsAlone)[0]).toEqual(['a', 'jury']);
  });

  it('makes one tie of a chain of neighbours', () => {
    const chain = [finalist('a', 100, 50), finalist('b', 98, 51.03), finalist('c', 96, 52.06)];
    const places = finalOrder(chain, defaultFinalWeights, []);
    // F: 67.50, 67.47, 67.44; by J the last is first.
    expect(places.map(({ finalists, tie }) => [finalists[0]!.id, tie])).toEqual([
      ['c', 0],
      ['b', 0],
      ['a', 0],
    ]);
  });

  it('knows no, one and only tied finalists', () => {
    expect(finalOrder([], defaultFinalWeights, [])).toEqual([]);
    expect(order([finalist('a', 0, 0)])).toEqual([['a', null]]);
    expect(order(['a', 'b', 'c', 'd'].map(id => finalist(id, 50, 50)))).toEqual([['a = b = c = d', null]]);
  });

  it.each([
    ['not_a_number', { activity: Number.NaN, jury: 1 }],
    ['out_of_range', { activity: -0.1, jury: 1.1 }],
    ['weights_do_not_add_up', { activity: 0.35, jury: 0.6 }],
  ])('refuses weights: %s', (fault, weights) => {
    expect(finalWeightsFault(weights)).toBe(fault);
    expect(() => finalOrder([], weights, [])).toThrow(RangeError);
  });

  it('refuses points that are none and a finalist that comes twice', () => {
    expect(() => order([finalist('a', Number.NaN, 1)])).toThrow(RangeError);
    expect(() => order([finalist('a', 1, 1), finalist('a', 2, 2)])).toThrow(RangeError);
  });
});

describe('places by the majority of jurors', () => {
  it('put the Condorcet winner first and take a circle as one place', () => {
    // Condorcet's circle of three, with a winner of all before and a loser to all behind.
    const circle = ballots([9, 5, 4, 3, 1], [9, 3, 5, 4, 1], [9, 4, 3, 5, 1]);
    expect(majorityPlaces(['a', 'b', 'c', 'd', 'e'], circle)).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
  });

  it('follow the Tennessee capital: Nashville, Chattanooga, Knoxville, Memphis', () => {
    // 42 M>N>C>K, 26 N>C>K>M, 15 C>K>N>M, 17 K>C>N>M, as marks of a = M, b = N, c = C, d = K.
    const voters = [
      ...new Array<number[]>(42).fill([4, 3, 2, 1]),
      ...new Array<number[]>(26).fill([1, 4, 3, 2]),
      ...new Array<number[]>(15).fill([1, 2, 4, 3]),
      ...new Array<number[]>(17).fill([1, 2, 3, 4]),
    ];
    expect(majorityPlaces(['a', 'b', 'c', 'd'], ballots(...voters))).toEqual([['b'], ['c'], ['d'], ['a']]);
  });

  it('count only jurors who marked both, and keep together whom none compares', () => {
    const marks = [
      { jurorId: 1, entryId: 'a', mark: 2 },
      { jurorId: 2, entryId: 'b', mark: 9 },
    ];
    expect(majorityPlaces(['a', 'b'], marks)).toEqual([['a', 'b']]);
    expect(majorityPlaces([], [])).toEqual([]);
  });
});
