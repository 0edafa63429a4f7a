import type { Insertable, Updateable } from 'kysely';
import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import type { IncomingEffect, IncomingMailsTable, IncomingRawsTable } from '#db/schema/incoming-mails.ts';
import { type IncomingGroup, incomingGroups } from './terms.ts';

type Place = { mailbox: string; uidValidity: string; uid: number };

/** Whether a mail was taken: from this place, or with the same Message-ID and sender from another. */
export async function hasIncoming(db: Db, place: Place, messageId: string, sender: string): Promise<boolean> {
  const row = await db
    .selectFrom('incoming_mails')
    .select('id')
    .where(eb =>
      eb.or([
        eb.and([
          eb('mailbox', '=', place.mailbox),
          eb('uid_validity', '=', place.uidValidity),
          eb('uid', '=', place.uid),
        ]),
        eb.and([eb('message_id', '=', messageId), eb('sender', '=', sender)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes a mail with its bytes. Returns its id, or undefined when its place is taken. */
export async function insertIncoming(
  db: Db,
  mail: Insertable<IncomingMailsTable>,
  raw: Omit<IncomingRawsTable, 'incoming_id'>,
): Promise<number | undefined> {
  const row = await db
    .insertInto('incoming_mails')
    .values(mail)
    .onConflict(conflict => conflict.columns(['mailbox', 'uid_validity', 'uid']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row)
    await db
      .insertInto('incoming_raws')
      .values({ incoming_id: row.id, ...raw })
      .execute();
  return row?.id;
}

/** Notes what was done because of a mail. */
export async function noteEffect(
  db: Db,
  id: number,
  effect: IncomingEffect,
  bounceId: number | null,
): Promise<void> {
  await updateIncoming(db, id, { effect, bounce_id: bounceId });
}

/** Changes a mail. */
export async function updateIncoming(
  db: Db,
  id: number,
  values: Updateable<IncomingMailsTable>,
): Promise<void> {
  await db.updateTable('incoming_mails').set(values).where('id', '=', id).execute();
}

function rows(db: Db) {
  return db
    .selectFrom('incoming_mails as i')
    .leftJoin('journalists as j', 'j.id', 'i.journalist_id')
    .leftJoin('users as u', 'u.id', 'i.assignee_id')
    .select([
      ...([
        'i.id',
        'i.sender',
        'i.subject',
        'i.kind',
        'i.rule',
        'i.recipient',
        'i.effect',
        'i.state',
      ] as const),
      'i.received_at as receivedAt',
      'i.reversed_at as reversedAt',
      'i.journalist_id as journalistId',
      'j.name as journalist',
      'i.assignee_id as assigneeId',
      'u.name as assignee',
    ]);
}

export type IncomingRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

export type IncomingFilter = { group: IncomingGroup | null; assigneeId?: number };

/** Mails that came in, the newest first, a page at a time. */
export async function listIncoming(
  db: Db,
  { group, assigneeId }: IncomingFilter,
  page: PageRequest,
  limit = 50,
): Promise<Page<IncomingRow>> {
  const kinds = group && incomingGroups[group];
  let query = rows(db);
  if (group === 'open') query = query.where('i.state', '=', 'open');
  if (kinds) query = query.where('i.kind', 'in', kinds);
  if (assigneeId !== undefined) query = query.where('i.assignee_id', '=', assigneeId);
  const found = await keysetPage(
    query,
    [{ column: 'i.id', holds: 'integer', direction: 'desc' }],
    page,
    limit,
  ).execute();
  return cutPage(found, limit, page, row => [row.id]);
}

/** How many mails each group holds, and how many that wait for a person are one's own. */
export async function countIncoming(
  db: Db,
  userId: number | null,
): Promise<Record<IncomingGroup | 'all' | 'mine', number>> {
  const found = await db
    .selectFrom('incoming_mails')
    .select(eb => ['kind', 'state', eb.fn.countAll<number>().as('n')])
    .groupBy(['kind', 'state'])
    .execute();
  const sum = (fits: (row: (typeof found)[number]) => boolean) =>
    found.filter(fits).reduce((total, row) => total + Number(row.n), 0);
  const counts = { all: sum(() => true), open: sum(row => row.state === 'open'), mine: 0 } as Record<
    IncomingGroup | 'all' | 'mine',
    number
  >;
  for (const [group, kinds] of Object.entries(incomingGroups))
    if (kinds) counts[group as IncomingGroup] = sum(row => (kinds as readonly string[]).includes(row.kind));
  if (userId !== null) {
    const mine = await db
      .selectFrom('incoming_mails')
      .select(eb => eb.fn.countAll<number>().as('n'))
      .where('assignee_id', '=', userId)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow();
    counts.mine = Number(mine.n);
  }
  return counts;
}

/** One mail with all that is known of it, or undefined. */
export async function findIncoming(db: Db, id: number) {
  return rows(db)
    .leftJoin('mail_messages as m', 'm.id', 'i.mail_id')
    .leftJoin('mail_contents as c', 'c.id', 'm.content_id')
    .leftJoin('users as r', 'r.id', 'i.reversed_by')
    .select([
      ...(['i.passage', 'i.body', 'i.size', 'i.mailbox', 'i.attachments'] as const),
      'i.message_id as messageId',
      'i.found_by as foundBy',
      'i.bounce_id as bounceId',
      'i.mail_id as mailId',
      'c.subject as mailSubject',
      'm.sent_at as mailSentAt',
      'r.name as reversedBy',
    ])
    .where('i.id', '=', id)
    .executeTakeFirst();
}

export type Incoming = NonNullable<Awaited<ReturnType<typeof findIncoming>>>;

/** The kept bytes of a mail, or undefined. */
export async function findIncomingRaw(db: Db, id: number) {
  return db
    .selectFrom('incoming_raws')
    .select(['raw', 'whole'])
    .where('incoming_id', '=', id)
    .executeTakeFirst();
}
