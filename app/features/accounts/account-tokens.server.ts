import { tokenOf } from '#app/features/outbox/links.server.ts';
import { hashToken, newToken } from '#app/lib/tokens.server.ts';
import type { Db } from '#db/connection.ts';
import { insertToken, type MailedPurpose, updateTokenHash } from './account-tokens.queries.server.ts';

/** The purpose under which the outbox rebuilds a mailed token from the key. */
export const linkPurpose = (purpose: MailedPurpose) => `account-${purpose}`;

/** Issues a set-up token: random, told once, kept as a hash. */
export async function issueSetupToken(db: Db, now: string, expiresAt: string): Promise<string> {
  const token = newToken();
  await insertToken(db, { purpose: 'setup', userId: null, tokenHash: hashToken(token), expiresAt, now });
  return token;
}

/**
 * Issues a token that travels by mail and returns its row's id. The token is an HMAC over that id, so that the outbox
 * rebuilds it while the message is composed: neither this table nor the waiting mail holds what opens the account.
 */
export async function issueMailedToken(
  db: Db,
  token: { purpose: MailedPurpose; userId: number; now: string; expiresAt: string },
): Promise<number> {
  const id = await insertToken(db, { ...token, tokenHash: hashToken(newToken()) });
  const derived = tokenOf({ purpose: linkPurpose(token.purpose), rowId: id, generation: 0 });
  await updateTokenHash(db, id, hashToken(derived));
  return id;
}
