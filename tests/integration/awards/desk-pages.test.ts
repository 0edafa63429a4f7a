import { expect, it } from 'vitest';
import { listExcludedArticles } from '#app/features/awards/desk/excluded.queries.server.ts';
import {
  action as articleAction,
  loader as articleLoader,
} from '#app/features/awards/routes/desk-article.tsx';
import { action as asideAction } from '#app/features/awards/routes/desk-candidate.ts';
import { action as returnAction } from '#app/features/awards/routes/desk-candidate-return.ts';
import { action as rulingAction, loader as rulingLoader } from '#app/features/awards/routes/desk-ruling.tsx';
import { action as liftAction } from '#app/features/awards/routes/desk-ruling-lifting.ts';
import { action as withdrawAction } from '#app/features/awards/routes/desk-verdict-withdrawal.ts';
import { loader as deskLoader } from '#app/features/awards/routes/eligibility.tsx';
import { openedSeason, programmeIds } from '#tests/factories/awards.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { planOf } from '#tests/support/query-plan.ts';
import { visitorFor } from '#tests/support/routes.ts';

describeOnEngines('the pages of the eligibility desk', fresh => {
  it('list what does not count by reason, and take decisions, rulings and their withdrawal', async () => {
    const db = await fresh();
    const officer = await visitorFor(db);
    const [topic] = await programmeIds(officer.ctx);
    const id = String(await openedSeason(officer.ctx));
    const log = (day: number, words: number) =>
      loggedArticle(officer.ctx, {
        outletName: 'Kabar Batanghari',
        journalistNames: 'Rina Marlina',
        topicIds: [topic],
        body: storyText(day, words),
        publishedLocal: `2025-03-0${day}T08:00`,
      });
    const full = await log(1, 300);
    const short = await log(2, 60);
    await runJobs(db);
    const desk = (search = '') => officer.get(deskLoader, `/penghargaan/${id}/kelayakan${search}`, { id });
    expect((await desk()).rows).toMatchObject([{ article: { id: short }, reasons: ['too_short'] }]);
    expect((await desk('?alasan=advertorial')).rows).toEqual([]);
    expect((await desk('?alasan=too_short&sebelum=1')).rows).toEqual([]);

    const article = { id, articleId: String(short) };
    const page = () => officer.get(articleLoader, '/x', article);
    expect(await page()).toMatchObject({
      restorable: true,
      reasons: ['too_short'],
      verdicts: [],
      mayDecide: true,
    });
    const refused = await officer.post(articleAction, '/x', { verdict: 'restored', reason: ' ' }, article);
    expect(refused).toMatchObject({
      init: { status: 422 },
      data: { result: { error: { reason: ['errors.required'] }, initialValue: { verdict: 'restored' } } },
    });
    await officer.post(articleAction, '/x', { verdict: 'restored', reason: 'Rapat panitia' }, article);
    await runJobs(db);
    expect(await page()).toMatchObject({ reasons: [], verdicts: [{ verdict: 'restored' }] });
    await officer.post(withdrawAction, '/x', { reason: 'Keliru' }, article);
    await runJobs(db);
    expect(await page()).toMatchObject({ reasons: ['too_short'], verdicts: [] });

    const other = { id, articleId: String(full) };
    expect(await officer.get(rulingLoader, '/x', other)).toMatchObject({ article: { id: full } });
    const ruling = { kind: 'ethics', decidedBy: 'Dewan Pers', decidedOn: '2025-03-09', note: 'PPR 12' };
    expect(
      await officer.post(rulingAction, '/x', { ...ruling, decidedOn: '2025-02-31' }, other),
    ).toMatchObject({
      data: { result: { error: { decidedOn: ['errors.date'] } } },
    });
    await officer.post(rulingAction, '/x', ruling, other);
    await runJobs(db);
    const [recorded] = (await desk()).rulings;
    expect(recorded).toMatchObject({ kind: 'ethics', decidedBy: 'Dewan Pers', liftedAt: null });
    const lifted = { id, rulingId: String(recorded!.id) };
    await officer.post(liftAction, '/x', { reason: 'Sudah diralat' }, lifted);
    expect((await desk()).rulings[0]!.liftedReason).toBe('Sudah diralat');

    const entrantId = '1';
    await officer.post(asideAction, '/x', { board: 'outlets', entrantId, reason: 'Mundur' }, { id });
    await runJobs(db);
    const [aside] = (await desk()).candidates;
    expect(aside).toMatchObject({ name: 'Kabar Batanghari', reason: 'Mundur' });
    await officer.post(returnAction, '/x', { reason: 'Kembali' }, { id, verdictId: String(aside!.id) });
    expect((await desk()).candidates).toEqual([]);

    const leader = await visitorFor(db, 'leader');
    expect(await leader.get(deskLoader, `/penghargaan/${id}/kelayakan`, { id })).toMatchObject({
      mayDecide: false,
    });
    const post = leader.post(articleAction, '/x', { verdict: 'set_aside', reason: 'Coba' }, article);
    await expect(post).rejects.toMatchObject({ init: { status: 403 } });
  });

  it('reads its list by an index', async () => {
    const plan = await planOf(db =>
      listExcludedArticles(db, 1, { board: 'outlets', reasons: ['too_short'], before: 900 }),
    );
    expect(plan).toContain('standing_points_excluded');
    expect(plan).not.toMatch(/TEMP B-TREE|SCAN/);
  });
});
