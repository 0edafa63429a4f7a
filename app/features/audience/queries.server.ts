import type { MailAct } from '#app/features/outbox/mail.ts';
import { mailboxKey } from '#app/lib/mail-address.ts';
import type { Db } from '#db/connection.ts';
import type { MailingsTable } from '#db/schema/audience.ts';
import type { Purpose } from './mailing-state.ts';
import type { FrozenReason } from './plan.ts';

/** Mails that reached their reader, or still may. */
const standing = ['queued', 'claimed', 'transmitting', 'deferred', 'sent', 'unknown'] as const;

/** Mails that have left, or of which nobody can say that they have not. */
export const left = ['transmitting', 'sent', 'unknown'] as const;

/** Mails that leave later, unless they are stopped. */
const waiting = ['queued', 'claimed', 'deferred'] as const;

/** Act under which the outbox keeps the mails of one sending. */
export const actOf = (mailingId: number) => ({ kind: 'mailing', id: mailingId });

/** The mails of all sendings of a kit. */
function mailOf(db: Db, kitId: number) {
  return db
    .selectFrom('mailings')
    .innerJoin('mail_messages as m', join =>
      join.onRef('m.act_id', '=', 'mailings.id').on('m.act_kind', '=', 'mailing'),
    )
    .where('mailings.kit_id', '=', kitId);
}

/** Who has a kit, or is about to get it: people and the mailboxes it went to. */
export async function listReached(
  db: Db,
  kitId: number,
): Promise<{ already: Set<number>; taken: Set<string> }> {
  const rows = await mailOf(db, kitId)
    .select(['m.recipient_id', 'm.address_key'])
    .where('m.recipient_kind', '=', 'journalist')
    .where('m.status', 'in', [...standing])
    .execute();
  return {
    already: new Set(rows.flatMap(row => (row.recipient_id === null ? [] : [row.recipient_id]))),
    taken: new Set(rows.map(row => mailboxKey(row.address_key))),
  };
}

/** How many bulk mails each journalist was sent, or is about to be, since an instant; only those with some. */
export async function countRecentMail(db: Db, since: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('mail_messages')
    .select(({ fn }) => ['recipient_id', fn.countAll<number>().as('count')])
    .where('recipient_kind', '=', 'journalist')
    .where('bulk', '=', 1)
    .where('status', 'in', [...standing])
    .where('created_at', '>=', since)
    .where('recipient_id', 'is not', null)
    .groupBy('recipient_id')
    .execute();
  return new Map(rows.map(row => [row.recipient_id!, Number(row.count)]));
}

/**
 * When each person who wants few releases was last sent one, or is about to be, since an instant; only those who were.
 */
export async function listLastReleases(db: Db, since: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('mail_messages')
    .select(({ fn }) => ['recipient_id', fn.max('created_at').as('at')])
    .where('recipient_kind', '=', 'journalist')
    .where('recipient_id', 'in', few =>
      few.selectFrom('journalist_preferences').select('journalist_id').where('frequency', '<>', 'all'),
    )
    .where('kind', '=', 'press-kit')
    .where('bulk', '=', 1)
    .where('status', 'in', [...standing])
    .where('created_at', '>=', since)
    .groupBy('recipient_id')
    .execute();
  return new Map(rows.map(row => [row.recipient_id!, row.at]));
}

export type Mailing = {
  id: number;
  kitId: number;
  kitVersion: number;
  status: MailingsTable['status'];
  purpose: Purpose;
  holdUntil: string;
  /** The moment a person chose; null for at once. */
  scheduledAt: string | null;
  /** Held back by a person. */
  paused: boolean;
  /** The words its mails carry and the embargo they name. */
  text: string;
  embargoUntil: string | null;
  replacedBy: number | null;
  /** JSON of the filter and the covering lines. */
  filter: string;
  createdAt: string;
  createdBy: number | null;
  author: string | null;
  /** Name that the segment it was sent to had then; null without one. */
  segment: string | null;
};

function mailingRows(db: Db) {
  return db
    .selectFrom('mailings')
    .leftJoin('users', 'users.id', 'mailings.created_by')
    .leftJoin('mail_holds', join =>
      join.onRef('mail_holds.act_id', '=', 'mailings.id').on('mail_holds.act_kind', '=', 'mailing'),
    )
    .select([
      'mailings.id',
      'mailings.kit_id as kitId',
      'mailings.kit_version as kitVersion',
      'mailings.status',
      'mailings.purpose',
      'mailings.hold_until as holdUntil',
      'mailings.scheduled_at as scheduledAt',
      'mail_holds.held_at as heldAt',
      'mailings.text',
      'mailings.embargo_until as embargoUntil',
      'mailings.replaced_by as replacedBy',
      'mailings.filter',
      'mailings.created_at as createdAt',
      'mailings.created_by as createdBy',
      'users.name as author',
    ]);
}

