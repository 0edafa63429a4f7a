import type { Random } from '#app/lib/seeded-random.ts';

/**
 * Weights drawn around `centre` (>= 0, adding up to 1): Dirichlet with parameters `concentration` × centre, so that the mean
 * is the centre and the standard deviation of a weight w is √(w (1 - w) / (concentration + 1)). A weight of 0 stays 0.
 * Gamma variates as in Devroye 1986, "Non-uniform random variate generation", chapter XI, section 4.
 */
export function drawDirichlet(random: Random, centre: readonly number[], concentration: number): number[] {
  const draws = centre.map(share => (share > 0 ? drawGamma(random, concentration * share) : 0));
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  // Parameters far below 1 may all underflow to 0: then the whole weight lies on one of them.
  return total > 0 ? draws.map(draw => draw / total) : oneHot(random, centre);
}

/** Weights from all of the simplex alike: Dirichlet with parameters 1. */
export function drawSimplex(random: Random, count: number): number[] {
  const draws = Array.from({ length: count }, () => -Math.log1p(-random()));
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  return total > 0 ? draws.map(draw => draw / total) : draws.map(() => 1 / count);
}

/** Gamma(shape, 1) by Marsaglia and Tsang 2000, ACM Transactions on Mathematical Software 26; below 1 by their boost. */
function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const root = 1 + c * x;
    const v = root * root * root;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A standard normal variate by the polar method (Marsaglia and Bray 1964). */
function drawNormal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

function oneHot(random: Random, centre: readonly number[]): number[] {
  let rest = random();
  const chosen = centre.findIndex(share => {
    rest -= share;
    return rest < 0;
  });
  const last = chosen >= 0 ? chosen : centre.findLastIndex(share => share > 0);
  return centre.map((_, i) => (i === last ? 1 : 0));
}
