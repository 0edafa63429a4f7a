import { type Assignment, assignJurors } from '#app/features/awards/assignment/assign-jurors.ts';
import type { PanelRequest } from '#app/features/awards/assignment/panel-request.ts';
import { comparePaths } from '#app/features/awards/ballots/beatpaths.ts';
import { kemeny } from '#app/features/awards/ballots/kemeny.ts';
import { comparePairs } from '#app/features/awards/ballots/pairwise.ts';
import { type Ballot, readProfile } from '#app/features/awards/ballots/profile.ts';
import { rankedPairs } from '#app/features/awards/ballots/ranked-pairs.ts';
import { schulze } from '#app/features/awards/ballots/schulze.ts';
import { mulberry32 } from '#db/seed/data/random.ts';
import { type Figure, fastest } from './measure.ts';

const rounds = 7;

type Election = { candidates: number[]; ballots: Ballot<number>[] };

/** Jurors who see one order of merit, each with errors of their own, and rank in groups of one to three. */
function election(candidateCount: number, ballotCount: number): Election {
  const random = mulberry32(candidateCount * 1000 + ballotCount);
  const candidates = Array.from({ length: candidateCount }, (_, i) => i);
  const ballots = Array.from({ length: ballotCount }, () => {
    const seen = candidates.map(i => ({ i, merit: i + (random() - 0.5) * candidateCount }));
    const rest = seen.sort((a, b) => a.merit - b.merit).map(({ i }) => i);
    const order: number[][] = [];
    while (rest.length > 0) order.push(rest.splice(0, 1 + Math.floor(random() * 3)));
    return { order };
  });
  return { candidates, ballots };
}

function compared({ candidates, ballots }: Election) {
  return comparePairs(readProfile(candidates, ballots));
}

/** Counts the ballots and names the paths that part each candidate from the first of the next group. */
function countBySchulze(input: Election): void {
  const outcome = schulze(compared(input));
  outcome.order.slice(1).forEach((group, g) => {
    comparePaths(outcome, outcome.order[g]![0]!, group[0]!);
  });
}

/** Strongest paths and nothing else: three loops over numbers that are there already. */
function barePaths(n: number): Float64Array {
  const paths = Float64Array.from({ length: n * n }, (_, at) => (at * 7919) % 1000);
  for (let via = 0; via < n; via += 1) {
    for (let from = 0; from < n; from += 1) {
      const first = paths[from * n + via]!;
      for (let to = 0; to < n; to += 1) {
        const weakest = Math.min(first, paths[via * n + to]!);
        if (weakest > paths[from * n + to]!) paths[from * n + to] = weakest;
      }
    }
  }
  return paths;
}

/** Three jurors an entry; a quarter of the jurors are staff, a tenth of all pairs are recused, some seats are given by hand. */
function panel(entryCount: number, jurorCount: number): PanelRequest<number, number> {
  const random = mulberry32(entryCount * 1000 + jurorCount);
  const entries = Array.from({ length: entryCount }, (_, e) => e);
  const jurors = Array.from({ length: jurorCount }, (_, id) => ({ id, staff: id % 4 === 0 }));
  const pairs = entries.flatMap(entry => jurors.map(({ id }) => ({ juror: id, entry })));
  return {
    jurors,
    entries,
    perEntry: 3,
    conflicts: pairs.filter(() => random() < 0.1),
    fixed: pairs.filter(({ juror }) => juror % 4 !== 0 && random() < 0.02),
  };
}

function spread({ loads, shortages, bottleneck }: Assignment<number, number>): number {
  if (shortages.length > 0 || bottleneck) throw new Error('the panel of the benchmark can be met');
  return Math.max(...loads) - Math.min(...loads);
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** Counting ballots and assigning jurors, and what doubling the input does to each. */
export async function benchAwardsMethods(): Promise<Figure[]> {
  const [small, large] = [election(200, 50), election(400, 50)];
  const [few, many] = [panel(300, 15), panel(600, 30)];
  const least = Number.POSITIVE_INFINITY;
  const best = {
    floor: least,
    floorDoubled: least,
    schulze: least,
    schulzeDoubled: least,
    few: least,
    many: least,
  };
  for (let round = 0; round < rounds; round += 1) {
    best.floor = Math.min(best.floor, await fastest(1, () => barePaths(200)));
    best.floorDoubled = Math.min(best.floorDoubled, await fastest(1, () => barePaths(400)));
    best.schulze = Math.min(best.schulze, await fastest(1, () => countBySchulze(small)));
    best.schulzeDoubled = Math.min(best.schulzeDoubled, await fastest(1, () => countBySchulze(large)));
    best.few = Math.min(best.few, await fastest(1, () => assignJurors(few)));
    best.many = Math.min(best.many, await fastest(1, () => assignJurors(many)));
  }
  const byPairs = await fastest(3, () => rankedPairs(compared(small)));
  const byKemeny = await fastest(3, () => kemeny(compared(election(12, 50))));
  const mostKemeny = await fastest(3, () => kemeny(compared(election(18, 50))));
  const tiedKemeny = await fastest(3, () => kemeny(compared({ ...election(18, 0), ballots: [] })));
  return [
    {
      what: 'Schulze, 200 candidates, 50 ballots, from ballots to paths',
      figure: `${ms(best.schulze)}, ${(best.schulze / best.floor).toFixed(1)} × the floor (${ms(best.floor)})`,
      bound: '≤ 5 × the bare loops',
      holds: best.schulze <= 5 * best.floor,
    },
    {
      what: 'Twice the candidates (n³: 8 × expected)',
      figure: `${ms(best.schulzeDoubled)}, ${(best.schulzeDoubled / best.schulze).toFixed(1)} × as long, ${(best.schulzeDoubled / best.floorDoubled).toFixed(1)} × the floor (${ms(best.floorDoubled)})`,
      bound: '≤ 5 × the bare loops',
      holds: best.schulzeDoubled <= 5 * best.floorDoubled,
    },
    {
      what: 'Ranked Pairs of the same 200 × 50; Kemeny of 12 and of 18 candidates',
      figure: `${ms(byPairs)}; ${ms(byKemeny)} and ${ms(mostKemeny)}, all tied ${ms(tiedKemeny)}`,
      bound: '< 1 s each',
      holds: Math.max(byPairs, byKemeny, mostKemeny, tiedKemeny) < 1000,
    },
    {
      what: 'Jurors assigned, 300 entries × 15 jurors, 3 an entry',
      figure: `${ms(best.few)}; loads differ by ${spread(assignJurors(few))}`,
      bound: '< 250 ms (a request may wait for it), loads ≤ 1',
      holds: best.few < 250 && spread(assignJurors(few)) <= 1,
    },
    {
      what: '600 entries × 30 jurors: four times the pairs, twice the seats',
      figure: `${ms(best.many)}, ${(best.many / best.few).toFixed(1)} ×; loads differ by ${spread(assignJurors(many))}`,
      bound: '≤ 8 × (pairs × seats), loads ≤ 1',
      holds: best.many <= 8 * best.few && spread(assignJurors(many)) <= 1,
    },
  ];
}
