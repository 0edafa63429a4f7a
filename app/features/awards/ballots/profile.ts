/** Groups of candidates, best first; the candidates of one group are tied. */
export type WeakOrder<C> = readonly (readonly C[])[];

/** One juror's ranking, or `count` equal ones. A candidate it leaves out is tied with the others left out, below all it names. */
export interface Ballot<C> {
  order: WeakOrder<C>;
  /** How many jurors cast exactly this ballot; 1 when not given. */
  count?: number;
}

/** Ballots that have been checked, with candidates as positions in `candidates`. */
export interface Profile<C> {
  candidates: readonly C[];
  voters: number;
  ballots: readonly {
    /** For each candidate the number of its group, 0 for the best; smaller is preferred, equal is tied. */
    places: Int32Array;
    count: number;
  }[];
}

type BallotFault =
  | 'candidate-twice'
  | 'candidate-unknown'
  | 'ranked-twice'
  | 'count-invalid'
  | 'too-many-ballots'
  | 'too-many-candidates';

/** Says why ballots cannot be counted, and which ballot is at fault (its position, or -1 for all). */
export class BallotsRefused extends Error {
  constructor(
    readonly fault: BallotFault,
    readonly ballot: number,
  ) {
    super(`ballots refused: ${fault}${ballot < 0 ? '' : ` in ballot ${ballot}`}`);
  }
}

/** Keeps every sum and every strength of a link (about the square of it) an exact integer. */
const MOST_VOTERS = 10_000_000;

/** Methods take up to n³ steps and n² numbers: some seconds and 8 MB a table at this bound. */
const MOST_CANDIDATES = 1000;

/**
 * Reads ballots over `candidates` (any ids; none, one or up to a thousand). Empty groups
 * are passed over, a ballot that names nobody ranks all as tied. Nothing that is counted from the profile
 * depends on the ids or on the order of candidates or ballots.
 *
 * @throws BallotsRefused when a candidate is listed or ranked twice or is unknown, when a count is no positive
 *   integer, and beyond a thousand candidates or ten million ballots.
 */
export function readProfile<C>(candidates: readonly C[], ballots: readonly Ballot<C>[]): Profile<C> {
  if (candidates.length > MOST_CANDIDATES) throw new BallotsRefused('too-many-candidates', -1);
  const positions = new Map(candidates.map((candidate, position) => [candidate, position]));
  if (positions.size < candidates.length) throw new BallotsRefused('candidate-twice', -1);
  let voters = 0;
  const read = ballots.map(({ order, count = 1 }, b) => {
    if (!Number.isSafeInteger(count) || count < 1) throw new BallotsRefused('count-invalid', b);
    voters += count;
    if (voters > MOST_VOTERS) throw new BallotsRefused('too-many-ballots', b);
    const places = new Int32Array(candidates.length).fill(order.length);
    order.forEach((group, place) => {
      for (const candidate of group) {
        const position = positions.get(candidate);
        if (position === undefined) throw new BallotsRefused('candidate-unknown', b);
        if (places[position] !== order.length) throw new BallotsRefused('ranked-twice', b);
        places[position] = place;
      }
    });
    return { places, count };
  });
  return { candidates, voters, ballots: read };
}
