import { expect, it } from 'vitest';
import {
  listArticleVerdicts,
  listCandidateVerdicts,
  listRulingsOf,
} from '#app/features/awards/desk/desk.queries.server.ts';
import {
  decideOnArticle,
  liftRuling,
  readmitCandidate,
  recordRuling,
  setCandidateAside,
  withdrawArticleVerdict,
} from '#app/features/awards/desk/service.server.ts';
import { recomputeSeason } from '#app/features/awards/recompute.server.ts';
import { readRunInputs } from '#app/features/awards/results/run-inputs.server.ts';
import { lockedStandings } from '#app/features/awards/results/run-standings.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { updateJournalist } from '#app/features/partners/journalists.service.server.ts';
import { updateOutlet } from '#app/features/partners/outlets.service.server.ts';
import { recordCheck } from '#app/features/partners/press-council.service.server.ts';
import type { Db } from '#db/connection.ts';
import { adoptedRules, openedSeason, programmeIds } from '#tests/factories/awards.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

/** Two outlets with an article each by one journalist each; the first also has one that is too short. */
async function runningSeason(db: Db) {
  const ctx = await contextFor(db);
  const [jkk] = await programmeIds(ctx);
  const seasonId = await openedSeason(ctx);
  const log = (day: number, outletName: string, journalistNames: string, words = 300) =>
    loggedArticle(ctx, {
      title: `Berita ${day}`,
      outletName,
      journalistNames,
      topicIds: [jkk],
      body: storyText(day, words),
      publishedLocal: `2025-03-0${day}T08:00`,
    });
  const first = await log(1, 'Kabar Batanghari', 'Rina Marlina');
  const short = await log(2, 'Kabar Batanghari', 'Rina Marlina', 60);
  const other = await log(3, 'Muaro Pos', 'Budi Santoso');
  await runJobs(db);
  const outlets = new Map(
    (await db.selectFrom('outlets').select(['name', 'id']).execute()).map(o => [o.name, o.id]),
  );
  const people = new Map(
    (await db.selectFrom('journalists').select(['name', 'id']).execute()).map(j => [j.name, j.id]),
  );
  return { ctx, seasonId, first, short, other, outlets, people };
}

/** A per entrant, and the reason of every article that does not count, on both boards. */
async function standing(db: Db) {
  await runJobs(db);
  const rows = await db.selectFrom('standings').select(['board', 'entrant_id', 'a', 'league_id']).execute();
  const points = await db
    .selectFrom('standing_points')
    .innerJoin('standings', 'standings.id', 'standing_id')
    .select(['board', 'article_id', 'exclusion'])
    .execute();
  return {
    a: (board: string, id: number | undefined) =>
      rows.find(row => row.board === board && row.entrant_id === id)?.a,
    ranked: (board: string, id: number | undefined) =>
      rows.some(row => row.board === board && row.entrant_id === id && row.league_id !== null),
    reasons: (id: number) =>
      points
        .filter(point => point.article_id === id)
        .map(point => `${point.board}: ${point.exclusion}`)
        .sort(),
  };
}

/** What a recomputation from nothing would write must be what the changes led to. */
async function expectSameAnew(db: Db, seasonId: number) {
  await runJobs(db);
  const kept = () =>
    db
      .selectFrom('standings')
      .select(['board', 'entrant_id', 'a', 'league_id', 'articles', 'excluded'])
      .orderBy('board')
      .orderBy('entrant_id')
      .execute();
  const before = await kept();
  await recomputeSeason(db, seasonId, '2027-01-01T00:00:00.000Z');
  expect(await kept()).toEqual(before);
  // What is locked is computed from a snapshot, by the same decisions.
  const locked = lockedStandings(await readRunInputs(db, seasonId, 'test'));
  const rows = locked.map(standing => ({
    board: standing.board,
    entrant_id: standing.entrantId,
    a: standing.a,
    league_id: standing.leagueId,
    articles: standing.counted,
    excluded: standing.excluded,
  }));
  const byEntrant = (list: typeof rows) =>
    [...list].sort((x, y) => (x.board < y.board ? -1 : x.board > y.board ? 1 : x.entrant_id - y.entrant_id));
  expect(byEntrant(rows)).toEqual(byEntrant(before));
}

