import { hashToken } from '#app/lib/tokens.server.ts';
import type { Db } from '#db/connection.ts';

export type MailedPurpose = 'invitation' | 'recovery';
export type Purpose = MailedPurpose | 'setup';
export type AccountToken = { id: number; userId: number | null };

/** Adds a token by its hash. */
export async function insertToken(
  db: Db,
  token: { purpose: Purpose; userId: number | null; tokenHash: string; expiresAt: string; now: string },
): Promise<number> {
  const { id } = await db
    .insertInto('account_tokens')
    .values({
      purpose: token.purpose,
      user_id: token.userId,
      token_hash: token.tokenHash,
      expires_at: token.expiresAt,
      created_at: token.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The live token behind what stands in a link: not used, not run out, not withdrawn. */
export async function findLiveToken(
  db: Db,
  purpose: Purpose,
  token: string,
  now: string,
): Promise<AccountToken | undefined> {
  if (!/^[\w-]{20,60}$/.test(token)) return undefined;
  return db
    .selectFrom('account_tokens')
    .select(['id', 'user_id as userId'])
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .executeTakeFirst();
}

/** Replaces the hash of a token. */
export async function updateTokenHash(db: Db, id: number, tokenHash: string): Promise<void> {
  await db.updateTable('account_tokens').set({ token_hash: tokenHash }).where('id', '=', id).execute();
}

/** Uses a token up. False when somebody was faster. */
export async function spendToken(db: Db, id: number, now: string): Promise<boolean> {
  const row = await db
    .updateTable('account_tokens')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The unused tokens of a user for a purpose, newest first. */
export async function listOpenTokens(
  db: Db,
  userId: number,
  purpose: MailedPurpose,
): Promise<{ id: number; createdAt: string; expiresAt: string }[]> {
  return db
    .selectFrom('account_tokens')
    .select(['id', 'created_at as createdAt', 'expires_at as expiresAt'])
    .where('user_id', '=', userId)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}

/** Withdraws the tokens of a user, of one purpose or of all. */
export async function deleteTokens(db: Db, userId: number, purpose?: MailedPurpose): Promise<void> {
  let query = db.deleteFrom('account_tokens').where('user_id', '=', userId);
  if (purpose) query = query.where('purpose', '=', purpose);
  await query.execute();
}

/** Withdraws every set-up token. */
export async function deleteSetupTokens(db: Db): Promise<void> {
  await db.deleteFrom('account_tokens').where('purpose', '=', 'setup').execute();
}
