import { type RedirectedLink, redirectLinks, restoreLinks } from '#app/features/outbox/links.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { MergePair } from '../ports.server.ts';
import { preferencesPurpose } from './paths.ts';
import { deleteWishes, findWishes, type StoredWishes, writeWishes } from './queries.server.ts';
import { joinWishes } from './wishes.ts';

/** What both records had chosen before they became one, and the links and requests that open the one that stays now. */
export type MovedWishes = {
  kept: StoredWishes | null;
  gone: StoredWishes | null;
  links: RedirectedLink[];
  requests: number[];
};

async function putRequests(db: Db, fromId: number, toId: number, ids?: readonly number[]): Promise<number[]> {
  const rows = await db
    .updateTable('preference_requests')
    .set({ journalist_id: toId })
    .where('journalist_id', '=', fromId)
    .$if(ids !== undefined, query => query.where('id', 'in', [0, ...(ids ?? [])]))
    .returning('id')
    .execute();
  return rows.map(row => row.id);
}

/** Two records become one: what either asked to be spared stays spared, and links of both open the one that stays. */
export async function moveWishes(ctx: Context<Db>, { keptId, goneId }: MergePair): Promise<MovedWishes> {
  const { db } = ctx;
  const kept = (await findWishes(db, keptId)) ?? null;
  const gone = (await findWishes(db, goneId)) ?? null;
  if (gone) {
    const joined = kept ? joinWishes(kept, gone) : gone;
    const changedAt = kept && kept.changedAt > gone.changedAt ? kept.changedAt : gone.changedAt;
    await writeWishes(db, keptId, { ...joined, changedAt });
    await deleteWishes(db, [goneId]);
  }
  const requests = await putRequests(db, goneId, keptId);
  const links = await redirectLinks(ctx, { purpose: preferencesPurpose, rowId: goneId, toRowId: keptId });
  return { kept, gone, links, requests };
}

/** Gives back what {@link moveWishes} moved; what the person chose since stays with the record that was kept. */
export async function moveWishesBack(
  ctx: Context<Db>,
  { keptId, goneId }: MergePair,
  { kept, gone, links, requests }: MovedWishes,
): Promise<void> {
  const { db } = ctx;
  if (gone) {
    const now = await findWishes(db, keptId);
    const before = [kept?.changedAt ?? '', gone.changedAt].sort().at(-1);
    if (now?.changedAt === before) {
      await deleteWishes(db, [keptId]);
      if (kept) await writeWishes(db, keptId, kept);
    }
    await writeWishes(db, goneId, gone);
  }
  await putRequests(db, keptId, goneId, requests);
  await restoreLinks(ctx, links, goneId);
}
