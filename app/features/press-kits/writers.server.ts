import { actorUserId } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

/** A person counts as being in a kit for this long after their page was last heard of, in milliseconds. */
const presentMs = 60_000;

/** Notes that the actor has the kit's edit page open, and says who else has. */
export async function noteWriter(ctx: Context<Db>, kitId: number): Promise<string[]> {
  const { db, now } = ctx;
  const me = actorUserId(ctx.actor);
  if (me !== null) {
    await db
      .insertInto('press_kit_writers')
      .values({ kit_id: kitId, user_id: me, seen_at: now })
      .onConflict(conflict => conflict.columns(['kit_id', 'user_id']).doUpdateSet({ seen_at: now }))
      .execute();
  }
  return listOtherWriters(ctx, kitId);
}

/** Who else has the kit's edit page open, by name. */
export async function listOtherWriters(ctx: Context<Db>, kitId: number): Promise<string[]> {
  const since = new Date(Date.parse(ctx.now) - presentMs).toISOString();
  const rows = await ctx.db
    .selectFrom('press_kit_writers')
    .innerJoin('users', 'users.id', 'press_kit_writers.user_id')
    .select('users.name')
    .where('kit_id', '=', kitId)
    .where('seen_at', '>=', since)
    .where('user_id', '!=', actorUserId(ctx.actor) ?? 0)
    .orderBy('users.name')
    .limit(20)
    .execute();
  return rows.map(row => row.name);
}
