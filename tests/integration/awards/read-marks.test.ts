import type { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { readMeeting } from '#app/features/awards/deliberation/meeting.server.ts';
import { listReadEntries, removeEntry } from '#app/features/awards/judging/entries.service.server.ts';
import { findRound } from '#app/features/awards/judging/rounds.queries.server.ts';
import { closeRound, reopenRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { listOwnSeats } from '#app/features/awards/marking/sheets.queries.server.ts';
import { saveSheet } from '#app/features/awards/marking/sheets.service.server.ts';
import { up as keyCriteriaApart } from '#db/migrations/0044-criterion-keys.ts';
import { writeBallot } from '#db/seed/written-marks.ts';
import { allMarks, openedRound, sheetForm } from '#tests/factories/marking.ts';
import { judgedRound } from '#tests/factories/marks.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

describeOnEngines('marks that were sent', fresh => {
  it('keeps an entry whose marks could be read; who must not win is decided so in the meeting', async () => {
    const ctx = await contextFor(await fresh());
    const { roundId, ratna, entries } = await openedRound(ctx);
    const [sent] = await listOwnSeats(ctx.db, roundId, ratna.jurorId);
    const juror = { ...ctx, actor: ratna.actor };
    await saveSheet(juror, roundId, sent!.seatId, sheetForm(allMarks(7), { send: true }));
    await closeRound(ctx, roundId);
    await reopenRound(ctx, roundId, { reason: 'Satu juri sakit.', dueOn: null });
    await expect(removeEntry(ctx, roundId, sent!.entryId, 'Plagiat.')).rejects.toMatchObject({
      messageKey: 'judging.entryRead',
    });
    expect(await listReadEntries(ctx.db, (await findRound(ctx.db, roundId))!)).toEqual(
      new Set([sent!.entryId]),
    );
    const unread = entries.find(({ id }) => id !== sent!.entryId)!;
    await removeEntry(ctx, roundId, unread.id, 'Mengundurkan diri.');
  });

  it('keeps every entry of a round whose rankings could be read', async () => {
    const ctx = await contextFor(await fresh());
    const round = await judgedRound(ctx, { mode: 'ranking', criteria: [], marks: null });
    const [first, ...others] = round.entries;
    const { jurorId } = round.jurors[0]!;
    const ranking = [[first!], others];
    await writeBallot(ctx.db, ctx.now, { roundId: round.roundId, jurorId, ranking });
    await closeRound(ctx, round.roundId);
    await reopenRound(ctx, round.roundId, { reason: 'Satu juri sakit.', dueOn: null });
    const read = await listReadEntries(ctx.db, (await findRound(ctx.db, round.roundId))!);
    expect(read).toEqual(new Set(round.entries));
    await expect(removeEntry(ctx, round.roundId, round.entries[0]!, 'Plagiat.')).rejects.toMatchObject({
      messageKey: 'judging.entryRead',
    });
  });

  it('counts sent sheets whose two criteria were kept under one key, as they counted when they were sent', async () => {
    const ctx = await contextFor(await fresh());
    const { roundId, ratna } = await openedRound(ctx);
    const juror = { ...ctx, actor: ratna.actor };
    const seats = await listOwnSeats(ctx.db, roundId, ratna.jurorId);
    for (const [i, { seatId }] of seats.entries()) {
      await saveSheet(juror, roundId, seatId, sheetForm(allMarks(8 - i), { send: true }));
    }
    const { rubric } = (await findRound(ctx.db, roundId))!;
    const [first, second] = rubric.criteria;
    const criteria = rubric.criteria.map(each => (each === second ? { ...each, key: first!.key } : each));
    await ctx.db
      .updateTable('judging_rounds')
      .set({ rubric: JSON.stringify({ ...rubric, criteria }) })
      .where('id', '=', roundId)
      .execute();
    await ctx.db.deleteFrom('marks').where('criterion', '=', second!.key).execute();
    for (const _ of ['once', 'again']) await keyCriteriaApart(ctx.db as unknown as Kysely<unknown>);
    await closeRound(ctx, roundId);
    const meeting = await readMeeting(ctx.db, (await findRound(ctx.db, roundId))!);
    const counted = meeting.kind === 'marks' ? meeting.picture.marks : [];
    expect(counted.map(({ mark }) => Number(mark.toFixed(9))).sort()).toEqual([5, 6, 7, 8]);
  });
});
