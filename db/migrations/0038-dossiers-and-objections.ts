import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * The dossier of each candidate, opened by a link, and what candidates objected with its answer. A dossier keeps the id of
 * an outlet or a journalist without a foreign key, like the standing it tells of.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table award_dossiers (
  id $id, season_id integer not null references seasons (id) on delete cascade, board text not null,
  entrant_id integer not null, issued_at text not null, unique (season_id, board, entrant_id)
);
create table objections (
  id $id, run_id integer not null references award_runs (id) on delete cascade,
  dossier_id integer not null references award_dossiers (id) on delete cascade,
  sender text not null, body text not null, sent_at text not null, outcome text, answer text,
  answered_at text, answered_by integer references users (id) on delete set null
);
create index objections_run on objections (run_id, id);
create index objections_dossier on objections (dossier_id, id);
create index objections_answerer on objections (answered_by) where answered_by is not null
`,
  );
}
