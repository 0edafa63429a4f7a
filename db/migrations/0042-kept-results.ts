import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * What pages tell of a locked run without opening its snapshot, each candidate's part of it, a batch of certificates that is
 * a zip, and where whoever objected wants to be told of the answer. A candidate's part keeps the id that the snapshot has,
 * without a foreign key.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table run_summaries (
  run_id integer primary key references award_runs (id) on delete cascade, counts text not null,
  paper text not null, diff text, since text, since_at text
);
create table run_dossiers (
  run_id integer not null references award_runs (id) on delete cascade, board text not null,
  entrant_id integer not null, name text not null, page text not null, primary key (run_id, board, entrant_id)
);
create index run_dossiers_candidate on run_dossiers (board, entrant_id, run_id);
alter table objections add column email text;
alter table objections add column answers integer not null default 0
`,
  );
}
