import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** The beginning of a mail that waits for a person, so that the person can read what is decided on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(db, `alter table received_mails add column kept text not null default ''`);
}
