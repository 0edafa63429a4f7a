import { sql } from 'kysely';
import { largestInteger } from '#app/lib/row-id.ts';
import type { Db } from '#db/connection.ts';
import { type PointExclusion, readExclusionCodes } from '../exclusion-codes.ts';
import type { Board } from '../season-score.ts';

export const excludedPageSize = 50;

/** Something about the article is not known, so that it cannot count yet. */
export const doubtful: readonly PointExclusion[] = ['originality_unknown', 'length_unknown', 'no_evidence'];

/**
 * The articles of a board of a shown standing that do not count, the last logged first, from before an article id; of one of
 * the reasons when any are given. An article has one row on the outlets' board; on the journalists' it has one of each
 * author, of which the first is told. One row more than a page tells whether there is a next.
 */
export async function listExcludedArticles(
  db: Db,
  ruleSetId: number,
  filter: { board: Board; reasons: readonly PointExclusion[]; before: number | null },
): Promise<{ articleId: number; reasons: PointExclusion[] }[]> {
  let query = db
    .selectFrom('standing_points as p')
    .select(['p.article_id as articleId', 'p.exclusion'])
    .where('p.exclusion', 'is not', null)
    .where('p.article_id', '<', filter.before ?? largestInteger)
    // Asked row by row, so that the rows come in the order of the index.
    .where(
      sql<boolean>`(select s.rule_set_id = ${ruleSetId} and s.board = ${filter.board} from standings s where s.id = p.standing_id)`,
    );
  const { reasons } = filter;
  if (reasons.length > 0) {
    query = query.where(eb =>
      eb.or(reasons.map(reason => sql<boolean>`',' || p.exclusion || ',' like ${`%,${reason},%`}`)),
    );
  }
  if (filter.board === 'journalists') {
    query = query.where(
      sql<boolean>`not exists (select 1 from standing_points q join standings t on t.id = q.standing_id
        where q.article_id = p.article_id and q.exclusion is not null and q.standing_id < p.standing_id
        and t.rule_set_id = ${ruleSetId} and t.board = 'journalists')`,
    );
  }
  const rows = await query
    .orderBy('p.article_id', 'desc')
    .limit(excludedPageSize + 1)
    .execute();
  return rows.map(row => ({ articleId: row.articleId, reasons: readExclusionCodes(row.exclusion!) }));
}
