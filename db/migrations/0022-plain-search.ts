import { type Kysely, sql } from 'kysely';
import { engineOf } from '../dialect/engine.ts';

type Row = { id: number; search_id: number; title: string; people: string; body: string };

const atOnce = 200;
const mostIndexed = 250_000;
const plainWords = (text: string) =>
  (
    text
      .slice(0, mostIndexed)
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/**
 * Puts the articles into PostgreSQL's full-text index again as bare words: its parser had taken "JKK/JKM" for a file
 * and "44.6" for one number, so that searches missed them. SQLite split words rightly.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (engineOf(db) !== 'postgres') return;
  let after = 0;
  for (;;) {
    const { rows } = await sql<Row>`select a.id, a.search_id, a.title, a.body, concat_ws(' ', o.name,
        (select string_agg(j.name, ' ') from article_journalists aj join journalists j on j.id = aj.journalist_id
          where aj.article_id = a.id),
        (select string_agg(s.name, ' ') from article_spokespersons s where s.article_id = a.id)) as people
      from articles a join outlets o on o.id = a.outlet_id
      where a.search_id is not null and a.id > ${after} order by a.id limit ${atOnce}`.execute(db);
    for (const row of rows) {
      const text = plainWords(`${row.title} ${row.people} ${row.body}`);
      await sql`update article_search set document = to_tsvector('simple', ${text})
        where search_id = ${row.search_id}`.execute(db);
    }
    if (rows.length < atOnce) return;
    after = Number(rows.at(-1)!.id);
  }
}
