import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { tableOf } from './merge-records.server.ts';

/** Says that two records that look alike are two; they are no longer listed as possible doubles. */
export async function keepApart(
  ctx: Context<Db>,
  { kind, ids }: { kind: PartnerKind; ids: readonly [number, number] },
): Promise<void> {
  authorise(ctx.actor, 'partners.write');
  const [low, high] = [...ids].sort((a, b) => a - b) as [number, number];
  await inTransaction(ctx.db, async db => {
    const rows = await db
      .selectFrom(tableOf(kind))
      .select(['id', 'name'])
      .where('id', 'in', [low, high])
      .execute();
    if (rows.length < 2) throw new NotFound();
    const added = await db
      .insertInto('partner_namesakes')
      .values({ kind, low_id: low, high_id: high, decided_at: ctx.now, decided_by: actorUserId(ctx.actor) })
      .onConflict(conflict => conflict.doNothing())
      .returning('low_id')
      .executeTakeFirst();
    if (!added) return;
    const label = rows.map(row => row.name).join(' / ');
    await recordAudit({ ...ctx, db }, { action: `${kind}.keptApart`, subject: { kind, id: low, label } });
  });
}
