import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { Exclusion } from '../article-facts.ts';
import { type PointExclusion, readExclusionCodes } from '../exclusion-codes.ts';
import type { Board } from '../season-score.ts';
import type { Season } from '../seasons.queries.server.ts';
import { withNetworkSiblings } from './eligibility-facts.queries.server.ts';

export type DeskArticle = {
  id: number;
  title: string;
  outlet: string;
  outletId: number;
  journalistIds: number[];
  publishedAt: string;
};

/** What the desk needs of an article, or undefined. */
export async function findDeskArticle(db: Db, id: number): Promise<DeskArticle | undefined> {
  const article = await db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'outlet_id')
    .select(['articles.id', 'title', 'outlets.name as outlet', 'outlet_id as outletId'])
    .select('published_at as publishedAt')
    .where('articles.id', '=', id)
    .executeTakeFirst();
  if (!article) return undefined;
  const authors = await db
    .selectFrom('article_journalists')
    .select('journalist_id')
    .where('article_id', '=', id)
    .execute();
  return { ...article, journalistIds: authors.map(author => author.journalist_id) };
}

/** Why an article does not count by the standing on show, and what staff reversed before. */
export async function listReasons(
  db: Db,
  season: Pick<Season, 'id' | 'shown'>,
  articleId: number,
): Promise<{ reasons: PointExclusion[]; reversed: Exclusion[] }> {
  const article = await findDeskArticle(db, articleId);
  const verdict = await findArticleVerdict(db, season.id, articleId);
  const points =
    article && season.shown
      ? await db
          .selectFrom('standing_points')
          .innerJoin('standings', 'standings.id', 'standing_id')
          .select('exclusion')
          .where('rule_set_id', '=', season.shown.ruleSetId)
          .where('board', '=', 'outlets')
          .where('entrant_id', 'in', await withNetworkSiblings(db, [article.outletId]))
          .where('article_id', '=', articleId)
          .where('exclusion', 'is not', null)
          .execute()
      : [];
  return {
    reasons: points.flatMap(point => readExclusionCodes(point.exclusion!)),
    reversed: verdict?.verdict === 'restored' ? (verdict.reversed.split(',') as Exclusion[]) : [],
  };
}

/** The decision on an article in a season, if there is one. */
async function findArticleVerdict(db: Db, seasonId: number, articleId: number) {
  return db
    .selectFrom('article_verdicts')
    .select(['verdict', 'reversed', 'reason'])
    .where('season_id', '=', seasonId)
    .where('article_id', '=', articleId)
    .executeTakeFirst();
}

export type Decided = { reason: string; decidedBy: string | null; decidedAt: string };
export type ArticleVerdict = Decided & {
  articleId: number;
  title: string;
  outlet: string;
  verdict: 'set_aside' | 'restored';
  reversed: string;
};

/** Articles the committee decided on in a season, the latest decision first; at most 500. */
export async function listArticleVerdicts(db: Db, seasonId: number): Promise<ArticleVerdict[]> {
  return db
    .selectFrom('article_verdicts as v')
    .innerJoin('articles as a', 'a.id', 'v.article_id')
    .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
    .leftJoin('users as u', 'u.id', 'v.decided_by')
    .select(['v.article_id as articleId', 'a.title', 'o.name as outlet', 'v.verdict', 'v.reversed'])
    .select(['v.reason', 'u.name as decidedBy', 'v.decided_at as decidedAt'])
    .where('v.season_id', '=', seasonId)
    .orderBy('v.decided_at', 'desc')
    .orderBy('v.article_id')
    .limit(500)
    .execute();
}

export type CandidateVerdict = Decided & { id: number; board: Board; entrantId: number; name: string };

/** Candidates set aside in a season; at most 500. */
export async function listCandidateVerdicts(db: Db, seasonId: number): Promise<CandidateVerdict[]> {
  const rows = await db
    .selectFrom('candidate_verdicts as v')
    .leftJoin('outlets as o', join => join.onRef('o.id', '=', 'v.entrant_id').on('v.board', '=', 'outlets'))
    .leftJoin('journalists as j', join =>
      join.onRef('j.id', '=', 'v.entrant_id').on('v.board', '=', 'journalists'),
    )
    .leftJoin('users as u', 'u.id', 'v.decided_by')
    .select(['v.id', 'v.board', 'v.entrant_id as entrantId', 'v.reason', 'u.name as decidedBy'])
    .select(['v.decided_at as decidedAt', sql<string>`coalesce(o.name, j.name, '')`.as('name')])
    .where('v.season_id', '=', seasonId)
    .orderBy('v.decided_at', 'desc')
    .orderBy('v.id')
    .limit(500)
    .execute();
  return rows;
}

/** A candidate set aside in a season, or undefined. */
export async function findCandidateVerdict(db: Db, seasonId: number, id: number) {
  return (await listCandidateVerdicts(db, seasonId)).find(verdict => verdict.id === id);
}

/** What a candidate is called, or undefined when there is none. */
export async function findCandidateName(
  db: Db,
  board: Board,
  entrantId: number,
): Promise<string | undefined> {
  const row = await db.selectFrom(board).select('name').where('id', '=', entrantId).executeTakeFirst();
  return row?.name;
}

export type ArticleRuling = {
  id: number;
  articleId: number;
  title: string;
  kind: 'ethics' | 'factual_error';
  decidedBy: string;
  decidedOn: string;
  note: string;
  recordedAt: string;
  liftedAt: string | null;
  liftedReason: string;
};

function selectRulings(db: Db) {
  return db
    .selectFrom('article_rulings as r')
    .innerJoin('articles as a', 'a.id', 'r.article_id')
    .select(['r.id', 'r.article_id as articleId', 'a.title', 'r.kind', 'r.decided_by as decidedBy'])
    .select(['r.decided_on as decidedOn', 'r.note', 'r.recorded_at as recordedAt'])
    .select(['r.lifted_at as liftedAt', 'r.lifted_reason as liftedReason'])
    .orderBy('r.id', 'desc')
    .limit(500);
}

/** Rulings on articles published in a span of time, the latest first; at most 500. */
export async function listRulingsBetween(db: Db, from: string, until: string): Promise<ArticleRuling[]> {
  return selectRulings(db).where('a.published_at', '>=', from).where('a.published_at', '<', until).execute();
}

/** Rulings on one article. */
export async function listRulingsOf(db: Db, articleId: number): Promise<ArticleRuling[]> {
  return selectRulings(db).where('r.article_id', '=', articleId).execute();
}

/** A ruling, or undefined. */
export async function findRuling(db: Db, id: number): Promise<ArticleRuling | undefined> {
  return selectRulings(db).where('r.id', '=', id).executeTakeFirst();
}
