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
    .$if(version !== undefined, query => query.where('version', '=', version ?? 0))
    .returning(['name', 'do_not_contact'])
    .executeTakeFirst();
  if (row) return { name: row.name, doNotContact: row.do_not_contact === 1 };
  const exists = await ctx.db.selectFrom('journalists').select('id').where('id', '=', id).executeTakeFirst();
  throw exists ? new Conflict('errors.conflict') : new NotFound();
}
