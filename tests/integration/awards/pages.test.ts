import { expect, it } from 'vitest';
import { action as closeAction } from '#app/features/awards/routes/closing.ts';
import { loader as editLoader } from '#app/features/awards/routes/edit.tsx';
import { loader as listLoader } from '#app/features/awards/routes/list.tsx';
import { loader as methodLoader } from '#app/features/awards/routes/method.tsx';
import { action as createAction, loader as newLoader } from '#app/features/awards/routes/new.tsx';
import { action as openAction } from '#app/features/awards/routes/opening.ts';
import { action as recomputeAction } from '#app/features/awards/routes/recomputation.ts';
import { action as rulesAction, loader as rulesLoader } from '#app/features/awards/routes/rules.tsx';
import { loader as scoreLoader } from '#app/features/awards/routes/score.tsx';
import { loader as showLoader } from '#app/features/awards/routes/show.tsx';
import { loader as standingLoader } from '#app/features/awards/routes/standing.tsx';
import type { Db } from '#db/connection.ts';
import { draftSeason, openedSeason, programmeIds } from '#tests/factories/awards.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { visitorFor } from '#tests/support/routes.ts';

const refusal = (status: number) => ({ init: { status } });

/** A running season with two outlets: one has two stories and a short notice, the other a copy. */
async function runningSeason(db: Db) {
  const { ctx } = await visitorFor(db);
  const [jkk, jkm] = await programmeIds(ctx);
  const id = await openedSeason(ctx);
  const log = (day: number, topicId: number, body: string, outletName: string) =>
    loggedArticle(ctx, {
      outletName,
      journalistNames: 'Rina Marlina',
      topicIds: [topicId],
      body,
      publishedLocal: `2025-03-0${day}T08:00`,
    });
  await log(1, jkk!, storyText(1, 300), 'Kabar Batanghari');
  await log(2, jkm!, storyText(2, 300), 'Kabar Batanghari');
  await log(3, jkm!, storyText(3, 60), 'Kabar Batanghari');
  await log(4, jkk!, storyText(1, 300), 'Muaro Pos');
  await runJobs(db);
  return String(id);
}

