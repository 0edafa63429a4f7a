import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

/**
 * Two journalists turned out to be one: puts the mail of one under the other, in the caller's transaction. Addresses
 * and names stay as they were written on the mail. Returns the ids of what moved.
 */
export async function moveMailHistory(
  { db }: Context<Db>,
  { fromId, toId }: { fromId: number; toId: number },
): Promise<number[]> {
  const rows = await db
    .updateTable('mail_messages')
    .set({ recipient_id: toId })
    .where('recipient_kind', '=', 'journalist')
    .where('recipient_id', '=', fromId)
    .returning('id')
    .execute();
  return rows.map(row => row.id).sort((a, b) => a - b);
}

/** Takes {@link moveMailHistory} back for these messages. */
export async function moveMailHistoryBack(
  { db }: Context<Db>,
  { ids, fromId, toId }: { ids: readonly number[]; fromId: number; toId: number },
): Promise<void> {
  for (const part of chunksOf(ids)) {
    await db
      .updateTable('mail_messages')
      .set({ recipient_id: toId })
      .where('id', 'in', part)
      .where('recipient_id', '=', fromId)
      .execute();
  }
}

/** How many messages were written to a journalist. */
export async function countMailTo(db: Db, journalistId: number): Promise<number> {
  const { n } = await db
    .selectFrom('mail_messages')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('recipient_kind', '=', 'journalist')
    .where('recipient_id', '=', journalistId)
    .executeTakeFirstOrThrow();
  return n;
}
