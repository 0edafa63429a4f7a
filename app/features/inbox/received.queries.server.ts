import type { Insertable } from 'kysely';
import { cutPage, decodeKey, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import type { KeptMail, ReceivedMailState, ReceivedMailsTable } from '#db/schema/received-mails.ts';

/** How far a mailbox has been read, or undefined before the first reading. */
export async function findReadMailbox(db: Db, mailbox: string) {
  return db.selectFrom('read_mailboxes').selectAll().where('mailbox', '=', mailbox).executeTakeFirst();
}

export type ReadMailbox = NonNullable<Awaited<ReturnType<typeof findReadMailbox>>>;

/** Begins the book of a mailbox; nothing when there is one. */
export async function insertReadMailbox(db: Db, mailbox: string, now: string): Promise<void> {
  await db
    .insertInto('read_mailboxes')
    .values({ mailbox, uid_validity: null, last_uid: 0, next_read_at: now, failures: 0 })
    .onConflict(conflict => conflict.column('mailbox').doNothing())
    .execute();
}

/** Writes how far a mailbox has been read, or how the reading went. */
export async function updateReadMailbox(
  db: Db,
  mailbox: string,
  values: Partial<Omit<ReadMailbox, 'id' | 'mailbox'>>,
): Promise<void> {
  await db.updateTable('read_mailboxes').set(values).where('mailbox', '=', mailbox).execute();
}

/** Notes that a mail is begun. Returns how often that was, this time included. */
export async function beginMail(db: Db, mailbox: string, uid: number): Promise<number> {
  const { tries } = await db
    .updateTable('read_mailboxes')
    .set(eb => ({
      trying_uid: uid,
      tries: eb
        .case()
        .when('trying_uid', '=', uid)
        .then(eb('tries', '+', 1))
        .else(1)
        .end(),
    }))
    .where('mailbox', '=', mailbox)
    .returning('tries')
    .executeTakeFirstOrThrow();
  return tries;
}

/** Notes a mail, or what became of one that was noted. Returns its id. */
export async function noteMail(db: Db, mail: Insertable<ReceivedMailsTable>): Promise<number> {
  const { state, reason, batch_id, user_id, answer_due, kept = '' } = mail;
  const { id } = await db
    .insertInto('received_mails')
    .values(mail)
    .onConflict(conflict =>
      conflict
        .columns(['mailbox', 'uid_validity', 'uid'])
        .doUpdateSet({ state, reason, batch_id, user_id, answer_due, kept }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What a mail of the mailbox came to, if it was noted. */
export async function findMailAt(db: Db, mailbox: string, uidValidity: string, uid: number) {
  return db
    .selectFrom('received_mails')
    .select(['id', 'state', 'user_id as userId'])
    .where('mailbox', '=', mailbox)
    .where('uid_validity', '=', uidValidity)
    .where('uid', '=', uid)
    .executeTakeFirst();
}

/** Whether a mail with this Message-ID was taken in this person's name already. */
export async function hasTakenMail(db: Db, messageId: string, userId: number): Promise<boolean> {
  const row = await db
    .selectFrom('received_mails')
    .select('id')
    .where('message_id', '=', messageId)
    .where('user_id', '=', userId)
    .where('state', 'in', ['logged', 'refused'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Numbers of the mails that a person released and that wait for the next reading. */
export async function listReleased(db: Db, mailbox: string, uidValidity: string): Promise<number[]> {
  const rows = await db
    .selectFrom('received_mails')
    .select('uid')
    .where('state', '=', 'released')
    .where('mailbox', '=', mailbox)
    .where('uid_validity', '=', uidValidity)
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map(row => row.uid);
}

/** Gives up released mails of a mailbox that is no longer read, or that its server counts anew. */
export async function dropUnreachable(db: Db, mailbox: string, uidValidity: string): Promise<void> {
  await db
    .updateTable('received_mails')
    .set({ state: 'refused', reason: 'received.gone' })
    .where('state', '=', 'released')
    .where(eb => eb.or([eb('mailbox', '!=', mailbox), eb('uid_validity', '!=', uidValidity)]))
    .execute();
}

/** Mails whose senders are to be told what came of them, the oldest first. */
export async function listUnanswered(db: Db, limit: number) {
  return db
    .selectFrom('received_mails')
    .select([
      'id',
      'state',
      'reason',
      'subject',
      'batch_id as batchId',
      'user_id as userId',
      'received_at as receivedAt',
    ])
    .where('answer_due', '=', 1)
    .orderBy('id')
    .limit(limit)
    .execute();
}

export type Unanswered = Awaited<ReturnType<typeof listUnanswered>>[number];

/** How many answers a person got since an instant. */
export async function countAnswers(db: Db, userId: number, since: string): Promise<number> {
  const { n } = await db
    .selectFrom('received_mails')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('user_id', '=', userId)
    .where('answered_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Settles the answer to a mail: given at an instant, or never. */
export async function settleAnswer(db: Db, id: number, answeredAt: string | null): Promise<void> {
  await db
    .updateTable('received_mails')
    .set({ answer_due: 0, answered_at: answeredAt })
    .where('id', '=', id)
    .execute();
}

const pageLength = 50;

/** Mails to the logging address, newest first. */
export async function listReceivedMails(
  db: Db,
  filter: { state?: ReceivedMailState; page?: PageRequest } = {},
): Promise<Page<ReceivedMail>> {
  const { state, page = {} } = filter;
  const after = decodeKey(page.after, ['integer'])?.[0] as number | undefined;
  const before =
    after === undefined ? (decodeKey(page.before, ['integer'])?.[0] as number | undefined) : undefined;
  let query = received(db).limit(pageLength + 1);
  if (state) query = query.where('received_mails.state', '=', state);
  query =
    before === undefined ? query.orderBy('received_mails.id', 'desc') : query.orderBy('received_mails.id');
  if (after !== undefined) query = query.where('received_mails.id', '<', after);
  if (before !== undefined) query = query.where('received_mails.id', '>', before);
  return cutPage(await query.execute(), pageLength, page, row => [row.id]);
}

function received(db: Db) {
  return db
    .selectFrom('received_mails')
    .leftJoin('users', 'users.id', 'received_mails.user_id')
    .select([
      'received_mails.id',
      'sender',
      'subject',
      'received_at as receivedAt',
      'received_mails.state',
      'reason',
      'batch_id as batchId',
      'users.name as userName',
    ]);
}

export type ReceivedMail = Awaited<ReturnType<ReturnType<typeof received>['execute']>>[number];

/** One mail to the logging address, or undefined. */
export async function findReceivedMail(db: Db, id: number): Promise<ReceivedMail | undefined> {
  return received(db).where('received_mails.id', '=', id).executeTakeFirst();
}

/** In which mailbox a mail lies, and what of it is kept to be read; undefined where nothing is. */
export async function findKeptMail(
  db: Db,
  id: number,
): Promise<{ mailbox: string; kept: KeptMail | undefined } | undefined> {
  const row = await db
    .selectFrom('received_mails')
    .select(['mailbox', 'kept'])
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && { mailbox: row.mailbox, kept: row.kept === '' ? undefined : (JSON.parse(row.kept) as KeptMail) }
  );
}

/** How many mails came to what. */
export async function countReceivedMails(db: Db): Promise<Partial<Record<ReceivedMailState, number>>> {
  const rows = await db
    .selectFrom('received_mails')
    .select(['state', eb => eb.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]));
}

/** How many mails wait for a person, counted to 100. */
export async function countAside(db: Db): Promise<number> {
  const rows = await db
    .selectFrom('received_mails')
    .select('id')
    .where('state', '=', 'aside')
    .limit(100)
    .execute();
  return rows.length;
}
