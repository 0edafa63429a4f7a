import type { Actor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Role } from '#app/lib/permissions.ts';
import type { Db } from '#db/connection.ts';

export const testNow = '2025-03-20T03:00:00.000Z';

/** A context of a signed-in user of a role; the user row is made so that references hold. */
export async function contextFor(db: Db, role: Role = 'officer', now = testNow): Promise<Context<Db>> {
  const email = `${role}@gema.test`;
  const { id } = await db
    .insertInto('users')
    .values({
      email,
      email_key: email,
      name: `Si ${role}`,
      role,
      locale: 'id',
      theme: 'auto',
      status: 'active',
      created_at: now,
      updated_at: now,
    })
    .onConflict(conflict => conflict.column('email_key').doUpdateSet({ updated_at: now }))
    .returning('id')
    .executeTakeFirstOrThrow();
  const actor: Actor = { kind: 'user', userId: id, name: `Si ${role}`, role, sessionId: 0 };
  return { db, actor, now };
}
