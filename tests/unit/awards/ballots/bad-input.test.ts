import { describe, expect, it } from 'vitest';
import { borda } from '#app/features/awards/ballots/borda.ts';
import { condorcetWinner, smithSet } from '#app/features/awards/ballots/condorcet.ts';
import { copeland } from '#app/features/awards/ballots/copeland.ts';
import { kemeny } from '#app/features/awards/ballots/kemeny.ts';
import { orderByLayers } from '#app/features/awards/ballots/outcome.ts';
import { comparePairs } from '#app/features/awards/ballots/pairwise.ts';
import { type Ballot, BallotsRefused, readProfile } from '#app/features/awards/ballots/profile.ts';
import { rankedPairs } from '#app/features/awards/ballots/ranked-pairs.ts';
import { schulze } from '#app/features/awards/ballots/schulze.ts';

const methods = [schulze, rankedPairs, borda, copeland, kemeny];
const count = <C>(candidates: readonly C[], ballots: readonly Ballot<C>[]) =>
  comparePairs(readProfile(candidates, ballots));

describe('ballots nobody hopes for', () => {
  it('no candidates: no order', () => {
    for (const method of methods) expect(method(count([], [{ order: [] }])).order).toEqual([]);
    expect(condorcetWinner(count([], []))).toBeUndefined();
    expect(smithSet(count([], []))).toEqual([]);
  });

  it('one candidate wins, with ballots and without', () => {
    for (const method of methods) {
      expect(method(count([7], [])).order).toEqual([[7]]);
      expect(method(count([7], [{ order: [[7]], count: 3 }])).order).toEqual([[7]]);
    }
    expect(condorcetWinner(count([7], []))).toBe(7);
  });

  it('all tied: one group', () => {
    const ids = [4, 2, 9];
    const blank = { order: [] };
    for (const method of methods) {
      expect(method(count(ids, [{ order: [ids] }, blank])).order).toEqual([ids]);
      expect(method(count(ids, [{ order: [[4], [2], [9]] }, { order: [[9], [2], [4]] }])).order).toHaveLength(
        1,
      );
    }
    expect(smithSet(count(ids, [blank]))).toEqual(ids);
  });

  it('refuses what it cannot read and says which ballot', () => {
    const fault = (candidates: string[], ballots: Ballot<string>[]) => {
      try {
        readProfile(candidates, ballots);
      } catch (error) {
        if (error instanceof BallotsRefused) return [error.fault, error.ballot];
        throw error;
      }
      return null;
    };
    const fine = { order: [['A'], ['B']] };
    expect(fault(['A', 'B'], [fine])).toBeNull();
    expect(fault(['A', 'A'], [])).toEqual(['candidate-twice', -1]);
    expect(fault(['A'], [fine])).toEqual(['candidate-unknown', 0]);
    expect(fault(['A', 'B'], [fine, { order: [['A'], ['B', 'A']] }])).toEqual(['ranked-twice', 1]);
    for (const times of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(fault(['A', 'B'], [{ ...fine, count: times }])).toEqual(['count-invalid', 0]);
    }
    expect(fault(['A', 'B'], [fine, { ...fine, count: 10_000_000 }])).toEqual(['too-many-ballots', 1]);
    const crowd = Array.from({ length: 1001 }, (_, i) => `${i}`);
    expect(fault(crowd, [])).toEqual(['too-many-candidates', -1]);
  });

  it('passes over empty groups', () => {
    expect(schulze(count(['A', 'B'], [{ order: [[], ['B'], [], ['A']] }])).order).toEqual([['B'], ['A']]);
  });

  it('refuses to order a circle', () => {
    expect(() => orderByLayers(['A', 'B'], (a, b) => a !== b)).toThrow(RangeError);
  });

  it('counts ten million ballots exactly', () => {
    const most = [
      { order: [['A'], ['B']], count: 5_000_000 },
      { order: [['B'], ['A']], count: 4_999_999 },
    ];
    for (const method of methods) expect(method(count(['A', 'B'], most)).order).toEqual([['A'], ['B']]);
  });

  it('400 candidates, 9 jurors: all methods but Kemeny order everybody', () => {
    const ids = Array.from({ length: 400 }, (_, i) => i);
    // Each juror turns blocks of another length around, so that no two agree.
    const ballots = Array.from({ length: 9 }, (_, juror) => {
      const block = (id: number) => Math.floor(id / (juror + 1));
      return { order: ids.toSorted((a, b) => block(a) - block(b) || b - a).map(id => [id]) };
    });
    const pairs = count(ids, ballots);
    for (const method of [schulze, rankedPairs, borda, copeland]) {
      const { order } = method(pairs);
      expect(order.flat().sort((a, b) => a - b)).toEqual(ids);
    }
    expect(() => kemeny(pairs)).toThrow('at most 18 candidates');
  });
});
