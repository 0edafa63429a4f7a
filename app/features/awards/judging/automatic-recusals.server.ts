import type { Context } from '#app/lib/context.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { type ConflictReason, conflictsOf, isOfTie } from './conflicts.ts';
import { byCode } from './entry-codes.ts';
import { type Juror, listJurors, tiesOf } from './jurors.queries.server.ts';
import { readParties } from './parties.queries.server.ts';
import { auditRound } from './round-writing.server.ts';
import { findRound, listEntries, listSeats, type RoundEntry } from './rounds.queries.server.ts';
import { recuseSeat } from './seat-writing.server.ts';

/** The reasons as a seat keeps them: codes parted by commas, each once. */
function reasonCodes(reasons: readonly ConflictReason[]): string {
  return [...new Set(reasons.map(reason => reason.kind))].join(',');
}

/** The words for why the rule reaches a pair: what was written beside the tie, else with whom it is; may be empty. */
function reasonWords(juror: Juror, reasons: readonly ConflictReason[]): string {
  const declared = juror.interests.filter(interest => reasons.some(reason => isOfTie(reason, interest)));
  const employed = reasons.some(({ kind }) => kind === 'network' || kind === 'employer') && juror.employer;
  const words = [...declared.map(({ note, party }) => note || party), ...(employed ? [employed] : [])];
  return [...new Set(words)].join('; ');
}

async function liveRounds({ db }: Context<Db>, seasonId: number) {
  const rows = await db
    .selectFrom('judging_rounds')
    .select('id')
    .where('season_id', '=', seasonId)
    .where('status', 'in', ['setup', 'judging'])
    .execute();
  return rows.map(row => row.id);
}

/**
 * Recuses jurors from the entries of a round that the rule of conflicts reaches, whatever they had marked, and lifts what
 * the rule set before and no longer sets. Recusals by a juror or by the committee stay; and once jurors are at work every
 * recusal stays until the committee lifts it with a reason, so that a tie taken back leaves a trace. A sent sheet struck
 * after its marks could be read is noted with the reason, for the meeting and the minutes.
 * @returns the ties by which such sheets were struck.
 */
async function recusePairs(
  ctx: Context<Db>,
  roundId: number,
  jurors: readonly Juror[],
  entries: readonly RoundEntry[],
): Promise<ConflictReason[]> {
  const { db, now } = ctx;
  const round = (await findRound(db, roundId))!;
  const liftable = round.status === 'setup';
  const struck: ConflictReason[] = [];
  const today = isoDay(now, 'Asia/Jakarta');
  const parties = await readParties(db, entries, today);
  const present = await listSeats(db, roundId);
  const seatOf = new Map(present.map(seat => [`${seat.jurorId} ${seat.entryId}`, seat]));
  for (const juror of jurors) {
    for (const entry of byCode(entries)) {
      const reasons = conflictsOf(tiesOf(juror), parties.get(entry.id)!, today);
      const seat = seatOf.get(`${juror.id} ${entry.id}`);
      const byRule = seat?.status === 'recused' && seat.recusedHow === 'automatic';
      if (reasons.length === 0) {
        if (byRule && liftable) await db.deleteFrom('seats').where('id', '=', seat.id).execute();
        continue;
      }
      if (seat?.status === 'recused' && !byRule) continue;
      const codes = reasonCodes(reasons);
      if (byRule && seat.recusalReason === codes) continue;
      await recuseSeat(
        db,
        { roundId, entryId: entry.id, jurorId: juror.id, seat },
        { recused_how: 'automatic', recusal_reason: codes, recused_by: null, recused_at: now },
      );
      if (seat?.status === 'seated' && seat.submittedAt !== null && round.closedAt !== null) {
        struck.push(...reasons);
        await auditRound(ctx, round, 'sentSheetStruck', [
          { field: 'juror', before: null, after: juror.name },
          { field: 'entry', before: null, after: entry.name },
          { field: 'reason', before: null, after: reasonWords(juror, reasons) || entry.name },
        ]);
      }
    }
  }
  return struck;
}

/**
 * Applies the rule of conflicts for one juror to every round of the season that is not closed.
 * @returns the ties by which sheets were struck that had been sent before their marks could be read.
 */
export async function recuseByRule(ctx: Context<Db>, juror: Juror): Promise<ConflictReason[]> {
  const struck: ConflictReason[] = [];
  for (const roundId of await liveRounds(ctx, juror.seasonId)) {
    const entries = (await listEntries(ctx.db, roundId)).filter(entry => entry.removedAt === null);
    struck.push(...(await recusePairs(ctx, roundId, [juror], entries)));
  }
  return struck;
}

/** Applies the rule of conflicts to one round: its entries and all jurors. */
export async function recuseRoundByRule(
  ctx: Context<Db>,
  round: { id: number; seasonId: number },
): Promise<void> {
  const jurors = (await listJurors(ctx.db, round.seasonId)).filter(juror => juror.status !== 'withdrawn');
  const entries = (await listEntries(ctx.db, round.id)).filter(entry => entry.removedAt === null);
  await recusePairs(ctx, round.id, jurors, entries);
}

/** Whether the rule of conflicts reaches a pair as things are now. */
export async function isConflicted(
  { db, now }: Context<Db>,
  juror: Juror,
  entry: RoundEntry,
): Promise<boolean> {
  const today = isoDay(now, 'Asia/Jakarta');
  const parties = await readParties(db, [entry], today);
  return conflictsOf(tiesOf(juror), parties.get(entry.id)!, today).length > 0;
}
