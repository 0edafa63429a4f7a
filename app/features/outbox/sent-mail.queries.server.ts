import { chunksOf } from '#app/lib/chunks.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import type { Db } from '#db/connection.ts';

function sentMail(db: Db) {
  return db
    .selectFrom('mail_messages as m')
    .select([
      'm.id',
      'm.address',
      'm.message_id as messageId',
      'm.recipient_kind as kind',
      'm.recipient_id as personId',
    ]);
}

/** A message as far as mail that comes in may speak of it. */
export type SentMail = Awaited<ReturnType<ReturnType<typeof sentMail>['execute']>>[number];

/** The message of an id, or undefined. */
export async function findSentMail(db: Db, id: number): Promise<SentMail | undefined> {
  return sentMail(db).where('m.id', '=', id).executeTakeFirst();
}

/** The newest message that bears one of the Message-IDs. */
export async function findSentByMessageId(
  db: Db,
  messageIds: readonly string[],
): Promise<SentMail | undefined> {
  if (messageIds.length === 0) return undefined;
  return sentMail(db)
    .where('m.message_id', 'in', messageIds)
    .orderBy('m.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The newest message that left for an address since an instant. */
export async function findSentTo(db: Db, address: string, since: string): Promise<SentMail | undefined> {
  return sentMail(db)
    .where('m.address_key', '=', addressKey(address))
    .where('m.sent_at', '>=', since)
    .orderBy('m.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** When soft bounces of addresses came since an instant, by address key. */
export async function findSoftBounces(
  db: Db,
  keys: readonly string[],
  since: string,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const part of chunksOf(keys)) {
    const rows = await db
      .selectFrom('mail_bounces')
      .select(['address_key', 'at'])
      .where('address_key', 'in', part)
      .where('kind', '=', 'soft')
      .where('undone_at', 'is', null)
      .where('at', '>=', since)
      .execute();
    for (const { address_key, at } of rows) found.set(address_key, [...(found.get(address_key) ?? []), at]);
  }
  return found;
}
