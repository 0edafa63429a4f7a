import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readOwnPlace } from '#app/features/awards/own-place.server.ts';
import { rankedRows } from '#app/features/awards/ranking.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { readStandingPage } from '#app/features/awards/standing-page.server.ts';
import { findStanding, listStandings } from '#app/features/awards/standings.queries.server.ts';
import { finalists, judgedSeason } from '#tests/factories/jury.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

describeOnEngines('a page of the standing', fresh => {
  it('gives every place what ranking the whole league gives, whatever the values', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { seasonId, leagueId } = await judgedSeason(ctx);
    const ruleSetId = (await findSeason(db, seasonId))!.ruleSet.id;
    const league = { ruleSetId, board: 'outlets' as const, leagueId };
    const entrants = (await listStandings(db, ruleSetId, 'outlets', leagueId)).map(row => row.entrantId);
    expect(entrants).toHaveLength(finalists.length);
    const value = fc.constantFrom(0, 12.5, 12.5 + 1e-10, 12.5 + 1e-8, 100 / 3);
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { minLength: finalists.length, maxLength: finalists.length }),
        async values => {
          for (const [i, entrantId] of entrants.entries()) {
            await db
              .updateTable('standings')
              .set({ a: values[i]! })
              .where('rule_set_id', '=', ruleSetId)
              .where('board', '=', 'outlets')
              .where('entrant_id', '=', entrantId)
              .execute();
          }
          const whole = rankedRows(await listStandings(db, ruleSetId, 'outlets', leagueId));
          const page = await readStandingPage(db, league, { search: '', from: null });
          expect(page.rows).toEqual(whole);
          expect((await readStandingPage(db, league, { search: '', from: '3' })).rows).toEqual(
            whole.slice(2),
          );
          for (const row of whole) {
            const standing = (await findStanding(db, ruleSetId, 'outlets', row.entrantId))!;
            const place = (await readOwnPlace(db, league, standing))!;
            expect(place).toMatchObject({ rank: row.rank, of: whole.length, tied: row.tied });
            const sharing = whole.filter(one => one.rank === row.rank && one.entrantId !== row.entrantId);
            expect(place.tiedWith).toEqual(sharing.map(({ name }) => name));
            expect(place.above?.rank ?? null).toBe(
              whole.filter(({ rank }) => rank < row.rank).at(-1)?.rank ?? null,
            );
          }
        },
      ),
      { numRuns: process.env.GEMA_TEST_FULL ? 400 : 40 },
    );
  });

  it('finds by name and keeps the rank in the league', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { seasonId, leagueId } = await judgedSeason(ctx);
    const ruleSetId = (await findSeason(db, seasonId))!.ruleSet.id;
    const page = await readStandingPage(
      db,
      { ruleSetId, board: 'outlets', leagueId },
      { search: 'tebo', from: null },
    );
    expect(page).toMatchObject({ found: 1, total: 4, rows: [{ name: 'Tebo Terkini', rank: 3 }] });
  });
});
