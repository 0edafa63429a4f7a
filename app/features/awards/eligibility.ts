import type { ArticleFacts, Exclusion } from './article-facts.ts';
import { jakartaDay, type SeasonFrame } from './season-frame.ts';
import { measuredWords, mediumOf } from './value.ts';

/** Exclusions that no decision of staff can reverse, because such an article has no place in the index. */
const FINAL: readonly Exclusion[] = ['outside_period', 'off_topic', 'set_aside'];

/** Whether staff can bring an article back that is excluded for this reason alone. Those of a candidate are its own. */
export function isReversible(reason: Exclusion): boolean {
  return !FINAL.includes(reason) && reason !== 'no_ukw' && reason !== 'candidate_set_aside';
}

/**
 * Every reason why an article does not count in a season, in a fixed order; empty when it is eligible. Reasons
 * that staff reversed are left out.
 */
export function exclusions(article: ArticleFacts, season: SeasonFrame): Exclusion[] {
  const found: Exclusion[] = [];
  const day = jakartaDay(Date.parse(article.publishedAt));
  if (!(day >= season.firstDay && day <= season.lastDay)) found.push('outside_period');
  if (!article.programmes.some(id => season.programmeIndex.has(id))) found.push('off_topic');
  const length = lengthExclusion(article, season);
  if (length) found.push(length);
  if (article.paid || article.format === 'advertorial') found.push('advertorial');
  if (!article.hasEvidence) found.push('no_evidence');
  for (const ruling of article.rulings) {
    if (ruling.kind === 'ethics' && ruling.upheld && !found.includes('ethics_ruling'))
      found.push('ethics_ruling');
    if (ruling.kind === 'factual_error' && !ruling.retracted && !found.includes('factual_error')) {
      found.push('factual_error');
    }
  }
  if (season.rules.eligibility.pressCouncil && article.outletVerified !== true) found.push('press_council');
  if (article.setAside) found.push('set_aside');
  const { reversed } = article;
  if (!reversed?.length) return found;
  return found.filter(reason => FINAL.includes(reason) || !reversed.includes(reason));
}

function lengthExclusion(article: ArticleFacts, { rules }: SeasonFrame): Exclusion | null {
  const medium = mediumOf(article);
  if (medium === 'photo') return null;
  if (measuredWords(article, rules) === null) return 'length_unknown';
  const { minimumWords, minimumSeconds } = rules.eligibility;
  const [length, least] =
    medium === 'broadcast' ? [article.seconds!, minimumSeconds] : [article.words!, minimumWords];
  return length < least ? 'too_short' : null;
}
