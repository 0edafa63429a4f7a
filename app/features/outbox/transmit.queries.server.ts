import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { MailReason, MailStatus } from '#db/schema/outbox.ts';
import { recordEvents } from './events.queries.server.ts';
import { never } from './mail.ts';
import { routeName } from './pauses.queries.server.ts';

type Held = { id: number; leaseToken: string };

/**
 * Marks claimed messages as leaving, in one committed statement before their first byte is sent. True for those that
 * may leave: still held, not cancelled, not expired, the address not suppressed, the route not paused meanwhile.
 */
export async function markTransmitting(db: Db, held: Held[], now: string): Promise<boolean[]> {
  const pairs = held.map(({ id, leaseToken }) => sql`(id = ${id} and lease_token = ${leaseToken})`);
  const { rows } = await sql<{ id: number }>`
    update mail_messages set status = 'transmitting', updated_at = ${now}
    where status = 'claimed' and (${sql.join(pairs, sql` or `)})
      and (expires_at is null or expires_at > ${now})
      and not exists (
        select 1 from mail_suppressions s where s.address_key = mail_messages.address_key
          and (s.scope = 'all' or mail_messages.bulk = 1)
      )
      and not exists (select 1 from mail_routes r where r.name = ${routeName} and r.paused_until > ${now})
    returning id`.execute(db);
  const marked = new Set(rows.map(row => row.id));
  return held.map(({ id }) => marked.has(id));
}

/**
 * Ends or gives back a claimed message that may not leave: suppressed, expired, or the route was paused. One that
 * was cancelled or taken over by another worker is left alone.
 */
export async function settleHeldBack(db: Db, { id, leaseToken }: Held, now: string): Promise<void> {
  const held = await db
    .selectFrom('mail_messages')
    .select(['status', 'attempts', 'uncertain', 'address_key', 'bulk', 'expires_at'])
    .where('id', '=', id)
    .where('lease_token', '=', leaseToken)
    .where('status', '=', 'claimed')
    .executeTakeFirst();
  if (!held) return;
  const suppressions = await db
    .selectFrom('mail_suppressions')
    .select(['scope', 'reason'])
    .where('address_key', '=', held.address_key)
    .orderBy('scope')
    .execute();
  const against = suppressions.find(({ scope }) => scope === 'all' || held.bulk === 1)?.reason;
  const expired = held.expires_at !== null && held.expires_at <= now;
  const reason: MailReason | null = against ?? (expired ? 'expired' : null);
  const waiting: MailStatus = held.attempts > 0 ? 'deferred' : 'queued';
  const ended: MailStatus = against ? 'suppressed' : 'failed';
  // What may have arrived once stays unknown; it is only not sent again.
  const status: MailStatus = held.uncertain > 0 ? 'unknown' : reason ? ended : waiting;
  await db
    .updateTable('mail_messages')
    .set({ status, reason, lease_token: null, lease_until: null, updated_at: now })
    .$if(held.uncertain > 0 && reason !== null, query => query.set({ not_before: never }))
    .where('id', '=', id)
    .where('lease_token', '=', leaseToken)
    .where('status', '=', 'claimed')
    .execute();
  if (reason) await recordEvents(db, [{ message_id: id, at: now, status, detail: reason }]);
}

/** Ends a claimed message that cannot be composed. */
export async function settleUnfit(
  db: Db,
  { id, leaseToken }: Held,
  detail: string,
  now: string,
): Promise<void> {
  const row = await db
    .updateTable('mail_messages')
    .set({ status: 'failed', reason: 'unfillable', lease_token: null, lease_until: null, updated_at: now })
    .where('id', '=', id)
    .where('lease_token', '=', leaseToken)
    .returning('id')
    .executeTakeFirst();
  if (row) await recordEvents(db, [{ message_id: id, at: now, status: 'failed', detail }]);
}
