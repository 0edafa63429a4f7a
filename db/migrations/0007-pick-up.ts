import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * The inverted index of fingerprints, by stretches of time so that a look-up reads the weeks it is about and a newly
 * logged article writes into one small part of it; what each article took over from which text; articles that tell one
 * story. Fingerprints do not reference their articles: the check would cost as much as the rows. A job of its own fills
 * all of it for the articles there are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table article_fingerprints (
  stretch integer not null, hash integer not null, article_id integer not null,
  primary key (stretch, hash, article_id)
) $clustered;
alter table article_shingles add column fingerprints $blob;
alter table article_shingles add column stretch integer;
create table article_reuse (
  article_id integer not null references articles (id) on delete cascade, source_kind text not null,
  source_id integer not null, copied double precision not null, used double precision not null,
  longest_run integer not null, label text not null, same_story integer not null,
  primary key (article_id, source_kind, source_id)
) $clustered;
create index article_reuse_source on article_reuse (source_kind, source_id, article_id);
alter table articles add column story_id integer references articles (id) on delete set null;
alter table articles add column original_pinned integer not null default 0;
create index articles_story on articles (story_id) where story_id is not null;
insert into jobs (kind, payload, status, run_at, created_at)
  select 'coverage.rederive', '{}', 'queued', max(created_at), max(created_at) from articles having count(*) > 0
`,
  );
}
