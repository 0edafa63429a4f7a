import type { Id } from './article-facts.ts';
import { majorityPlaces } from './majority.ts';
import type { EntryMark } from './panel/marks.ts';

/** F closer than this is a tie (scoring specification, section 4); at exactly this distance it is none. */
export const FINAL_TIE = 0.05;
/** Floats closer than this are equal: they differ by rounding. */
const ROUNDING = 1e-9;

/** How much A and J count; they add up to 1. A category that is the jury's alone has 0 and 1. */
export interface FinalWeights {
  activity: number;
  jury: number;
}

export const defaultFinalWeights: FinalWeights = { activity: 0.35, jury: 0.65 };

export interface Finalist {
  id: Id;
  /** Both as points of 100; full precision. */
  A: number;
  J: number;
  /** J of the own-reporting criterion alone; null when unknown, which goes behind anything known. */
  ownReporting: number | null;
}

/** What puts a place before the next: F itself, or the step of the cascade that parted a tie. */
export type DecidingStep = 'final' | 'jury' | 'own_reporting' | 'majority';

/** One place of the final order: one finalist, or several whom no step parts. */
export interface FinalPlace {
  /** 1 for the best; after two on rank 1 comes rank 3. */
  rank: number;
  finalists: (Finalist & { F: number })[];
  /** Nothing parts them: they share the award, or the committee records a re-vote. */
  shared: boolean;
  /** Why this place is before the next; null for the last. */
  aheadBy: DecidingStep | null;
  /** Which tie by F it belongs to, counting from 0; places of one tie have one number. */
  tie: number;
}

export type FinalWeightsFault = 'not_a_number' | 'out_of_range' | 'weights_do_not_add_up';

/** What is wrong with the weights of a season; null when F may be formed. */
export function finalWeightsFault({ activity, jury }: FinalWeights): FinalWeightsFault | null {
  if (!Number.isFinite(activity) || !Number.isFinite(jury)) return 'not_a_number';
  if (Math.min(activity, jury) < 0 || Math.max(activity, jury) > 1) return 'out_of_range';
  return Math.abs(activity + jury - 1) > ROUNDING ? 'weights_do_not_add_up' : null;
}

/** F = w_A A + w_J J. */
export function finalPoints({ A, J }: { A: number; J: number }, weights: FinalWeights): number {
  return weights.activity * A + weights.jury * J;
}

/**
 * The final order by F and the cascade of the scoring specification, section 4: |ΔF| < 0.05, then J, then the
 * own-reporting criterion, then the majority of jurors, then shared. Never by id, alphabet, time, chance or the order
 * given: finalists that nothing parts come out as one place.
 *
 * "Closer than 0.05" does not carry over (80.00 and 80.04, 80.04 and 80.08), so ties are chains: with F in descending
 * order, neighbours closer than 0.05 belong to one tie. No two finalists closer than 0.05 are then ever parted by F,
 * though the ends of a long chain may be further apart. J and the criterion part at any difference beyond rounding.
 * `marks` are the jurors' marks of the entries (by finalist id). Throws RangeError for faulty weights, a repeated id,
 * or A or J that is no finite number.
 */
export function finalOrder(
  finalists: readonly Finalist[],
  weights: FinalWeights,
  marks: readonly EntryMark[],
): FinalPlace[] {
  const fault = finalWeightsFault(weights);
  if (fault) throw new RangeError(`final weights: ${fault}`);
  if (new Set(finalists.map(({ id }) => id)).size < finalists.length)
    throw new RangeError('a finalist comes twice');
  const scored = finalists.map(finalist => ({ ...finalist, F: finalPoints(finalist, weights) }));
  const odd = scored.find(({ A, J }) => !Number.isFinite(A) || !Number.isFinite(J));
  if (odd) throw new RangeError(`finalist ${odd.id} has no points`);

  const ties = chains(scored, ({ F }) => F, FINAL_TIE - ROUNDING);
  const parted = ties.flatMap((tied, tie) => {
    const places = cascade(tied, marks);
    places.at(-1)!.aheadBy = tie < ties.length - 1 ? 'final' : null;
    return places.map(place => ({ ...place, tie }));
  });
  let before = 0;
  return parted.map(({ group, aheadBy, tie }) => {
    const rank = before + 1;
    before += group.length;
    return { rank, finalists: group, shared: group.length > 1, aheadBy, tie };
  });
}

type Scored = Finalist & { F: number };
type Parted = { group: Scored[]; aheadBy: DecidingStep | null };

/** A tie by F, parted step by step; each step looks only at those whom the steps before it left together. */
function cascade(tied: Scored[], marks: readonly EntryMark[]): Parted[] {
  let places: Parted[] = [{ group: tied, aheadBy: null }];
  places = refine(places, 'jury', group => chains(group, ({ J }) => J, ROUNDING));
  places = refine(places, 'own_reporting', group =>
    chains(group, ({ ownReporting }) => ownReporting ?? Number.NEGATIVE_INFINITY, ROUNDING),
  );
  return refine(places, 'majority', group => {
    const ids = group.map(({ id }) => id);
    return majorityPlaces(ids, marks).map(place => group.filter(({ id }) => place.includes(id)));
  });
}

function refine(places: Parted[], step: DecidingStep, part: (group: Scored[]) => Scored[][]): Parted[] {
  return places.flatMap(({ group, aheadBy }) => {
    if (group.length === 1) return [{ group, aheadBy }];
    const parts = part(group);
    return parts.map((members, i) => ({ group: members, aheadBy: i < parts.length - 1 ? step : aheadBy }));
  });
}

/** Descending by value, in chains whose neighbours are closer than `within`. */
function chains(all: readonly Scored[], measure: (one: Scored) => number, within: number): Scored[][] {
  const result: Scored[][] = [];
  let last = Number.NaN;
  for (const one of [...all].sort((a, b) => compare(measure(b), measure(a)))) {
    const value = measure(one);
    if (result.length > 0 && (value === last || last - value < within)) result.at(-1)!.push(one);
    else result.push([one]);
    last = value;
  }
  return result;
}

function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
