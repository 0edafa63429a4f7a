import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Forbidden, Invalid } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { deleteTokens } from './account-tokens.queries.server.ts';
import { checkPassword } from './password-hash.server.ts';
import { findCredentials, findUser, type User, updateUser } from './queries.server.ts';
import { newPasswordHash } from './service.server.ts';
import { deleteSession, deleteSessions } from './sessions.queries.server.ts';
import { forgetTries, signInTries, takeTry } from './sign-in-failures.queries.server.ts';

/** The signed-in person's account. Throws Forbidden for the system and guests. */
export async function readOwnAccount(ctx: Context<Db>): Promise<User> {
  authorise(ctx.actor, 'account.own');
  const user = ctx.actor.kind === 'user' ? await findUser(ctx.db, ctx.actor.userId) : undefined;
  if (!user) throw new Forbidden();
  return user;
}

/** Changes one's own name, language and appearance; a juror's name is the office's to change. */
export async function updateOwnAccount(
  ctx: Context<Db>,
  input: Partial<Pick<User, 'name' | 'locale' | 'theme'>>,
): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const before = await readOwnAccount(inside);
    const change = before.role === 'juror' ? { ...input, name: before.name } : input;
    const after = { ...before, ...change };
    const changes = diffFields(before, after, ['name']);
    await updateUser(db, before.id, { ...change, updatedAt: ctx.now });
    if (changes.length === 0) return;
    await recordAudit(inside, {
      action: 'user.updated',
      subject: { kind: 'user', id: before.id, label: after.name },
      changes,
    });
  });
}

/**
 * Sets a new password after checking the current one, and ends every other session. Wrong current passwords count
 * as failed sign-ins, so that a borrowed device cannot guess.
 * @throws Invalid under `currentPassword` or `password`.
 */
export async function changeOwnPassword(
  ctx: Context<Db>,
  input: { currentPassword: string; password: string },
): Promise<void> {
  const user = await readOwnAccount(ctx);
  const attempt = await takeTry(ctx.db, signInTries(user.email), ctx.now);
  if (!attempt.allowed) throw new Invalid({ currentPassword: ['accounts.triesLocked'] });
  const credentials = await findCredentials(ctx.db, user.email);
  if (!(await checkPassword(credentials?.passwordHash, input.currentPassword))) {
    throw new Invalid({ currentPassword: ['accounts.currentWrong'] });
  }
  await forgetTries(ctx.db, signInTries(user.email));
  const passwordHash = await newPasswordHash(input.password, user.email);
  const current = ctx.actor.kind === 'user' ? ctx.actor.sessionId : 0;
  await inTransaction(ctx.db, async db => {
    await updateUser(db, user.id, { passwordHash, updatedAt: ctx.now });
    await deleteSessions(db, user.id, current);
    await deleteTokens(db, user.id, 'recovery');
    await recordAudit(
      { ...ctx, db },
      { action: 'user.passwordChanged', subject: { kind: 'user', id: user.id, label: user.name } },
    );
  });
}

/** Ends one of one's own sessions; one that is not there any more is no fault. */
export async function endSession(ctx: Context<Db>, sessionId: number): Promise<void> {
  const user = await readOwnAccount(ctx);
  await deleteSession(ctx.db, user.id, sessionId);
}

/** Ends all of one's own sessions but the one in use. */
export async function endOtherSessions(ctx: Context<Db>): Promise<void> {
  const user = await readOwnAccount(ctx);
  await deleteSessions(ctx.db, user.id, ctx.actor.kind === 'user' ? ctx.actor.sessionId : 0);
}
