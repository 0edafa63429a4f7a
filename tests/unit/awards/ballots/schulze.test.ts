import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePaths, neighbouringPairs } from '#app/features/awards/ballots/beatpaths.ts';
import type { Pairwise } from '#app/features/awards/ballots/pairwise.ts';
import { schulze } from '#app/features/awards/ballots/schulze.ts';
import { anyElection, compared, comparedElection, written } from '#tests/factories/ballots.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';
import { legrand, schulze45, tennessee } from './published.ts';

const result = (pairs: Pairwise<string>) => written(schulze(pairs).order);

describe('Schulze: published examples (M. Schulze, 2011 and arXiv:1804.02973, section 3, unless named otherwise)', () => {
  it('21 voters: D alone wins', () => {
    const pairs = compared(
      'ABCD',
      `8 A > C > D > B
       2 B > A > D > C
       4 C > D > B > A
       4 D > B > A > C
       3 D > C > B > A`,
    );
    expect(result(pairs)).toBe('D > A > C > B');
  });

  it('9 voters: B and D win together, A and C follow together', () => {
    const pairs = compared(
      'ABCD',
      `3 A > B > C > D
       2 D > A > B > C
       2 D > B > C > A
       2 C > B > D > A`,
    );
    expect(result(pairs)).toBe('B=D > A=C');
    expect(comparePaths(schulze(pairs), 1, 3).verdict).toBe('tied');
  });

  it('63 voters: D wins', () => {
    const pairs = compared(
      'ABCD',
      `12 A > B > C > D
       6 A > D > B > C
       9 B > C > D > A
       15 C > D > A > B
       21 D > B > A > C`,
    );
    expect(schulze(pairs).order[0]).toEqual(['D']);
  });

  it('15 voters: A and D win together', () => {
    const pairs = compared(
      'ABCD',
      `6 A > C > D > B
       1 B > A > D > C
       3 C > B > D > A
       3 D > B > A > C
       2 D > C > B > A`,
    );
    expect(new Set(schulze(pairs).order[0])).toEqual(new Set(['A', 'D']));
  });

  it('two voters more who put A first make D win instead of A', () => {
    const before = `3 A > D > E > B > C > F
       3 B > F > E > C > D > A
       4 C > A > B > F > D > E
       1 D > B > C > E > F > A
       4 D > E > F > A > B > C
       2 E > C > B > D > F > A
       2 F > A > C > D > B > E`;
    expect(schulze(compared('ABCDEF', before)).order[0]).toEqual(['A']);
    expect(schulze(compared('ABCDEF', `${before}\n2 A > E > F > C > B > D`)).order[0]).toEqual(['D']);
  });

  it('138 voters with ties and candidates left out: by winning votes D wins', () => {
    const pairs = compared(
      'ABCD',
      `6 A > B > C > D
       8 A = B
       8 A = C
       18 A = C > D
       8 A = C = D
       40 B
       4 C > B > D
       9 C > D > A
       8 C = D
       14 D > A > B
       11 D > B > C
       4 D > C > A`,
    );
    expect(pairs.voters).toBe(138);
    expect(schulze(pairs).order[0]).toEqual(['D']);
  });

  it('45 voters: E > A > C > B > D, with the strengths of the published table', () => {
    const outcome = schulze(schulze45);
    expect(written(outcome.order)).toBe('E > A > C > B > D');
    expect(outcome.scores).toEqual([3, 1, 2, 0, 4]);
    const strengths = [...'ABCDE'].map((_, a) =>
      [...'ABCDE'].map((_, b) => comparePaths(outcome, a, b).forth?.weakest.support ?? 0),
    );
    expect(strengths).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
  });

  it('names the paths that put E before A among the 45 voters', () => {
    const outcome = schulze(schulze45);
    expect(neighbouringPairs(outcome.order)[0]).toEqual(['E', 'A']);
    const { forth, back, verdict } = comparePaths(outcome, 4, 0);
    expect(verdict).toBe('beats');
    expect(forth!.links.map(({ from, to, support }) => `${from}${to} ${support}`)).toEqual([
      'EB 27',
      'BA 25',
    ]);
    expect(forth!.weakest).toEqual({ from: 'B', to: 'A', support: 25, opposition: 20 });
    expect(back!.links.map(({ from, to }) => from + to)).toEqual(['AC', 'CE']);
    expect(back!.weakest).toEqual({ from: 'C', to: 'E', support: 24, opposition: 21 });
  });

  it('Tennessee: Nashville (Wikipedia); 921 ballots: Abby (R. LeGrand)', () => {
    expect(result(tennessee)).toBe('N > C > K > M');
    expect(result(legrand)).toBe('Abby > Brad > Erin > Dave > Cora');
  });
});

