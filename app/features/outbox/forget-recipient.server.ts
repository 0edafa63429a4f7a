import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import { erased } from '#app/lib/traces.ts';
import type { Db } from '#db/connection.ts';
import { recordEvents } from './events.queries.server.ts';
import { never } from './mail.ts';

/** Every address that mail of these journalists was written to, as a key. */
export async function listAddressesOf(db: Db, journalistIds: readonly number[]): Promise<string[]> {
  const rows = await db
    .selectFrom('mail_messages')
    .select('address_key')
    .distinct()
    .where('recipient_kind', '=', 'journalist')
    .where('recipient_id', 'in', [0, ...journalistIds])
    .where('domain', '<>', '')
    .execute();
  return rows.map(row => row.address_key);
}

/**
 * Empties every mail to these people of what is theirs: name, address, personal fields, links, calendar entry. What waits
 * is stopped; that something was sent, and when, stays. Contents that went to nobody else lose their text too. Returns
 * the ids of the mails. In the caller's transaction; whoever calls removes their files from the mailbox.
 */
export async function eraseMailOf(
  { db, now }: Context<Db>,
  journalistIds: readonly number[],
  addresses: readonly string[],
): Promise<number[]> {
  const rows = await db
    .selectFrom('mail_messages')
    .select(['id', 'status', 'content_id'])
    .where(eb =>
      eb.or([
        eb.and([eb('recipient_kind', '=', 'journalist'), eb('recipient_id', 'in', [0, ...journalistIds])]),
        eb('address_key', 'in', ['', ...addresses.map(addressKey)]).and('address_key', '<>', ''),
      ]),
    )
    .where('address', '<>', erased)
    .execute();
  const waiting = new Set(['queued', 'claimed', 'deferred']);
  const stopped = rows.filter(row => waiting.has(row.status)).map(row => row.id);
  for (const { id } of rows)
    await db
      .updateTable('mail_messages')
      .set({
        name: erased,
        address: erased,
        address_key: erased,
        domain: '',
        recipient_key: `erased:${id}`,
        fields: '{}',
        links: '[]',
        calendar: null,
        calendar_method: null,
        last_reply: null,
        not_before: never,
        updated_at: now,
      })
      .where('id', '=', id)
      .execute();
  for (const ids of chunksOf(stopped))
    await db
      .updateTable('mail_messages')
      .set({ status: 'cancelled', lease_token: null, lease_until: null })
      .where('id', 'in', ids)
      .execute();
  await recordEvents(
    db,
    stopped.map(id => ({ message_id: id, at: now, status: 'cancelled', detail: 'forgotten' })),
  );
  await eraseOwnContents(
    db,
    rows.map(row => row.content_id),
  );
  await withdrawUnsubscribeLinks(
    db,
    rows.map(row => row.id),
    now,
  );
  return rows.map(row => row.id);
}

/** A letter that went to this person alone is theirs as a whole. */
async function eraseOwnContents(db: Db, contentIds: readonly number[]): Promise<void> {
  for (const ids of chunksOf([...new Set(contentIds)])) {
    const shared = await db
      .selectFrom('mail_messages')
      .select('content_id')
      .distinct()
      .where('content_id', 'in', ids)
      .where('address', '<>', erased)
      .execute();
    const others = new Set(shared.map(row => row.content_id));
    await db
      .updateTable('mail_contents')
      .set({ subject: erased, html: erased, text: erased, attachments: '[]' })
      .where('id', 'in', [0, ...ids.filter(id => !others.has(id))])
      .where('kind', '=', 'correction-request')
      .execute();
  }
}

async function withdrawUnsubscribeLinks(db: Db, ids: readonly number[], now: string): Promise<void> {
  for (const part of chunksOf(ids))
    await db
      .updateTable('link_tokens')
      .set({ withdrawn_at: now })
      .where('purpose', '=', 'unsubscribe')
      .where('row_id', 'in', part)
      .where('withdrawn_at', 'is', null)
      .execute();
}

/** Takes the addresses off the list of those that get no mail; the hash says it from now on. */
export async function eraseSuppressions(db: Db, addresses: readonly string[]): Promise<void> {
  await db
    .deleteFrom('mail_suppressions')
    .where('address_key', 'in', ['', ...addresses.map(addressKey)])
    .execute();
}
