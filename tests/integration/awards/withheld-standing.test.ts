import { expect, it } from 'vitest';
import { inviteJuror } from '#app/features/awards/judging/jurors.service.server.ts';
import { findRound, listEntries, listSeats } from '#app/features/awards/judging/rounds.queries.server.ts';
import { closeRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { newJurorSchema } from '#app/features/awards/judging/schema.ts';
import { recuse } from '#app/features/awards/judging/seats.service.server.ts';
import { isStandingWithheld } from '#app/features/awards/judging/withheld-standing.server.ts';
import { loader as dossiersLoader } from '#app/features/awards/routes/dossiers.tsx';
import { loader as roundLoader } from '#app/features/awards/routes/round.tsx';
import { loader as decisionLoader } from '#app/features/awards/routes/round-decision.tsx';
import { loader as deliberationLoader } from '#app/features/awards/routes/round-deliberation.tsx';
import { loader as seatsLoader } from '#app/features/awards/routes/round-seats.tsx';
import { loader as runLoader } from '#app/features/awards/routes/run.tsx';
import { loader as snapshotLoader } from '#app/features/awards/routes/run-snapshot.ts';
import { loader as scoreLoader } from '#app/features/awards/routes/score.tsx';
import { loader as showLoader } from '#app/features/awards/routes/show.tsx';
import { loader as standingLoader } from '#app/features/awards/routes/standing.tsx';
import { loader as versusLoader } from '#app/features/awards/routes/versus.tsx';
import { loader as paperLoader } from '#app/features/reports/routes/award-paper.ts';
import { loader as dashboardLoader } from '#app/features/reports/routes/dashboard.tsx';
import { loader as exportLoader } from '#app/features/reports/routes/export-list.ts';
import type { Db } from '#db/connection.ts';
import { writeBallot, writeSheets } from '#db/seed/written-marks.ts';
import { judgedRound } from '#tests/factories/marks.ts';
import { unsignedRun } from '#tests/factories/published-run.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

/** An open round in which the office's leader sits on the jury as well. */
async function leaderOnJury(db: Db, mode: 'marks' | 'ranking' = 'marks') {
  const officer = await visitorFor(db);
  const round = await judgedRound(officer.ctx, { marks: null, mode, blind: true });
  const leader = await visitorFor(db, 'leader');
  const { email } = await db
    .selectFrom('users')
    .select('email')
    .where('role', '=', 'leader')
    .executeTakeFirstOrThrow();
  const jurorId = await inviteJuror(
    officer.ctx,
    round.seasonId,
    newJurorSchema.parse({ email, name: 'Pimpinan', position: 'Pimpinan', agencyStaff: true }),
  );
  const seats: number[] = [];
  for (const entryId of round.entries.slice(0, 2)) {
    const { id } = await db
      .insertInto('seats')
      .values({
        ...{ round_id: round.roundId, entry_id: entryId, juror_id: jurorId },
        ...{ status: 'seated', fixed: 1, seated_at: officer.ctx.now },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    seats.push(id);
  }
  return { ...round, officer, leader, jurorId, seats };
}

describeOnEngines('whoever judges', fresh => {
  it('sees neither A nor the order by it on any page until their own sheets are submitted', async () => {
    const db = await fresh();
    const { leader, officer, seasonId, roundId, entries, seats } = await leaderOnJury(db);
    const id = String(seasonId);
    const outlet = (await listEntries(db, roundId))[0]!.outletId!;
    const board = { id, board: 'media' };
    const withheld = { data: { messageKey: 'errors.standingWithheld' }, init: { status: 409 } };
    const standing = `/penghargaan/${id}/klasemen/media`;
    const score = `/penghargaan/${id}/skor/media/${outlet}`;
    const scored = { ...board, entrantId: String(outlet) };
    const download = `/ekspor/klasemen.csv?musim=${id}`;
    const file = { list: 'klasemen', format: 'csv' };
    await expect(leader.get(standingLoader, standing, board)).rejects.toMatchObject(withheld);
    await expect(leader.get(scoreLoader, score, scored)).rejects.toMatchObject(withheld);
    await expect(leader.get(versusLoader, `/penghargaan/${id}/banding/media`, board)).rejects.toMatchObject(
      withheld,
    );
    await expect(leader.get(exportLoader, download, file)).rejects.toMatchObject(withheld);
    const season = await leader.get(showLoader, `/penghargaan/${id}`, { id });
    expect(season).toMatchObject({ withheld: true, leaders: [] });
    expect((await leader.get(dashboardLoader, '/')).season).toMatchObject({ withheld: true, heads: [] });
    const params = { roundId: String(roundId) };
    for (const loader of [roundLoader, seatsLoader]) {
      const page = await leader.get<{ entries: { name: string; a: number | null; code: string }[] }>(
        loader as never,
        `/penghargaan/penjurian/${roundId}`,
        params,
      );
      expect(page.entries.map(({ a, code }) => [a, code])).toEqual(entries.map(() => [null, '']));
      expect(page.entries.map(({ name }) => name)).toEqual(page.entries.map(({ name }) => name).sort());
    }
    // Others who do not judge see it as before.
    expect((await officer.get(standingLoader, standing, board)).total).toBe(4);

    const { criteria } = (await findRound(db, roundId))!.rubric;
    const marks = Object.fromEntries(criteria.map(({ key }) => [key, 6]));
    await writeSheets(db, officer.ctx.now, [{ seatId: seats[0]!, marks }]);
    await expect(leader.get(standingLoader, standing, board)).rejects.toMatchObject(withheld);
    await writeSheets(db, officer.ctx.now, [{ seatId: seats[1]!, marks }]);
    expect((await leader.get(standingLoader, standing, board)).total).toBe(4);
    expect((await leader.get(scoreLoader, score, scored)).place).toMatchObject({ of: 4 });
  });

  it('sees neither A nor codes of a round being set up, seated in it or not yet, until recused from all of it', async () => {
    const db = await fresh();
    const { leader, officer, seasonId, roundId, entries, jurorId } = await leaderOnJury(db);
    const read = async () =>
      (await leader.get(roundLoader, `/penghargaan/penjurian/${roundId}`, { roundId: String(roundId) }))
        .entries;
    await db.deleteFrom('seats').where('juror_id', '=', jurorId).execute();
    // Jurors are at work, and this one has no part in it.
    expect(await isStandingWithheld(db, leader.ctx.actor, seasonId)).toBe(false);
    await db.updateTable('judging_rounds').set({ status: 'setup' }).where('id', '=', roundId).execute();
    expect((await read()).map(({ a, code }) => [a, code])).toEqual(entries.map(() => [null, '']));
    expect(await isStandingWithheld(db, officer.ctx.actor, seasonId)).toBe(false);
    for (const entryId of entries) {
      expect(await isStandingWithheld(db, leader.ctx.actor, seasonId)).toBe(true);
      await recuse(officer.ctx, roundId, { jurorId, entryId, reason: 'Kerabat.' });
    }
    expect((await read()).every(({ code }) => code !== '')).toBe(true);
  });

  it('sees it again once recused from all, once the round is closed, and once a ranking is sent', async () => {
    const db = await fresh();
    const { leader, officer, seasonId, roundId, entries, jurorId } = await leaderOnJury(db);
    const hidden = () => isStandingWithheld(db, leader.ctx.actor, seasonId);
    const status = (now: 'setup' | 'judging') =>
      db.updateTable('judging_rounds').set({ status: now }).where('id', '=', roundId).execute();
    // From the seat on, before the round opens.
    await status('setup');
    expect(await hidden()).toBe(true);
    await status('judging');
    for (const entryId of entries.slice(0, 2)) {
      expect(await hidden()).toBe(true);
      await recuse(leader.ctx, roundId, { jurorId, entryId, reason: 'Kerabat.' });
    }
    expect(await hidden()).toBe(false);

    const second = await fresh();
    const closing = await leaderOnJury(second);
    await closeRound(closing.officer.ctx, closing.roundId);
    expect(await isStandingWithheld(second, closing.leader.ctx.actor, closing.seasonId)).toBe(false);

    const third = await fresh();
    const ranked = await leaderOnJury(third, 'ranking');
    const judged = (await listSeats(third, ranked.roundId)).filter(seat => seat.jurorId === ranked.jurorId);
    const still = () => isStandingWithheld(third, ranked.leader.ctx.actor, ranked.seasonId);
    expect(await still()).toBe(true);
    const ranking = judged.map(({ entryId }) => [entryId]);
    await writeBallot(third, officer.ctx.now, {
      roundId: ranked.roundId,
      jurorId: ranked.jurorId,
      ranking,
    });
    await third.updateTable('ballots').set({ submitted_at: null }).execute();
    expect(await still()).toBe(true);
    await third.updateTable('ballots').set({ submitted_at: officer.ctx.now }).execute();
    expect(await still()).toBe(false);
  });

  it('reads neither meetings of other rounds nor locked results meanwhile, until they are published', async () => {
    const db = await fresh();
    const { leader: ctx, runId, seasonId } = await unsignedRun(db);
    const member = await visitorFor(db, 'admin');
    const userId = member.ctx.actor.kind === 'user' ? member.ctx.actor.userId : 0;
    const { id, ...round } = await db.selectFrom('judging_rounds').selectAll().executeTakeFirstOrThrow();
    const other = await db
      .insertInto('judging_rounds')
      .values({ ...round, name: 'Babak lain', status: 'closed' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const pages: [(args: never) => Promise<unknown>, Record<string, string>][] = [
      [deliberationLoader, { roundId: String(other.id) }],
      [decisionLoader, { roundId: String(other.id) }],
      [runLoader, { runId: String(runId) }],
      [snapshotLoader, { runId: String(runId) }],
      [dossiersLoader, { runId: String(runId) }],
      [paperLoader, { runId: String(runId), paper: 'berita-acara.pdf' }],
    ];
    for (const [loader, params] of pages) await member.get(loader as never, '/', params);

    await db.updateTable('judging_rounds').set({ status: 'judging' }).where('id', '=', id).execute();
    const seat = await db
      .selectFrom('seats')
      .select(['id', 'juror_id'])
      .where('round_id', '=', id)
      .executeTakeFirstOrThrow();
    await db.updateTable('jurors').set({ user_id: userId }).where('id', '=', seat.juror_id).execute();
    await db.updateTable('mark_sheets').set({ submitted_at: null }).where('seat_id', '=', seat.id).execute();
    expect(await isStandingWithheld(db, member.ctx.actor, seasonId)).toBe(true);
    for (const [loader, params] of pages) {
      await expect(member.get(loader as never, '/', params)).rejects.toMatchObject({
        data: { messageKey: 'errors.standingWithheld' },
      });
    }
    await db.updateTable('award_runs').set({ published_at: ctx.now }).where('id', '=', runId).execute();
    await member.get(runLoader as never, '/', { runId: String(runId) });
  });
});
