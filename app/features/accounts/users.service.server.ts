import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import type { Role } from '#app/lib/permissions.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { deleteTokens } from './account-tokens.queries.server.ts';
import { findUser, listActiveAdminIds, type User, updateUser } from './queries.server.ts';
import { deleteSessions } from './sessions.queries.server.ts';

/** Runs a change of one account in a transaction; a house without an active admin is never left behind. */
async function change(
  ctx: Context<Db>,
  userId: number,
  apply: (inside: Context<Db>, user: User) => Promise<void>,
): Promise<void> {
  authorise(ctx.actor, 'users.manage');
  await inTransaction(ctx.db, async db => {
    const before = await listActiveAdminIds(db);
    const user = await findUser(db, userId);
    if (!user) throw new NotFound();
    await apply({ ...ctx, db }, user);
    if (before.length > 0 && (await listActiveAdminIds(db)).length === 0) {
      throw new Conflict('accounts.lastAdmin');
    }
  });
}

/**
 * Gives an account another role; it holds from the next request on.
 * @throws Conflict when it would take the role from the last active admin.
 */
export async function changeRole(ctx: Context<Db>, userId: number, role: Role): Promise<void> {
  await change(ctx, userId, async (inside, user) => {
    if (user.role === role) return;
    await updateUser(inside.db, userId, { role, updatedAt: ctx.now });
    await recordAudit(inside, {
      action: 'user.roleChanged',
      subject: { kind: 'user', id: userId, label: user.name },
      changes: [{ field: 'role', before: user.role, after: role }],
    });
  });
}

/**
 * Closes an account: its sessions and links end at once, its work stays under its name.
 * @throws Conflict for the last active admin.
 */
export async function disableUser(ctx: Context<Db>, userId: number): Promise<void> {
  await change(ctx, userId, async (inside, user) => {
    if (user.status === 'disabled') return;
    await updateUser(inside.db, userId, { status: 'disabled', updatedAt: ctx.now });
    await deleteSessions(inside.db, userId);
    await deleteTokens(inside.db, userId);
    await recordAudit(inside, {
      action: 'user.disabled',
      subject: { kind: 'user', id: userId, label: user.name },
    });
  });
}

/** Opens a closed account again, with the password it had. */
export async function enableUser(ctx: Context<Db>, userId: number): Promise<void> {
  await change(ctx, userId, async (inside, user) => {
    if (user.status !== 'disabled') return;
    await updateUser(inside.db, userId, { status: 'active', updatedAt: ctx.now });
    await recordAudit(inside, {
      action: 'user.enabled',
      subject: { kind: 'user', id: userId, label: user.name },
    });
  });
}
