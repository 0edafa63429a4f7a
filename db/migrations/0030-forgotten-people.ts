import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/**
 * People who had their data erased: when, on the record that stays for the articles of theirs, and the hashes of their
 * addresses and numbers, so that nothing is sent to them or recorded of them again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(
    db,
    `
alter table journalists add column forgotten_at text;
create table forgotten_contacts (hash text primary key, forgotten_at text not null)
`,
  );
}
