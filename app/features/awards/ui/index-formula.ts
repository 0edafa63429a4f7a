import type { Format } from '#app/i18n/format.ts';
import { partPoints } from '../parts.ts';
import type { RuleSet } from '../rule-set.ts';

const letters = { volume: 'V', quality: 'Q', breadth: 'B', consistency: 'C', takingPart: 'T' } as const;
const full = { v: 1, q: 1, b: 1, c: 1, t: 1 };

/** "20 V + 40 Q + 20 B + 20 C" by the season's weights. */
export function indexFormula(format: Format, rules: RuleSet): string {
  return partPoints(full, rules)
    .map(({ part, of }) => `${format.exact(of)} ${letters[part]}`)
    .join(' + ');
}
