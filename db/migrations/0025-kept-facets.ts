import type { Kysely } from 'kysely';
import { createArticleFacets } from '../dialect/article-facets.ts';

/** What each article is counted by beside a search, kept in a row of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createArticleFacets(db);
}
