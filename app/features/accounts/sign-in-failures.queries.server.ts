import { addressKey } from '#app/lib/mail-address.ts';
import { hashToken } from '#app/lib/tokens.server.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { forgetFailuresMs, lockMinutes } from './lockout.ts';

const plus = (now: string, ms: number) => new Date(Date.parse(now) + ms).toISOString();
/** What tries at signing in with an address are counted under. */
export const signInTries = (email: string) => `sign-in ${addressKey(email)}`;

export type Try = { allowed: true; lockedUntil: string | null } | { allowed: false; lockedUntil: string };

/**
 * Books a try at a password before it is looked at, so that many at once cannot outrun the count; a successful one is
 * taken back with `forgetTries`. What is tried need not exist: tries are counted alike, under a hash, so that a wait says
 * nothing about it. The try that starts a wait is still allowed and carries its end.
 * @param at what the password opens, as in `signInTries`
 */
export async function takeTry(db: Db, at: string, now: string): Promise<Try> {
  const addressHash = hashToken(at);
  return inTransaction(db, async trx => {
    await trx.deleteFrom('sign_in_failures').where('last_at', '<', plus(now, -forgetFailuresMs)).execute();
    const counted = await trx
      .insertInto('sign_in_failures')
      .values({ address_hash: addressHash, failures: 1, last_at: now, locked_until: null })
      .onConflict(conflict =>
        conflict
          .column('address_hash')
          .doUpdateSet(eb => ({ failures: eb('sign_in_failures.failures', '+', 1), last_at: now }))
          .where(eb =>
            eb.or([
              eb('sign_in_failures.locked_until', 'is', null),
              eb('sign_in_failures.locked_until', '<=', now),
            ]),
          ),
      )
      .returning('failures')
      .executeTakeFirst();
    if (!counted) {
      const row = await trx
        .selectFrom('sign_in_failures')
        .select('locked_until')
        .where('address_hash', '=', addressHash)
        .executeTakeFirst();
      return { allowed: false, lockedUntil: row?.locked_until ?? now };
    }
    const minutes = lockMinutes(counted.failures);
    if (minutes === 0) return { allowed: true, lockedUntil: null };
    const lockedUntil = plus(now, minutes * 60_000);
    await trx
      .updateTable('sign_in_failures')
      .set({ locked_until: lockedUntil })
      .where('address_hash', '=', addressHash)
      .execute();
    return { allowed: true, lockedUntil };
  });
}

/** Forgets the failures at something: after the right password, and after a new one. */
export async function forgetTries(db: Db, at: string): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('address_hash', '=', hashToken(at)).execute();
}
