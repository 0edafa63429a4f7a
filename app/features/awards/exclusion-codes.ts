import type { Exclusion } from './article-facts.ts';
import { isReversible } from './eligibility.ts';
import type { RuleSet } from './rule-set.ts';
import type { Assessment } from './season-score.ts';

/** Why an eligible article is worth nothing: a copy, an unknown originality, or rules that value no part of it. */
export type Worthless = 'copy' | 'originality_unknown' | 'no_value';

/** Every reason a kept point row can name. */
export type PointExclusion = Exclusion | Worthless;

/** The reasons as stored: codes parted by commas; null for an article that counts. */
export function exclusionCodes({ article, exclusions, value }: Assessment, rules: RuleSet): string | null {
  if (exclusions.length > 0) return exclusions.join(',');
  if (value > 0) return null;
  const o = article.originality;
  if (o === null || o < 0) return 'originality_unknown' satisfies Worthless;
  return (o <= rules.originality.floor ? 'copy' : 'no_value') satisfies Worthless;
}

/** The inverse, for showing. */
export function readExclusionCodes(codes: string): PointExclusion[] {
  return codes.split(',') as PointExclusion[];
}

/** The reasons among these that staff can reverse; worth nothing is none, since originality is corrected on the article. */
export function reversibleAmong(codes: readonly PointExclusion[]): Exclusion[] {
  const worthless: readonly PointExclusion[] = ['copy', 'originality_unknown', 'no_value'];
  return codes.filter((code): code is Exclusion => !worthless.includes(code)).filter(isReversible);
}

/** Every reason, in the order in which the desk offers them; the first few mean that something is not known. */
export const pointExclusions: readonly PointExclusion[] = [
  'originality_unknown',
  'length_unknown',
  'no_evidence',
  'copy',
  'no_value',
  'too_short',
  'advertorial',
  'off_topic',
  'outside_period',
  'press_council',
  'ethics_ruling',
  'factual_error',
  'set_aside',
  'candidate_set_aside',
];
