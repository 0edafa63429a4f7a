import { type Kysely, type RawBuilder, sql } from 'kysely';
import { engineOf } from './engine.ts';

/**
 * What an article is counted by beside a list: outlet, channel, headline tone, regency and month of publication, ids of
 * topics and kinds of open findings between spaces, all between semicolons. For an `articles` row of the name `a`.
 */
export const facetsText = `a.outlet_id || ';' || a.channel || ';' || coalesce(a.headline_tone, 'none') || ';' ||
  coalesce(a.regency, '') || ';' || substr(a.published_on, 1, 7) || ';' ||
  coalesce((select string_agg(cast(t.topic_id as text), ' ' order by t.topic_id)
    from article_topics t where t.article_id = a.id), '') || ';' ||
  coalesce((select string_agg(f.kind, ' ' order by f.kind) from open_findings f where f.article_id = a.id), '')`;

/** The facets of many articles, a line each, as the UTF-8 bytes of one text; null of none. */
export function joinedFacets<T>(db: Kysely<T>, facets: RawBuilder<unknown>): RawBuilder<Uint8Array | null> {
  const joined = sql`string_agg(${facets}, ${sql.lit('\n')})`;
  return engineOf(db) === 'sqlite' ? sql`cast(${joined} as blob)` : sql`convert_to(${joined}, 'UTF8')`;
}

const insertFor = (id: string) =>
  `insert into article_facets (search_id, facets) select a.search_id, ${facetsText} from articles a
    where a.id = ${id} and a.search_id is not null`;
const updateFor = (id: string) =>
  `update article_facets set facets = (select ${facetsText} from articles a where a.id = ${id})
    where search_id = (select search_id from articles where id = ${id})`;
const counted = 'search_id, outlet_id, channel, headline_tone, regency, published_on';

const onSqlite = [
  'create table article_facets (search_id integer primary key, facets text not null)',
  `create trigger article_facets_added after insert on articles when new.search_id is not null
    begin ${insertFor('new.id')}; end`,
  `create trigger article_facets_changed after update of ${counted} on articles begin
    delete from article_facets where search_id = old.search_id;
    ${insertFor('new.id')};
  end`,
  `create trigger article_facets_removed after delete on articles when old.search_id is not null
    begin delete from article_facets where search_id = old.search_id; end`,
  ...['article_topics', 'open_findings'].flatMap(table =>
    [
      ['insert', 'new'],
      ['delete', 'old'],
    ].map(
      ([act, row]) => `create trigger article_facets_${table}_${act} after ${act} on ${table}
        begin ${updateFor(`${row}.article_id`)}; end`,
    ),
  ),
];

// A row is locked before it is derived anew: a statement that waited for another's change would derive from what it
// saw before.
const onPostgres = [
  'create table article_facets (search_id bigint primary key, facets text not null)',
  `create function article_facets_of_article() returns trigger language plpgsql as $$ begin
    if tg_op <> 'INSERT' then delete from article_facets where search_id = old.search_id; end if;
    if tg_op <> 'DELETE' then ${insertFor('new.id')}; end if;
    return null;
  end $$`,
  `create function article_facets_of_mark() returns trigger language plpgsql as $$
  declare changed integer;
  begin
    if tg_op = 'INSERT' then changed := new.article_id; else changed := old.article_id; end if;
    perform 1 from article_facets where search_id = (select search_id from articles where id = changed) for update;
    ${updateFor('changed')};
    return null;
  end $$`,
  `create trigger article_facets_changed after insert or delete or update of ${counted} on articles
    for each row execute function article_facets_of_article()`,
  ...['article_topics', 'open_findings'].map(
    table => `create trigger article_facets_changed after insert or delete on ${table}
      for each row execute function article_facets_of_mark()`,
  ),
];

/**
 * Keeps `facetsText` of each article that can be found by text under the key of the full-text index, so that the finds
 * of a search are counted along one walk of narrow rows. Triggers keep it, whoever writes.
 */
export async function createArticleFacets<T>(db: Kysely<T>): Promise<void> {
  const statements = engineOf(db) === 'sqlite' ? onSqlite : onPostgres;
  for (const statement of statements) await sql.raw(statement).execute(db);
  await sql`insert into article_facets (search_id, facets)
    select a.search_id, ${sql.raw(facetsText)} from articles a where a.search_id is not null`.execute(db);
}
