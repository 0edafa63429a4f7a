import type { Db } from '#db/connection.ts';
import type { MailReason, MailStatus } from '#db/schema/outbox.ts';

/** Mails of a gathering; all of them belong to one act. */
function mailsOf(db: Db, gatheringId: number) {
  return db.selectFrom('mail_messages').where('act_kind', '=', 'gathering').where('act_id', '=', gatheringId);
}

export type GuestMail = {
  mailId: number;
  kind: string;
  status: MailStatus;
  reason: MailReason | null;
  updatedAt: string;
};

/** The mails of a gathering to these journalists, the newest first of each. */
export async function listGuestMail(
  db: Db,
  gatheringId: number,
  journalistIds: readonly number[],
): Promise<Map<number, GuestMail[]>> {
  const mails = new Map<number, GuestMail[]>();
  if (journalistIds.length === 0) return mails;
  const rows = await mailsOf(db, gatheringId)
    .select(['id as mailId', 'recipient_id', 'kind', 'status', 'reason', 'updated_at as updatedAt'])
    .where('recipient_kind', '=', 'journalist')
    .where('recipient_id', 'in', [...journalistIds])
    .orderBy('id', 'desc')
    .execute();
  for (const { recipient_id, ...mail } of rows) {
    const key = recipient_id ?? 0;
    mails.set(key, [...(mails.get(key) ?? []), mail]);
  }
  return mails;
}

/** Mails of which it is certain that nothing has left. */
function waiting(db: Db, gatheringId: number) {
  return mailsOf(db, gatheringId)
    .where('status', 'in', ['queued', 'deferred', 'claimed'])
    .where('uncertain', '=', 0);
}

export type PendingSend = { kind: string; version: number; count: number; notBefore: string };

/** Mails to guests that have not left yet and can still be taken back, by sending. */
export async function listPendingSends(db: Db, gatheringId: number): Promise<PendingSend[]> {
  return waiting(db, gatheringId)
    .select(['kind', 'version'])
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('not_before').as('notBefore')])
    .where('kind', '!=', 'answer-confirmation')
    .groupBy(['kind', 'version'])
    .orderBy('version')
    .limit(20)
    .execute();
}

/** Journalists whose invitation has not left yet. */
export async function listUntold(db: Db, gatheringId: number): Promise<number[]> {
  const rows = await waiting(db, gatheringId)
    .select('recipient_id')
    .where('kind', '=', 'gathering-invitation')
    .execute();
  return rows.flatMap(row => row.recipient_id ?? []);
}

/** Journalists of one sending whose mail was taken back. */
export async function listTakenBack(
  db: Db,
  send: { gatheringId: number; kind: string; version: number },
): Promise<number[]> {
  const rows = await mailsOf(db, send.gatheringId)
    .select('recipient_id')
    .where('kind', '=', send.kind)
    .where('version', '=', send.version)
    .where('status', '=', 'cancelled')
    .execute();
  return rows.flatMap(row => row.recipient_id ?? []);
}

/** Number of the next sending of invitations. */
export async function findNextWave(db: Db, gatheringId: number): Promise<number> {
  const { last } = await db
    .selectFrom('mail_contents')
    .select(({ fn }) => fn.max<number | null>('version').as('last'))
    .where('act_kind', '=', 'gathering')
    .where('act_id', '=', gatheringId)
    .where('kind', '=', 'gathering-invitation')
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
