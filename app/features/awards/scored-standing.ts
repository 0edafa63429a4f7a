import type { NearDuplicates } from '#app/features/coverage/near-duplicates.ts';
import { exclusionCodes } from './exclusion-codes.ts';
import { homeOutlet } from './leagues.ts';
import type { SeasonFrame } from './season-frame.ts';
import { type Assessment, type Board, scoreEntrant } from './season-score.ts';
import type { StandingDetail } from './standing-detail.ts';

/** What one article adds to an entrant's standing, or why nothing. */
export type ScoredPoint = {
  articleId: number;
  u: number;
  total: number;
  volume: number;
  quality: number;
  breadth: number;
  consistency: number;
  exclusion: string | null;
  founderId: number | null;
};

/** An entrant's standing as it is kept, without the league. */
export type ScoredStanding = {
  board: Board;
  entrantId: number;
  a: number;
  v: number;
  q: number;
  b: number;
  c: number;
  /** Share of the season's gatherings attended. */
  t: number;
  /** Articles that count, and those that do not. */
  articles: number;
  excluded: number;
  detail: StandingDetail;
  points: ScoredPoint[];
};

/** The outlet that decides on an entrant's league: itself, or a journalist's home. */
export function leagueOutletOf(
  board: Board,
  entrantId: number,
  assessments: readonly Assessment[],
): number | null {
  if (board === 'outlets') return entrantId;
  return homeOutlet(assessments.map(({ article, at }) => ({ outletId: article.outletId as number, at })));
}

/** Who takes part in gatherings for an entrant: the journalist, or every outlet whose articles count for it. */
export function partiesOf(board: Board, entrantId: number, assessments: readonly Assessment[]): number[] {
  if (board === 'journalists') return [entrantId];
  return [...new Set(assessments.map(({ article }) => article.outletId as number))];
}

/**
 * Scores one entrant by its own assessed articles and puts the outcome in the form in which it is kept.
 * `nearDuplicates` must hold every pair among these articles; `share` is that of the season's gatherings attended.
 */
export function scoredStanding(
  board: Board,
  entrantId: number,
  assessments: readonly Assessment[],
  season: SeasonFrame,
  nearDuplicates: NearDuplicates,
  share = 0,
): ScoredStanding {
  const takingPart = () => share;
  const score = scoreEntrant(board, entrantId, assessments, season, { nearDuplicates, takingPart });
  let counted = 0;
  let stories = 0;
  const points = score.articles.map((article, i): ScoredPoint => {
    const exclusion = exclusionCodes(assessments[i]!, season.rules);
    if (exclusion === null) counted += 1;
    if (article.founderId === article.articleId) stories += 1;
    return {
      articleId: article.articleId as number,
      u: article.value,
      ...article.points,
      exclusion,
      founderId: article.founderId as number | null,
    };
  });
  return {
    board,
    entrantId,
    a: score.A,
    v: score.V,
    q: score.Q,
    b: score.B,
    c: score.C,
    t: score.T,
    articles: counted,
    excluded: points.length - counted,
    detail: {
      e: score.E,
      stories,
      months: score.months,
      programmes: score.programmes.map((e, i) => ({ topicId: season.programmes[i] as number, e })),
    },
    points,
  };
}
