import type { RuleSet } from './rule-set.ts';

/** The four parts of the index, in drawing order. */
export const parts = ['volume', 'quality', 'breadth', 'consistency'] as const;
export type Part = (typeof parts)[number];

/** With taking part in gatherings, where a season weighs it. */
export type ScoredPart = Part | 'takingPart';

/** The figures of a standing that make up A, each in [0, 1]. */
export type PartFigures = { v: number; q: number; b: number; c: number; t: number };

const figureOf = { volume: 'v', quality: 'q', breadth: 'b', consistency: 'c', takingPart: 't' } as const;

/** How many points of A each part gives, and the most it can give; taking part only where it has a weight. */
export function partPoints(figures: PartFigures, { weights }: Pick<RuleSet, 'weights'>) {
  const scored: readonly ScoredPart[] = weights.takingPart > 0 ? [...parts, 'takingPart'] : parts;
  return scored.map(part => {
    const weight = part === 'volume' ? weights.volume - weights.takingPart : weights[part];
    return { part, points: 100 * weight * figures[figureOf[part]], of: 100 * weight };
  });
}
