import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { hashPassword } from './password-hash.server.ts';
import { passwordFaults } from './password-rules.ts';
import { insertUser } from './queries.server.ts';
import type { NewUser } from './schema.ts';

/**
 * Opens an account: active at once with a password, else waiting for its owner to choose one by invitation.
 * @throws Invalid when the address has an account already or the password will not do.
 */
export async function createUser(ctx: Context<Db>, input: NewUser): Promise<number> {
  authorise(ctx.actor, 'users.manage');
  const { password, email, name, role } = input;
  if (password !== undefined) {
    const faults = passwordFaults(password, email);
    if (faults.length > 0) throw new Invalid({ password: faults });
  }
  const passwordHash = password === undefined ? null : await hashPassword(password);
  return inTransaction(ctx.db, async db => {
    const status = passwordHash ? 'active' : 'invited';
    const locale = input.locale ?? 'id';
    const id = await insertUser(db, { email, name, role, locale, passwordHash, status, now: ctx.now });
    if (id === undefined) throw new Invalid({ email: ['accounts.emailTaken'] });
    await recordAudit(
      { ...ctx, db },
      {
        action: 'user.created',
        subject: { kind: 'user', id, label: name },
        changes: [
          { field: 'email', before: null, after: email },
          { field: 'role', before: null, after: role },
        ],
      },
    );
    return id;
  });
}

/** Keeps a user's language and appearance with the account. */
export async function updatePreferences(
  ctx: Context<Db>,
  preferences: { locale?: 'id' | 'en'; theme?: 'auto' | 'light' | 'dark' },
): Promise<void> {
  authorise(ctx.actor, 'account.own');
  if (ctx.actor.kind !== 'user' || (!preferences.locale && !preferences.theme)) return;
  await ctx.db
    .updateTable('users')
    .set({ ...preferences, updated_at: ctx.now })
    .where('id', '=', ctx.actor.userId)
    .execute();
}
