import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  findScoredArticles,
  listCountedPoints,
  listExcludedPoints,
} from '#app/features/awards/points.queries.server.ts';
import { recomputeEntrants, recomputeSeason } from '#app/features/awards/recompute.server.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { finishSeason } from '#app/features/awards/service.server.ts';
import { findStanding, listStandings } from '#app/features/awards/standings.queries.server.ts';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { updateArticle } from '#app/features/coverage/articles.service.server.ts';
import { updateOutlet } from '#app/features/partners/outlets.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { brokenInvariants } from '#db/invariants.ts';
import { adoptedRules, openedSeason, programmeIds } from '#tests/factories/awards.ts';
import { articleForm, loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

/** Everything kept of a season's standing, without keys and instants. */
async function kept(db: Db) {
  const standings = await db
    .selectFrom('standings')
    .select(['season_id', 'rule_set_id', 'board', 'entrant_id', 'league_id', 'a', 'v', 'q', 'b', 'c'])
    .select(['articles', 'excluded', 'detail'])
    .orderBy('board')
    .orderBy('entrant_id')
    .execute();
  const points = await db
    .selectFrom('standing_points')
    .innerJoin('standings', 'standings.id', 'standing_id')
    .select(['board', 'entrant_id', 'article_id', 'u', 'points', 'points_v', 'points_q', 'points_b'])
    .select(['points_c', 'exclusion', 'founder_id'])
    .orderBy('board')
    .orderBy('entrant_id')
    .orderBy('article_id')
    .execute();
  return { standings, points };
}

/** Articles of four outlets and five journalists, with copies, near-duplicates, co-bylines, short and off-topic ones. */
async function logPortfolio(ctx: Context<Db>, count = 24): Promise<void> {
  const topics = await programmeIds(ctx);
  const outlets = ['Kabar Batanghari', 'Muaro Pos', 'Tebo Terkini', 'Kerinci Raya'];
  for (let i = 0; i < count; i += 1) {
    const body =
      i % 7 === 3 ? `${storyText(i - 1, 260)} dan ${storyText(i, 8)}` : storyText(i, i % 9 === 5 ? 60 : 260);
    await loggedArticle(ctx, {
      title: `Berita ${i}`,
      outletName: outlets[i % 4],
      outletScope: i % 4 === 3 ? 'community' : 'regional',
      journalistNames: [`Wartawan ${i % 5}`, ...(i % 6 === 0 ? [`Wartawan ${(i + 1) % 5}`] : [])].join(', '),
      publishedLocal: `2025-0${1 + (i % 3)}-${String(2 + (i % 17)).padStart(2, '0')}T0${i % 9}:15`,
      topicIds: i % 7 === 6 ? [] : [topics[i % 6], ...(i % 4 === 0 ? [topics[(i + 2) % 6]] : [])],
      body,
      ownSources: i % 4,
      fieldReporting: i % 3 === 0 ? 'yes' : 'no',
    });
  }
}

const namesOf = async (db: Db) =>
  new Map((await db.selectFrom('outlets').select(['id', 'name']).execute()).map(row => [row.name, row.id]));

describeOnEngines(
  'the standing',
  fresh => {
    it('follows articles logged through the desk, explains every point, and stays when the season is closed', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      await programmeIds(ctx);
      const seasonId = await openedSeason(ctx);
      await logPortfolio(ctx, 7);
      await runJobs(db);

      const season = (await findSeason(db, seasonId))!;
      expect(season.shown).toEqual({ ruleSetId: season.ruleSet.id, at: testNow });
      const { standings, points } = await kept(db);
      expect(new Set(standings.map(row => row.board))).toEqual(new Set(['outlets', 'journalists']));
      for (const standing of standings) {
        const own = points.filter(
          point => point.board === standing.board && point.entrant_id === standing.entrant_id,
        );
        const sum = own.reduce((total, point) => total + point.points, 0);
        expect(Math.abs(sum - standing.a)).toBeLessThan(1e-9);
        for (const point of own) {
          const parts = point.points_v + point.points_q + point.points_b + point.points_c;
          expect(Math.abs(parts - point.points)).toBeLessThan(1e-9);
          if (point.points > 0) expect(point).toMatchObject({ exclusion: null });
          if (point.exclusion) expect(point).toMatchObject({ points: 0, founder_id: null });
        }
        expect(own.filter(point => point.exclusion === null)).toHaveLength(standing.articles);
        expect(own.filter(point => point.exclusion !== null)).toHaveLength(standing.excluded);
      }
      const reasons = new Set(points.map(point => point.exclusion).filter(Boolean));
      expect(reasons).toContain('too_short');
      expect(reasons).toContain('off_topic');
      const broken = (await brokenInvariants(db)).map(({ name }) => name);
      expect(broken.filter(name => /index|points|standing/.test(name))).toEqual([]);

      await runJobs(db);
      await finishSeason({ ...ctx, now: '2026-02-01T00:00:00.000Z' }, seasonId);
      const closed = await kept(db);
      await loggedArticle(ctx, { title: 'Terlambat', publishedLocal: '2025-03-10T08:00' });
      await runJobs(db);
      await recomputeSeason(db, seasonId, '2026-02-02T00:00:00.000Z');
      expect(await kept(db)).toEqual(closed);
      expect((await findSeason(db, seasonId))!.shown).toEqual({ ruleSetId: season.ruleSet.id, at: testNow });
    });
  },
  { pglite: true },
);

