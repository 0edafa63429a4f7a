import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';

/** A foreign key stands in the way, on either engine. */
function isReferred(error: unknown): boolean {
  const code = String((error as { code?: string }).code ?? '');
  return code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === '23503';
}

/**
 * Takes an outlet or journalist away as if it had never been recorded, for undoing an import: false, and nothing
 * happens, when anything refers to it. Opens its own transaction, since a refusal ends one.
 */
export async function withdrawPartner(
  ctx: Context<Db>,
  subject: { kind: 'outlet' | 'journalist'; id: number },
): Promise<boolean> {
  authorise(ctx.actor, 'partners.write');
  const table = subject.kind === 'outlet' ? ('outlets' as const) : ('journalists' as const);
  try {
    return await inTransaction(ctx.db, async db => {
      const row = await db.selectFrom(table).select('name').where('id', '=', subject.id).executeTakeFirst();
      if (!row) return true;
      await db.deleteFrom(table).where('id', '=', subject.id).execute();
      await recordAudit(
        { ...ctx, db },
        { action: `${subject.kind}.importUndone`, subject: { ...subject, label: row.name } },
      );
      return true;
    });
  } catch (error) {
    if (isReferred(error)) return false;
    throw error;
  }
}
