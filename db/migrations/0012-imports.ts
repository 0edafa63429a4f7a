import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** Imports: batches with their rows as read, names decided once, and mappings remembered by header. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table import_batches (
  id $id, kind text not null, file_id integer not null references files (id), file_name text not null,
  status text not null, sample text not null, sheet integer, header_row integer, labels text not null,
  mapping text not null, signature text not null, include_doubtful integer not null, cursor_id integer not null,
  counts text not null, problem text not null, job_id integer references jobs (id) on delete set null,
  created_by integer references users (id) on delete set null, created_at text not null, updated_at text not null,
  committed_at text, undone_at text, version integer not null
);
create index import_batches_file on import_batches (file_id);
create index import_batches_job on import_batches (job_id);
create table import_rows (
  id $id, batch_id integer not null references import_batches (id) on delete cascade, row_no integer not null,
  part integer not null, cells text not null, entry text not null, problems text not null, outcome text not null,
  state text not null, reason text not null, target_id integer
);
create index import_rows_batch on import_rows (batch_id, id);
create index import_rows_outcome on import_rows (batch_id, outcome, id);
create index import_rows_state on import_rows (batch_id, state, id) where state in ('failed', 'kept');
create table import_names (
  id $id, batch_id integer not null references import_batches (id) on delete cascade, names text not null,
  key text not null, value text not null, rows integer not null, chosen text not null, found text not null,
  target_id integer, created integer not null, unique (batch_id, names, key)
);
create index import_names_found on import_names (batch_id, found, id);
create table import_mappings (signature text primary key, mapping text not null, updated_at text not null)
`,
  );
}
