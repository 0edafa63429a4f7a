import { expect, it } from 'vitest';
import { readIndexHistory } from '#app/features/awards/index-history.server.ts';
import { loader as scoreLoader } from '#app/features/awards/routes/score.tsx';
import { loader as standingLoader } from '#app/features/awards/routes/standing.tsx';
import { loader as versusLoader } from '#app/features/awards/routes/versus.tsx';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { listKeptStandings } from '#app/features/awards/standings.queries.server.ts';
import type { Db } from '#db/connection.ts';
import { openedSeason, programmeIds } from '#tests/factories/awards.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { visitorFor } from '#tests/support/routes.ts';

/**
 * A season over the year the tests live in, on 20 March: one outlet led with two stories of February until another
 * wrote four in the past week; a third began then too.
 */
async function raceInMarch(db: Db) {
  const { ctx } = await visitorFor(db);
  const topics = await programmeIds(ctx);
  const log = (day: string, topic: number, outletName: string) =>
    loggedArticle(ctx, {
      outletName,
      topicIds: [topics[topic]],
      body: storyText(Number(day.replace('-', '')), 300),
      publishedLocal: `2025-${day}T08:00`,
    });
  await log('02-03', 0, 'Kabar Batanghari');
  await log('02-10', 1, 'Kabar Batanghari');
  await log('02-11', 0, 'Muaro Pos');
  for (const [i, day] of ['03-14', '03-15', '03-16', '03-17'].entries()) await log(day, i, 'Muaro Pos');
  await log('03-18', 2, 'Tebo Terkini');
  await runJobs(db);
  const id = await openedSeason(ctx);
  await runJobs(db);
  return String(id);
}

describeOnEngines('the pages of how a standing moves', fresh => {
  it('show who moved, the index over the season and what would raise it', async () => {
    const db = await fresh();
    const officer = await visitorFor(db);
    const id = await raceInMarch(db);
    const params = { id, board: 'media' };
    const standing = await officer.get(standingLoader, `/penghargaan/${id}/klasemen/media`, params);
    expect(standing.lastWeek).toBe('2025-03-13');
    expect(standing.page.rows.map(row => [row.name, row.rank, row.moved])).toEqual([
      ['Muaro Pos', 1, 1],
      ['Kabar Batanghari', 2, -1],
      ['Tebo Terkini', 3, 'new'],
    ]);

    const second = standing.page.rows[1]!;
    const score = await officer.get(scoreLoader, `/penghargaan/${id}/skor/media/${second.entrantId}`, {
      ...params,
      entrantId: String(second.entrantId),
    });
    const history = score.history!;
    expect([history.days[0], history.days.at(-1)]).toEqual(['2025-01-01', testNow.slice(0, 10)]);
    const line = history.lines[0]!;
    expect(line[0]).toBeNull();
    expect(line.at(-1)).toBeCloseTo(second.A, 9);
    expect(score.place!.above).toMatchObject({ name: 'Muaro Pos', rank: 1 });
    expect(score.place!.above!.gap).toBeCloseTo(standing.page.rows[0]!.A - second.A, 9);
    const raise = score.raise!;
    expect(raise.months.map(({ month }) => month)[0]).toBe('2025-03');
    expect(raise.best.gain.total).toBe(Math.max(...raise.programmes.map(({ points }) => points)));
    expect(raise.kinds.find(({ name }) => name === 'full')!.points).toBeCloseTo(raise.best.gain.total, 9);
    expect(raise.kinds.find(({ name }) => name === 'copy')!.points).toBe(0);
  });

  it('draw the index of a season that is over until its end, not on and on', async () => {
    const db = await fresh();
    const season = (await findSeason(db, Number(await raceInMarch(db))))!;
    const [row] = await listKeptStandings(db, season.shown!.ruleSetId, 'outlets');
    const entrants = { board: 'outlets' as const, ids: [row!.entrantId] };
    const history = await readIndexHistory(db, season, [], entrants, '2027-06-01T00:00:00.000Z');
    expect(history!.days.at(-1)).toBe(season.endsOn);
    expect(history!.lines[0]!.at(-1)).toBeGreaterThan(0);
  });

  it('lay two entrants side by side, chosen by rank where the address names none', async () => {
    const db = await fresh();
    const officer = await visitorFor(db);
    const id = await raceInMarch(db);
    const params = { id, board: 'media' };
    const address = `/penghargaan/${id}/banding/media`;
    const standing = await officer.get(standingLoader, `/penghargaan/${id}/klasemen/media`, params);
    const liga = standing.current!.id;
    const names = async (query: string) =>
      (await officer.get(versusLoader, `${address}?${query}`, params)).sides.map(side => side.name);
    const [first, second, third] = standing.page.rows.map(row => row.entrantId);
    expect(await names(`liga=${liga}`)).toEqual(['Muaro Pos', 'Kabar Batanghari']);
    expect(await names(`a=${third}`)).toEqual(['Tebo Terkini', 'Kabar Batanghari']);
    expect(await names(`a=${third}&b=${first}`)).toEqual(['Tebo Terkini', 'Muaro Pos']);
    expect(await names(`a=${second}&b=${second}`)).toEqual(['Kabar Batanghari', 'Muaro Pos']);
    const page = await officer.get(versusLoader, `${address}?a=${first}&b=${second}`, params);
    expect(page.choices).toHaveLength(3);
    expect(page.history!.lines.map(line => line.at(-1))).toEqual(page.sides.map(side => side.A));
    expect(page.months).toHaveLength(12);
    for (const query of ['liga=999999', 'a=999999', 'a=x&b=1e9', '']) {
      await expect(names(query)).rejects.toMatchObject({ init: { status: 404 } });
    }
    await expect(
      officer.get(versusLoader, `/penghargaan/${id}/banding/radio`, { id, board: 'radio' }),
    ).rejects.toMatchObject({ init: { status: 404 } });
  });
});
