import { expect, it } from 'vitest';
import { listAuditPage } from '#app/features/admin/audit-page.queries.server.ts';
import { loader as jobsPage } from '#app/features/admin/routes/jobs.tsx';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { claimJob, listJobs } from '#app/features/jobs/queries.server.ts';
import { cancelJob, enqueueJob } from '#app/features/jobs/service.server.ts';
import { Forbidden, NotFound } from '#app/lib/errors.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

describeOnEngines('cancelling a job', fresh => {
  it('ends a waiting one and asks a running one to stop, each once in the log', async () => {
    const ctx = await contextFor(await fresh());
    const running = (await enqueueJob(ctx, { kind: 'awards.recompute' }))!;
    await claimJob(ctx.db, { now: testNow, leaseToken: 'x', leaseUntil: '2025-03-20T04:00:00.000Z' });
    const waiting = (await enqueueJob(ctx, { kind: 'coverage.rederive' }))!;
    for (const id of [running, waiting]) await cancelJob(ctx, id);
    for (const id of [running, waiting])
      await expect(cancelJob(ctx, id)).rejects.toMatchObject({ messageKey: 'errors.nothingToStop' });
    expect((await listJobs(ctx.db)).map(job => [job.id, job.status, job.cancelRequested])).toEqual([
      [waiting, 'cancelled', false],
      [running, 'running', true],
    ]);
    const { rows } = await listAuditPage(ctx.db, { subjectKind: 'job' }, {});
    expect(rows.map(row => [row.action, row.subjectId, row.subjectLabel, row.actorName])).toEqual([
      ['job.cancelled', waiting, 'coverage.rederive', 'Si officer'],
      ['job.cancelled', running, 'awards.recompute', 'Si officer'],
    ]);
    await expect(cancelJob(ctx, waiting + 1)).rejects.toThrow(NotFound);
  });

  it('leaves what concerns accounts to those who manage them', async () => {
    const officer = await visitorFor(await fresh());
    const { ctx } = officer;
    const admin = await visitorFor(ctx.db, 'admin');
    const leader = await contextFor(ctx.db, 'leader');
    const id = (await enqueueJob(ctx, { kind: 'accounts.recovery' }))!;
    const other = (await enqueueJob(ctx, { kind: 'coverage.rederive' }))!;
    await expect(cancelJob(ctx, id)).rejects.toThrow(Forbidden);
    await expect(cancelJob(leader, other)).rejects.toThrow(Forbidden);
    expect(await listAuditEntries(ctx.db, { subjectKind: 'job' })).toEqual([]);
    const offered = async (visitor: typeof officer) =>
      (await visitor.get(jobsPage, '/pengaturan/pekerjaan')).jobs.map(job => [job.id, job.mayCancel]);
    expect(await offered(officer)).toEqual([
      [other, true],
      [id, false],
    ]);
    expect(await offered(admin)).toEqual([
      [other, true],
      [id, true],
    ]);
    await cancelJob(admin.ctx, id);
    expect((await listJobs(ctx.db, { kind: 'accounts.recovery' }))[0]?.status).toBe('cancelled');
  });
});
