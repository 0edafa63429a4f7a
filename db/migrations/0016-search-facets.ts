import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * What searches filter and count by, beside the key that the full-text index gives: matches are narrowed and counted
 * without reading the articles themselves, whose bodies stand in the way.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create index articles_facets on articles (
  search_id, status, outlet_id, channel, headline_tone, regency, published_on, format, body_tone, id
)
`,
  );
}