/** A row of `mailingRows`: whether it was held, and the name its segment had then. */
function readMailing<Row extends { filter: string; heldAt: string | null }>({ heldAt, ...row }: Row) {
  const { segment } = JSON.parse(row.filter) as { segment?: { name: string } | null };
  return { ...row, paused: heldAt !== null, segment: segment?.name ?? null };
}

/** One sending of a kit. */
export async function findMailing(db: Db, kitId: number, id: number): Promise<Mailing | undefined> {
  const row = await mailingRows(db)
    .where('mailings.kit_id', '=', kitId)
    .where('mailings.id', '=', id)
    .executeTakeFirst();
  return row && readMailing(row);
}

/** The sendings of a kit with how many people each was meant for, newest first. */
export async function listMailings(db: Db, kitId: number): Promise<(Mailing & { recipients: number })[]> {
  const rows = await mailingRows(db)
    .select(({ selectFrom }) =>
      selectFrom('mailing_recipients as r')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('r.mailing_id', '=', 'mailings.id')
        .where('r.included', '=', 1)
        .as('recipients'),
    )
    .where('mailings.kit_id', '=', kitId)
    .orderBy('mailings.id', 'desc')
    .limit(50)
    .execute();
  return rows.map(({ recipients, ...row }) => ({ ...readMailing(row), recipients: Number(recipients) }));
}

/** Every sending of a kit. */
export async function listMailingIds(db: Db, kitId: number): Promise<number[]> {
  const rows = await db.selectFrom('mailings').select('id').where('kit_id', '=', kitId).execute();
  return rows.map(row => row.id);
}

/** Whether the release of a sending is no longer public. */
export async function isOfWithdrawnKit(db: Db, mailingId: number): Promise<boolean> {
  const row = await db
    .selectFrom('mailings')
    .innerJoin('press_kits', 'press_kits.id', 'mailings.kit_id')
    .select('mailings.id')
    .where('mailings.id', '=', mailingId)
    .where('press_kits.status', '!=', 'published')
    .executeTakeFirst();
  return row !== undefined;
}

/** How many mails of an act have left, or may have. */
export async function countActLeft(db: Db, act: MailAct): Promise<number> {
  const { count } = await db
    .selectFrom('mail_messages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('act_kind', '=', act.kind)
    .where('act_id', '=', act.id)
    .where('status', 'in', [...left])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many mails of a kit have left, or may have. */
export async function countLeft(db: Db, kitId: number): Promise<number> {
  const { count } = await mailOf(db, kitId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('m.status', 'in', [...left])
    .executeTakeFirstOrThrow();
  return Number(count);
}

export type OutdatedMailing = { id: number; kitId: number; waiting: number };

/** The sendings of a kit whose waiting mail holds an earlier version of it than the one given. */
export async function listOutdated(db: Db, kit: { id: number; version: number }): Promise<OutdatedMailing[]> {
  const rows = await mailOf(db, kit.id)
    .select(({ fn }) => ['mailings.id', 'mailings.kit_id as kitId', fn.countAll<number>().as('waiting')])
    .where('mailings.kit_version', '<', kit.version)
    .where('m.status', 'in', [...waiting])
    .groupBy(['mailings.id', 'mailings.kit_id'])
    .orderBy('mailings.id')
    .limit(20)
    .execute();
  return rows.map(row => ({ ...row, waiting: Number(row.waiting) }));
}

/** The newest sending of a kit by a person that can still be called off. */
export async function findHeldMailing(
  db: Db,
  kitId: number,
  createdBy: number | null,
  now: string,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('mailings')
    .select('id')
    .where('kit_id', '=', kitId)
    .where('created_by', createdBy === null ? 'is' : '=', createdBy)
    .where('status', '=', 'held')
    .where('hold_until', '>', now)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.id;
}

export type LeftOut = { journalistId: number; name: string; address: string | null; reason: FrozenReason };

/** Who was looked at and not written to, with the reason as it was then; by name, at most 1,000. */
export async function listLeftOut(db: Db, mailingId: number): Promise<LeftOut[]> {
  const rows = await db
    .selectFrom('mailing_recipients')
    .select(['journalist_id as journalistId', 'name', 'address', 'reason'])
    .where('mailing_id', '=', mailingId)
    .where('included', '=', 0)
    .orderBy('name')
    .orderBy('journalist_id')
    .limit(1000)
    .execute();
  return rows.map(row => ({ ...row, reason: row.reason as FrozenReason }));
}
