import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { listAffiliations, listContactPoints, listOutletJournalists } from './journalists.queries.server.ts';
import type { SideFacts } from './merge-plan.ts';
import { findOutlet } from './outlets.queries.server.ts';
import { type MergePair, mergePlanned } from './ports.server.ts';
import { readTimeline } from './timeline.server.ts';

async function ownFacts(db: Db, kind: MergePair['kind'], id: number) {
  if (kind === 'outlet')
    return {
      detail: (await findOutlet(db, id))?.host ?? null,
      journalists: (await listOutletJournalists(db, id)).length,
      contacts: 0,
    };
  return {
    detail: (await listAffiliations(db, id))[0]?.outlet ?? null,
    journalists: 0,
    contacts: (await listContactPoints(db, id)).length,
  };
}

async function factsOf(
  ctx: Context<Db>,
  kind: MergePair['kind'],
  id: number,
  otherId: number,
): Promise<SideFacts> {
  // What would move if this record were the one to go is what stands under it.
  const extents = await mergePlanned.call(ctx, { kind, keptId: otherId, goneId: id });
  const { articles = 0, articlesBoth = 0 } = Object.assign({}, ...extents) as Record<string, number>;
  const newest = async (group: 'notes' | 'mails' | 'gatherings' | 'articles') =>
    (await readTimeline(ctx, { kind, id }, { group, limit: 1 })).events[0]?.at ?? '';
  const contacted = [await newest('notes'), await newest('mails'), await newest('gatherings')];
  return {
    ...(await ownFacts(ctx.db, kind, id)),
    articles: articles + articlesBoth,
    lastArticleAt: (await newest('articles')) || null,
    lastContactAt: contacted.sort().at(-1) || null,
  };
}

/** What stands under either record of a merge, for the choice of the one that stays. */
export async function describeSides(ctx: Context<Db>, { kind, keptId, goneId }: MergePair) {
  return {
    kept: await factsOf(ctx, kind, keptId, goneId),
    gone: await factsOf(ctx, kind, goneId, keptId),
  };
}
