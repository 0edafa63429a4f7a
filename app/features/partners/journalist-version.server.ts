import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';

/**
 * Marks a journalist as changed now; contacts and affiliations share the journalist's version. With `version`
 * throws {@link Conflict} when somebody was faster. Returns the name, for the audit entry.
 */
export async function touchJournalist(ctx: Context<Db>, id: number, version?: number): Promise<string> {
  const row = await ctx.db
    .updateTable('journalists')
    .set(eb => ({ updated_at: ctx.now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .$if(version !== undefined, query => query.where('version', '=', version ?? 0))
    .returning('name')
    .executeTakeFirst();
  if (row) return row.name;
  const exists = await ctx.db.selectFrom('journalists').select('id').where('id', '=', id).executeTakeFirst();
  throw exists ? new Conflict('errors.conflict') : new NotFound();
}
