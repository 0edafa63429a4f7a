import type { NearDuplicates } from '#app/features/coverage/near-duplicates.ts';
import { type ActivityIndex, activityIndex, type Story } from './activity-index.ts';
import type { ArticleFacts, Exclusion, Id, JudgedArticle } from './article-facts.ts';
import { attribute, type Points } from './attribution.ts';
import { clusterEntries, type Entry, entrantNearDuplicates } from './clustering.ts';
import { exclusions } from './eligibility.ts';
import { jakartaDay, type SeasonFrame } from './season-frame.ts';
import { articleValue } from './value.ts';

/** Outlets and journalists are ranked apart. */
export type Board = 'outlets' | 'journalists';

/** An article judged once, for both boards. */
export interface Assessment {
  article: JudgedArticle;
  /** Why it does not count; empty when it is eligible. */
  exclusions: Exclusion[];
  /** u in [0, 1]; 0 for an excluded article. */
  value: number;
  /** `publishedAt` in milliseconds since 1 January 1970, and its day in Asia/Jakarta. */
  at: number;
  day: number;
  /** Indexes of its season programmes, ascending, distinct. */
  programmes: readonly number[];
}

const NO_POINTS: Points = Object.freeze({ total: 0, volume: 0, quality: 0, breadth: 0, consistency: 0 });

/** What became of one article in one entrant's score. */
export interface ArticleScore {
  articleId: Id;
  exclusions: Exclusion[];
  /** The entrant's share of u: co-bylines share equally. */
  value: number;
  /** The article whose date and programmes count for it; null when it is excluded or worth 0. */
  founderId: Id | null;
  /** Points of A; the cluster's go to its best member, all others have 0. */
  points: Points;
}

/** An entrant's index, and every one of its articles with its points or the reason why it has none. */
export interface EntrantScore extends ActivityIndex {
  entrantId: Id;
  /** Points for taking part in gatherings; with the articles' points they add up to A. */
  takingPartPoints: number;
  articles: ArticleScore[];
}

export interface ScoringOptions {
  /** Near-duplicate texts already known, found with the rule set's thresholds; otherwise shingles are compared. */
  nearDuplicates?: NearDuplicates;
  /** Share of the season's gatherings an entrant attended, in [0, 1]; 0 when absent. */
  takingPart?: (entrantId: Id) => number;
}

/** What only a whole board can be asked: who may not enter, and which outlets enter as one. */
export interface BoardOptions extends ScoringOptions {
  /** Why a candidate may not enter; their articles are there with that reason and earn nothing. */
  barred?: (entrantId: Id) => Exclusion | null;
  /** The entrant under which an outlet's articles count where a network enters as one. */
  entrantOfOutlet?: (outletId: Id) => Id;
}

/** The articles of a candidate who may not enter: each with the reason beside its own, and worth nothing. */
export function barAssessments(assessments: readonly Assessment[], reason: Exclusion): Assessment[] {
  return assessments.map(each => ({ ...each, exclusions: [...each.exclusions, reason], value: 0 }));
}

/** Eligibility and value of one article, whoever entered it. */
export function assessArticle(article: ArticleFacts, season: SeasonFrame): Assessment {
  const reasons = exclusions(article, season);
  const at = Date.parse(article.publishedAt);
  const programmes = new Set<number>();
  for (const id of article.programmes) {
    const index = season.programmeIndex.get(id);
    if (index !== undefined) programmes.add(index);
  }
  return {
    article,
    exclusions: reasons,
    value: reasons.length > 0 ? 0 : articleValue(article, season.rules),
    at,
    day: jakartaDay(at),
    programmes: [...programmes].sort((a, b) => a - b),
  };
}

/** The entrants an article belongs to on a board, each once. */
export function entrantsOf(article: JudgedArticle, board: Board): readonly Id[] {
  if (board === 'outlets') return [article.outletId];
  return article.journalistIds.length < 2 ? article.journalistIds : [...new Set(article.journalistIds)];
}

/** Collects the assessed articles of each entrant of a board, into `groups` when given. */
export function groupByEntrant(
  board: Board,
  assessments: readonly Assessment[],
  groups = new Map<number, Assessment[]>(),
): Map<number, Assessment[]> {
  for (const assessment of assessments) {
    for (const id of entrantsOf(assessment.article, board) as number[]) {
      const group = groups.get(id);
      if (group) group.push(assessment);
      else groups.set(id, [assessment]);
    }
  }
  return groups;
}

/** The score of one entrant from its own assessed articles; no other candidate has any part in it. */
export function scoreEntrant(
  board: Board,
  entrantId: Id,
  assessments: readonly Assessment[],
  season: SeasonFrame,
  { nearDuplicates, takingPart }: ScoringOptions = {},
): EntrantScore {
  const entries: Entry[] = [];
  const articles = assessments.map((assessment, position): ArticleScore => {
    const { article, exclusions, at, day, programmes } = assessment;
    const value = assessment.value / Math.max(1, entrantsOf(article, board).length);
    if (value > 0) entries.push({ article, at, day, programmes, value, position });
    return { articleId: article.id, exclusions, value, founderId: null, points: NO_POINTS };
  });
  const clusters = clusterEntries(
    entries,
    nearDuplicates ?? entrantNearDuplicates(entries, season.rules.nearDuplicate),
  );
  const stories = clusters.map(
    ({ founder, best }): Story => ({
      value: best.value,
      month: season.monthOfDay[founder.day - season.firstDay]!,
      programmes: founder.programmes,
    }),
  );
  const shape = { months: season.months.length, programmes: season.programmes.length };
  const index = activityIndex(stories, shape, season.rules, takingPart?.(entrantId) ?? 0);
  const attribution = attribute(stories, shape, season.rules, index);

  clusters.forEach(({ founder, best, members }, c) => {
    for (const member of members) articles[member.position]!.founderId = founder.article.id;
    articles[best.position]!.points = attribution.stories[c]!;
  });
  return { ...index, entrantId, takingPartPoints: attribution.takingPart, articles };
}

/**
 * Scores every entrant of a board that has an article among these, in the order they are first met; those
 * whose articles are all excluded are there with 0.
 */
export function scoreBoard(
  board: Board,
  articles: readonly ArticleFacts[],
  season: SeasonFrame,
  { barred, entrantOfOutlet = id => id, ...options }: BoardOptions = {},
): EntrantScore[] {
  const byEntrant = new Map<Id, Assessment[]>();
  for (const article of articles) {
    const assessment = assessArticle(article, season);
    for (const id of entrantsOf(article, board)) {
      const entrantId = board === 'outlets' ? entrantOfOutlet(id) : id;
      const list = byEntrant.get(entrantId);
      if (list) list.push(assessment);
      else byEntrant.set(entrantId, [assessment]);
    }
  }
  return [...byEntrant].map(([entrantId, list]) => {
    const reason = barred?.(entrantId);
    return scoreEntrant(board, entrantId, reason ? barAssessments(list, reason) : list, season, options);
  });
}
