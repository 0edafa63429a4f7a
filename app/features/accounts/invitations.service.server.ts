import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Gone, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { MailContent } from '#emails/types.ts';
import { cancelAccountMail, enqueueAccountMail, renderInvitation } from './account-mail.server.ts';
import { deleteTokens, findLiveToken, spendToken } from './account-tokens.queries.server.ts';
import { issueMailedToken } from './account-tokens.server.ts';
import { deleteUser, findUser, findUserByEmail, type User, updateUser } from './queries.server.ts';
import type { NewUser } from './schema.ts';
import { addUser, newPasswordHash } from './service.server.ts';
import { openSession, type SignInDevice } from './sign-in.service.server.ts';

/** An invitation opens the account for 7 days. */
const invitationLifeMs = 7 * 86_400_000;
const endOf = (now: string) => new Date(Date.parse(now) + invitationLifeMs).toISOString();

async function issue(ctx: Context<Db>, user: User, content: MailContent): Promise<void> {
  await cancelAccountMail(ctx, user.id, 'invitation');
  await deleteTokens(ctx.db, user.id, 'invitation');
  const expiresAt = endOf(ctx.now);
  const token = { purpose: 'invitation' as const, userId: user.id, now: ctx.now, expiresAt };
  const tokenId = await issueMailedToken(ctx.db, token);
  await enqueueAccountMail(ctx, { purpose: 'invitation', tokenId, expiresAt, user, content });
}

/**
 * Invites a person: adds the account and mails a link under which they choose their password. A form sent twice
 * meets the address that is already there.
 * @throws Invalid when the address has an account already.
 */
export async function inviteUser(ctx: Context<Db>, input: Omit<NewUser, 'password'>): Promise<number> {
  authorise(ctx.actor, 'users.manage');
  const content = await renderInvitation(ctx, { locale: 'id', ...input }, endOf(ctx.now));
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const id = await addUser(inside, input, null);
    const user = await findUserByEmail(db, input.email);
    await issue(inside, user!, content);
    return id;
  });
}

/** The text of a juror's invitation to an account; rendered before the transaction in which {@link inviteJurorAccount} runs. */
export function renderJurorInvitation(ctx: Context<Db>): Promise<MailContent> {
  return renderInvitation(ctx, { locale: 'id', role: 'juror' }, endOf(ctx.now));
}

/**
 * Invites a person to an account of a juror, in the caller's transaction: who runs the awards may call jurors without
 * managing accounts.
 * @throws Invalid when the address has an account already.
 */
export async function inviteJurorAccount(
  ctx: Context<Db>,
  { email, name }: Pick<NewUser, 'email' | 'name'>,
  content: MailContent,
): Promise<number> {
  authorise(ctx.actor, 'awards.write');
  const id = await addUser(ctx, { email, name, role: 'juror' }, null);
  await issue(ctx, (await findUserByEmail(ctx.db, email))!, content);
  return id;
}

/** Mails a juror who has not opened the account a new link, in the caller's transaction; the one before no longer opens. */
export async function inviteJurorAgain(ctx: Context<Db>, user: User, content: MailContent): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  if (user.role === 'juror') await issue(ctx, user, content);
}

/** Closes the link of a juror who has not opened the account, in the caller's transaction. The account stays unopened. */
export async function withdrawJurorInvitation(ctx: Context<Db>, userId: number): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  if ((await findUser(ctx.db, userId))?.role !== 'juror') return;
  await cancelAccountMail(ctx, userId, 'invitation');
  await deleteTokens(ctx.db, userId, 'invitation');
}

async function findInvited(db: Db, userId: number): Promise<User> {
  const user = await findUser(db, userId);
  if (!user) throw new NotFound();
  if (user.status !== 'invited') throw new Conflict('accounts.alreadyJoined');
  return user;
}

/** Mails a new link; the one sent before no longer opens. */
export async function resendInvitation(ctx: Context<Db>, userId: number): Promise<void> {
  authorise(ctx.actor, 'users.manage');
  const content = await renderInvitation(ctx, await findInvited(ctx.db, userId), endOf(ctx.now));
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const user = await findInvited(db, userId);
    await issue(inside, user, content);
    await recordAudit(inside, {
      action: 'user.invitedAgain',
      subject: { kind: 'user', id: userId, label: user.name },
    });
  });
}

/** Takes an invitation back: link and account are gone, mail that has not left is cancelled. */
export async function withdrawInvitation(ctx: Context<Db>, userId: number): Promise<void> {
  authorise(ctx.actor, 'users.manage');
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const user = await findInvited(db, userId);
    await cancelAccountMail(inside, userId, 'invitation');
    await deleteUser(db, userId);
    await recordAudit(inside, {
      action: 'user.invitationWithdrawn',
      subject: { kind: 'user', id: userId, label: user.name },
      changes: [{ field: 'email', before: user.email, after: null }],
    });
  });
}

/** The person an invitation is for. Throws Gone when it was used, withdrawn, replaced or ran out. */
export async function readInvitation(ctx: Context<Db>, token: string): Promise<{ id: number; user: User }> {
  const found = await findLiveToken(ctx.db, 'invitation', token, ctx.now);
  const user = found?.userId ? await findUser(ctx.db, found.userId) : undefined;
  if (!found || user?.status !== 'invited') throw new Gone();
  return { id: found.id, user };
}

/**
 * Accepts an invitation: sets name and password (a juror keeps the name the office invited), opens the account and signs the person in. One use.
 * @returns the new session's token.
 * @throws Gone, or Invalid under `password`.
 */
export async function acceptInvitation(
  ctx: Context<Db>,
  input: { token: string; name: string; password: string },
  device: SignInDevice,
): Promise<{ token: string; user: User }> {
  const { user } = await readInvitation(ctx, input.token);
  const passwordHash = await newPasswordHash(input.password, user.email);
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const { id } = await readInvitation(inside, input.token);
    if (!(await spendToken(db, id, ctx.now))) throw new Gone();
    // Minutes and mails name jurors as the committee chose them.
    const name = user.role === 'juror' ? user.name : input.name;
    await updateUser(db, user.id, { name, passwordHash, status: 'active', updatedAt: ctx.now });
    await recordAudit(
      { ...inside, actor: { kind: 'user', userId: user.id, name, role: user.role, sessionId: 0 } },
      { action: 'user.joined', subject: { kind: 'user', id: user.id, label: name } },
    );
    return { token: await openSession(inside, user.id, device), user };
  });
}
