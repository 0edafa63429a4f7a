import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePairs } from '#app/features/awards/ballots/pairwise.ts';
import { readProfile } from '#app/features/awards/ballots/profile.ts';
import { duelOutcome, duelsOf } from '#app/features/awards/deliberation/duels.ts';
import { rankingPicture } from '#app/features/awards/deliberation/ranking-picture.ts';
import { countSeenPairs, orderOfBallot, orderOfMarks } from '#app/features/awards/deliberation/seen-pairs.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const ids = ['a', 'b', 'c', 'd'];
const anyOrder = fc
  .array(fc.nat(3), { minLength: 4, maxLength: 4 })
  .map(places => [0, 1, 2, 3].map(place => ids.filter((_, i) => places[i] === place)));

describe('orders of jurors', () => {
  it('puts the higher mark first and lets equal ones tie', () => {
    const order = orderOfMarks([
      { entryId: 'a', mark: 6 },
      { entryId: 'b', mark: 8 },
      { entryId: 'c', mark: 6 + 1e-12 },
    ]);
    expect(order.get('b')).toBe(0);
    expect(order.get('a')).toBe(order.get('c'));
    expect(order.get('a')).toBeGreaterThan(0);
  });

  it('puts what a ballot leaves out last, and leaves out what the juror was not to judge', () => {
    const order = orderOfBallot([['b'], ['d', 'a']], ['a', 'b', 'c']);
    expect([...order].sort()).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 2],
    ]);
  });

  it('counts as ballots are counted when everybody ranks everything', () => {
    fc.assert(
      fc.property(fc.array(anyOrder, { maxLength: 6 }), orders => {
        const seen = countSeenPairs(
          ids,
          orders.map(order => orderOfBallot(order, ids)),
        );
        const counted = comparePairs(
          readProfile(
            ids,
            orders.map(order => ({ order })),
          ),
        );
        expect([...seen.over]).toEqual([...counted.over]);
      }),
      propertyRuns,
    );
  });

  it('takes a recusal for absent data: the pair is counted as if the juror had not taken part in it', () => {
    const [b, c, d] = [['b'], ['c'], ['d']];
    const all = countSeenPairs(ids, [orderOfBallot([['a'], b, c, d], ids)]);
    const recused = countSeenPairs(ids, [orderOfBallot([b, c, d], ['b', 'c', 'd'])]);
    expect([...all.over.subarray(0, 4)]).toEqual([0, 1, 1, 1]);
    expect([...recused.over.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
    expect([4, 8, 12].map(row => recused.over[row])).toEqual([0, 0, 0]);
    expect(recused.over[6]).toBe(1);
  });
});

describe('a round of rankings', () => {
  const ballots = (profile: readonly [number, string][]) =>
    profile.flatMap(([count, order]) =>
      Array.from({ length: count }, (_, i) => ({
        jurorId: `${order}${i}`,
        ranking: [...order].map(id => [id]),
        judged: [...'ABCDE'],
      })),
    );

  // Schulze 2011, the example of 45 voters; Ranked Pairs puts A first.
  it('decides by Schulze and says when the methods disagree', () => {
    const picture = rankingPicture(
      [...'ABCDE'],
      ballots([
        [5, 'ACBED'],
        [5, 'ADECB'],
        [8, 'BEDAC'],
        [3, 'CABED'],
        [7, 'CAEBD'],
        [2, 'CBADE'],
        [7, 'DCEBA'],
        [8, 'EBADC'],
      ]),
    );
    expect(picture.places.map(({ ids: [id], aheadBy }) => `${id} ${aheadBy}`)).toEqual([
      'E schulze',
      'A schulze',
      'C schulze',
      'B schulze',
      'D null',
    ]);
    expect(picture.methods.rankedPairs[0]).toEqual(['A']);
    expect(picture.methods.winnersDiffer).toBe(true);
  });

  it('returns the order of unanimous jurors by every method, with W = 1 and nobody who changes it', () => {
    const picture = rankingPicture([...'ABCDE'], ballots([[4, 'BADCE']]));
    const order = [['B'], ['A'], ['D'], ['C'], ['E']];
    expect([picture.methods.schulze, picture.methods.borda, picture.methods.rankedPairs]).toEqual([
      order,
      order,
      order,
    ]);
    expect(picture.concordance?.W).toBe(1);
    expect(picture.jurors.some(({ changesWinner }) => changesWinner)).toBe(false);
  });

  it('leaves a tie tied, and has no order without ballots', () => {
    const tied = rankingPicture(
      ['A', 'B'],
      [
        { jurorId: 1, ranking: [['A'], ['B']], judged: ['A', 'B'] },
        { jurorId: 2, ranking: [['B'], ['A']], judged: ['A', 'B'] },
      ],
    );
    expect(tied.places).toEqual([{ rank: 1, ids: ['A', 'B'], shared: true, aheadBy: null }]);
    expect(tied.jurors.map(({ winnersWithout }) => winnersWithout)).toEqual([['B'], ['A']]);
    expect(rankingPicture(['A', 'B'], [])).toMatchObject({ places: [], jurors: [], concordance: null });
  });
});

describe('duels', () => {
  it('are those of the first twelve, row against column, and say how many are left out', () => {
    const many = Array.from({ length: 15 }, (_, i) => `e${i}`);
    const best = [...many].reverse();
    const duels = duelsOf(
      countSeenPairs(many, [
        orderOfBallot(
          best.map(id => [id]),
          many,
        ),
      ]),
      best.map(id => [id]),
    );
    expect(duels.ids).toEqual(best.slice(0, 12));
    expect(duels.left).toBe(3);
    expect(duels.over).toEqual(duels.ids.map((_, i) => duels.ids.map((__, j) => (i < j ? 1 : 0))));
  });

  it.each([
    [3, 2, 'won'],
    [2, 3, 'lost'],
    [2, 2, 'tied'],
    [0, 0, 'none'],
  ] as const)('of %i against %i are %s', (support, opposition, outcome) => {
    expect(duelOutcome(support, opposition)).toBe(outcome);
  });
});