describeOnEngines('recomputing a standing', fresh => {
  it('gives one entrant computed alone what the whole run gives', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await programmeIds(ctx);
    const seasonId = await openedSeason(ctx);
    await logPortfolio(ctx, 30);
    await runJobs(db);
    await recomputeSeason(db, seasonId, testNow);
    const whole = await kept(db);
    const outlets = whole.standings.filter(row => row.board === 'outlets').map(row => row.entrant_id);
    const journalists = whole.standings.filter(row => row.board === 'journalists').map(row => row.entrant_id);
    for (const id of outlets)
      await recomputeEntrants(db, seasonId, { outlets: [id], journalists: [] }, testNow);
    expect(await kept(db)).toEqual(whole);
    for (const id of journalists) {
      await recomputeEntrants(db, seasonId, { outlets: [], journalists: [id] }, testNow);
    }
    expect(await kept(db)).toEqual(whole);
  });

  it('gives the entrants of a changed article, taken together or with any others, what the whole run gives', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await programmeIds(ctx);
    const seasonId = await openedSeason(ctx);
    await logPortfolio(ctx, 30);
    await runJobs(db);
    const articles = await db.selectFrom('articles').select(['id', 'outlet_id']).orderBy('id').execute();
    const authors = await db.selectFrom('article_journalists').selectAll().execute();
    const everybody = [...new Set(authors.map(row => row.journalist_id))];
    const allOutlets = [...new Set(articles.map(row => row.outlet_id))];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...articles),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.subarray(allOutlets),
        fc.subarray(everybody),
        async (article, originality, outlets, journalists) => {
          await db
            .updateTable('articles')
            .set({ originality_override: originality })
            .where('id', '=', article.id)
            .execute();
          const own = authors.filter(row => row.article_id === article.id).map(row => row.journalist_id);
          const entrants = {
            outlets: [...new Set([article.outlet_id, ...outlets])],
            journalists: [...new Set([...own, ...journalists])],
          };
          await recomputeEntrants(db, seasonId, entrants, testNow);
          const partly = await kept(db);
          await recomputeSeason(db, seasonId, testNow);
          expect(await kept(db)).toEqual(partly);
        },
      ),
      { numRuns: process.env.GEMA_TEST_FULL ? 400 : 40 },
    );
  });

  it('moves an article from one outlet and journalist to others', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const [jkk] = await programmeIds(ctx);
    const seasonId = await openedSeason(ctx);
    const values = { topicIds: [jkk], journalistNames: 'Rina Marlina', body: storyText(3, 300) };
    const id = await loggedArticle(ctx, values);
    await runJobs(db);
    expect((await kept(db)).standings).toMatchObject([
      { board: 'journalists' },
      { board: 'outlets', articles: 1 },
    ]);
    await updateArticle(
      ctx,
      id,
      articleForm({ ...values, outletName: 'Muaro Pos', journalistNames: 'Budi Hartono', version: 1 }),
    );
    await runJobs(db);
    const { standings } = await kept(db);
    const outlets = await namesOf(db);
    expect(standings).toHaveLength(2);
    expect(standings[1]).toMatchObject({ board: 'outlets', entrant_id: outlets.get('Muaro Pos') });
    const ruleSetId = (await findSeason(db, seasonId))!.ruleSet.id;
    const [row] = await listStandings(db, ruleSetId, 'journalists', standings[0]!.league_id);
    expect(row).toMatchObject({ name: 'Budi Hartono', articles: 1 });
    expect(await db.selectFrom('standing_changes').selectAll().execute()).toEqual([]);
  });

  it('leaves an article outside the period alone, and takes one in when its date is corrected', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const [jkk] = await programmeIds(ctx);
    await openedSeason(ctx, { startsOn: '2025-03-01', endsOn: '2025-03-31' });
    await runJobs(db);
    const values = { topicIds: [jkk], body: storyText(3, 300) };
    const id = await loggedArticle(ctx, { ...values, publishedLocal: '2025-02-28T23:59' });
    await runJobs(db);
    expect((await kept(db)).standings).toEqual([]);
    await updateArticle(ctx, id, articleForm({ ...values, publishedLocal: '2025-03-01T00:00', version: 1 }));
    await runJobs(db);
    expect((await kept(db)).standings).toMatchObject([{ board: 'outlets', articles: 1 }]);
  });

  it('names copies and what they copied, and articles of unknown originality', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const [jkk] = await programmeIds(ctx);
    const seasonId = await openedSeason(ctx);
    const body = storyText(8, 220);
    const original = await loggedArticle(ctx, {
      title: 'Asli',
      topicIds: [jkk],
      body,
      publishedLocal: '2025-03-01T08:00',
    });
    const copy = await loggedArticle(ctx, {
      outletName: 'Muaro Pos',
      topicIds: [jkk],
      body,
      publishedLocal: '2025-03-02T08:00',
    });
    const quoted = await loggedArticle(ctx, {
      outletName: 'Tebo Terkini',
      topicIds: [jkk],
      body: `“${storyText(4, 200)}” katanya`,
    });
    await runJobs(db);
    const outlets = await namesOf(db);
    const ruleSetId = (await findSeason(db, seasonId))!.ruleSet.id;
    const excludedOf = async (name: string) => {
      const standing = (await findStanding(db, ruleSetId, 'outlets', outlets.get(name)!))!;
      expect(standing).toMatchObject({ A: 0, articles: 0, excluded: 1 });
      return listExcludedPoints(db, standing.id, 0, 10);
    };
    expect(await excludedOf('Muaro Pos')).toEqual([{ articleId: copy, exclusion: 'copy' }]);
    expect(await excludedOf('Tebo Terkini')).toEqual([
      { articleId: quoted, exclusion: 'originality_unknown' },
    ]);
    const shown = (await findScoredArticles(db, [copy])).get(copy)!;
    expect(shown).toMatchObject({
      originality: 0,
      corrected: false,
      overlaps: [{ kind: 'article', id: original, title: 'Asli', outlet: 'Kabar Batanghari', share: 1 }],
    });
  });

  it('counts near-duplicates of one outlet once and names their founder', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const [jkk, jkm] = await programmeIds(ctx);
    const seasonId = await openedSeason(ctx);
    const text = storyText(12, 300);
    const first = await loggedArticle(ctx, {
      topicIds: [jkk],
      body: text,
      publishedLocal: '2025-03-01T08:00',
    });
    const again = await loggedArticle(ctx, {
      topicIds: [jkm],
      body: `${text} ditambah sedikit saja`,
      publishedLocal: '2025-03-05T08:00',
      ownSources: 3,
    });
    await runJobs(db);
    const outlets = await namesOf(db);
    const ruleSetId = (await findSeason(db, seasonId))!.ruleSet.id;
    const standing = (await findStanding(db, ruleSetId, 'outlets', outlets.get('Kabar Batanghari')!))!;
    expect(standing.detail.stories).toBe(1);
    const points = await listCountedPoints(db, standing.id);
    expect(points).toMatchObject([
      { articleId: first, points: 0, founderId: first },
      { articleId: again, founderId: first },
    ]);
    expect(points[1]!.points).toBeCloseTo(standing.A, 9);
  });

  it('shows the standing of the old rules until that of the new ones is complete, then only that', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const seasonId = await openedSeason(ctx);
    await logPortfolio(ctx, 12);
    await runJobs(db);
    const before = (await findSeason(db, seasonId))!;
    const weights = { volume: 0, quality: 100, breadth: 0, consistency: 0 };
    await adoptedRules(ctx, seasonId, weights);
    let asked = 0;
    await recomputeSeason(db, seasonId, testNow, { stopped: async () => ++asked > 0 });
    const between = (await findSeason(db, seasonId))!;
    expect(between.shown!.ruleSetId).toBe(before.ruleSet.id);
    await runJobs(db);
    const after = (await findSeason(db, seasonId))!;
    expect(after.shown!.ruleSetId).toBe(after.ruleSet.id);
    const { standings } = await kept(db);
    expect(new Set(standings.map(row => row.rule_set_id))).toEqual(new Set([after.ruleSet.id]));
    for (const row of standings) expect(row.a).toBeCloseTo(100 * row.q, 9);
  });

  it('does not overwrite what a run that began later has written', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const seasonId = await openedSeason(ctx);
    await logPortfolio(ctx, 6);
    await runJobs(db);
    await recomputeSeason(db, seasonId, '2025-06-01T00:00:00.000Z');
    await db.updateTable('standings').set({ a: 42 }).execute();
    await recomputeSeason(db, seasonId, '2025-05-01T00:00:00.000Z');
    expect(new Set((await kept(db)).standings.map(row => row.a))).toEqual(new Set([42]));
    await recomputeSeason(db, seasonId, '2025-07-01T00:00:00.000Z');
    expect((await kept(db)).standings.some(row => row.a === 42)).toBe(false);
  });

  it('puts entrants into the league of their scope and channel, journalists with their main outlet', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const [jkk] = await programmeIds(ctx);
    const seasonId = await openedSeason(ctx, {
      leagues: [{ scope: 'regional' }, { scope: 'regional', channel: 'television' }],
    });
    const log = (outletName: string, channel: string, scope: string, day: number) =>
      loggedArticle(ctx, {
        outletName,
        outletChannel: channel,
        outletScope: scope,
        journalistNames: 'Rina Marlina',
        topicIds: [jkk],
        body: storyText(day, 200),
        publishedLocal: `2025-03-0${day}T08:00`,
      });
    await log('Jambi Siber', 'online', 'regional', 1);
    await log('TV Batanghari', 'television', 'regional', 2);
    await log('TV Batanghari', 'television', 'regional', 3);
    await log('Nusantara Pos', 'online', 'national', 4);
    await runJobs(db);
    const season = (await findSeason(db, seasonId))!;
    const [all, television] = season.leagues.map(league => league.id);
    const names = async (board: 'outlets' | 'journalists', leagueId: number | null) =>
      (await listStandings(db, season.ruleSet.id, board, leagueId)).map(row => row.name);
    expect(await names('outlets', all!)).toEqual(['Jambi Siber']);
    expect(await names('outlets', television!)).toEqual(['TV Batanghari']);
    expect(await names('outlets', null)).toEqual(['Nusantara Pos']);
    expect(await names('journalists', television!)).toEqual(['Rina Marlina']);

    const id = (await namesOf(db)).get('TV Batanghari')!;
    await updateOutlet(ctx, { id, version: 1, name: 'TV Batanghari', channel: 'radio', scope: 'regional' });
    await runJobs(db);
    expect(await names('outlets', all!)).toEqual(['Jambi Siber', 'TV Batanghari']);
    expect(await names('journalists', all!)).toEqual(['Rina Marlina']);
    expect(await names('journalists', television!)).toEqual([]);
  });

  it('keeps an article in the history of the corrected originality', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const [jkk] = await programmeIds(ctx);
    const seasonId = await openedSeason(ctx);
    const id = await loggedArticle(ctx, { topicIds: [jkk], body: storyText(5, 300) });
    await runJobs(db);
    await db.updateTable('articles').set({ originality_override: 0.35 }).where('id', '=', id).execute();
    const outletId = (await findArticle(db, id))!.outlet.id;
    await recomputeEntrants(db, seasonId, { outlets: [outletId], journalists: [] }, testNow);
    const { points } = await kept(db);
    expect(points[0]!.u).toBeCloseTo(0.5 * (0.5 + 0.5 * 0.4 * ((300 * 0.35) / 600)), 9);
    expect((await findScoredArticles(db, [id])).get(id)).toMatchObject({
      originality: 0.35,
      corrected: true,
    });
  });
});
