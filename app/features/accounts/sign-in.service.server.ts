import { recordAudit } from '#app/features/audit/service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { hashToken, newToken } from '#app/lib/tokens.server.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { checkPassword } from './password-hash.server.ts';
import { findCredentials } from './queries.server.ts';
import { sessionEnd } from './session-life.ts';
import { deleteSessionByToken, deleteStaleSessions, insertSession } from './sessions.queries.server.ts';
import { forgetTries, signInTries, takeTry } from './sign-in-failures.queries.server.ts';

/** The device that asks: as it names itself, and where it comes from. */
export type SignInDevice = { userAgent: string; ip: string };

export type SignInResult =
  | { kind: 'signed-in'; token: string; userId: number }
  | { kind: 'refused' }
  | { kind: 'locked'; until: string };

/** Starts a session of a user on a device and returns its token. The caller holds the transaction. */
export async function openSession(ctx: Context<Db>, userId: number, device: SignInDevice): Promise<string> {
  const token = newToken();
  await deleteStaleSessions(ctx.db, ctx.now);
  await insertSession(ctx.db, {
    tokenHash: hashToken(token),
    userId,
    userAgent: device.userAgent.slice(0, 400),
    ip: device.ip.slice(0, 60),
    now: ctx.now,
    expiresAt: sessionEnd(ctx.now),
  });
  await ctx.db.updateTable('users').set({ last_signed_in_at: ctx.now }).where('id', '=', userId).execute();
  return token;
}

/** Leaves a trace of repeated failures on a real account. */
async function recordLock(ctx: Context<Db>, user: { id: number; name: string }): Promise<void> {
  await recordAudit(
    { ...ctx, actor: systemActor },
    { action: 'user.locked', subject: { kind: 'user', id: user.id, label: user.name } },
  );
}

/**
 * Signs a person in with e-mail and password. Unknown, invited and disabled accounts are refused with the same
 * answer after the same work. Every sign-in starts a session of its own; the one behind `oldToken` ends.
 */
export async function signIn(
  ctx: Context<Db>,
  input: { email: string; password: string; oldToken?: string },
  device: SignInDevice,
): Promise<SignInResult> {
  const attempt = await takeTry(ctx.db, signInTries(input.email), ctx.now);
  if (!attempt.allowed) return { kind: 'locked', until: attempt.lockedUntil };
  const user = await findCredentials(ctx.db, input.email);
  const stored = user?.status === 'active' ? user.passwordHash : null;
  const fits = await checkPassword(stored, input.password);
  if (!fits || !user) {
    if (user && attempt.lockedUntil) await recordLock(ctx, user);
    return attempt.lockedUntil ? { kind: 'locked', until: attempt.lockedUntil } : { kind: 'refused' };
  }
  const token = await inTransaction(ctx.db, async db => {
    await forgetTries(db, signInTries(input.email));
    if (input.oldToken) await deleteSessionByToken(db, hashToken(input.oldToken));
    return openSession({ ...ctx, db }, user.id, device);
  });
  return { kind: 'signed-in', token, userId: user.id };
}

/** Ends the session of a token; nothing happens when it is none. */
export async function signOut(ctx: Context<Db>, token: string): Promise<void> {
  await deleteSessionByToken(ctx.db, hashToken(token));
}
