import type { Db } from '#db/connection.ts';
import type { Sheet, SheetPlace } from './sheet-rules.ts';

export type SeatPlace = SheetPlace & {
  seatId: number;
  roundId: number;
  entryId: number;
  jurorId: number;
  /** The juror's account. */
  userId: number;
  withdrawn: boolean;
  recusedHow: 'automatic' | 'juror' | 'committee' | null;
  recusalReason: string | null;
};

/** A seat with everything that decides on its sheet, or undefined. */
export async function findSeatPlace(db: Db, seatId: number): Promise<SeatPlace | undefined> {
  const row = await db
    .selectFrom('seats as s')
    .innerJoin('judging_rounds as r', 'r.id', 's.round_id')
    .innerJoin('round_entries as e', 'e.id', 's.entry_id')
    .innerJoin('jurors as j', 'j.id', 's.juror_id')
    .innerJoin('users as u', 'u.id', 'j.user_id')
    .leftJoin('mark_sheets as m', 'm.seat_id', 's.id')
    .select([
      's.id as seatId',
      's.round_id as roundId',
      's.entry_id as entryId',
      's.juror_id as jurorId',
      's.status as seatStatus',
      's.recused_how as recusedHow',
      's.recusal_reason as recusalReason',
      'j.user_id as userId',
      'j.status as jurorStatus',
      'j.declared_at as declaredAt',
      'r.status as roundStatus',
      'r.due_at as dueAt',
      'r.closed_at as closedAt',
      'j.agency_staff as agencyStaff',
      'u.role',
      'e.removed_at as removedAt',
      'm.submitted_at as submittedAt',
    ])
    .where('s.id', '=', seatId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { jurorStatus, declaredAt, removedAt, submittedAt, closedAt, agencyStaff, role, ...place } = row;
  return {
    ...place,
    withdrawn: jurorStatus === 'withdrawn',
    declared: declaredAt !== null,
    entryRemoved: removedAt !== null,
    submitted: submittedAt !== null,
    couldRead: closedAt !== null && (agencyStaff === 1 || role !== 'juror'),
  };
}

export type OwnSheet = Sheet & { seatId: number; savedAt: string | null; submittedAt: string | null };

async function sheetsOf(db: Db, seats: readonly { seatId: number }[]): Promise<OwnSheet[]> {
  if (seats.length === 0) return [];
  const ids = seats.map(({ seatId }) => seatId);
  const sheets = await db
    .selectFrom('mark_sheets')
    .select(['seat_id', 'passed', 'comment', 'saved_at', 'submitted_at'])
    .where('seat_id', 'in', ids)
    .execute();
  const marks = await db
    .selectFrom('marks')
    .select(['seat_id', 'criterion', 'mark', 'comment'])
    .where('seat_id', 'in', ids)
    .execute();
  return seats.map(({ seatId }) => {
    const sheet = sheets.find(row => row.seat_id === seatId);
    return {
      seatId,
      passed: sheet?.passed == null ? null : sheet.passed === 1,
      comment: sheet?.comment ?? '',
      savedAt: sheet?.saved_at ?? null,
      submittedAt: sheet?.submitted_at ?? null,
      marks: new Map(
        marks
          .filter(row => row.seat_id === seatId)
          .map(({ criterion, mark, comment }) => [criterion, { mark, comment }]),
      ),
    };
  });
}

/** The sheet of one seat; empty before anything was saved. */
export async function readSheet(db: Db, seatId: number): Promise<OwnSheet> {
  return (await sheetsOf(db, [{ seatId }]))[0]!;
}

export type OwnSeat = {
  seatId: number;
  entryId: number;
  status: 'seated' | 'recused';
  recusedHow: SeatPlace['recusedHow'];
  recusalReason: string | null;
  sheet: OwnSheet;
};

/**
 * A juror's seats in a round with their own sheets, by the entries' codes: an order that says nothing about their standing.
 * Entries that were removed are left out; at most 1,000.
 */
export async function listOwnSeats(db: Db, roundId: number, jurorId: number): Promise<OwnSeat[]> {
  const seats = await db
    .selectFrom('seats as s')
    .innerJoin('round_entries as e', 'e.id', 's.entry_id')
    .select([
      's.id as seatId',
      's.entry_id as entryId',
      's.status',
      's.recused_how as recusedHow',
      's.recusal_reason as recusalReason',
    ])
    .where('s.round_id', '=', roundId)
    .where('s.juror_id', '=', jurorId)
    .where('e.removed_at', 'is', null)
    .orderBy('e.code')
    .orderBy('s.id')
    .limit(1000)
    .execute();
  const sheets = await sheetsOf(db, seats);
  return seats.map((seat, index) => ({ ...seat, sheet: sheets[index]! }));
}
