import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * What was handed to the coverage desk and waits for an officer's check: a batch of lines, each a link, a text or a
 * file. `request_key` is the sender's own key, so that a share sent again leads to the batch it made.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table log_batches (
  id $id, origin text not null, request_key text, source text not null,
  job_id integer references jobs (id) on delete set null,
  created_by integer references users (id) on delete set null, created_at text not null
);
create unique index log_batches_request on log_batches (created_by, request_key) where request_key is not null;
create index log_batches_job on log_batches (job_id) where job_id is not null;
create table log_lines (
  id $id, batch_id integer not null references log_batches (id) on delete cascade, position integer not null,
  kind text not null, url text, compare_key text, source text not null,
  file_id integer references files (id), file_name text not null,
  state text not null, problem text, title text not null, reading text not null,
  article_id integer references articles (id) on delete set null, updated_at text not null,
  unique (batch_id, position)
);
create index log_lines_state on log_lines (state, batch_id);
create index log_lines_key on log_lines (compare_key) where compare_key is not null;
create index log_lines_file on log_lines (file_id) where file_id is not null;
create index log_lines_article on log_lines (article_id) where article_id is not null;
create index articles_evidence on articles (evidence_file_id) where evidence_file_id is not null
`,
  );
}
