import type { ForgottenCount, PersonForgotten } from '#app/features/partners/ports.server.ts';
import type { Context } from '#app/lib/context.ts';
import { erased } from '#app/lib/traces.ts';
import type { Db } from '#db/connection.ts';

/** Lists of recipients keep that somebody was written to, not who. */
export async function eraseRecipient(
  { db }: Context<Db>,
  { journalistIds }: PersonForgotten,
): Promise<ForgottenCount> {
  const result = await db
    .updateTable('mailing_recipients')
    .set({ name: erased, address: null })
    .where('journalist_id', 'in', [0, ...journalistIds])
    .executeTakeFirst();
  return { thing: 'mailings', count: Number(result.numUpdatedRows) };
}
