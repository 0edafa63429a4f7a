import { expect, it } from 'vitest';
import { answerClaim } from '#app/features/awards/completeness/answering.service.server.ts';
import { answerSchema } from '#app/features/awards/completeness/schema.ts';
import { reopenRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { requestCheck, requestLock } from '#app/features/awards/results/locking.service.server.ts';
import { hashRun, readRun } from '#app/features/awards/results/run-file.server.ts';
import { findRun, listAwards, listSignatures } from '#app/features/awards/results/runs.queries.server.ts';
import { signRun } from '#app/features/awards/results/signing.service.server.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { listStandings } from '#app/features/awards/standings.queries.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { finalists, judgedSeason, plannedRound } from '#tests/factories/jury.ts';
import { afterSeason, decide, decidedSeason, lockedRun } from '#tests/factories/results.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

describeOnEngines('locked results', fresh => {
  it('holds the standing, the marks and the decision under a hash that computes again', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { seasonId, leagueId } = await decidedSeason(ctx);
    const later = { ...ctx, now: afterSeason };
    const runId = await lockedRun(later, seasonId);
    const run = (await findRun(db, runId))!;
    const document = await readRun(db, run.fileId);
    expect(hashRun(document)).toBe(run.sha256);
    expect(document.articles.length).toBe(10);
    const kept = await listStandings(db, (await findSeason(db, seasonId))!.ruleSet.id, 'outlets', leagueId);
    const locked = document.results.standings.filter(({ board }) => board === 'outlets');
    for (const { entrantId, A } of kept) {
      expect(locked.find(standing => standing.entrantId === entrantId)?.a).toBeCloseTo(A, 9);
    }
    expect(document.results.rounds[0]).toMatchObject({ method: 'plain', order: { length: 4 } });
    expect(
      (await listAwards(db, runId)).map(({ place, award, recipient }) => [place, award, recipient]),
    ).toEqual([
      [1, 'Juara I', finalists[0]],
      [2, 'Juara II', finalists[1]],
      [3, 'Juara III', finalists[2]],
    ]);
    await requestCheck(later, runId);
    await runJobs(db, afterSeason);
    expect(await findRun(db, runId)).toMatchObject({ checkPassed: true, checkedAt: afterSeason });
  });

  it('refuses a season that runs, a round without a decision, and a lock by a reader', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await judgedSeason(ctx);
    await expect(requestLock(ctx, season.seasonId, { reason: '' })).rejects.toMatchObject({
      messageKey: 'results.seasonRuns',
    });
    const later = { ...ctx, now: afterSeason };
    await db.updateTable('seasons').set({ status: 'finished' }).where('id', '=', season.seasonId).execute();
    await expect(requestLock(later, season.seasonId, { reason: '' })).rejects.toMatchObject({
      messageKey: 'results.nothingDecided',
    });
    const roundId = await plannedRound(ctx, season);
    await db.updateTable('judging_rounds').set({ status: 'closed' }).where('id', '=', roundId).execute();
    await expect(requestLock(later, season.seasonId, { reason: '' })).rejects.toMatchObject({
      messageKey: 'results.undecided',
    });
    const leader = await contextFor(db, 'leader');
    await expect(requestLock(leader, season.seasonId, { reason: '' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('waits with the lock until the standing is recomputed', async () => {
    const ctx = await contextFor(await fresh());
    const { seasonId } = await decidedSeason(ctx);
    const later = { ...ctx, now: afterSeason };
    await enqueueJob(later, {
      kind: 'awards.recompute',
      payload: { seasonId },
      dedupeKey: `awards.recompute:${seasonId}`,
    });
    await expect(requestLock(later, seasonId, { reason: '' })).rejects.toMatchObject({
      messageKey: 'results.recomputing',
    });
    await runJobs(ctx.db, afterSeason);
    expect(await lockedRun(later, seasonId)).toBeGreaterThan(0);
  });

  it('is not locked while a candidate waits for an answer, nor before the day that candidates were told', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { seasonId } = await decidedSeason(ctx);
    const outlet = await db.selectFrom('outlets').select('id').limit(1).executeTakeFirstOrThrow();
    const later = { ...ctx, now: afterSeason };
    await db
      .insertInto('completeness_checks')
      .values({
        ...{ season_id: seasonId, lock_on: '2026-01-10', due_at: '2026-01-04T16:59:59.999Z' },
        ...{ set_by: null, sendings: 1, looked_on: null, version: 1 },
      })
      .execute();
    await expect(requestLock(later, seasonId, { reason: '' })).rejects.toMatchObject({
      messageKey: 'results.lockToldLater',
    });
    const told = { ...ctx, now: '2026-01-09T17:00:00.000Z' };
    const invite = await db
      .insertInto('completeness_invites')
      .values({
        ...{ season_id: seasonId, outlet_id: outlet.id, journalist_id: null, generation: 1 },
        ...{ created_at: ctx.now, told_at: null, answers: 0 },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const claim = await db
      .insertInto('missing_claims')
      .values({
        ...{ season_id: seasonId, invite_id: invite.id, url: 'https://a.example/b', remark: '' },
        ...{ canonical_url: 'a.example/b', sent_at: ctx.now, state: 'open', answer: '', version: 1 },
        ...{ article_id: null, batch_id: null, answered_by: null, answered_at: null, told_at: null },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await expect(requestLock(told, seasonId, { reason: '' })).rejects.toMatchObject({
      messageKey: 'results.claimsOpen',
    });
    await answerClaim(
      told,
      claim.id,
      answerSchema.parse({ decision: 'refused', answer: 'Halaman itu tidak ada.' }),
    );
    expect(await lockedRun(told, seasonId)).toBeGreaterThan(0);
  });

  it('does not change when articles are deleted or re-dated; the next run needs a reason', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { seasonId, roundId, entryIds } = await decidedSeason(ctx);
    const later = { ...ctx, now: afterSeason };
    const first = (await findRun(db, await lockedRun(later, seasonId)))!;
    await db.updateTable('articles').set({ status: 'dismissed' }).where('id', '=', 1).execute();
    await db
      .updateTable('articles')
      .set({ published_at: '2024-01-01T00:00:00.000Z' })
      .where('id', '=', 2)
      .execute();
    expect(hashRun(await readRun(db, first.fileId))).toBe(first.sha256);
    await expect(requestLock(later, seasonId, { reason: ' ' })).rejects.toMatchObject({
      fields: { reason: ['errors.required'] },
    });
    await decide(later, roundId, [entryIds[1]!, entryIds[0]!], { reasons: 'Keberatan diterima.' });
    const second = (await findRun(db, await lockedRun(later, seasonId, 'Keberatan diterima.')))!;
    expect(second).toMatchObject({ number: 2, reason: 'Keberatan diterima.' });
    expect(second.sha256).not.toBe(first.sha256);
    expect((await readRun(db, second.fileId)).articles.length).toBe(8);
    expect((await listAwards(db, first.id)).length).toBe(3);
    expect((await listAwards(db, second.id)).map(({ recipient }) => recipient)).toEqual([
      finalists[1],
      finalists[0],
    ]);
    const leader = { ...(await contextFor(db, 'leader')), now: afterSeason };
    await expect(
      signRun(leader, first.id, { sha256: first.sha256, position: 'Kepala' }),
    ).rejects.toMatchObject({ messageKey: 'results.replaced' });
    await expect(reopenRound(later, roundId, { reason: 'x', dueOn: null })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is signed by different people under the hash they saw', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { seasonId } = await decidedSeason(ctx);
    const later = { ...ctx, now: afterSeason };
    const runId = await lockedRun(later, seasonId);
    const { sha256 } = (await findRun(db, runId))!;
    const leader = { ...(await contextFor(db, 'leader')), now: afterSeason };
    await expect(
      signRun(leader, runId, { sha256: 'f'.repeat(64), position: 'Kepala' }),
    ).rejects.toMatchObject({
      messageKey: 'results.otherHash',
    });
    await signRun(leader, runId, { sha256, position: 'Kepala kantor' });
    await expect(signRun(leader, runId, { sha256, position: 'Kepala kantor' })).rejects.toMatchObject({
      messageKey: 'results.signedAlready',
    });
    const juror = { ...(await contextFor(db, 'juror')), now: afterSeason };
    await expect(signRun(juror, runId, { sha256, position: 'Juri' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await signRun({ ...later, now: '2026-01-05T04:00:00.000Z' }, runId, { sha256, position: 'Humas' });
    expect((await listSignatures(db, runId)).map(({ name, position }) => [name, position])).toEqual([
      ['Si leader', 'Kepala kantor'],
      ['Si officer', 'Humas'],
    ]);
  });
});
