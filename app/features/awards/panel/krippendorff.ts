/** How values differ: as names, as places in an order, as points on a scale, as magnitudes above zero. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export interface Alpha {
  /** 1 for perfect agreement, 0 for what chance would give, below 0 for worse; null when nothing varies or pairs. */
  alpha: number | null;
  /** Observed and expected disagreement. */
  observed: number;
  expected: number;
  /** Values in units with at least two of them; the others say nothing. */
  pairable: number;
}

/**
 * Krippendorff's α of units (each the values it was given; missing ones are absent) by one metric: 1 - D_o / D_e with
 * the coincidences of Krippendorff 2011, "Computing Krippendorff's alpha-reliability" (University of Pennsylvania,
 * sections C and D, δ² for the four metrics). The
 * ratio metric takes values of 0 and above. Throws RangeError for a value that is no finite number.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: Metric): Alpha {
  const pairs = units.filter(unit => unit.length > 1);
  const counts = new Map<number, number>();
  for (const unit of pairs) {
    for (const value of unit) {
      if (!Number.isFinite(value)) throw new RangeError(`value ${value}`);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const values = [...counts.keys()].sort((a, b) => a - b);
  const numbers = values.map(value => counts.get(value)!);
  const pairable = numbers.reduce((sum, number) => sum + number, 0);
  const difference = squaredDifference(metric, values, numbers);

  const place = new Map(values.map((value, i) => [value, i]));
  let observed = 0;
  for (const unit of pairs) {
    const places = unit.map(value => place.get(value)!);
    let within = 0;
    for (let i = 0; i < places.length; i += 1) {
      for (let j = 0; j < i; j += 1) within += difference(places[i]!, places[j]!);
    }
    observed += (2 * within) / (unit.length - 1);
  }
  let expected = 0;
  for (let c = 0; c < values.length; c += 1) {
    for (let k = 0; k < c; k += 1) expected += numbers[c]! * numbers[k]! * difference(c, k);
  }
  observed /= Math.max(1, pairable);
  expected *= 2 / Math.max(1, pairable * (pairable - 1));
  return { alpha: expected > 0 ? 1 - observed / expected : null, observed, expected, pairable };
}

/** δ² of two values by their places in ascending order. */
function squaredDifference(metric: Metric, values: readonly number[], numbers: readonly number[]) {
  switch (metric) {
    case 'nominal':
      return (c: number, k: number) => (c === k ? 0 : 1);
    case 'interval':
      return (c: number, k: number) => (values[c]! - values[k]!) ** 2;
    case 'ratio':
      return (c: number, k: number) =>
        c === k ? 0 : ((values[c]! - values[k]!) / (values[c]! + values[k]!)) ** 2;
    case 'ordinal': {
      // Half of one's own number and all below: Σ n_g from c to k less half of both ends is the difference of these.
      let below = 0;
      const middles = numbers.map(number => {
        const middle = below + number / 2;
        below += number;
        return middle;
      });
      return (c: number, k: number) => (middles[c]! - middles[k]!) ** 2;
    }
  }
}
