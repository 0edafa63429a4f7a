import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';

/**
 * Marks a journalist as changed now; contacts and affiliations share the journalist's version. With `version`
 * throws {@link Conflict} when somebody was faster. Returns what the caller's next steps need.
 */
export async function touchJournalist(
  ctx: Context<Db>,
  id: number,
  version?: number,
): Promise<{ name: string; doNotContact: boolean }> {
  const row = await ctx.db
    .updateTable('journalists')
    .set(eb => ({ updated_at: ctx.now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('forgotten_at', 'is', null)
    .$if(version !== undefined, query => query.where('version', '=', version ?? 0))
    .returning(['name', 'do_not_contact'])
    .executeTakeFirst();
  if (row) return { name: row.name, doNotContact: row.do_not_contact === 1 };
  const there = await ctx.db
    .selectFrom('journalists')
    .select('forgotten_at')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!there) throw new NotFound();
  throw new Conflict(there.forgotten_at ? 'partners.alreadyForgotten' : 'errors.conflict');
}

/** Throws {@link Conflict} for a record whose person was forgotten: nothing is written about them any more. */
export async function refuseForgottenPerson(db: Db, id: number): Promise<void> {
  const row = await db
    .selectFrom('journalists')
    .select('id')
    .where('id', '=', id)
    .where('forgotten_at', 'is not', null)
    .executeTakeFirst();
  if (row) throw new Conflict('partners.alreadyForgotten');
}
