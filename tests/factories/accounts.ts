import { createUser } from '#app/features/accounts/service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Role } from '#app/lib/permissions.ts';
import type { Db } from '#db/connection.ts';
import { testNow } from '#tests/support/context.ts';

export const goodPassword = 'empat kata acak panjang';

/** Makes an active account through the service and returns a context acting as it. */
export async function makeUser(
  db: Db,
  user: { role?: Role; email?: string; name?: string; password?: string } = {},
  now = testNow,
): Promise<Context<Db> & { userId: number; email: string }> {
  const { role = 'officer', password = goodPassword } = user;
  const email = user.email ?? `${role}@kantor.example`;
  const name = user.name ?? `Si ${role}`;
  const userId = await createUser({ db, actor: systemActor, now }, { email, name, role, password });
  return { db, actor: { kind: 'user', userId, name, role, sessionId: 0 }, now, userId, email };
}

/** The context of a person without an account. */
export function guestContext(db: Db, now = testNow): Context<Db> {
  return { db, actor: { kind: 'guest', name: '' }, now };
}

/** An instant some milliseconds after another. */
export function after(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString();
}
