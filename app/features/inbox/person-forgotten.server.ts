import type { ForgottenCount, PersonForgotten } from '#app/features/partners/ports.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { erased } from '#app/lib/traces.ts';
import type { Db } from '#db/connection.ts';

/** What is kept of mail of the person or about them goes with its bytes; which sort it was and what followed stays. */
async function eraseIncoming(
  db: Db,
  journalistIds: readonly number[],
  addresses: readonly string[],
): Promise<number> {
  const rows = await db
    .selectFrom('incoming_mails')
    .select('id')
    .where(({ or, eb, fn }) =>
      or([
        eb('journalist_id', 'in', [0, ...journalistIds]),
        eb(fn<string>('lower', ['sender']), 'in', [erased, ...addresses]),
        eb(fn<string>('lower', ['recipient']), 'in', [erased, ...addresses]),
      ]),
    )
    .where('sender', '<>', erased)
    .execute();
  for (const ids of chunksOf(rows.map(row => row.id))) {
    await db.deleteFrom('incoming_raws').where('incoming_id', 'in', ids).execute();
    await db
      .updateTable('incoming_mails')
      .set({
        sender: erased,
        subject: erased,
        recipient: '',
        passage: '',
        body: '',
        attachments: '[]',
        message_id: erased,
      })
      .where('id', 'in', ids)
      .execute();
  }
  return rows.length;
}

/** Mail that the person sent to the logging address: that it came stays, from whom and what it said does not. */
export async function eraseReceivedMail(
  { db }: Context<Db>,
  { traces, journalistIds }: PersonForgotten,
): Promise<ForgottenCount> {
  const result = await db
    .updateTable('received_mails')
    .set({ sender: erased, subject: erased, kept: '' })
    .where(({ fn, eb }) => eb(fn<string>('lower', ['sender']), 'in', [erased, ...traces.addresses]))
    .where('sender', '<>', erased)
    .executeTakeFirst();
  const incoming = await eraseIncoming(db, journalistIds, traces.addresses);
  return { thing: 'received', count: Number(result.numUpdatedRows) + incoming };
}
