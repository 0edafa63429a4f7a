import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kemeny, MOST_CANDIDATES_KEMENY, TooManyForKemeny } from '#app/features/awards/ballots/kemeny.ts';
import type { Pairwise } from '#app/features/awards/ballots/pairwise.ts';
import { anyElection, compared, comparedElection, written } from '#tests/factories/ballots.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';
import { tennessee } from './published.ts';

const letters = (n: number) => 'ABCDEFGHIJKLMNOPQRST'.slice(0, n);

describe('Kemeny: published examples', () => {
  it('Tennessee: N > C > K > M with a score of 393 (Wikipedia, Kemeny–Young method)', () => {
    const outcome = kemeny(tennessee);
    expect(outcome).toMatchObject({ agreement: 393, optima: 1, optimalOrders: [['N', 'C', 'K', 'M']] });
    expect(written(outcome.order)).toBe('N > C > K > M');
  });

  it("Condorcet's 60 electors: B > C > A with 104 (H. P. Young, Condorcet's theory of voting, 1988)", () => {
    const pairs = compared(
      'ABC',
      `23 A > B > C
       17 B > C > A
       2 B > A > C
       10 C > A > B
       8 C > B > A`,
    );
    const outcome = kemeny(pairs);
    expect(outcome).toMatchObject({ agreement: 104, optima: 1 });
    expect(written(outcome.order)).toBe('B > C > A');
  });

  it('a circle of 100 voters: B > C > A at distance 120 of 300 (Electowiki, Kemeny–Young)', () => {
    const outcome = kemeny(
      compared(
        'ABC',
        `25 A > B > C
         40 B > C > A
         35 C > A > B`,
      ),
    );
    expect(outcome).toMatchObject({ agreement: 300 - 120, optima: 1 });
    expect(written(outcome.order)).toBe('B > C > A');
  });
});

describe('Kemeny: several optimal orders', () => {
  it('names them all, and puts first whoever stands first in one of them', () => {
    const outcome = kemeny(compared('ABC', '1 A > B > C\n1 B > C > A\n1 C > A > B'));
    expect(outcome.optima).toBe(3);
    expect(new Set(outcome.optimalOrders.map(order => order.join('')))).toEqual(
      new Set(['ABC', 'BCA', 'CAB']),
    );
    expect(written(outcome.order)).toBe('A=B=C');
  });

  it('counts more than it lists', () => {
    const outcome = kemeny(compared('ABCDE', '1 A = B = C = D = E'));
    expect(outcome).toMatchObject({ agreement: 0, optima: 120, optimalOrders: [] });
    expect(written(outcome.order)).toBe('A=B=C=D=E');
  });

  it('counts exactly at its bound and refuses beyond it', () => {
    const all = letters(MOST_CANDIDATES_KEMENY);
    expect(kemeny(compared(all, `1 ${[...all].join('=')}`)).optima).toBe(6_402_373_705_728_000);
    const more = letters(MOST_CANDIDATES_KEMENY + 1);
    expect(() => kemeny(compared(more, `1 ${[...more].join('>')}`))).toThrow(TooManyForKemeny);
  });

  it('finds the order of twelve candidates again', () => {
    const twelve = [...letters(12)];
    expect(
      written(
        kemeny(compared(letters(12), `7 ${twelve.join('>')}\n2 ${twelve.toReversed().join('>')}`)).order,
      ),
    ).toBe(twelve.join(' > '));
  });
});

describe('Kemeny: a second computation', () => {
  it('agrees with every order tried', () => {
    fc.assert(
      fc.property(anyElection({ most: 6 }), election => {
        const pairs = comparedElection(election);
        const outcome = kemeny(pairs);
        const tried = permutations(election.candidates.map((_, i) => i)).map(order => ({
          order,
          agreement: agreementOf(pairs, order),
        }));
        const most = Math.max(...tried.map(({ agreement }) => agreement));
        const optimal = tried.filter(({ agreement }) => agreement === most).map(({ order }) => order);
        expect(outcome.agreement).toBe(most);
        expect(outcome.optima).toBe(optimal.length);
        const words = (orders: readonly (readonly string[])[]) =>
          new Set(orders.map(order => order.join('')));
        if (optimal.length <= 24) {
          expect(words(outcome.optimalOrders)).toEqual(
            words(optimal.map(order => order.map(i => election.candidates[i]!))),
          );
        }
        expect(new Set(outcome.order[0])).toEqual(
          new Set(optimal.map(order => election.candidates[order[0]!]!)),
        );
      }),
      propertyRuns,
    );
  });
});

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap(item =>
    permutations(items.filter(other => other !== item)).map(rest => [item, ...rest]),
  );
}

function agreementOf({ candidates, over }: Pairwise<string>, order: readonly number[]): number {
  const n = candidates.length;
  let sum = 0;
  order.forEach((above, place) => {
    for (const below of order.slice(place + 1)) sum += over[above * n + below]!;
  });
  return sum;
}
