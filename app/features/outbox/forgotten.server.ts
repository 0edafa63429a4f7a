import { createHmac } from 'node:crypto';
import { config } from '#app/config.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

/**
 * What is kept of an erased address or number: a hash under the installation's secret, so that neither the database nor a
 * list of guesses gives it back. Takes the key of an address (lower case) or a parsed number.
 */
function hashOf(key: string): string {
  return createHmac('sha256', config().keys.links)
    .update(`forgotten|${key.trim().toLowerCase()}`)
    .digest('hex');
}

/** Remembers addresses and numbers whose owner had them erased, in the caller's transaction. Not undoable. */
export async function rememberForgotten({ db, now }: Context<Db>, keys: readonly string[]): Promise<void> {
  for (const key of new Set(keys))
    await db
      .insertInto('forgotten_contacts')
      .values({ hash: hashOf(key), forgotten_at: now })
      .onConflict(conflict => conflict.doNothing())
      .execute();
}

/** Those of the addresses and numbers whose owner had them erased. */
export async function findForgotten(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const byHash = new Map([...new Set(keys)].map(key => [hashOf(key), key]));
  const found = new Set<string>();
  for (const hashes of chunksOf([...byHash.keys()])) {
    const rows = await db
      .selectFrom('forgotten_contacts')
      .select('hash')
      .where('hash', 'in', hashes)
      .execute();
    for (const { hash } of rows) found.add(byHash.get(hash)!);
  }
  return found;
}
