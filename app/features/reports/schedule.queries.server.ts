import type { User } from '#app/features/accounts/queries.server.ts';
import { mayDo, type Role, roles } from '#app/lib/permissions.ts';
import type { Db } from '#db/connection.ts';
import { defaultSendAt } from './kliping.ts';

export type KlipingSchedule = { active: boolean; sendAt: string; recipientIds: number[] };

/** When and to whom the daily kliping goes; switched off until somebody sets it. */
export async function readSchedule(db: Db): Promise<KlipingSchedule> {
  const row = await db
    .selectFrom('kliping_schedule')
    .select(['active', 'send_at as sendAt'])
    .where('id', '=', 1)
    .executeTakeFirst();
  const recipients = await db
    .selectFrom('kliping_recipients')
    .select('user_id as userId')
    .orderBy('user_id')
    .execute();
  return {
    active: row?.active === 1,
    sendAt: row?.sendAt ?? defaultSendAt,
    recipientIds: recipients.map(recipient => recipient.userId),
  };
}

/** Replaces the schedule and its recipients. */
export async function writeSchedule(db: Db, schedule: KlipingSchedule & { now: string }): Promise<void> {
  const row = {
    id: 1,
    active: schedule.active ? 1 : 0,
    send_at: schedule.sendAt,
    updated_at: schedule.now,
  };
  const { id, ...changes } = row;
  await db
    .insertInto('kliping_schedule')
    .values(row)
    .onConflict(conflict => conflict.column('id').doUpdateSet(changes))
    .execute();
  await db.deleteFrom('kliping_recipients').execute();
  if (schedule.recipientIds.length === 0) return;
  await db
    .insertInto('kliping_recipients')
    .values(schedule.recipientIds.map(user_id => ({ user_id })))
    .execute();
}

export type Reader = Pick<User, 'id' | 'name' | 'email' | 'role' | 'locale'>;

const readerRoles: readonly Role[] = roles.filter(role => mayDo(role, 'reports.read'));

/** Open accounts that may read reports, by name; `ids` picks some of them. */
export async function listReaders(db: Db, ids?: readonly number[]): Promise<Reader[]> {
  let query = db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'role', 'locale'])
    .where('status', '=', 'active')
    .where('role', 'in', readerRoles)
    .orderBy('name')
    .orderBy('id')
    .limit(500);
  if (ids) query = query.where('id', 'in', [0, ...ids]);
  return query.execute();
}

/** What became of a day's kliping, if anything was done about it. */
export function findSend(db: Db, on: string) {
  return db
    .selectFrom('kliping_sends')
    .select([
      'id',
      'outcome',
      'articles',
      'mails',
      'share_id as shareId',
      'scheduled_at as scheduledAt',
      'sent_at as sentAt',
      'version',
      'content_key as contentKey',
    ])
    .where('on_day', '=', on)
    .executeTakeFirst();
}

/** Whom the mails of a day's kliping went to, or are on their way to, with the instant of the latest to each. */
export async function listReceivers(
  db: Db,
  sendId: number,
): Promise<{ id: number; name: string; at: string }[]> {
  const rows = await db
    .selectFrom('mail_messages')
    .select(['recipient_id as id', eb => eb.fn.max('name').as('name')])
    .select(eb => eb.fn.max('created_at').as('at'))
    .where('act_kind', '=', 'kliping')
    .where('act_id', '=', sendId)
    .where('recipient_id', 'is not', null)
    .where('status', 'not in', ['suppressed', 'failed', 'cancelled'])
    .groupBy('recipient_id')
    .orderBy('name')
    .limit(500)
    .execute();
  return rows.map(row => ({ id: row.id!, name: row.name, at: row.at }));
}

/** The latest days and what became of each. */
export function listSends(db: Db, limit = 14) {
  return db
    .selectFrom('kliping_sends')
    .select([
      'on_day as on',
      'outcome',
      'articles',
      'mails',
      'sent_at as sentAt',
      'scheduled_at as scheduledAt',
    ])
    .orderBy('on_day', 'desc')
    .limit(limit)
    .execute();
}
