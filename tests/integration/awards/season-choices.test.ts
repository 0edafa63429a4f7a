import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { createSeasonLike } from '#app/features/awards/copying.service.server.ts';
import { listRounds } from '#app/features/awards/judging/rounds.queries.server.ts';
import { readRunInputs } from '#app/features/awards/results/run-inputs.server.ts';
import { lockedStandings } from '#app/features/awards/results/run-standings.ts';
import { action as newAction, loader as newLoader } from '#app/features/awards/routes/new.tsx';
import { loader as showLoader } from '#app/features/awards/routes/show.tsx';
import { loader as standingLoader } from '#app/features/awards/routes/standing.tsx';
import { loader as worksLoader } from '#app/features/awards/routes/works.tsx';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { openSeason, updateSeason } from '#app/features/awards/service.server.ts';
import { callForWorks } from '#app/features/awards/works/calls.service.server.ts';
import {
  adoptedRules,
  draftSeason,
  openedSeason,
  programmeIds,
  seasonForm,
} from '#tests/factories/awards.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { plannedRound } from '#tests/factories/jury.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { visitorFor } from '#tests/support/routes.ts';

const refusal = { init: { status: 404 } };

describeOnEngines('the boards of a season', fresh => {
  it('leaves a board that is not chosen out of standing, jury, works and results', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const [topic] = await programmeIds(ctx);
    const seasonId = await openedSeason(ctx, { boards: ['journalists'] });
    await loggedArticle(ctx, {
      ...{ outletName: 'Kabar Batanghari', journalistNames: 'Rina Marlina', topicIds: [topic!] },
      ...{ body: storyText(1, 300), publishedLocal: '2025-03-01T08:00' },
    });
    await runJobs(db);
    const boards = await db.selectFrom('standings').select('board').distinct().execute();
    expect(boards).toEqual([{ board: 'journalists' }]);

    const officer = await visitorFor(db);
    const id = String(seasonId);
    const page = await officer.get(showLoader, '/', { id });
    expect(page.leaders.map(({ board }: { board: string }) => board)).toEqual(['journalists']);
    await expect(officer.get(standingLoader, '/', { id, board: 'media' })).rejects.toMatchObject(refusal);
    expect(await officer.get(standingLoader, '/', { id, board: 'jurnalis' })).toMatchObject({
      board: 'journalists',
    });
    await expect(officer.get(worksLoader, '/', { id })).rejects.toMatchObject(refusal);
    const call = callForWorks(ctx, seasonId, { dueOn: '2025-12-01', guidance: '', version: undefined });
    await expect(call).rejects.toMatchObject({ messageKey: 'works.notAwarded' });
    const leagueId = (await findSeason(db, seasonId))!.leagues[0]!.id;
    await expect(plannedRound(ctx, { seasonId, leagueId })).rejects.toMatchObject({
      fields: { board: ['judging.boardNotChosen'] },
    });
    const inputs = await readRunInputs(db, seasonId, 'test');
    expect(lockedStandings(inputs).map(({ board }) => board)).toEqual(['journalists']);
    // A run that was locked before there was a choice has both.
    const { boards: _, ...season } = inputs.season;
    expect(lockedStandings({ ...inputs, season }).map(({ board }) => board)).toEqual([
      'outlets',
      'journalists',
    ]);
  });

  it('needs one, and keeps one that a round is planned on', async () => {
    const ctx = await contextFor(await fresh());
    expect(() => seasonForm({ boards: [] })).toThrow('season.boards.required');
    expect(() => seasonForm({ boards: ['planets'] })).toThrow('errors.choice');
    const id = await draftSeason(ctx);
    const form = seasonForm({ topicIds: await programmeIds(ctx), boards: ['works'] });
    const leagueId = (await findSeason(ctx.db, id))!.leagues[0]!.id;
    await plannedRound(ctx, { seasonId: id, leagueId });
    await expect(updateSeason(ctx, { ...form, id })).rejects.toMatchObject({
      fields: { boards: ['season.boards.inUse'] },
    });
    await updateSeason(ctx, { ...form, boards: ['outlets'], id });
    expect((await findSeason(ctx.db, id))!.boards).toEqual(['outlets']);
  });
});

describeOnEngines('a season planned after an earlier one', fresh => {
  it('takes rules, leagues, boards and rounds along, and nothing that was decided', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const from = await openedSeason(ctx);
    await runJobs(db);
    const leagueId = (await findSeason(db, from))!.leagues[1]!.id;
    await plannedRound(ctx, { seasonId: from, leagueId });
    await plannedRound(ctx, { seasonId: from, leagueId }, { name: 'Karya', board: 'works' });
    await adoptedRules(ctx, from, { minimumWords: 222 });

    const officer = await visitorFor(db);
    const page = await officer.get(newLoader, `/penghargaan/baru?dari=${from}`, {});
    expect(page.source).toMatchObject({
      rulesVersion: 2,
      rounds: ['Media daerah', 'Karya'],
      next: { name: 'Anugerah Jurnalistik 2026', startsOn: '2026-01-01', endsOn: '2026-12-31' },
    });
    const topics = await programmeIds(ctx);
    const sent = (await officer.post(newAction, '/', {
      ...{ name: 'Anugerah Jurnalistik 2026', startsOn: '2026-01-01', endsOn: '2026-12-31' },
      ...{ 'leagues[0].scope': 'regional', 'topicIds[0]': String(topics[0]) },
      ...{ 'boards[0]': 'outlets', copyOf: String(from) },
    })) as Response;
    expect(sent.status).toBe(303);
    const id = Number(sent.headers.get('Location')!.split('/').at(-1));
    const season = (await findSeason(db, id))!;
    expect(season).toMatchObject({
      ...{ status: 'draft', boards: ['outlets'], shown: null },
      ruleSet: { version: 1, reason: '', rules: { eligibility: { minimumWords: 222 } } },
    });
    const rounds = await listRounds(db, id);
    expect(rounds).toMatchObject([
      { name: 'Media daerah', leagueId: season.leagues[0]!.id, status: 'setup', dueAt: null },
    ]);
    expect(rounds[0]!.rubric).toEqual((await listRounds(db, from))[0]!.rubric);
    const [created] = await listAuditEntries(db, { subjectKind: 'season', subjectId: id });
    expect(created!.changes).toEqual([
      { field: 'copiedFrom', before: null, after: 'Anugerah Jurnalistik 2025' },
      { field: 'rulesVersion', before: null, after: 2 },
      { field: 'rounds', before: null, after: 1 },
    ]);
    await openSeason(ctx, id);
  });

  it('is refused when the earlier one is not there, and by those who may not write', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const form = seasonForm({ topicIds: await programmeIds(ctx) });
    await expect(createSeasonLike(ctx, 99, form)).rejects.toMatchObject({
      fields: { '': ['season.copy.gone'] },
    });
    const leader = await contextFor(db, 'leader');
    await expect(createSeasonLike(leader, 99, form)).rejects.toMatchObject({ code: 'forbidden' });
    const officer = await visitorFor(db);
    const page = await officer.get(newLoader, '/penghargaan/baru?dari=99', {});
    expect([page.source, page.gone]).toEqual([undefined, true]);
    expect((await officer.get(newLoader, '/penghargaan/baru', {})).gone).toBe(false);
  });
});
