import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { nameKey } from './names.ts';

/** Records a network (one owner of several outlets). A name that exists already gives the existing one. */
export async function createNetwork(ctx: Context<Db>, input: { name: string }): Promise<number> {
  authorise(ctx.actor, 'partners.write');
  return inTransaction(ctx.db, async db => {
    const name = collapseSpaces(input.name);
    const row = await db
      .insertInto('networks')
      .values({ name, name_key: nameKey(name) })
      .onConflict(conflict => conflict.column('name_key').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!row) {
      const existing = await db
        .selectFrom('networks')
        .select('id')
        .where('name_key', '=', nameKey(name))
        .executeTakeFirstOrThrow();
      return existing.id;
    }
    await recordAudit(
      { ...ctx, db },
      { action: 'network.created', subject: { kind: 'network', id: row.id, label: name } },
    );
    return row.id;
  });
}
