import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * Many articles changed as one batch that can be taken back, and what of each article waits for a person. What waits is
 * derived: where articles are there already, a job is left that derives it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table article_batches (
  id $id, kind text not null, topic_id integer references topics (id) on delete set null, changes text not null,
  beyond integer not null, status text not null, counts text not null, job_id integer references jobs (id) on delete set null,
  created_by integer references users (id) on delete set null, created_at text not null, updated_at text not null,
  done_at text, undone_at text, version integer not null
);
create index article_batches_topic on article_batches (topic_id) where topic_id is not null;
create index article_batches_job on article_batches (job_id) where job_id is not null;
create index article_batches_creator on article_batches (created_by) where created_by is not null;
create index article_batches_status on article_batches (status, created_at);
create table article_batch_rows (
  id $id, batch_id integer not null references article_batches (id) on delete cascade,
  article_id integer not null references articles (id) on delete cascade, version integer not null,
  changes text not null, state text not null, reason text not null, before text not null, after_version integer,
  unique (batch_id, article_id)
);
create index article_batch_rows_state on article_batch_rows (batch_id, state, id);
create index article_batch_rows_article on article_batch_rows (article_id);
create table open_findings (
  article_id integer not null references articles (id) on delete cascade, kind text not null,
  published_at text not null, count integer not null, primary key (article_id, kind)
);
create index open_findings_kind on open_findings (kind, published_at, article_id);
create index open_findings_newest on open_findings (published_at, article_id, kind);
insert into jobs (kind, payload, status, run_at, created_at)
  select 'coverage.open-findings', '{}', 'queued', max(created_at), max(created_at) from articles having count(*) > 0
`,
  );
}
