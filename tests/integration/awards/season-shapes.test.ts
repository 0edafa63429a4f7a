import { expect, it } from 'vitest';
import { loader as showLoader } from '#app/features/awards/routes/show.tsx';
import { loader as standingLoader } from '#app/features/awards/routes/standing.tsx';
import { findRuleProposal } from '#app/features/awards/rule-changes/queries.server.ts';
import { proposeRules } from '#app/features/awards/rule-changes/service.server.ts';
import { editableRules } from '#app/features/awards/rules-form.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { findStanding } from '#app/features/awards/standings.queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { openedSeason, programmeIds } from '#tests/factories/awards.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { visitorFor } from '#tests/support/routes.ts';

/** Logs one story of its own for each outlet, all worth the same. */
async function logStories(ctx: Context<Db>, outlets: readonly string[], day = '2025-03-04') {
  const [topic] = await programmeIds(ctx);
  for (const [i, outletName] of outlets.entries()) {
    await loggedArticle(ctx, {
      ...{ outletName, journalistNames: '', topicIds: [topic!] },
      ...{ body: storyText(i + 1, 300), publishedLocal: `${day}T08:00` },
    });
  }
}

/** The pages of a season, and what a change of its rules would do. */
async function pagesOf(ctx: Context<Db>, seasonId: number) {
  const officer = await visitorFor(ctx.db);
  const id = String(seasonId);
  const { ruleSet } = (await findSeason(ctx.db, seasonId))!;
  const changed = { ...editableRules(ruleSet.rules), fullWords: 700, reason: 'Rapat' };
  await proposeRules(ctx, { ...changed, id: seasonId, version: undefined });
  await runJobs(ctx.db);
  return {
    show: await officer.get(showLoader, '/', { id }),
    standing: await officer.get(standingLoader, '/?liga=', { id, board: 'media' }),
    effect: (await findRuleProposal(ctx.db, seasonId))!.effect!,
  };
}

describeOnEngines('a season', fresh => {
  it('bears no candidates', async () => {
    const ctx = await contextFor(await fresh());
    const seasonId = await openedSeason(ctx);
    await runJobs(ctx.db);
    const { show, standing, effect } = await pagesOf(ctx, seasonId);
    expect(show.empty).toBe(true);
    expect(standing.page.rows).toEqual([]);
    expect(effect.leagues).toEqual([]);
  });

  it('bears one candidate, who is first and alone', async () => {
    const ctx = await contextFor(await fresh());
    const seasonId = await openedSeason(ctx);
    await logStories(ctx, ['Kabar Batanghari']);
    await runJobs(ctx.db);
    const { standing, effect } = await pagesOf(ctx, seasonId);
    expect(standing.page.rows).toMatchObject([{ name: 'Kabar Batanghari', rank: 1, tied: false }]);
    expect(effect.leagues).toMatchObject([{ entrants: 1, counts: { same: 1 }, newLeader: false }]);
  });

  it('leaves all who are tied on one rank, before and after a change of rules', async () => {
    const ctx = await contextFor(await fresh());
    const seasonId = await openedSeason(ctx);
    await logStories(ctx, ['Tebo Terkini', 'Kabar Batanghari', 'Muaro Pos']);
    await runJobs(ctx.db);
    const { standing, effect } = await pagesOf(ctx, seasonId);
    expect(standing.page.rows.map(({ rank, tied }: { rank: number; tied: boolean }) => [rank, tied])).toEqual(
      [
        [1, true],
        [1, true],
        [1, true],
      ],
    );
    expect(effect.leagues).toMatchObject([{ entrants: 3, counts: { same: 3 }, newLeader: false }]);
  });

  it('runs across two calendar years, with every month of both', async () => {
    const ctx = await contextFor(await fresh());
    const seasonId = await openedSeason(ctx, { startsOn: '2024-11-15', endsOn: '2025-02-14' });
    await logStories(ctx, ['Kabar Batanghari'], '2024-12-31');
    await logStories(ctx, ['Muaro Pos', 'Kabar Batanghari'], '2025-01-01');
    await logStories(ctx, ['Merangin Kini'], '2025-02-15');
    await runJobs(ctx.db);
    const { ruleSetId } = (await findSeason(ctx.db, seasonId))!.shown!;
    const outlets = await ctx.db.selectFrom('outlets').select(['id', 'name']).execute();
    const idOf = new Map(outlets.map(({ id, name }) => [name, id]));
    const own = (await findStanding(ctx.db, ruleSetId, 'outlets', idOf.get('Kabar Batanghari')!))!;
    expect(own).toMatchObject({ articles: 2, excluded: 0 });
    expect(own.detail.months.map(e => e > 0)).toEqual([false, true, true, false]);
    expect(await findStanding(ctx.db, ruleSetId, 'outlets', idOf.get('Merangin Kini')!)).toBeUndefined();
  });
});
