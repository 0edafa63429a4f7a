import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** The rank probabilities of a round's standing, kept with a hash of what they were computed from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create table round_robustness (
  round_id integer primary key references judging_rounds (id) on delete cascade, input_hash text not null,
  result text not null, computed_at text not null
)
`,
  );
}
