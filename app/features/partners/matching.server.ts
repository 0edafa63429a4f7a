import { actorUserId } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Page, PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { listJournalists } from './journalist-list.queries.server.ts';
import { mostAtOnce, readJournalistFilter, readOutletFilter } from './list-address.ts';
import { listOutlets } from './outlet-list.queries.server.ts';
import { officeDay } from './today.server.ts';

/** The ids of all partners that a list shows under an address, on all its pages; at most {@link mostAtOnce}. */
export async function listMatching(ctx: Context<Db>, kind: PartnerKind, address: string): Promise<number[]> {
  const { db } = ctx;
  const params = new URLSearchParams(address.split('?')[1] ?? '');
  const me = actorUserId(ctx.actor);
  const today = await officeDay(db, ctx.now);
  const pageOf = (page: PageRequest): Promise<Page<{ id: number }>> =>
    kind === 'outlet'
      ? listOutlets(db, readOutletFilter(params, me), { page, limit: 500, today })
      : listJournalists(db, readJournalistFilter(params, me), { page, limit: 500, today });
  const ids: number[] = [];
  let page: PageRequest = {};
  while (ids.length < mostAtOnce) {
    const { rows, next } = await pageOf(page);
    ids.push(...rows.map(row => row.id));
    if (!next) break;
    page = { after: next };
  }
  return ids.slice(0, mostAtOnce);
}
