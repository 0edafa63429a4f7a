import { isOfficer } from '#app/features/accounts/queries.server.ts';
import { Invalid } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';

/**
 * The officer who is to look after a partner: someone active who may write, or whoever does already. Throws
 * {@link Invalid} on `ownerId` for anybody else.
 */
export async function checkedOwner(
  db: Db,
  ownerId: number | null | undefined,
  present: number | null = null,
): Promise<number | null> {
  if (!ownerId || ownerId === present) return ownerId ?? null;
  if (!(await isOfficer(db, ownerId))) throw new Invalid({ ownerId: ['errors.choice'] });
  return ownerId;
}
