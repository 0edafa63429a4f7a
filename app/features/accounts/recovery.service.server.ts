import { recordAudit } from '#app/features/audit/service.server.ts';
import type { JobHandler } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Gone } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { cancelAccountMail, enqueueAccountMail, renderRecovery } from './account-mail.server.ts';
import { deleteTokens, findLiveToken, listOpenTokens, spendToken } from './account-tokens.queries.server.ts';
import { issueMailedToken } from './account-tokens.server.ts';
import { findUser, findUserByEmail, type User, updateUser } from './queries.server.ts';
import { newPasswordHash } from './service.server.ts';
import { deleteSessions } from './sessions.queries.server.ts';
import { forgetTries, signInTries } from './sign-in-failures.queries.server.ts';

const recoveryJob = 'accounts.recovery';

/** A recovery link opens for one hour. */
const recoveryLifeMs = 3_600_000;
/** Requests within this time after a mail send no second one, in ms. */
const quietMs = 2 * 60_000;
const plus = (now: string, ms: number) => new Date(Date.parse(now) + ms).toISOString();

/**
 * Asks for a recovery mail. Known or not, an address costs the same look-up and the same job, so that neither the
 * answer nor its time tells who has an account.
 */
export async function requestRecovery(ctx: Context<Db>, email: string): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const user = await findUserByEmail(db, email);
    const userId = user?.status === 'active' ? user.id : null;
    await enqueueJob({ ...ctx, db, actor: systemActor }, { kind: recoveryJob, payload: { userId } });
  });
}

/** Replaces older recovery links of the user by a new one and mails it, unless one was just sent. */
export async function sendRecovery(ctx: Context<Db>, userId: number | null): Promise<{ sent: number }> {
  const user = userId === null ? undefined : await findUser(ctx.db, userId);
  if (user?.status !== 'active') return { sent: 0 };
  const expiresAt = plus(ctx.now, recoveryLifeMs);
  const content = await renderRecovery(ctx, user.locale, expiresAt);
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const [latest] = await listOpenTokens(db, user.id, 'recovery');
    if (latest && latest.createdAt > plus(ctx.now, -quietMs)) return { sent: 0 };
    await cancelAccountMail(inside, user.id, 'recovery');
    await deleteTokens(db, user.id, 'recovery');
    const tokenId = await issueMailedToken(db, {
      purpose: 'recovery',
      userId: user.id,
      now: ctx.now,
      expiresAt,
    });
    await enqueueAccountMail(inside, { purpose: 'recovery', tokenId, expiresAt, user, content });
    await recordAudit(inside, {
      action: 'user.recoveryRequested',
      subject: { kind: 'user', id: user.id, label: user.name },
    });
    return { sent: 1 };
  });
}

/** The job `accounts.recovery`. */
export const runRecovery: JobHandler = async run => {
  const { userId } = run.payload as { userId: number | null };
  return sendRecovery({ db: run.db, actor: systemActor, now: run.now() }, userId);
};

/** The account a recovery link opens. Throws Gone when it was used, replaced or ran out. */
export async function readRecovery(ctx: Context<Db>, token: string): Promise<{ id: number; user: User }> {
  const found = await findLiveToken(ctx.db, 'recovery', token, ctx.now);
  const user = found?.userId ? await findUser(ctx.db, found.userId) : undefined;
  if (!found || user?.status !== 'active') throw new Gone();
  return { id: found.id, user };
}

/**
 * Sets a new password through a recovery link. One use; ends every session and forgets failed sign-ins.
 * @throws Gone, or Invalid under `password`.
 */
export async function recoverAccount(
  ctx: Context<Db>,
  input: { token: string; password: string },
): Promise<void> {
  const { user } = await readRecovery(ctx, input.token);
  const passwordHash = await newPasswordHash(input.password, user.email);
  await inTransaction(ctx.db, async db => {
    const { id } = await readRecovery({ ...ctx, db }, input.token);
    if (!(await spendToken(db, id, ctx.now))) throw new Gone();
    await updateUser(db, user.id, { passwordHash, updatedAt: ctx.now });
    await deleteSessions(db, user.id);
    await forgetTries(db, signInTries(user.email));
    await recordAudit(
      {
        ...ctx,
        db,
        actor: { kind: 'user', userId: user.id, name: user.name, role: user.role, sessionId: 0 },
      },
      { action: 'user.passwordRecovered', subject: { kind: 'user', id: user.id, label: user.name } },
    );
  });
}
