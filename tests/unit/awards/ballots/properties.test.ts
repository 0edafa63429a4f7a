import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePaths } from '#app/features/awards/ballots/beatpaths.ts';
import { borda } from '#app/features/awards/ballots/borda.ts';
import { condorcetWinner, smithSet } from '#app/features/awards/ballots/condorcet.ts';
import { copeland } from '#app/features/awards/ballots/copeland.ts';
import { kemeny } from '#app/features/awards/ballots/kemeny.ts';
import type { Outcome } from '#app/features/awards/ballots/outcome.ts';
import type { Pairwise } from '#app/features/awards/ballots/pairwise.ts';
import type { Ballot } from '#app/features/awards/ballots/profile.ts';
import { rankedPairs } from '#app/features/awards/ballots/ranked-pairs.ts';
import { schulze } from '#app/features/awards/ballots/schulze.ts';
import { anyElection, comparedElection, type Election, written } from '#tests/factories/ballots.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

type Method = (pairs: Pairwise<string>) => Outcome<string>;
const methods: [string, Method][] = [
  ['Schulze', schulze],
  ['Ranked Pairs', rankedPairs],
  ['Borda', borda],
  ['Copeland', copeland],
  ['Kemeny', kemeny],
];

const groups = (method: Method, election: Election) =>
  method(comparedElection(election)).order.map(group => new Set(group));

const groupOf = (outcome: Outcome<string>, candidate: string) =>
  outcome.order.findIndex(group => group.includes(candidate));

const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });

/** An election, and the same one told in another order, with equal ballots apart or together. */
const retold = anyElection().chain(election =>
  fc.tuple(
    fc.constant(election),
    fc.record({
      candidates: shuffled(election.candidates),
      ballots: shuffled(
        election.ballots.flatMap(({ order, count = 1 }) =>
          Array.from({ length: count }, () => ({ order: order.map(group => [...group].reverse()) })),
        ),
      ),
    }),
  ),
);

describe.each(methods)('properties of the specification, section 7: %s', (name, method) => {
  it('P1, P14, P18 anonymity: the order of ballots, candidates and ties changes nothing', () => {
    fc.assert(
      fc.property(retold, ([election, again]) => {
        expect(groups(method, again)).toEqual(groups(method, election));
      }),
      propertyRuns,
    );
  });

  it('P1, P18 neutrality: renamed candidates change names', () => {
    const renaming = anyElection().chain(election =>
      fc.tuple(fc.constant(election), shuffled(election.candidates)),
    );
    fc.assert(
      fc.property(renaming, ([{ candidates, ballots }, names]) => {
        const rename = (candidate: string) => names[candidates.indexOf(candidate)]!;
        const renamed = {
          candidates,
          ballots: ballots.map(ballot => ({
            ...ballot,
            order: ballot.order.map(group => group.map(rename)),
          })),
        };
        expect(groups(method, renamed)).toEqual(
          groups(method, { candidates, ballots }).map(group => new Set([...group].map(rename))),
        );
      }),
      propertyRuns,
    );
  });

  it('P14: all candidates stand in exactly one group, and no votes make one tie of all', () => {
    fc.assert(
      fc.property(anyElection(), election => {
        const { order, scores } = method(comparedElection(election));
        expect(order.flat().sort()).toEqual(election.candidates);
        expect(scores).toHaveLength(election.candidates.length);
        expect(groups(method, { ...election, ballots: [] })).toEqual([new Set(election.candidates)]);
      }),
      propertyRuns,
    );
  });

  it('P17: unanimous ballots, ties included, are the result', () => {
    fc.assert(
      fc.property(anyElection(), fc.integer({ min: 1, max: 40 }), ({ candidates, ballots }, count) => {
        const ballot = ballots[0] ?? { order: [] };
        const left = candidates.filter(each => !ballot.order.flat().includes(each));
        const expected = [...ballot.order, left].filter(group => group.length > 0);
        expect(groups(method, { candidates, ballots: [{ ...ballot, count }] })).toEqual(
          expected.map(group => new Set(group)),
        );
      }),
      propertyRuns,
    );
  });

  it('P18 Pareto: whom every ballot prefers stands before', () => {
    fc.assert(
      fc.property(anyElection(), election => {
        const pairs = comparedElection(election);
        const outcome = method(pairs);
        const n = election.candidates.length;
        election.candidates.forEach((a, i) => {
          election.candidates.forEach((b, j) => {
            if (pairs.voters === 0 || pairs.over[i * n + j] !== pairs.voters) return;
            expect(groupOf(outcome, a)).toBeLessThan(groupOf(outcome, b));
          });
        });
      }),
      propertyRuns,
    );
  });

  if (name === 'Borda') return;

  it('P18: a Condorcet winner stands first and alone', () => {
    fc.assert(
      fc.property(anyElection(), election => {
        const pairs = comparedElection(election);
        const winner = condorcetWinner(pairs);
        fc.pre(winner !== undefined);
        expect(method(pairs).order[0]).toEqual([winner]);
      }),
      propertyRuns,
    );
  });

  it('the winners are of the Smith set', () => {
    fc.assert(
      fc.property(anyElection(), election => {
        const pairs = comparedElection(election);
        expect(smithSet(pairs)).toEqual(expect.arrayContaining(method(pairs).order[0]!));
      }),
      propertyRuns,
    );
  });
});

