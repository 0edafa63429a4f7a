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
 * Checks a new password against the rules and hashes it.
 * @throws Invalid under the field `password`.
 */
export async function newPasswordHash(password: string, email: string): Promise<string> {
  const faults = passwordFaults(password, email);
  if (faults.length > 0) throw new Invalid({ password: faults });
  return hashPassword(password);
}

/**
 * Writes a new account into the caller's transaction: active with a password, else invited.
 * @throws Invalid when the address has an account already.
 */
export async function addUser(
  ctx: Context<Db>,
  input: Omit<NewUser, 'password'>,
  passwordHash: string | null,
): Promise<number> {
  const { email, name, role, locale = 'id' } = input;
  const status = passwordHash ? 'active' : 'invited';
  const id = await insertUser(ctx.db, { email, name, role, locale, passwordHash, status, now: ctx.now });
  if (id === undefined) throw new Invalid({ email: ['accounts.emailTaken'] });
  await recordAudit(ctx, {
    action: passwordHash ? 'user.created' : 'user.invited',
    subject: { kind: 'user', id, label: name },
    changes: [
      { field: 'email', before: null, after: email },
      { field: 'role', before: null, after: role },
    ],
  });
  return id;
}

/**
 * Opens an account: active at once with a password, else waiting for its owner to be invited.
 * @throws Invalid when the address has an account already or the password will not do.
 */
export async function createUser(ctx: Context<Db>, input: NewUser): Promise<number> {
  authorise(ctx.actor, 'users.manage');
  const { password, ...user } = input;
  const hash = password === undefined ? null : await newPasswordHash(password, user.email);
  return inTransaction(ctx.db, db => addUser({ ...ctx, db }, user, hash));
}
