import { expect, it } from 'vitest';
import { recomputeEntrants, recomputeSeason } from '#app/features/awards/recompute.server.ts';
import { listIndexSpans, listStandingOn } from '#app/features/awards/standing-days.queries.server.ts';
import { endOfTime } from '#app/features/awards/standing-history.ts';
import type { Db } from '#db/connection.ts';
import { brokenInvariants } from '#db/invariants.ts';
import { openedSeason, programmeIds } from '#tests/factories/awards.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

const days = (db: Db) =>
  db
    .selectFrom('standing_days')
    .selectAll()
    .orderBy('board')
    .orderBy('entrant_id')
    .orderBy('from_on')
    .execute();

describeOnEngines('the days of a standing', fresh => {
  it('are kept when something changes, once a day, and end when an entrant has no articles left', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const [jkk, jkm] = await programmeIds(ctx);
    const seasonId = await openedSeason(ctx, { startsOn: '2025-03-01' });
    const log = (now: string, day: number, topicId: number, outletName: string) =>
      loggedArticle(
        { ...ctx, now },
        {
          outletName,
          topicIds: [topicId],
          body: storyText(day, 300),
          publishedLocal: `2025-03-${String(day).padStart(2, '0')}T08:00`,
        },
      );
    const first = await log(testNow, 2, jkk!, 'Kabar Batanghari');
    await runJobs(db);
    await db.deleteFrom('standing_days').execute();

    await recomputeSeason(db, seasonId, '2025-03-20T03:00:00.000Z');
    const outletId = (await db.selectFrom('outlets').select('id').executeTakeFirstOrThrow()).id;
    const told = await listIndexSpans(db, seasonId, 'outlets', outletId);
    // Every seventh day back, then the day itself.
    expect(told.map(span => [span.fromOn, span.untilOn])).toEqual([
      ['2025-03-06', '2025-03-20'],
      ['2025-03-20', endOfTime],
    ]);
    expect(told[0]!.a).toBeCloseTo(told[1]!.a, 9);

    const before = await days(db);
    await recomputeSeason(db, seasonId, '2025-03-21T03:00:00.000Z');
    expect(await days(db)).toEqual(before);

    await log('2025-03-23T00:00:00.000Z', 20, jkm!, 'Kabar Batanghari');
    await log('2025-03-23T00:00:00.000Z', 21, jkk!, 'Muaro Pos');
    // 18.00 UTC is the next day in Jakarta.
    await runJobs(db, '2025-03-23T18:00:00.000Z');
    const grown = await listIndexSpans(db, seasonId, 'outlets', outletId);
    expect(grown.map(span => span.untilOn)).toEqual(['2025-03-20', '2025-03-24', endOfTime]);
    expect(grown[2]!.a).toBeGreaterThan(grown[1]!.a);

    await db.updateTable('articles').set({ own_sources: 5 }).where('id', '=', first).execute();
    await recomputeEntrants(
      db,
      seasonId,
      { outlets: [outletId], journalists: [] },
      '2025-03-24T05:00:00.000Z',
    );
    const again = await listIndexSpans(db, seasonId, 'outlets', outletId);
    expect(again).toHaveLength(3);
    expect(again[2]!.a).toBeGreaterThan(grown[2]!.a);

    const { league_id } = await db
      .selectFrom('standings')
      .select('league_id')
      .where('entrant_id', '=', outletId)
      .where('board', '=', 'outlets')
      .executeTakeFirstOrThrow();
    const on = async (day: string) =>
      (await listStandingOn(db, seasonId, 'outlets', league_id, day)).map(row => row.entrantId);
    expect(await on('2025-03-05')).toEqual([]);
    expect(await on('2025-03-23')).toEqual([outletId]);
    expect(await on('2025-03-24')).toHaveLength(2);

    await db.updateTable('articles').set({ status: 'dismissed' }).where('id', '>', 0).execute();
    await recomputeSeason(db, seasonId, '2025-03-30T05:00:00.000Z');
    const ended = await days(db);
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.every(row => row.until_on <= '2025-03-30')).toBe(true);
    expect((await brokenInvariants(db)).map(({ name }) => name)).not.toContain(
      'the index of a day is kept once',
    );
  });
});
