import { actorUserId } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { listViews } from './views.queries.server.ts';
import type { ShownView, ViewList } from './views.ts';

/** The views that a person sees above a list. */
export async function shownViews(ctx: Context<Db>, list: ViewList): Promise<ShownView[]> {
  const userId = actorUserId(ctx.actor);
  if (userId === null) return [];
  const views = await listViews(ctx.db, list, userId);
  return views.map(({ id, name, query, shared, owner, ownerId }) => ({
    id,
    name,
    query,
    shared,
    owner,
    mine: ownerId === userId,
  }));
}
