import { expect, it } from 'vitest';
import { findBatch } from '#app/features/imports/batches.queries.server.ts';
import { resumeImport } from '#app/features/imports/commit.service.server.ts';
import { leftOutCsv } from '#app/features/imports/left-out.server.ts';
import { listNames } from '#app/features/imports/rows.queries.server.ts';
import { decideNames } from '#app/features/imports/service.server.ts';
import { cancelJob } from '#app/features/jobs/service.server.ts';
import { checkedImport, clipList, startSheetWorkers } from '#tests/factories/imports.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

startSheetWorkers();

describeOnEngines('an import that is gone on with', fresh => {
  it('gives the rows that did not get in as they stand in the file, however long their cells', async () => {
    const ctx = await contextFor(await fresh());
    const long = (name: string) => `https://muaropos.example/${name}?id=${'1234567890'.repeat(25)}`;
    const rows = ['a', 'b', 'c'].map((name): [string, string, string, string] => [
      name === 'b' ? '18/03/2025' : 'segera',
      'Muaro Pos',
      `Judul ${name}`,
      long(name),
    ]);
    const batch = await checkedImport(ctx, 'articles', clipList([['kapan', 'Muaro Pos', 'Pendek'], ...rows]));
    expect(batch.counts).toMatchObject({ new: 1, refused: 3 });
    let csv = '';
    for await (const part of leftOutCsv(ctx.db, batch, ['Baris', 'Alasan'], row => row.outcome)) csv += part;
    expect(csv.trim().split('\r\n').slice(1)).toEqual([
      '2;refused;kapan;Muaro Pos;Pendek;;',
      `3;refused;segera;Muaro Pos;Judul a;${long('a')};`,
      `4;new;18/03/2025;Muaro Pos;Judul b;${long('b')};`,
      `5;refused;segera;Muaro Pos;Judul c;${long('c')};`,
    ]);
  });

  it('keeps what people decided of its names when the check after it was stopped', async () => {
    const ctx = await contextFor(await fresh());
    const batch = await checkedImport(ctx, 'articles', clipList([['18/03/2025', 'Muaro Pos', 'Satu']]));
    const [name] = await listNames(ctx.db, batch.id);
    await decideNames(ctx, batch.id, [{ id: name!.id, chosen: 'Muaro Pos Baru' }]);
    await cancelJob(ctx, (await findBatch(ctx.db, batch.id))!.job_id!);
    await resumeImport(ctx, batch.id);
    await runJobs(ctx.db);
    expect(await findBatch(ctx.db, batch.id)).toMatchObject({ status: 'checked', counts: { new: 1 } });
    expect((await listNames(ctx.db, batch.id)).map(({ chosen }) => chosen)).toEqual(['Muaro Pos Baru']);
  });
});
