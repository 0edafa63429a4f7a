import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** The audit log is read by time: what is brought in later may have happened before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
create index audit_entries_time on audit_entries (at, id);
create index audit_entries_kind_time on audit_entries (subject_kind, at, id);
drop index audit_entries_actor;
create index audit_entries_actor_time on audit_entries (actor_user_id, at, id)
`,
  );
}
