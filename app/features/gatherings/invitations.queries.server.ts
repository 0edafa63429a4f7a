import { sql } from 'kysely';
import type { LawfulBasis } from '#app/features/partners/terms.ts';
import { NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import type { Answer, InvitationsTable } from '#db/schema/gatherings.ts';

export type Invitation = {
  id: number;
  gatheringId: number;
  journalistId: number;
  name: string;
  /** As it was when invited; null for somebody invited without mail. */
  address: string | null;
  /** How the journalist likes to be addressed ("Bapak", "Ibu"), or empty. */
  honorific: string;
  outletId: number | null;
  outlet: string | null;
  status: InvitationsTable['status'];
  answer: Answer | null;
  companions: number;
  note: string;
  answeredAt: string | null;
  tokenGeneration: number;
  /** Null until somebody marks it. */
  attended: boolean | null;
  invitedAt: string;
};

function invitations(db: Db) {
  return db
    .selectFrom('invitations as i')
    .innerJoin('journalists as j', 'j.id', 'i.journalist_id')
    .leftJoin('outlets as o', 'o.id', 'i.outlet_id')
    .select([
      'i.id',
      'i.gathering_id as gatheringId',
      'i.journalist_id as journalistId',
      'i.name',
      'i.address',
      'j.salutation as honorific',
      'i.outlet_id as outletId',
      'o.name as outlet',
      'i.status',
      'i.answer',
      'i.companions',
      'i.note',
      'i.answered_at as answeredAt',
      'i.token_generation as tokenGeneration',
      'i.attended',
      'i.invited_at as invitedAt',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof invitations>['execute']>>[number];

const toInvitation = (row: Row): Invitation => ({
  ...row,
  attended: row.attended === null ? null : row.attended === 1,
});

export async function findInvitation(db: Db, id: number): Promise<Invitation | undefined> {
  const row = await invitations(db).where('i.id', '=', id).executeTakeFirst();
  return row && toInvitation(row);
}

/** The invitation of a gathering, or {@link NotFound}. */
export async function requireInvitation(db: Db, gatheringId: number, id: number): Promise<Invitation> {
  const invitation = await findInvitation(db, id);
  if (invitation?.gatheringId !== gatheringId) throw new NotFound();
  return invitation;
}

/** Everybody who is invited and not withdrawn, or only these journalists of them. */
export async function listGuests(
  db: Db,
  gatheringId: number,
  journalistIds?: readonly number[],
): Promise<Invitation[]> {
  let query = invitations(db)
    .where('i.gathering_id', '=', gatheringId)
    .where('i.status', '=', 'invited')
    .orderBy('i.id')
    .limit(5000);
  if (journalistIds) query = query.where('i.journalist_id', 'in', [0, ...journalistIds]);
  return (await query.execute()).map(toInvitation);
}

/** Seats that accepted guests hold, one guest left out. */
export async function countSeats(db: Db, gatheringId: number, exceptInvitationId = 0): Promise<number> {
  const { seats } = await db
    .selectFrom('invitations')
    .select(sql<number>`coalesce(sum(1 + companions), 0)`.as('seats'))
    .where('gathering_id', '=', gatheringId)
    .where('status', '=', 'invited')
    .where('answer', '=', 'accepted')
    .where('id', '!=', exceptInvitationId)
    .executeTakeFirstOrThrow();
  return seats;
}

export type AnswerCounts = {
  invited: number;
  accepted: number;
  tentative: number;
  declined: number;
  /** Invited and not answered yet. */
  silent: number;
  withdrawn: number;
  /** Accepted guests with their companions. */
  seats: number;
  attended: number;
  absent: number;
};

export const noAnswers: AnswerCounts = {
  invited: 0,
  accepted: 0,
  tentative: 0,
  declined: 0,
  silent: 0,
  withdrawn: 0,
  seats: 0,
  attended: 0,
  absent: 0,
};

/** The answers of gatherings, counted; a gathering without invitations is missing. */
export async function countAnswers(
  db: Db,
  gatheringIds: readonly number[],
): Promise<Map<number, AnswerCounts>> {
  const counts = new Map<number, AnswerCounts>();
  if (gatheringIds.length === 0) return counts;
  const rows = await db
    .selectFrom('invitations')
    .select(['gathering_id', 'status', 'answer', 'attended'])
    .select(({ fn }) => [
      fn.countAll<number>().as('people'),
      sql<number>`coalesce(sum(1 + companions), 0)`.as('seats'),
    ])
    .where('gathering_id', 'in', [...gatheringIds])
    .groupBy(['gathering_id', 'status', 'answer', 'attended'])
    .execute();
  for (const row of rows) {
    const count = counts.get(row.gathering_id) ?? { ...noAnswers };
    counts.set(row.gathering_id, count);
    if (row.status === 'withdrawn') {
      count.withdrawn += row.people;
      continue;
    }
    count.invited += row.people;
    count[row.answer ?? 'silent'] += row.people;
    if (row.answer === 'accepted') count.seats += row.seats;
    if (row.attended === 1) count.attended += row.people;
    if (row.attended === 0) count.absent += row.people;
  }
  return counts;
}

export type AnswerEntry = {
  id: number;
  at: string;
  answer: Answer;
  companions: number;
  note: string;
  source: 'link' | 'office' | 'calendar';
};

/** Every answer of an invitation, the newest first. */
export async function listAnswers(db: Db, invitationId: number): Promise<AnswerEntry[]> {
  return db
    .selectFrom('invitation_answers')
    .select(['id', 'at', 'answer', 'companions', 'note', 'source'])
    .where('invitation_id', '=', invitationId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

export type ChatNumber = { value: string; lawfulBasis: LawfulBasis; source: string; doNotContact: boolean };

/** Primary WhatsApp numbers of journalists, with what allows their use. */
export async function listChatNumbers(
  db: Db,
  journalistIds: readonly number[],
): Promise<Map<number, ChatNumber>> {
  if (journalistIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('contact_points as c')
    .innerJoin('journalists as j', 'j.id', 'c.journalist_id')
    .select(['c.journalist_id', 'c.value', 'c.lawful_basis', 'c.source', 'j.do_not_contact'])
    .where('c.kind', '=', 'whatsapp')
    .where('c.is_primary', '=', 1)
    .where('c.journalist_id', 'in', [...journalistIds])
    .execute();
  return new Map(
    rows.map(row => [
      row.journalist_id,
      {
        value: row.value,
        lawfulBasis: row.lawful_basis,
        source: row.source,
        doNotContact: row.do_not_contact === 1,
      },
    ]),
  );
}