describeOnEngines('the pages of the awards', fresh => {
  it('plan, open and show a season, and explain a score down to its articles', async () => {
    const db = await fresh();
    const officer = await visitorFor(db);
    const topics = await programmeIds(officer.ctx);
    expect((await officer.get(listLoader, '/penghargaan')).seasons).toEqual([]);
    expect((await officer.get(newLoader, '/penghargaan/baru')).topics).toContainEqual(
      expect.objectContaining({ id: topics[0], kind: 'programme' }),
    );
    const id = await runningSeason(db);
    const params = { id };
    const show = await officer.get(showLoader, `/penghargaan/${id}`, params);
    expect(show.leaders[0]!.leagues[1]!.rows).toMatchObject([
      { name: 'Kabar Batanghari', rank: 1, tied: false },
      { name: 'Muaro Pos', rank: 2, A: 0 },
    ]);
    const regional = show.season.leagues[1]!.id;
    const board = { ...params, board: 'media' };
    const standing = await officer.get(
      standingLoader,
      `/penghargaan/${id}/klasemen/media?liga=${regional}`,
      board,
    );
    expect(standing.page.rows.map(row => [row.name, row.articles, row.excluded])).toEqual([
      ['Kabar Batanghari', 2, 1],
      ['Muaro Pos', 0, 1],
    ]);
    const found = await officer.get(
      standingLoader,
      `/penghargaan/${id}/klasemen/media?liga=${regional}&cari=muaro`,
      board,
    );
    expect(found.page.rows).toMatchObject([{ name: 'Muaro Pos', rank: 2 }]);

    const entrantId = String(standing.page.rows[0]!.entrantId);
    const address = `/penghargaan/${id}/skor/media/${entrantId}`;
    const score = await officer.get(scoreLoader, address, { ...board, entrantId });
    expect(score.place).toEqual({ rank: 1, of: 2, tied: false, tiedWith: [], above: null });
    expect(score.months).toHaveLength(12);
    if (score.list.kind !== 'counted') throw new Error('expected the articles that count');
    expect(Math.abs(score.list.sum - score.standing.A)).toBeLessThan(1e-9);
    const excluded = await officer.get(scoreLoader, `${address}?daftar=keluar`, { ...board, entrantId });
    expect(excluded.list.rows).toMatchObject([{ reasons: ['too_short'] }]);
  });

  it('hide every score from jurors, who may read seasons and the method', async () => {
    const db = await fresh();
    const id = await runningSeason(db);
    const juror = await visitorFor(db, 'juror');
    const params = { id };
    expect((await juror.get(listLoader, '/penghargaan')).seasons).toHaveLength(1);
    const show = await juror.get(showLoader, `/penghargaan/${id}`, params);
    expect(show).toMatchObject({
      mayStanding: false,
      mayWrite: false,
      leaders: [],
      shownAt: null,
      history: [],
    });
    await juror.get(methodLoader, `/penghargaan/${id}/metode`, params);
    const board = { ...params, board: 'media', entrantId: '1' };
    const standing = juror.get(standingLoader, `/penghargaan/${id}/klasemen/media`, board);
    await expect(standing).rejects.toMatchObject(refusal(403));
    const score = juror.get(scoreLoader, `/penghargaan/${id}/skor/media/1`, board);
    await expect(score).rejects.toMatchObject(refusal(403));
  });

  it('let a leader read standings and change nothing', async () => {
    const db = await fresh();
    const id = await runningSeason(db);
    const leader = await visitorFor(db, 'leader');
    const params = { id, board: 'jurnalis' };
    await leader.get(standingLoader, `/penghargaan/${id}/klasemen/jurnalis`, params);
    for (const action of [openAction, closeAction, recomputeAction]) {
      await expect(leader.post<unknown>(action, '/penghargaan', {}, params)).rejects.toMatchObject(
        refusal(403),
      );
    }
    await expect(leader.get(newLoader, '/penghargaan/baru')).rejects.toMatchObject(refusal(403));
    const rules = leader.get(rulesLoader, `/penghargaan/${id}/aturan`, params);
    await expect(rules).rejects.toMatchObject(refusal(403));
  });

  it('do not find what is not there', async () => {
    const db = await fresh();
    const officer = await visitorFor(db);
    const draft = String(await draftSeason(officer.ctx, { name: 'Rancangan' }));
    const missing = [
      officer.get(showLoader, '/penghargaan/99', { id: '99' }),
      officer.get(showLoader, '/penghargaan/x', { id: 'x' }),
      officer.get(standingLoader, '/', { id: draft, board: 'media' }),
      officer.get(standingLoader, '/', { id: draft, board: 'semua' }),
      officer.get(scoreLoader, '/', { id: draft, board: 'media', entrantId: '1' }),
      officer.get(scoreLoader, '/', { id: draft, board: 'media', entrantId: '-1' }),
    ];
    for (const answer of await Promise.allSettled<unknown>(missing)) {
      expect(answer).toMatchObject({ status: 'rejected', reason: refusal(404) });
    }
  });

  it('send a refused form back with the faults and what was typed', async () => {
    const db = await fresh();
    const officer = await visitorFor(db);
    const form = {
      name: '<b>Musim</b>',
      startsOn: '2025-02-31',
      endsOn: '2025-12-31',
      'leagues[0].scope': 'x',
    };
    const refused = await officer.post(createAction, '/penghargaan/baru', form);
    expect(refused).toMatchObject({
      init: { status: 422 },
      data: {
        result: {
          initialValue: { name: '<b>Musim</b>', startsOn: '2025-02-31' },
          error: {
            startsOn: ['errors.date'],
            'leagues[0].scope': ['errors.choice'],
            topicIds: ['awards.topicRequired'],
          },
        },
      },
    });
    const id = String(await draftSeason(officer.ctx));
    const weights = { volume: 'dua puluh', quality: '40', breadth: '20', consistency: '20' };
    const others = {
      minimumWords: '',
      minimumSeconds: '30',
      fullWords: '600',
      fullOwnSources: '3',
      bestArticles: '5',
    };
    const rules = await officer.post(rulesAction, '/', { ...weights, ...others }, { id });
    expect(rules).toMatchObject({
      init: { status: 422 },
      data: { result: { error: { volume: ['errors.number'], minimumWords: ['errors.number'] } } },
    });
  });

  it('show what an opened season still allows instead of its form', async () => {
    const officer = await visitorFor(await fresh());
    const id = String(await openedSeason(officer.ctx));
    expect(await officer.get(editLoader, `/penghargaan/${id}/ubah`, { id })).toMatchObject({
      season: { status: 'open' },
    });
  });

  it('say on the season’s page why it cannot be opened twice or closed early', async () => {
    const db = await fresh();
    const id = await runningSeason(db);
    const officer = await visitorFor(db);
    for (const action of [openAction, closeAction]) {
      const response = await officer.post(action, '/', {}, { id });
      expect(response.status).toBe(303);
      expect(response.headers.get('Location')).toBe(`/penghargaan/${id}`);
      expect(response.headers.get('Set-Cookie')).toContain('flash');
    }
  });
});
