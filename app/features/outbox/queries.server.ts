import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import type { MailReason, MailStatus, PauseReason } from '#db/schema/outbox.ts';
import type { MailAct, RecipientKind } from './mail.ts';

/** One message to one recipient as the screens show it. */
export type Mail = {
  id: number;
  kind: string;
  act: MailAct;
  version: number;
  recipient: { kind: RecipientKind; id: number | null; name: string; address: string };
  /** May still hold placeholders. */
  subject: string;
  locale: string;
  bulk: boolean;
  status: MailStatus;
  /** Above 0: the outcome of a transmission is unknown, a second copy may exist. */
  uncertain: number;
  /** Next try, for waiting messages. */
  notBefore: string;
  expiresAt: string | null;
  attempts: number;
  sentAt: string | null;
  /** Why it is not sent, as a code that screens translate. */
  reason: MailReason | null;
  lastCode: number | null;
  /** The server's last words. */
  lastReply: string | null;
  messageId: string;
  createdAt: string;
  updatedAt: string;
};

export type MailCounts = Record<MailStatus, number> & {
  total: number;
  /** Messages of which a second copy may exist. */
  uncertain: number;
  /** When the first of the waiting messages is due; null when none waits. */
  nextAt: string | null;
};

function mailRows(db: Db) {
  return db
    .selectFrom('mail_messages as m')
    .innerJoin('mail_contents as c', 'c.id', 'm.content_id')
    .selectAll('m')
    .select(['c.subject', 'c.locale']);
}

type MailRow = Awaited<ReturnType<ReturnType<typeof mailRows>['execute']>>[number];

function toMail(row: MailRow): Mail {
  return {
    id: row.id,
    kind: row.kind,
    act: { kind: row.act_kind, id: row.act_id },
    version: row.version,
    recipient: { kind: row.recipient_kind, id: row.recipient_id, name: row.name, address: row.address },
    subject: row.subject,
    locale: row.locale,
    bulk: row.bulk === 1,
    status: row.status,
    uncertain: row.uncertain,
    notBefore: row.not_before,
    expiresAt: row.expires_at,
    attempts: row.attempts,
    sentAt: row.sent_at,
    reason: row.reason,
    lastCode: row.last_code,
    lastReply: row.last_reply,
    messageId: row.message_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** How the mails of an act stand, or of the whole outbox when none is named. */
export async function mailCounts(db: Db, act?: MailAct): Promise<MailCounts> {
  let query = db
    .selectFrom('mail_messages')
    .select(({ fn, eb }) => [
      'status',
      fn.countAll<number>().as('count'),
      fn.sum<number>(eb.case().when('uncertain', '>', 0).then(1).else(0).end()).as('uncertain'),
      fn.min('not_before').as('next'),
    ])
    .groupBy('status');
  if (act) query = query.where('act_kind', '=', act.kind).where('act_id', '=', act.id);
  const counts: MailCounts = {
    queued: 0,
    claimed: 0,
    transmitting: 0,
    sent: 0,
    deferred: 0,
    failed: 0,
    suppressed: 0,
    cancelled: 0,
    unknown: 0,
    total: 0,
    uncertain: 0,
    nextAt: null,
  };
  for (const row of await query.execute()) {
    counts[row.status] = Number(row.count);
    counts.total += Number(row.count);
    counts.uncertain += Number(row.uncertain);
    const waits = row.status === 'queued' || row.status === 'deferred';
    if (waits && (counts.nextAt === null || row.next < counts.nextAt)) counts.nextAt = row.next;
  }
  return counts;
}

export type MailFilter = {
  act?: MailAct;
  recipient?: { kind: RecipientKind; id: number };
  status?: MailStatus[];
  /** Only messages of which a second copy may exist. */
  uncertain?: boolean;
  page?: PageRequest;
};

/** Messages, the newest first, a page at a time. */
export async function listMail(db: Db, filter: MailFilter = {}, limit = 50): Promise<Page<Mail>> {
  const { act, recipient, status, uncertain, page = {} } = filter;
  let query = mailRows(db);
  if (act) query = query.where('m.act_kind', '=', act.kind).where('m.act_id', '=', act.id);
  if (recipient) {
    query = query.where('m.recipient_kind', '=', recipient.kind).where('m.recipient_id', '=', recipient.id);
  }
  if (status?.length) query = query.where('m.status', 'in', status);
  if (uncertain) query = query.where('m.uncertain', '>', 0);
  const rows = await keysetPage(
    query,
    [{ column: 'm.id', holds: 'integer', direction: 'desc' }],
    page,
    limit,
  ).execute();
  return cutPage(rows.map(toMail), limit, page, mail => [mail.id]);
}

/** One message, or undefined. */
export async function findMail(db: Db, id: number): Promise<Mail | undefined> {
  const row = await mailRows(db).where('m.id', '=', id).executeTakeFirst();
  return row && toMail(row);
}

export type MailEvent = { at: string; status: string; detail: string | null };

/** What happened to a message since it was queued, in order. */
export async function listMailEvents(db: Db, mailId: number): Promise<MailEvent[]> {
  return db
    .selectFrom('mail_events')
    .select(['at', 'status', 'detail'])
    .where('message_id', '=', mailId)
    .orderBy('id')
    .limit(200)
    .execute();
}

export type MailRoute = {
  name: string;
  pausedUntil: string | null;
  reason: PauseReason | null;
  failures: number;
};

/** The ways out that have a state: the route itself and receiving domains that refused us. */
export async function listMailRoutes(db: Db): Promise<MailRoute[]> {
  const rows = await db
    .selectFrom('mail_routes')
    .select(['name', 'paused_until as pausedUntil', 'reason', 'failures'])
    .orderBy('name')
    .limit(200)
    .execute();
  return rows;
}