const ruling = {
  kind: 'ethics' as const,
  decidedBy: 'Dewan Pers',
  decidedOn: '2025-03-09',
  note: 'Tidak berimbang, PPR 12/2025',
};

describeOnEngines('the eligibility desk', fresh => {
  it('sets articles aside and brings them back, on both boards, with a reason each', async () => {
    const db = await fresh();
    const { ctx, seasonId, first, short } = await runningSeason(db);
    expect((await standing(db)).reasons(short)).toEqual(['journalists: too_short', 'outlets: too_short']);

    await decideOnArticle(ctx, seasonId, short, {
      verdict: 'restored',
      reason: 'Foto bercerita, diterima panitia',
    });
    expect((await standing(db)).reasons(short)).toEqual(['journalists: null', 'outlets: null']);
    await decideOnArticle(ctx, seasonId, first, { verdict: 'set_aside', reason: 'Karya pegawai sendiri' });
    expect((await standing(db)).reasons(first)).toEqual(['journalists: set_aside', 'outlets: set_aside']);
    expect(await listArticleVerdicts(db, seasonId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ articleId: first, verdict: 'set_aside', decidedBy: 'Si officer' }),
        expect.objectContaining({ articleId: short, verdict: 'restored', reversed: 'too_short' }),
      ]),
    );

    await withdrawArticleVerdict(ctx, seasonId, first, 'Ternyata bukan');
    await withdrawArticleVerdict(ctx, seasonId, short, 'Rapat kedua');
    const after = await standing(db);
    expect(after.reasons(first)).toEqual(['journalists: null', 'outlets: null']);
    expect(after.reasons(short)).toEqual(['journalists: too_short', 'outlets: too_short']);
    await expect(withdrawArticleVerdict(ctx, seasonId, first, 'Lagi')).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(
      decideOnArticle(ctx, seasonId, first, { verdict: 'restored', reason: 'Tidak perlu' }),
    ).rejects.toMatchObject({ messageKey: 'season.nothingToRestore' });
    await decideOnArticle(ctx, seasonId, short, { verdict: 'restored', reason: 'Rapat ketiga' });
    await expectSameAnew(db, seasonId);
  });

  it('honours a ruling until it is lifted', async () => {
    const db = await fresh();
    const { ctx, first, outlets } = await runningSeason(db);
    await recordRuling(ctx, first, ruling);
    await recordRuling(ctx, first, { ...ruling, kind: 'factual_error' });
    const ruled = await standing(db);
    expect(ruled.reasons(first)[1]).toBe('outlets: ethics_ruling,factual_error');
    expect(ruled.a('outlets', outlets.get('Kabar Batanghari'))).toBe(0);
    for (const { id } of await listRulingsOf(db, first)) await liftRuling(ctx, id, 'Sudah diralat');
    expect((await standing(db)).reasons(first)[1]).toBe('outlets: null');
    const [lifted] = await listRulingsOf(db, first);
    await expect(liftRuling(ctx, lifted!.id, 'Lagi')).rejects.toMatchObject({
      messageKey: 'errors.alreadyDone',
    });
    await expect(recordRuling(ctx, first, { ...ruling, decidedOn: '2999-01-01' })).rejects.toMatchObject({
      fields: { decidedOn: ['season.dayAhead'] },
    });
  });

  it('puts a candidate who is set aside outside the leagues, and lets them in again', async () => {
    const db = await fresh();
    const { ctx, seasonId, first, people, outlets } = await runningSeason(db);
    const rina = people.get('Rina Marlina')!;
    await setCandidateAside(ctx, seasonId, { board: 'journalists', entrantId: rina, reason: 'Anggota juri' });
    const aside = await standing(db);
    expect([aside.a('journalists', rina), aside.ranked('journalists', rina)]).toEqual([0, false]);
    expect(aside.reasons(first)).toEqual(['journalists: candidate_set_aside', 'outlets: null']);
    expect(aside.ranked('outlets', outlets.get('Kabar Batanghari'))).toBe(true);
    const again = { board: 'journalists' as const, entrantId: rina, reason: 'Dua kali' };
    await expect(setCandidateAside(ctx, seasonId, again)).rejects.toMatchObject({ code: 'conflict' });
    const [verdict] = await listCandidateVerdicts(db, seasonId);
    expect(verdict).toMatchObject({ name: 'Rina Marlina', reason: 'Anggota juri' });
    await readmitCandidate(ctx, seasonId, verdict!.id, 'Mundur dari juri');
    expect((await standing(db)).ranked('journalists', rina)).toBe(true);
  });

  it('follows the Press Council, the certificates and the networks where the rules ask for them', async () => {
    const db = await fresh();
    const { ctx, seasonId, first, other, people, outlets } = await runningSeason(db);
    await adoptedRules(ctx, seasonId, { pressCouncil: true, ukw: true, onePerNetwork: true });
    const strict = await standing(db);
    expect(strict.reasons(first)).toEqual(['journalists: press_council,no_ukw', 'outlets: press_council']);
    const rina = people.get('Rina Marlina')!;
    expect(strict.ranked('journalists', rina)).toBe(false);

    for (const name of ['Kabar Batanghari', 'Muaro Pos']) {
      const outletId = outlets.get(name)!;
      await recordCheck(ctx, { outletId, status: 'factually_verified', checkedOn: testNow.slice(0, 10) });
    }
    const row = await db
      .selectFrom('journalists')
      .selectAll()
      .where('id', '=', rina)
      .executeTakeFirstOrThrow();
    await updateJournalist(ctx, { id: rina, version: row.version, name: row.name, ukw: 'muda' });
    const verified = await standing(db);
    expect(verified.reasons(first)).toEqual(['journalists: null', 'outlets: null']);
    expect(verified.reasons(other)).toEqual(['journalists: no_ukw', 'outlets: null']);
    expect(verified.ranked('journalists', rina)).toBe(true);

    // Two outlets of one network stand as one, under the one with more articles; apart again when one leaves.
    const regroup = async (name: string, network: string | null) => {
      const outlet = await db
        .selectFrom('outlets')
        .selectAll()
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      const { id, version, channel, scope } = outlet;
      await updateOutlet(ctx, { id, version, name, channel, scope, network });
    };
    await regroup('Kabar Batanghari', 'Jaringan Batanghari');
    await regroup('Muaro Pos', 'Jaringan Batanghari');
    const [kabar, muaro] = [outlets.get('Kabar Batanghari'), outlets.get('Muaro Pos')];
    const together = await standing(db);
    expect(together.a('outlets', muaro)).toBeUndefined();
    expect(together.a('outlets', kabar)).toBeGreaterThan(verified.a('outlets', kabar)!);
    await regroup('Muaro Pos', null);
    const apart = await standing(db);
    expect(apart.a('outlets', muaro)).toBe(verified.a('outlets', muaro));
    expect(apart.a('outlets', kabar)).toBe(verified.a('outlets', kabar));
    await regroup('Muaro Pos', 'Jaringan Batanghari');
    await setCandidateAside(ctx, seasonId, {
      board: 'outlets',
      entrantId: muaro!,
      reason: 'Mengundurkan diri',
    });
    const aside = await standing(db);
    expect([aside.a('outlets', kabar), aside.ranked('outlets', kabar)]).toEqual([0, false]);
    await expectSameAnew(db, seasonId);
  });

  it('decides nothing in a draft, for a stranger, or about what is not there', async () => {
    const db = await fresh();
    const { ctx, seasonId, first } = await runningSeason(db);
    const leader = await contextFor(db, 'leader');
    const aside = { verdict: 'set_aside' as const, reason: 'Coba' };
    await expect(decideOnArticle(leader, seasonId, first, aside)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(recordRuling(leader, first, ruling)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(decideOnArticle(ctx, seasonId, 999, aside)).rejects.toMatchObject({ code: 'not-found' });
    await expect(liftRuling(ctx, 999, 'Coba')).rejects.toMatchObject({ code: 'not-found' });
    await db.updateTable('seasons').set({ status: 'finished' }).execute();
    await expect(decideOnArticle(ctx, seasonId, first, aside)).rejects.toMatchObject({ code: 'conflict' });
    expect((await findSeason(db, seasonId))!.status).toBe('finished');
  });
});
