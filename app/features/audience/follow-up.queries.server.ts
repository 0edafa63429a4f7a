import type { Db } from '#db/connection.ts';

/** The newest instant at which mail of a kit left, or is to leave, and whether it was followed up. */
export async function findFollowUpFacts(
  db: Db,
  kitId: number,
): Promise<{ sentAt: string | null; followedUp: boolean }> {
  const mailings = await db
    .selectFrom('mailings')
    .select(['id', 'purpose', 'status'])
    .where('kit_id', '=', kitId)
    .execute();
  const row = await db
    .selectFrom('mail_messages')
    .select(({ fn }) => [fn.max('sent_at').as('sentAt'), fn.max('not_before').as('dueAt')])
    .where('act_kind', '=', 'mailing')
    .where('act_id', 'in', [0, ...mailings.map(mailing => mailing.id)])
    .where('status', 'in', ['queued', 'claimed', 'transmitting', 'deferred', 'sent'])
    .executeTakeFirst();
  const instants = [row?.sentAt, row?.dueAt].filter(at => at !== null && at !== undefined).sort();
  return {
    sentAt: instants.at(-1) ?? null,
    followedUp: mailings.some(({ purpose, status }) => purpose === 'follow-up' && status !== 'cancelled'),
  };
}

/** Journalists whom mail of a kit has reached for certain. */
export async function listHolders(db: Db, kitId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('mailings')
    .innerJoin('mail_messages as m', join =>
      join.onRef('m.act_id', '=', 'mailings.id').on('m.act_kind', '=', 'mailing'),
    )
    .select('m.recipient_id as id')
    .distinct()
    .where('mailings.kit_id', '=', kitId)
    .where('m.recipient_kind', '=', 'journalist')
    .where('m.recipient_id', 'is not', null)
    .where('m.status', '=', 'sent')
    .execute();
  return rows.map(row => row.id!);
}

/**
 * Journalists who have done something with a kit, as far as is known: wrote an article that took words from it.
 */
export async function listReacted(db: Db, kitId: number): Promise<Set<number>> {
  const rows = await db
    .selectFrom('article_reuse as r')
    .innerJoin('article_journalists as j', 'j.article_id', 'r.article_id')
    .select('j.journalist_id as id')
    .distinct()
    .where('r.source_kind', '=', 'release')
    .where('r.source_id', '=', kitId)
    .execute();
  return new Set(rows.map(row => row.id));
}
