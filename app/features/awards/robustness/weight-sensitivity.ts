/** Totals closer than this are equal: they differ by rounding. */
const EQUAL_WITHIN = 1e-9;
const SUM_TOLERANCE = 1e-9;

/** From which weight on somebody else is first. */
export interface WinnerChange {
  /** The criterion's weight at which the first place is level; beyond it the others named are ahead. */
  weight: number;
  /** That weight less the declared one. */
  change: number;
  /** Indexes of the candidates who overtake there; several when they do so at the same weight. */
  overtakenBy: number[];
}

export interface WeightSensitivity {
  /** Index of the candidate who is first by the declared weights; null when several are, or there is none. */
  first: number | null;
  /** By criterion: the nearest change below and above its declared weight; null when no weight in [0, 1] changes it. */
  criteria: { lower: WinnerChange | null; raise: WinnerChange | null }[];
}

/**
 * At which weight of each criterion, the others keeping their proportions, the winner changes. Along the way a candidate's
 * total is w x_c + (1 - w) r with r its total by the others, a straight line in w, so that the crossings are exact
 * (one-way weight sensitivity; Triantaphyllou and Sánchez 1997, Decision Sciences 28, there without
 * renormalising). `values` by candidate and criterion on one scale. When a criterion has all the weight, the others share what
 * it gives up equally. With the first place tied there is no winner to change. Throws RangeError for weights that are not
 * numbers >= 0 adding up to 1.
 */
export function weightSensitivity(
  values: readonly (readonly number[])[],
  weights: readonly number[],
): WeightSensitivity {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (weights.some(weight => !(weight >= 0)) || !(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
    throw new RangeError('weights are >= 0 and add up to 1');
  }
  if (values.some(row => row.length !== weights.length || row.some(value => !Number.isFinite(value)))) {
    throw new RangeError('a value of every candidate by every criterion expected');
  }
  const totals = values.map(row => row.reduce((total, value, c) => total + value * weights[c]!, 0));
  const best = Math.max(...totals);
  const leaders = totals.flatMap((total, i) => (best - total <= EQUAL_WITHIN ? [i] : []));
  const first = leaders.length === 1 ? leaders[0]! : null;
  return {
    first,
    criteria: weights.map((_, criterion) => {
      if (first === null) return { lower: null, raise: null };
      const crossings = crossingWeights(values, weights, criterion, first);
      return {
        lower: nearest(crossings.filter(({ change }) => change < 0)),
        raise: nearest(crossings.filter(({ change }) => change > 0)),
      };
    }),
  };
}

interface Crossing {
  candidate: number;
  weight: number;
  change: number;
}

/** Where the line of each other candidate rises above that of the first, for weights in [0, 1]. */
function crossingWeights(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  criterion: number,
  first: number,
): Crossing[] {
  const declared = weights[criterion]!;
  const rests = values.map(row => restTotal(row, weights, criterion));
  return values.flatMap((row, candidate): Crossing[] => {
    if (candidate === first) return [];
    const own = values[first]![criterion]! - row[criterion]!;
    const rest = rests[first]! - rests[candidate]!;
    // The lead at weight w is w × own + (1 - w) × rest.
    const weight = rest / (rest - own);
    if (rest === own || !(weight >= 0 && weight <= 1)) return [];
    // At the very end of the range nobody gets ahead any more; a lead of rounding alone is none.
    const beyond = weight < declared ? rest : own;
    return beyond < -EQUAL_WITHIN ? [{ candidate, weight, change: weight - declared }] : [];
  });
}

function restTotal(row: readonly number[], weights: readonly number[], criterion: number): number {
  const others = weights.map((weight, c) => (c === criterion ? 0 : weight));
  const sum = others.reduce((total, weight) => total + weight, 0);
  if (sum > 0) return row.reduce((total, value, c) => total + (value * others[c]!) / sum, 0);
  const rest = row.filter((_, c) => c !== criterion);
  return rest.length === 0 ? 0 : rest.reduce((total, value) => total + value, 0) / rest.length;
}

function nearest(crossings: readonly Crossing[]): WinnerChange | null {
  if (crossings.length === 0) return null;
  const least = crossings.reduce((a, b) => (Math.abs(b.change) < Math.abs(a.change) ? b : a));
  const overtakenBy = crossings
    .filter(({ change }) => Math.abs(change - least.change) <= EQUAL_WITHIN)
    .map(({ candidate }) => candidate);
  return { weight: least.weight, change: least.change, overtakenBy };
}
