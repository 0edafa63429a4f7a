import type { Translate } from '#app/i18n/translate.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { findRound, listEntries } from '../judging/rounds.queries.server.ts';
import { namesFor } from './desk.server.ts';
import { readEntry } from './entry-reading.server.ts';
import type { Placeholders } from './redaction.ts';
import { fieldsOf } from './sheet-fields.ts';
import { sheetRefusal } from './sheet-rules.ts';
import { listOwnSeats, readSheet } from './sheets.queries.server.ts';
import { ownSeat } from './sheets.service.server.ts';

const placeholders = (t: Translate): Placeholders => ({
  outlet: t('marking.hidden.outlet'),
  person: t('marking.hidden.person'),
  address: t('marking.hidden.address'),
});

/**
 * Everything the page of one sheet shows. Of a recused seat the reason alone; before the round opens no text.
 * @throws NotFound and Forbidden as `ownSeat`.
 */
export async function readSheetPage(ctx: Context<Db>, roundId: number, seatId: number, t: Translate) {
  const place = await ownSeat(ctx, roundId, seatId);
  const round = (await findRound(ctx.db, roundId))!;
  const entry = (await listEntries(ctx.db, roundId)).find(({ id }) => id === place.entryId)!;
  const refusal = sheetRefusal(place, ctx.now);
  const recused = place.seatStatus === 'recused';
  const readable = !recused && place.roundStatus !== 'setup' && !place.entryRemoved;
  const sheet = await readSheet(ctx.db, seatId);
  const seats = (await listOwnSeats(ctx.db, roundId, place.jurorId)).filter(
    ({ status }) => status === 'seated',
  );
  const at = seats.findIndex(seat => seat.seatId === seatId);
  const { id, name, mode, blind, rubric, dueAt } = round;
  return {
    round: { id, name, mode, blind, rubric, dueAt },
    entry: namesFor(round, entry),
    refusal,
    recusal: recused ? { recusedHow: place.recusedHow, recusalReason: place.recusalReason } : null,
    reading: readable ? await readEntry(ctx.db, entry, round.blind ? placeholders(t) : null) : null,
    fields: fieldsOf(rubric, sheet),
    savedAt: sheet.savedAt,
    submittedAt: sheet.submittedAt,
    /** Where the entry stands among the juror's own. */
    number: at + 1,
    of: seats.length,
    previous: seats[at - 1]?.seatId ?? null,
    next: at < 0 ? null : (seats[at + 1]?.seatId ?? null),
  };
}

/** The first of a juror's sheets of a round that is not submitted yet, after the given one in the desk's order. */
export async function findNextOpen(
  ctx: Context<Db>,
  roundId: number,
  seatId: number,
): Promise<number | undefined> {
  const { jurorId } = await ownSeat(ctx, roundId, seatId);
  const seats = await listOwnSeats(ctx.db, roundId, jurorId);
  const at = seats.findIndex(seat => seat.seatId === seatId);
  const open = [...seats.slice(at + 1), ...seats.slice(0, at)].find(
    ({ status, sheet }) => status === 'seated' && sheet.submittedAt === null,
  );
  return open?.seatId;
}
