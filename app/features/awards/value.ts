import type { ArticleFacts } from './article-facts.ts';
import type { RuleSet } from './rule-set.ts';

/** How an article's length is measured. */
export type Medium = 'text' | 'broadcast' | 'photo';

/** A photo is one by channel or by format; television and radio are measured in time. */
export function mediumOf({ channel, format }: Pick<ArticleFacts, 'channel' | 'format'>): Medium {
  if (channel === 'photo' || format === 'photo') return 'photo';
  return channel === 'television' || channel === 'radio' ? 'broadcast' : 'text';
}

type Measured = Pick<ArticleFacts, 'channel' | 'format' | 'words' | 'seconds'>;

/** The words an article counts for: its own, seconds × 2.2 on air, 300 for a photo; null when unknown. */
export function measuredWords(article: Measured, { length }: RuleSet): number | null {
  const medium = mediumOf(article);
  if (medium === 'photo') return length.photoWords;
  if (medium === 'text') return known(article.words);
  const seconds = known(article.seconds);
  return seconds === null ? null : seconds * length.wordsPerSecond;
}

/** m(o) in [0, 1]: nothing for a verbatim copy, full credit from 60 % own text. Unknown counts as 0. */
export function originalityFactor(o: number | null, { originality }: RuleSet): number {
  return clampShare(((known(o) ?? 0) - originality.floor) / originality.span);
}

type Weighed = Measured & Pick<ArticleFacts, 'originality' | 'ownSources' | 'fieldReporting'>;

/** d in [0, 1]: own words, own sources, field reporting. Unknown parts count as 0. */
export function articleDepth(article: Weighed, rules: RuleSet): number {
  const parts = rules.depth;
  const o = clampShare(known(article.originality) ?? 0);
  const ownWords = (measuredWords(article, rules) ?? 0) * o;
  return (
    parts.words * clampShare(ownWords / parts.fullWords) +
    parts.ownSources * clampShare((known(article.ownSources) ?? 0) / parts.fullOwnSources) +
    parts.fieldReporting * (article.fieldReporting === true ? 1 : 0)
  );
}

/** u = m(o) (0.5 + 0.5 d), in [0, 1]: what an eligible article is worth (scoring specification, section 2). */
export function articleValue(article: Weighed, rules: RuleSet): number {
  const factor = originalityFactor(article.originality, rules);
  if (factor === 0) return 0;
  return clampShare(factor * (rules.value.base + rules.value.depth * articleDepth(article, rules)));
}

/** A number that is none, or negative, is as good as unknown. */
function known(value: number | null): number | null {
  return value !== null && value >= 0 ? value : null;
}

function clampShare(value: number): number {
  return Math.min(1, Math.max(0, value));
}
