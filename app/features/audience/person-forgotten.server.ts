import type { ForgottenCount, PersonForgotten } from '#app/features/partners/ports.server.ts';
import type { Context } from '#app/lib/context.ts';
import { erased } from '#app/lib/traces.ts';
import type { Db } from '#db/connection.ts';

/** Lists of recipients keep that somebody was written to, not who; picks by hand go. */
export async function eraseRecipient(
  { db }: Context<Db>,
  { journalistIds }: PersonForgotten,
): Promise<ForgottenCount> {
  await db
    .deleteFrom('segment_people')
    .where('journalist_id', 'in', [0, ...journalistIds])
    .execute();
  const result = await db
    .updateTable('mailing_recipients')
    .set({ name: erased, address: null })
    .where('journalist_id', 'in', [0, ...journalistIds])
    .executeTakeFirst();
  return { thing: 'mailings', count: Number(result.numUpdatedRows) };
}
