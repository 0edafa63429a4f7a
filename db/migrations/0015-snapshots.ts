import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** The pages of logged articles as they were fetched, and when each is looked at again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table article_watches (
  article_id integer primary key references articles (id) on delete cascade, url text not null,
  watched_from text not null, next_look_at text, looked_at text, state text not null, problem text,
  http_status integer, failures integer not null, changed_at text
);
create index article_watches_due on article_watches (next_look_at, article_id) where next_look_at is not null;
create index article_watches_changed on article_watches (article_id) where changed_at is not null;
create index article_watches_dead on article_watches (article_id) where state = 'dead';
create table article_snapshots (
  id $id, article_id integer not null references articles (id) on delete cascade, url text not null,
  fetched_at text not null, seen_at text not null, problem text, http_status integer, final_url text,
  content_type text not null, sha256 text, size integer, file_id integer references files (id), title text not null,
  body text not null
);
create index article_snapshots_article on article_snapshots (article_id, id);
create index article_snapshots_file on article_snapshots (file_id)
`,
  );
}
