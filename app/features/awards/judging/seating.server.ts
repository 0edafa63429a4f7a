import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { type Assignment, assignJurors } from '../assignment/assign-jurors.ts';
import { byCode } from './entry-codes.ts';
import { listJurors } from './jurors.queries.server.ts';
import { listEntries, listSeats, type Round, type Seat } from './rounds.queries.server.ts';

export type Seating = {
  assignment: Assignment<number, number>;
  /** Seats as they stand. */
  present: Seat[];
};

/**
 * Who would judge what in a round: at least k jurors per entry, even loads, agency staff a minority, recused pairs left
 * out. Seats set by hand and those with work on their sheet are kept. Nothing is written.
 */
export async function planSeating(db: Db, round: Round): Promise<Seating> {
  const jurors = (await listJurors(db, round.seasonId)).filter(juror => juror.status !== 'withdrawn');
  const entries = (await listEntries(db, round.id)).filter(entry => entry.removedAt === null);
  const present = await listSeats(db, round.id);
  const listed = {
    jurors: new Set(jurors.map(({ id }) => id)),
    entries: new Set(entries.map(({ id }) => id)),
  };
  const pair = ({ jurorId, entryId }: Seat) => ({ juror: jurorId, entry: entryId });
  const known = present.filter(seat => listed.jurors.has(seat.jurorId) && listed.entries.has(seat.entryId));
  const assignment = assignJurors({
    jurors: jurors.map(({ id, agencyStaff }) => ({ id, staff: agencyStaff })),
    entries: entries.map(({ id }) => id),
    perEntry: round.jurorsPerEntry,
    conflicts: known.filter(seat => seat.status === 'recused').map(pair),
    fixed: known.filter(seat => seat.status === 'seated' && (seat.fixed || seat.savedAt !== null)).map(pair),
  });
  return { assignment, present };
}

/** Every juror with every entry they are not recused from: for rankings, which compare all. */
async function everySeat(db: Db, round: Round, present: readonly Seat[]) {
  const jurors = (await listJurors(db, round.seasonId)).filter(juror => juror.status !== 'withdrawn');
  const entries = (await listEntries(db, round.id)).filter(entry => entry.removedAt === null);
  const recused = new Set(
    present.filter(seat => seat.status === 'recused').map(seat => `${seat.jurorId} ${seat.entryId}`),
  );
  return jurors.flatMap(juror =>
    entries
      .filter(entry => !recused.has(`${juror.id} ${entry.id}`))
      .map(entry => ({ juror: juror.id, entry: entry.id })),
  );
}

/** Brings a round's seats to the plan; kept are recusals, seats set by hand and seats with work on their sheet. */
export async function applySeating({ db, now }: Context<Db>, round: Round): Promise<number> {
  const { assignment, present } = await planSeating(db, round);
  const entries = await listEntries(db, round.id);
  const wanted = round.mode === 'ranking' ? await everySeat(db, round, present) : assignment.seats;
  const keys = new Set(wanted.map(seat => `${seat.juror} ${seat.entry}`));
  const standing = new Map(present.map(seat => [`${seat.jurorId} ${seat.entryId}`, seat]));
  const gone = present
    .filter(
      seat =>
        seat.status === 'seated' && seat.savedAt === null && !keys.has(`${seat.jurorId} ${seat.entryId}`),
    )
    .map(seat => seat.id);
  for (let from = 0; from < gone.length; from += 200) {
    await db
      .deleteFrom('seats')
      .where('id', 'in', gone.slice(from, from + 200))
      .execute();
  }
  const missing = wanted.filter(seat => !standing.has(`${seat.juror} ${seat.entry}`));
  const added = byCode(entries).flatMap(({ id }) => missing.filter(({ entry }) => entry === id));
  for (let from = 0; from < added.length; from += 100) {
    await db
      .insertInto('seats')
      .values(
        added.slice(from, from + 100).map(seat => ({
          round_id: round.id,
          entry_id: seat.entry,
          juror_id: seat.juror,
          status: 'seated' as const,
          fixed: 0,
          seated_at: now,
        })),
      )
      .execute();
  }
  return wanted.length;
}
