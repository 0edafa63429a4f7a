import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { recordEvents } from './events.queries.server.ts';

/** Mail that leaves later, unless it is stopped; and mail that reached its reader, or may have. */
const waiting = ['queued', 'claimed', 'deferred'] as const;
const standing = [...waiting, 'transmitting', 'sent', 'unknown'] as const;

/**
 * Stops what would tell one person the same twice: of the mails of one act, kind and version the one that left stays,
 * else one that waits, rather one that was theirs before.
 */
async function stopRepeated(
  { db, now }: Context<Db>,
  recipientId: number,
  moved: ReadonlySet<number>,
): Promise<void> {
  const mails = await db
    .selectFrom('mail_messages as m')
    .select(['m.id', 'm.act_kind', 'm.act_id', 'm.kind', 'm.version', 'm.status', 'm.uncertain'])
    .where('recipient_kind', '=', 'journalist')
    .where('recipient_id', '=', recipientId)
    .where('m.status', 'in', standing)
    .orderBy('m.id')
    .execute();
  const acts = new Map<string, typeof mails>();
  for (const mail of mails) {
    const key = JSON.stringify([mail.act_kind, mail.act_id, mail.kind, mail.version]);
    acts.set(key, [...(acts.get(key) ?? []), mail]);
  }
  const stopped = [...acts.values()].flatMap(same => {
    const stoppable = same.filter(
      mail => mail.uncertain === 0 && waiting.some(status => status === mail.status),
    );
    const stays = same.some(mail => !stoppable.includes(mail))
      ? undefined
      : (stoppable.find(mail => !moved.has(mail.id)) ?? stoppable[0]);
    return stoppable.filter(mail => mail !== stays).map(mail => mail.id);
  });
  for (const ids of chunksOf(stopped)) {
    await db
      .updateTable('mail_messages')
      .set({ status: 'cancelled', lease_token: null, lease_until: null, updated_at: now })
      .where('id', 'in', ids)
      .execute();
    await recordEvents(
      db,
      ids.map(id => ({ message_id: id, at: now, status: 'cancelled', detail: 'merged' })),
    );
  }
}

/**
 * Two journalists turned out to be one: puts the mail of one under the other, in the caller's transaction, and stops
 * what both were still to get of one act. Addresses and names stay as they were written on the mail. Returns the ids of
 * what moved.
 */
export async function moveMailHistory(
  ctx: Context<Db>,
  { fromId, toId }: { fromId: number; toId: number },
): Promise<number[]> {
  const rows = await ctx.db
    .updateTable('mail_messages')
    .set({ recipient_id: toId })
    .where('recipient_kind', '=', 'journalist')
    .where('recipient_id', '=', fromId)
    .returning('id')
    .execute();
  const moved = rows.map(row => row.id).sort((a, b) => a - b);
  await stopRepeated(ctx, toId, new Set(moved));
  return moved;
}

/** Takes {@link moveMailHistory} back for these messages. What it stopped stays so: it may be old news by now. */
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
