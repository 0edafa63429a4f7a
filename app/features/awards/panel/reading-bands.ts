/** How to read a coefficient, as codes; the words stand in the messages. */
export type AlphaBand = 'unknown' | 'unreliable' | 'tentative' | 'reliable';
export type IccBand = 'unknown' | 'poor' | 'moderate' | 'good' | 'excellent';
export type ConcordanceBand = 'unknown' | 'very_weak' | 'weak' | 'moderate' | 'strong' | 'very_strong';

/** Krippendorff 2004, "Content analysis", page 241: rely on α from .800, conclude tentatively from .667. */
export function alphaBand(alpha: number | null): AlphaBand {
  return band(alpha, 'unreliable', [
    [0.8, 'reliable'],
    [2 / 3, 'tentative'],
  ]);
}

/** Koo and Li 2016, Journal of Chiropractic Medicine 15: poor below .5, good from .75, excellent above .9. */
export function iccBand(icc: number | null): IccBand {
  return band(icc, 'poor', [
    [0.9, 'excellent'],
    [0.75, 'good'],
    [0.5, 'moderate'],
  ]);
}

/** Schmidt 1997, Decision Sciences 28, table 2: .1 very weak, .3 weak, .5 moderate, .7 strong, .9 unusually strong. */
export function concordanceBand(W: number | null): ConcordanceBand {
  return band(W, 'very_weak', [
    [0.9, 'very_strong'],
    [0.7, 'strong'],
    [0.5, 'moderate'],
    [0.3, 'weak'],
  ]);
}

/** The band of the first bound, highest first, that the value reaches. */
function band<B extends string>(
  value: number | null,
  lowest: B,
  bounds: [from: number, band: B][],
): B | 'unknown' {
  if (value === null || Number.isNaN(value)) return 'unknown';
  return bounds.find(([from]) => value >= from)?.[1] ?? lowest;
}