describe('Schulze: a second computation', () => {
  it('agrees with every path tried by the definition of winning votes in the paper', () => {
    fc.assert(
      fc.property(anyElection(), election => {
        const pairs = comparedElection(election);
        const outcome = schulze(pairs);
        const n = pairs.candidates.length;
        for (let a = 0; a < n; a += 1) {
          for (let b = 0; b < n; b += 1) {
            if (a === b) continue;
            const difference = compareLinks(strongestOf(pairs, a, b), strongestOf(pairs, b, a));
            const verdict = difference === 0 ? 'tied' : difference > 0 ? 'beats' : 'beaten';
            expect(comparePaths(outcome, a, b).verdict).toBe(verdict);
          }
        }
      }),
      propertyRuns,
    );
  });

  it('shows paths that exist and are as strong as it says', () => {
    fc.assert(
      fc.property(anyElection({ least: 2 }), election => {
        const outcome = schulze(comparedElection(election));
        for (const [better, worse] of neighbouringPairs(outcome.order)) {
          const positions = [better, worse].map(each => election.candidates.indexOf(each));
          const { forth, back } = comparePaths(outcome, positions[0]!, positions[1]!);
          for (const path of [forth, back]) {
            if (path === null) continue;
            const nodes = [path.links[0]!.from, ...path.links.map(link => link.to)];
            expect(new Set(nodes).size).toBe(nodes.length);
            path.links.slice(1).forEach((link, i) => {
              expect(link.from).toBe(path.links[i]!.to);
            });
            const least = Math.min(...path.links.map(link => link.support));
            expect(path.weakest.support).toBe(least);
          }
        }
      }),
      propertyRuns,
    );
  });
});

type Votes = readonly [forIt: number, against: number];

/** "Winning votes" as section 2.1 states it, condition by condition, over won, tied and lost comparisons alike. */
function strongerByWinningVotes([e, f]: Votes, [g, h]: Votes): boolean {
  return (
    (e > f && g <= h) ||
    (e >= f && g < h) ||
    (e > f && g > h && e > g) ||
    (e > f && g > h && e === g && f < h) ||
    (e < f && g < h && f < h) ||
    (e < f && g < h && f === h && e > g)
  );
}

function compareLinks(a: Votes, b: Votes): number {
  return Number(strongerByWinningVotes(a, b)) - Number(strongerByWinningVotes(b, a));
}

/** The strongest path by trying all that visit nobody twice; as its weakest link. */
function strongestOf({ candidates, over }: Pairwise<string>, from: number, to: number): Votes {
  const n = candidates.length;
  const found: Votes[] = [];
  const walk = (at: number, visited: number[], weakest: Votes | null): void => {
    if (at === to) {
      found.push(weakest!);
      return;
    }
    for (let next = 0; next < n; next += 1) {
      if (visited.includes(next)) continue;
      const link: Votes = [over[at * n + next]!, over[next * n + at]!];
      walk(next, [...visited, next], weakest === null || compareLinks(link, weakest) < 0 ? link : weakest);
    }
  };
  walk(from, [from], null);
  return found.reduce((best, each) => (compareLinks(each, best) > 0 ? each : best));
}
