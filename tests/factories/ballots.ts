import fc from 'fast-check';
import { comparePairs, type Pairwise } from '#app/features/awards/ballots/pairwise.ts';
import { type Ballot, readProfile } from '#app/features/awards/ballots/profile.ts';

/** Reads lines such as `42 M > N = C`: so many equal ballots, best first, `=` for a tie. */
function readBallots(lines: string): Ballot<string>[] {
  return lines
    .trim()
    .split('\n')
    .map(line => {
      const [, count, ranking] = /^\s*(\d+)\s+(.*)$/.exec(line)!;
      return {
        count: Number(count),
        order: ranking!.split('>').map(group => group.split('=').map(name => name.trim())),
      };
    });
}

/** The comparisons of published ballots; candidates as letters or separated by blanks. */
export function compared(candidates: string, lines: string): Pairwise<string> {
  const names = candidates.includes(' ') ? candidates.split(' ') : [...candidates];
  return comparePairs(readProfile(names, readBallots(lines)));
}

/** Groups in short: `A > B=C`. */
export function written(order: readonly (readonly unknown[])[]): string {
  return order.map(group => group.join('=')).join(' > ');
}

export interface Election {
  candidates: string[];
  ballots: Ballot<string>[];
}

/** Small elections with ties on the ballots, candidates left out, equal ballots, and none at all. */
export function anyElection({ most = 5, least = 1 } = {}): fc.Arbitrary<Election> {
  return fc.integer({ min: least, max: most }).chain(n => {
    const candidates = [...'ABCDEFGH'].slice(0, n);
    const places = fc.array(fc.nat({ max: n }), { minLength: n, maxLength: n });
    const strict = fc.shuffledSubarray(candidates, { minLength: n }).map(order => order.map(each => [each]));
    const weak = places.map(list =>
      Array.from({ length: n }, (_, place) => candidates.filter((_, i) => list[i] === place)),
    );
    const ballot = fc.record({ order: fc.oneof(strict, weak), count: fc.integer({ min: 1, max: 3 }) });
    return fc.record({ candidates: fc.constant(candidates), ballots: fc.array(ballot, { maxLength: 9 }) });
  });
}

export function comparedElection({ candidates, ballots }: Election): Pairwise<string> {
  return comparePairs(readProfile(candidates, ballots));
}
