import { type Kysely, sql } from 'kysely';
import { engineOf } from './engine.ts';

/**
 * Makes transactions that name the same subject wait for each other, for checks that no unique rule covers ("has
 * somebody just recorded this?"). Held until the transaction ends. SQLite lets one transaction write at a time anyway.
 */
export async function takeTurn<T>(db: Kysely<T>, subject: string): Promise<void> {
  if (engineOf(db) === 'postgres') await sql`select pg_advisory_xact_lock(hashtext(${subject}))`.execute(db);
}