describe('P18: clones under Schulze (section 4.6 of the paper)', () => {
  const cloned = anyElection({ most: 4, least: 2 }).chain(election =>
    fc.record({
      election: fc.constant(election),
      original: fc.constantFrom(...election.candidates),
      clones: fc.integer({ min: 2, max: 3 }),
      orders: fc.array(fc.tuple(shuffled([0, 1, 2]), fc.boolean()), {
        minLength: election.ballots.length,
        maxLength: election.ballots.length,
      }),
    }),
  );

  it('a candidate replaced by several that stand together on every ballot changes nothing for the others', () => {
    fc.assert(
      fc.property(cloned, ({ election, original, clones, orders }) => {
        const names = Array.from({ length: clones }, (_, i) => `${original}${i}`);
        const after: Election = {
          candidates: election.candidates.flatMap(each => (each === original ? names : [each])),
          ballots: election.ballots.map((ballot, b) => ({
            ...ballot,
            order: withClones(election.candidates, ballot, original, arranged(names, orders[b]!)),
          })),
        };
        const before = schulze(comparedElection(election));
        const then = schulze(comparedElection(after));
        const verdict = (a: string, b: string) =>
          comparePaths(then, after.candidates.indexOf(a), after.candidates.indexOf(b)).verdict;
        election.candidates.forEach((a, i) => {
          election.candidates.forEach((b, j) => {
            if (i === j || b === original) return;
            for (const each of a === original ? names : [a]) {
              expect(verdict(each, b)).toBe(comparePaths(before, i, j).verdict);
            }
          });
        });
        const winners = new Set(then.order[0]!.map(each => (names.includes(each) ? original : each)));
        expect(winners).toEqual(new Set(before.order[0]));
      }),
      propertyRuns,
    );
  });

  const arranged = (names: readonly string[], [order, tied]: [number[], boolean]): string[][] => {
    const inOrder = order.flatMap(i => names[i] ?? []);
    return tied ? [inOrder] : inOrder.map(each => [each]);
  };

  /** Clones take the original's place; tied with somebody else, they are tied with them and so with each other. */
  const withClones = (
    candidates: readonly string[],
    { order }: Ballot<string>,
    original: string,
    clones: string[][],
  ): string[][] => {
    const left = candidates.filter(each => !order.flat().includes(each));
    return [...order, left].flatMap(group => {
      if (!group.includes(original)) return [[...group]];
      const others = group.filter(each => each !== original);
      return others.length > 0 ? [[...others, ...clones.flat()]] : clones;
    });
  };

  it('reads its own notation', () => {
    expect(written(withClones(['A', 'B'], { order: [['B']] }, 'A', [['A0'], ['A1']]))).toBe('B > A0 > A1');
  });
});
