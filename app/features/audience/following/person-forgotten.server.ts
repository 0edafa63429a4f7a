import { withdrawLinks } from '#app/features/outbox/links.server.ts';
import type { ForgottenCount, PersonForgotten } from '#app/features/partners/ports.server.ts';
import type { Context } from '#app/lib/context.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import type { Db } from '#db/connection.ts';
import { confirming, managing } from './service.server.ts';

/** Who is forgotten follows no more: the row goes, and the links of its mails open nothing. */
export async function eraseFollower(ctx: Context<Db>, { traces }: PersonForgotten): Promise<ForgottenCount> {
  const gone = await ctx.db
    .deleteFrom('press_followers')
    .where('address_key', 'in', ['', ...traces.addresses.map(addressKey)])
    .returning('id')
    .execute();
  for (const { id } of gone)
    for (const purpose of [confirming, managing]) await withdrawLinks(ctx, { purpose, rowId: id });
  return { thing: 'followings', count: gone.length };
}
