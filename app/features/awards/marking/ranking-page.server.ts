import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { Juror } from '../judging/jurors.queries.server.ts';
import type { Round } from '../judging/rounds.queries.server.ts';
import { readDesk } from './desk.server.ts';
import { placesOf, rankingAmong } from './ranking-order.ts';
import { findBallot } from './rankings.queries.server.ts';
import { sheetRefusal } from './sheet-rules.ts';

/** Everything the page of a juror's ranking shows; lines by their stored place, then by code. */
export async function readRankingPage(ctx: Context<Db>, round: Round, juror: Juror) {
  const { seats, recusals } = await readDesk(ctx.db, round, juror);
  const ballot = await findBallot(ctx.db, round.id, juror.id);
  const ranking = rankingAmong(ballot?.ranking ?? [], new Set(seats.map(({ entryId }) => entryId)));
  const places = placesOf(ranking);
  const nameOf = new Map(seats.map(({ entryId, name, code }) => [entryId, name ?? code]));
  const { id, status, dueAt, blind } = round;
  return {
    round: { id, status, dueAt, blind },
    rows: seats.map(({ entryId, seatId, code, name, byline }) => ({
      id: entryId,
      seatId,
      code,
      name,
      byline,
      place: places.get(entryId) ?? null,
    })),
    recusals,
    comment: ballot?.comment ?? '',
    version: ballot?.version ?? 0,
    savedAt: ballot?.savedAt ?? null,
    submittedAt: ballot?.submittedAt ?? null,
    /** The stored ranking in one line, to compare when another device has saved. */
    stored: ranking.map(group => group.map(entry => nameOf.get(entry)).join(' = ')).join(' > '),
    refusal: sheetRefusal(
      {
        roundStatus: round.status,
        dueAt: round.dueAt,
        seatStatus: 'seated',
        entryRemoved: false,
        declared: juror.declaredAt !== null,
        submitted: ballot?.submittedAt != null,
        couldRead: round.closedAt !== null && juror.agencyStaff,
      },
      ctx.now,
    ),
  };
}
