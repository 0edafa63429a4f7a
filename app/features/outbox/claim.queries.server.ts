import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import { engineOf } from '#db/dialect/engine.ts';
import type { MailStatus } from '#db/schema/outbox.ts';
import type { MailCalendar, RecipientKind } from './mail.ts';
import { routeName } from './pauses.queries.server.ts';

/** A message taken for sending; the lease token proves it at every later write. */
export type Claimed = {
  id: number;
  contentId: number;
  leaseToken: string;
  kind: string;
  act: { kind: string; id: number };
  recipientKind: RecipientKind;
  name: string;
  address: string;
  domain: string;
  fields: string;
  links: string;
  calendar: string | null;
  calendarMethod: MailCalendar['method'] | null;
  bulk: boolean;
  priority: number;
  messageId: string;
  sentDate: string;
  notBefore: string;
  expires: boolean;
  attempts: number;
  uncertain: number;
};

type Row = {
  id: number;
  content_id: number;
  kind: string;
  act_kind: string;
  act_id: number;
  recipient_kind: RecipientKind;
  name: string;
  address: string;
  domain: string;
  fields: string;
  links: string;
  calendar: string | null;
  calendar_method: MailCalendar['method'] | null;
  bulk: number;
  priority: number;
  message_id: string;
  sent_date: string;
  not_before: string;
  expires_at: string | null;
  attempts: number;
  uncertain: number;
};

export type Lease = { now: string; leaseToken: string; leaseUntil: string };

/**
 * Takes the next due messages in one statement that is safe beside other workers on both engines: urgent first, then
 * by due time. What is held, cancelled or bound for a domain at rest is not taken, nor what is not urgent and bound for
 * one of `fullDomains`.
 */
export async function claimMail(
  db: Db,
  lease: Lease,
  limit: number,
  fullDomains: readonly string[] = [],
): Promise<Claimed[]> {
  const postgres = engineOf(db) === 'postgres';
  const lock = postgres ? sql`for update of m skip locked` : sql``;
  // SQLite would collect and sort everything that waits; this index holds it in order.
  const inOrder = postgres ? sql`` : sql`indexed by mail_messages_due`;
  const withRoom =
    fullDomains.length > 0 ? sql`and (m.priority = 0 or m.domain not in (${sql.join(fullDomains)}))` : sql``;
  const { rows } = await sql<Row>`
    update mail_messages set status = 'claimed', lease_token = ${lease.leaseToken},
      lease_until = ${lease.leaseUntil}, updated_at = ${lease.now}
    where id in (
      select m.id from mail_messages m ${inOrder}
      where m.status in ('queued', 'deferred', 'unknown') and m.not_before <= ${lease.now}
        and not exists (
          select 1 from mail_routes r
          where r.name = ${`${routeName}/`} || m.domain and r.paused_until > ${lease.now}
        ) ${withRoom}
      order by m.priority, m.not_before, m.id limit ${limit} ${lock}
    )
    returning id, content_id, kind, act_kind, act_id, recipient_kind, name, address, domain, fields, links, calendar,
      calendar_method, bulk, priority, message_id, sent_date, not_before, expires_at, attempts, uncertain`.execute(
    db,
  );
  return rows
    .map(row => ({
      id: row.id,
      contentId: row.content_id,
      leaseToken: lease.leaseToken,
      kind: row.kind,
      act: { kind: row.act_kind, id: row.act_id },
      recipientKind: row.recipient_kind,
      name: row.name,
      address: row.address,
      domain: row.domain,
      fields: row.fields,
      links: row.links,
      calendar: row.calendar,
      calendarMethod: row.calendar_method,
      bulk: row.bulk === 1,
      priority: row.priority,
      messageId: row.message_id,
      sentDate: row.sent_date,
      notBefore: row.not_before,
      expires: row.expires_at !== null,
      attempts: row.attempts,
      uncertain: row.uncertain,
    }))
    .sort((a, b) => a.priority - b.priority || (a.notBefore < b.notBefore ? -1 : 1) || a.id - b.id);
}

/** Keeps the leases of a worker alive while its messages are in flight. */
export async function renewLeases(db: Db, tokens: string[], leaseUntil: string): Promise<void> {
  await db
    .updateTable('mail_messages')
    .set({ lease_until: leaseUntil })
    .where('lease_token', 'in', tokens)
    .where(sql<boolean>`status in ('claimed', 'transmitting')`)
    .execute();
}

const statusBeforeClaim = sql<MailStatus>`case when uncertain > 0 then 'unknown'
  when attempts > 0 then 'deferred' else 'queued' end`;

type Held = { id: number; leaseToken: string };

/** Gives claimed messages back untouched: unknown ones to unknown, the others to the queue. */
export async function releaseClaims(db: Db, held: Held[], now: string): Promise<void> {
  if (held.length === 0) return;
  await db
    .updateTable('mail_messages')
    .set({
      status: statusBeforeClaim,
      lease_token: null,
      lease_until: null,
      updated_at: now,
    })
    .where(
      'id',
      'in',
      held.map(message => message.id),
    )
    .where('lease_token', 'in', [...new Set(held.map(message => message.leaseToken))])
    .where('status', '=', 'claimed')
    .execute();
}

/** Leases that ran out, or that reach further ahead than any could that was written by the clock as it is now. */
export type Lapsed = { before: string; after: string };

/** Messages whose worker is gone: their lease has lapsed. */
export async function releaseLapsedClaims(db: Db, lapsed: Lapsed, now: string): Promise<number> {
  const rows = await db
    .updateTable('mail_messages')
    .set({
      status: statusBeforeClaim,
      lease_token: null,
      lease_until: null,
      updated_at: now,
    })
    .where(sql<boolean>`status in ('claimed', 'transmitting')`)
    .where('status', '=', 'claimed')
    .where(eb => eb.or([eb('lease_until', '<', lapsed.before), eb('lease_until', '>', lapsed.after)]))
    .returning('id')
    .execute();
  return rows.length;
}

/** Messages that were on their way when their worker vanished; the caller settles them as unknown. */
export async function listLapsedTransmissions(db: Db, lapsed: Lapsed) {
  const rows = await db
    .selectFrom('mail_messages')
    .select(['id', 'lease_token', 'kind', 'address', 'domain', 'attempts', 'uncertain'])
    .where(sql<boolean>`status in ('claimed', 'transmitting')`)
    .where('status', '=', 'transmitting')
    .where(eb => eb.or([eb('lease_until', '<', lapsed.before), eb('lease_until', '>', lapsed.after)]))
    .limit(500)
    .execute();
  return rows.map(({ lease_token, ...row }) => ({ ...row, leaseToken: lease_token ?? '' }));
}
