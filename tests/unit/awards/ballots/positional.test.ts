import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borda } from '#app/features/awards/ballots/borda.ts';
import { condorcetWinner, smithSet } from '#app/features/awards/ballots/condorcet.ts';
import { copeland } from '#app/features/awards/ballots/copeland.ts';
import { anyElection, compared, comparedElection, written } from '#tests/factories/ballots.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';
import { legrand, schulze45, tennessee } from './published.ts';

/** Wikipedia, Copeland's method: five candidates, 100 voters, no Condorcet winner. */
const copelandExample = compared(
  'ABCDE',
  `31 A > E > C > D > B
   30 B > A > E > C > D
   29 C > D > B > A > E
   10 D > A > E > B > C`,
);

/** J.-C. de Borda's own 21 electors (Mémoire sur les élections au scrutin, 1781/1784). */
const borda1784 = compared(
  'ABC',
  `1 A > B > C
   7 A > C > B
   7 B > C > A
   6 C > B > A`,
);

describe('Borda: published examples', () => {
  it('Tennessee: N 194, C 173, M 126, K 107 (Wikipedia, Borda count)', () => {
    const { order, scores } = borda(tennessee);
    expect(scores).toEqual([126, 194, 173, 107]);
    expect(written(order)).toBe('N > C > M > K');
  });

  it("Borda's 21 electors: A, the first of most, comes last", () => {
    const { order, scores } = borda(borda1784);
    // Borda gives 3, 2 and 1 points: 37, 42 and 47, that is one a ballot more.
    expect(scores.map(score => score + 21)).toEqual([37, 42, 47]);
    expect(written(order)).toBe('C > B > A');
  });

  it('a majority beaten by breadth: A 340 against B 280 (French Wikipedia, Méthode Borda, places from 1)', () => {
    const pairs = compared(
      'ABCD',
      `30 B > A > C > D
       30 B > A > D > C
       25 A > C > D > B
       15 A > D > C > B`,
    );
    expect(borda(pairs).scores.map(score => score + 100)).toEqual([340, 280, 195, 185]);
  });

  it('tied candidates share the mean of their places (M. G. Kendall, 1948, chapter 3)', () => {
    // Kendall's way of ranking ties: if the third and fourth are equal each is 3½; if all from second to seventh, each 4½.
    const thirdAndFourth = borda(compared('ABCDE', '1 A > B > C = D > E')).scores.map(score => 5 - score);
    expect(thirdAndFourth).toEqual([1, 2, 3.5, 3.5, 5]);
    const secondToSeventh = borda(compared('ABCDEFGH', '1 A > B=C=D=E=F=G > H')).scores;
    expect(secondToSeventh.map(score => 8 - score)).toEqual([1, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 8]);
  });

  it('those left out share the last places', () => {
    expect(borda(compared('ABC', '1 A')).scores).toEqual([2, 0.5, 0.5]);
  });

  it('agrees with points summed ballot by ballot', () => {
    fc.assert(
      fc.property(anyElection(), election => {
        const { candidates, ballots } = election;
        const points = candidates.map(candidate =>
          ballots.reduce((sum, { order, count = 1 }) => {
            const groups = [...order, candidates.filter(each => !order.flat().includes(each))];
            const own = groups.findIndex(group => group.includes(candidate));
            const below = groups.slice(own + 1).flat().length;
            return sum + count * (below + (groups[own]!.length - 1) / 2);
          }, 0),
        );
        expect(borda(comparedElection(election)).scores).toEqual(points);
      }),
      propertyRuns,
    );
  });
});

describe('Copeland: published examples', () => {
  it('Tennessee: Nashville wins all three (Wikipedia)', () => {
    const { order, scores } = copeland(tennessee);
    expect(scores).toEqual([0, 3, 2, 1]);
    expect(written(order)).toBe('N > C > K > M');
  });

  it('no Condorcet winner: A, then B, C and E together, then D (Wikipedia)', () => {
    expect(condorcetWinner(copelandExample)).toBeUndefined();
    expect(written(copeland(copelandExample).order)).toBe('A > B=C=E > D');
  });

  it('921 ballots: Abby and Brad tied (R. LeGrand)', () => {
    expect(written(copeland(legrand).order)).toBe('Abby=Brad > Dave=Erin > Cora');
  });

  it('a tied comparison is half a point', () => {
    expect(copeland(compared('ABC', '1 A > B > C\n1 B > A > C')).scores).toEqual([1.5, 1.5, 0]);
  });
});

describe('Condorcet winner and Smith set', () => {
  it('Tennessee has Nashville; the 45 voters have none, and all five are in the Smith set', () => {
    expect(condorcetWinner(tennessee)).toBe('N');
    expect(smithSet(tennessee)).toEqual(['N']);
    expect(condorcetWinner(schulze45)).toBeUndefined();
    expect(smithSet(schulze45)).toEqual([...'ABCDE']);
  });

  it('the Smith set is the smallest of all groups that beat everybody else', () => {
    fc.assert(
      fc.property(anyElection(), election => {
        const pairs = comparedElection(election);
        const n = election.candidates.length;
        const beats = (a: number, b: number) => pairs.over[a * n + b]! > pairs.over[b * n + a]!;
        const groups = Array.from({ length: 2 ** n - 1 }, (_, bits) =>
          election.candidates.flatMap((_, i) => ((bits + 1) & (1 << i) ? [i] : [])),
        ).filter(group =>
          election.candidates.every((_, b) => group.includes(b) || group.every(a => beats(a, b))),
        );
        const smallest = groups.reduce((least, group) => (group.length < least.length ? group : least));
        expect(smithSet(pairs)).toEqual(smallest.map(i => election.candidates[i]));
      }),
      propertyRuns,
    );
  });
});
