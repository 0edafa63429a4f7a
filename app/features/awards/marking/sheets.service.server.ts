import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Forbidden, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findJurorOfUser } from '../judging/jurors.queries.server.ts';
import { auditRound } from '../judging/round-writing.server.ts';
import { findRound, listEntries, type Round } from '../judging/rounds.queries.server.ts';
import { mergeFields } from './merge-fields.ts';
import { editedFields, fieldsOf, type SheetEdit, sheetOf } from './sheet-fields.ts';
import { gapsOf, isComplete, type Sheet, type SheetGaps, sheetRefusal } from './sheet-rules.ts';
import { findSeatPlace, listOwnSeats, readSheet, type SeatPlace } from './sheets.queries.server.ts';

/** What became of a save. */
export type SheetOutcome = {
  /** What is stored now. */
  sheet: Sheet;
  /** Fields that another device has changed to something else in the meantime; the stored value stays. */
  conflicts: string[];
  /** What keeps the sheet from being submitted; null when it was submitted, or was not to be. */
  gaps: SheetGaps | null;
  submitted: boolean;
};

/**
 * The seat of whoever acts.
 * @throws NotFound when the round has no such seat; Forbidden when it is another juror's.
 */
export async function ownSeat(ctx: Context<Db>, roundId: number, seatId: number): Promise<SeatPlace> {
  const place = await findSeatPlace(ctx.db, seatId);
  if (place?.roundId !== roundId) throw new NotFound();
  if (place.withdrawn || place.userId !== actorUserId(ctx.actor)) throw new Forbidden();
  return place;
}

/** Makes the sheet's row, or takes hold of it: of two devices that save at once, one waits for the other. */
async function holdSheet({ db, now }: Context<Db>, seatId: number): Promise<void> {
  await db
    .insertInto('mark_sheets')
    .values({ seat_id: seatId, passed: null, comment: '', saved_at: now, submitted_at: null, version: 1 })
    .onConflict(conflict =>
      conflict.column('seat_id').doUpdateSet(eb => ({ version: eb('mark_sheets.version', '+', 1) })),
    )
    .execute();
}

async function writeSheet(
  { db, now }: Context<Db>,
  seatId: number,
  rubric: Round['rubric'],
  before: Sheet,
  after: Sheet,
): Promise<void> {
  await db
    .updateTable('mark_sheets')
    .set({
      passed: after.passed === null ? null : Number(after.passed),
      comment: after.comment,
      saved_at: now,
    })
    .where('seat_id', '=', seatId)
    .execute();
  for (const { key } of rubric.criteria) {
    const given = after.marks.get(key)!;
    const had = before.marks.get(key);
    if (given.mark === (had?.mark ?? null) && given.comment === (had?.comment ?? '')) continue;
    await db
      .insertInto('marks')
      .values({ seat_id: seatId, criterion: key, ...given, saved_at: now, version: 1 })
      .onConflict(conflict =>
        conflict
          .columns(['seat_id', 'criterion'])
          .doUpdateSet(eb => ({ ...given, saved_at: now, version: eb('marks.version', '+', 1) })),
      )
      .execute();
  }
}

/** Submits sheets. The log says that, never what: leaders who sit on the jury read it too. */
async function submit(ctx: Context<Db>, round: Round, places: readonly SeatPlace[]): Promise<void> {
  const entries = await listEntries(ctx.db, round.id);
  for (const { seatId, entryId } of places) {
    await ctx.db
      .updateTable('mark_sheets')
      .set({ submitted_at: ctx.now })
      .where('seat_id', '=', seatId)
      .execute();
    const entry = entries.find(({ id }) => id === entryId)!;
    await auditRound(ctx, round, 'sheetSubmitted', [
      { field: 'entry', before: null, after: round.blind ? entry.code : entry.name },
    ]);
  }
}

/**
 * Saves a juror's sheet as a draft, and submits it when asked and nothing is lacking. Fields are brought together with
 * what another device saved meanwhile. Drafts leave no trace in the log.
 * @throws Forbidden for another juror's sheet; Conflict after the last day, on a round that is not open, for a recused
 * pair, and once the sheet is submitted.
 */
export async function saveSheet(
  ctx: Context<Db>,
  roundId: number,
  seatId: number,
  edit: SheetEdit & { send: boolean },
): Promise<SheetOutcome> {
  authorise(ctx.actor, 'awards.judge');
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    await ownSeat(inner, roundId, seatId);
    await holdSheet(inner, seatId);
    const place = await ownSeat(inner, roundId, seatId);
    const refusal = sheetRefusal(place, ctx.now);
    if (refusal) throw new Conflict(`marking.refused.${refusal}`);
    const round = (await findRound(db, roundId))!;
    if (round.mode === 'ranking') throw new Conflict('marking.ranked');
    const before = await readSheet(db, seatId);
    const { base, typed } = editedFields(round.rubric, edit);
    const { kept, conflicts } = mergeFields(base, typed, fieldsOf(round.rubric, before));
    const sheet = sheetOf(round.rubric, kept);
    await writeSheet(inner, seatId, round.rubric, before, sheet);
    const outcome = { sheet, conflicts, gaps: null, submitted: false };
    if (!edit.send || conflicts.length > 0) return outcome;
    const gaps = gapsOf(round.mode, round.rubric, sheet);
    if (!isComplete(gaps)) return { ...outcome, gaps };
    await submit(inner, round, [place]);
    return { ...outcome, submitted: true };
  });
}

/**
 * Submits all of a juror's sheets of a round that lack nothing. Returns how many.
 * @throws Forbidden for who is not on the jury; Conflict when there is none, or marks are no longer taken.
 */
export async function submitComplete(ctx: Context<Db>, roundId: number): Promise<number> {
  authorise(ctx.actor, 'awards.judge');
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const round = await findRound(db, roundId);
    if (!round) throw new NotFound();
    const userId = actorUserId(ctx.actor);
    const juror = userId === null ? undefined : await findJurorOfUser(db, round.seasonId, userId);
    if (!juror) throw new Forbidden();
    const complete: SeatPlace[] = [];
    for (const { seatId, status, sheet } of await listOwnSeats(db, roundId, juror.id)) {
      if (status === 'recused' || sheet.savedAt === null || sheet.submittedAt !== null) continue;
      await holdSheet(inner, seatId);
      const place = (await findSeatPlace(db, seatId))!;
      const refusal = sheetRefusal(place, ctx.now);
      if (refusal === 'submitted') continue;
      if (refusal) throw new Conflict(`marking.refused.${refusal}`);
      if (isComplete(gapsOf(round.mode, round.rubric, await readSheet(db, seatId)))) complete.push(place);
    }
    if (complete.length === 0) throw new Conflict('marking.nothingComplete');
    await submit(inner, round, complete);
    return complete.length;
  });
}
