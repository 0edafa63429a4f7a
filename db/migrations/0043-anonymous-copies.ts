import type { Kysely } from 'kysely';
import { runDdl } from '../dialect/ddl.ts';

/** The text of a work as jurors of a blind round read it where the sender gave a file alone; the office's copy. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runDdl(db, `alter table works add column anonymous_copy text not null default ''`);
}
