import { sql } from 'kysely';
import { largestInteger } from '#app/lib/row-id.ts';
import type { Db } from '#db/connection.ts';
import { type PointExclusion, readExclusionCodes } from '../exclusion-codes.ts';

export const excludedPageSize = 50;

/**
 * The articles of a shown standing that do not count, the last logged first, from before an article id; of one reason when
 * given. Every article has one row on the outlets' board. One row more than a page tells whether there is a next.
 */
export async function listExcludedArticles(
  db: Db,
  ruleSetId: number,
  filter: { reason: PointExclusion | null; before: number | null },
): Promise<{ articleId: number; reasons: PointExclusion[] }[]> {
  let query = db
    .selectFrom('standing_points as p')
    .select(['p.article_id as articleId', 'p.exclusion'])
    .where('p.exclusion', 'is not', null)
    .where('p.article_id', '<', filter.before ?? largestInteger)
    // Asked row by row, so that the rows come in the order of the index.
    .where(
      sql<boolean>`(select s.rule_set_id = ${ruleSetId} and s.board = 'outlets' from standings s where s.id = p.standing_id)`,
    );
  if (filter.reason !== null) {
    query = query.where(sql<boolean>`',' || p.exclusion || ',' like ${`%,${filter.reason},%`}`);
  }
  const rows = await query
    .orderBy('p.article_id', 'desc')
    .limit(excludedPageSize + 1)
    .execute();
  return rows.map(row => ({ articleId: row.articleId, reasons: readExclusionCodes(row.exclusion!) }));
}
