import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkBetween, type Pairwise } from '#app/features/awards/ballots/pairwise.ts';
import { rankedPairs } from '#app/features/awards/ballots/ranked-pairs.ts';
import { anyElection, compared, comparedElection, written } from '#tests/factories/ballots.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';
import { legrand, schulze45, tennessee } from './published.ts';

const result = (pairs: Pairwise<string>) => written(rankedPairs(pairs).order);
const names = (links: readonly { from: string; to: string }[]) => links.map(({ from, to }) => from + to);

describe('Ranked Pairs: published examples', () => {
  it('Tennessee: Nashville, Chattanooga, Knoxville, Memphis (Wikipedia, Ranked pairs)', () => {
    expect(result(tennessee)).toBe('N > C > K > M');
  });

  it("Schulze's 45 voters: A > C > E > B > D (M. Schulze, 2011; the links of the French Wikipedia)", () => {
    const outcome = rankedPairs(schulze45);
    expect(written(outcome.order)).toBe('A > C > E > B > D');
    expect(names(outcome.locked)).toEqual(['BD', 'ED', 'AD', 'CB', 'EB', 'AC', 'CE']);
    expect(names(outcome.skipped)).toEqual(['DC', 'BA', 'EA']);
    expect(outcome.scores).toEqual([4, 1, 3, 0, 2]);
  });

  it('921 ballots: Brad, where Schulze has Abby (R. LeGrand, ranked-ballot voting methods)', () => {
    expect(result(legrand)).toBe('Brad > Abby > Erin > Dave > Cora');
  });

  it('a circle broken at its weakest link (E. Gorr, condorcet.ericgorr.net, examples 1 and 2)', () => {
    const first = `7 A > B > C
      5 B > A > C
      4 C > A > B
      2 B > C > A`;
    expect(result(compared('ABC', first))).toBe('A > B > C');
    const second = `40 A > B > C
      35 B > C > A
      25 C > A > B`;
    expect(result(compared('ABC', second))).toBe('A > B > C');
  });

  it('a tie stays a tie (E. Gorr, example 3)', () => {
    const pairs = compared(
      'ABC',
      `7 A > B > C
       7 B > A > C
       2 C > A > B
       2 C > B > A`,
    );
    expect(result(pairs)).toBe('A=B > C');
  });

  it('equal links that close a circle together are both skipped (E. Gorr, example 4)', () => {
    const pairs = compared(
      'ABCD',
      `12 A > D > C > B
       3 B > A > C > D
       25 B > C > A > D
       21 C > B > A > D
       12 D > A > B > C
       21 D > A > C > B
       6 D > B > A > C`,
    );
    const outcome = rankedPairs(pairs);
    expect(written(outcome.order)).toBe('B > A > D > C');
    expect(names(outcome.locked)).toEqual(['AD', 'BA', 'DC']);
    expect(names(outcome.skipped)).toEqual(['AC', 'CB', 'DB']);
  });
});

describe('Ranked Pairs: a second computation', () => {
  it('locks what its definition locks: level by level, unless there is a way back', () => {
    fc.assert(
      fc.property(anyElection(), election => {
        const pairs = comparedElection(election);
        expect(new Set(names(rankedPairs(pairs).locked))).toEqual(new Set(lockedByDefinition(pairs)));
      }),
      propertyRuns,
    );
  });

  it('orders every two candidates as their locked link says', () => {
    fc.assert(
      fc.property(anyElection(), election => {
        const { order, locked } = rankedPairs(comparedElection(election));
        const group = new Map(order.flatMap((each, g) => each.map(candidate => [candidate, g] as const)));
        for (const { from, to } of locked) expect(group.get(from)!).toBeLessThan(group.get(to)!);
      }),
      propertyRuns,
    );
  });
});

/** Locked links as two letters each, found by searching a way back for every single link. */
function lockedByDefinition(pairs: Pairwise<string>): string[] {
  const n = pairs.candidates.length;
  const won = Array.from({ length: n * n }, (_, at) => linkBetween(pairs, Math.floor(at / n), at % n)).filter(
    link => link.support > link.opposition,
  );
  won.sort((a, b) => b.support - a.support || a.opposition - b.opposition);
  const locked: typeof won = [];
  while (won.length > 0) {
    const { support, opposition } = won[0]!;
    const level = won.filter(link => link.support === support && link.opposition === opposition);
    won.splice(0, level.length);
    const usable = [...locked, ...level];
    const leads = (from: string, to: string, seen: string[] = []): boolean =>
      from === to ||
      usable.some(
        link => link.from === from && !seen.includes(link.to) && leads(link.to, to, [...seen, from]),
      );
    locked.push(...level.filter(link => !leads(link.to, link.from)));
  }
  return names(locked);
}
