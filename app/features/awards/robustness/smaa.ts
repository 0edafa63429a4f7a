import { type Random, seededRandom } from '#app/lib/seeded-random.ts';

/** Values closer than this tie; neighbours in descending order that tie share their ranks. */
const TIE_WITHIN = 1e-9;

export interface SmaaInput {
  candidates: number;
  criteria: number;
  /** How many times weights and values are drawn; at least 1. */
  draws: number;
  /** 0 to 2^32 - 1: the same seed gives the same result to the last bit. */
  seed: number;
  /** One draw of the criteria's weights, >= 0 and adding up to 1. */
  drawWeights: (random: Random) => ArrayLike<number>;
  /** One draw of the candidates' values by criterion, candidate by candidate. */
  drawValues: (random: Random) => ArrayLike<number>;
}

export interface Smaa {
  draws: number;
  seed: number;
  /**
   * By candidate and rank (from the first): the share of draws on that rank. Candidates tied over t ranks have 1/t of each.
   * Rows and columns add up to 1.
   */
  acceptability: number[][];
  /** The mean of the weights that put a candidate first (a shared first place counts by its share); null if none did. */
  centralWeights: (number[] | null)[];
  /** The share of drawn values with which a candidate is first (shared: by its share) at its central weights. */
  confidence: (number | null)[];
}

/**
 * SMAA-2 with additive values Σ w_c x_ic: rank acceptability, central weights and confidence factors (Lahdelma and
 * Salminen 2001, "SMAA-2: stochastic multicriteria acceptability analysis for group decision making", Operations Research
 * 49), by Monte Carlo (Tervonen and Lahdelma 2007, European Journal of Operational Research 178). Weights and values come
 * from two streams of one seed. Throws RangeError when there is nothing to draw.
 */
export function smaa(input: SmaaInput): Smaa {
  return runSteps(smaaSteps(input));
}

/** The same in steps of a few milliseconds, each of which gives the passes done out of twice the draws. */
export function* smaaSteps(input: SmaaInput): Generator<number, Smaa> {
  const { candidates, criteria, draws, seed } = input;
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`${draws} draws`);
  const counts = Array.from({ length: candidates }, () => new Float64Array(candidates));
  const first = new Float64Array(candidates);
  const weightSums = Array.from({ length: candidates }, () => new Float64Array(criteria));
  const totals = new Float64Array(candidates);
  const order = new Int32Array(candidates);

  const weightStream = seededRandom(seed);
  const valueStream = valuesOf(input);
  const every = drawsPerStep(input);
  for (let draw = 0; draw < draws; draw += 1) {
    if (draw % every === 0) yield draw;
    const weights = input.drawWeights(weightStream);
    weigh(totals, valueStream(), weights);
    for (let i = 0; i < candidates; i += 1) order[i] = i;
    order.sort((a, b) => totals[b]! - totals[a]!);
    for (let start = 0; start < candidates; ) {
      let end = start + 1;
      while (end < candidates && totals[order[end - 1]!]! - totals[order[end]!]! <= TIE_WITHIN) end += 1;
      const share = 1 / (end - start);
      for (let place = start; place < end; place += 1) {
        const candidate = order[place]!;
        for (let rank = start; rank < end; rank += 1) counts[candidate]![rank]! += share;
        if (start > 0) continue;
        first[candidate]! += share;
        for (let c = 0; c < criteria; c += 1) weightSums[candidate]![c]! += share * weights[c]!;
      }
      start = end;
    }
  }
  const centralWeights = weightSums.map((sums, i) =>
    first[i]! > 0 ? Array.from(sums, sum => sum / first[i]!) : null,
  );
  return {
    draws,
    seed,
    acceptability: counts.map(row => Array.from(row, count => count / draws)),
    centralWeights,
    confidence: yield* confidenceFactors(input, centralWeights),
  };
}

/** Takes all steps of a computation at once. */
export function runSteps<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Some 20,000 candidates a step. */
function drawsPerStep({ candidates }: SmaaInput): number {
  return Math.max(1, Math.floor(20_000 / Math.max(1, candidates)));
}

function* confidenceFactors(
  input: SmaaInput,
  centralWeights: (number[] | null)[],
): Generator<number, (number | null)[]> {
  const firsts = centralWeights.map(() => 0);
  const totals = new Float64Array(input.candidates);
  const valueStream = valuesOf(input);
  const firstEver = centralWeights.filter(weights => weights !== null).length;
  const every = Math.max(1, Math.floor(drawsPerStep(input) / Math.max(1, firstEver)));
  for (let draw = 0; draw < input.draws; draw += 1) {
    if (draw % every === 0) yield input.draws + draw;
    const values = valueStream();
    centralWeights.forEach((weights, candidate) => {
      if (!weights) return;
      weigh(totals, values, weights);
      let better = false;
      let level = 0;
      for (const total of totals) {
        if (total - totals[candidate]! > TIE_WITHIN) better = true;
        else if (totals[candidate]! - total <= TIE_WITHIN) level += 1;
      }
      if (!better) firsts[candidate]! += 1 / level;
    });
  }
  return centralWeights.map((weights, i) => (weights ? firsts[i]! / input.draws : null));
}

/** The drawn values, the same in every pass. */
function valuesOf({ seed, drawValues }: SmaaInput): () => ArrayLike<number> {
  // Any fixed other seed makes a second stream; this is the fractional part of √2 in 32 bits.
  const stream = seededRandom((seed ^ 0x6a09e667) >>> 0);
  return () => drawValues(stream);
}

function weigh(totals: Float64Array, values: ArrayLike<number>, weights: ArrayLike<number>): void {
  const criteria = weights.length;
  for (let i = 0; i < totals.length; i += 1) {
    let total = 0;
    for (let c = 0; c < criteria; c += 1) total += weights[c]! * values[i * criteria + c]!;
    totals[i] = total;
  }
}
