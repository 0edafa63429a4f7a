import type { ForgottenCount, PersonForgotten } from '#app/features/partners/ports.server.ts';
import type { Context } from '#app/lib/context.ts';
import { erased } from '#app/lib/traces.ts';
import type { Db } from '#db/connection.ts';

/** Mail that the person sent to the logging address: that it came stays, from whom and what it said does not. */
export async function eraseReceivedMail(
  { db }: Context<Db>,
  { traces }: PersonForgotten,
): Promise<ForgottenCount> {
  const result = await db
    .updateTable('received_mails')
    .set({ sender: erased, subject: erased, kept: '' })
    .where(({ fn, eb }) => eb(fn<string>('lower', ['sender']), 'in', [erased, ...traces.addresses]))
    .where('sender', '<>', erased)
    .executeTakeFirst();
  return { thing: 'received', count: Number(result.numUpdatedRows) };
}
