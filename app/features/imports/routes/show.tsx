import '#app/i18n/sections/imports.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findBatchJob } from '../batches.queries.server.ts';
import { isInterrupted, mayUndo } from '../commit.service.server.ts';
import { importPaths } from '../paths.ts';
import { countNames, countWaitingRows, listShownRows } from '../rows.queries.server.ts';
import { frameOf, stepBatch } from '../step.server.ts';
import { undoDays } from '../terms.ts';
import { BatchProgress } from '../ui/batch-progress.tsx';
import { BatchSummary } from '../ui/batch-summary.tsx';
import { ImportFrame } from '../ui/import-frame.tsx';

const shownFailures = 100;

/** Whether a check read the file; else it went by names that people had decided. */
const wasRead = (payload: unknown) => (payload as { read?: boolean } | null | undefined)?.read === true;

export const loader = guard({ can: 'imports.write' }, async ({ ctx, params }) => {
  const batch = await stepBatch(ctx, idParam(params.id));
  if (batch.status === 'draft') throw redirect(importPaths.sheet(batch.id));
  const job = await findBatchJob(ctx.db, batch);
  if (batch.status === 'checked') {
    // After the file was read, spellings that are new or went to another name are shown once before the rows.
    const namesFirst = wasRead(job?.payload) && (await countNames(ctx.db, batch.id)).open > 0;
    throw redirect(namesFirst ? importPaths.names(batch.id) : importPaths.preview(batch.id));
  }
  const ended = batch.status === 'committed' || batch.status === 'undone';
  const until = new Date(Date.parse(batch.committed_at ?? ctx.now) + undoDays * 86_400_000).toISOString();
  return {
    batch: frameOf(batch),
    counts: batch.counts,
    interrupted: await isInterrupted(ctx.db, batch),
    mayUndo: await mayUndo(ctx, batch),
    undoUntil: until,
    job: job && {
      done: job.progressDone,
      total: job.progressTotal,
      waiting: job.status === 'queued',
      stopping: job.cancelRequested,
    },
    columns: batch.labels.map((label, index) => ({ label, field: batch.mapping[index] ?? null })),
    failures: ended
      ? await listShownRows(ctx.db, batch.id, { states: ['failed', 'kept'] }, shownFailures)
      : [],
    leftOut: ended
      ? await countWaitingRows(ctx.db, batch.id, ['doubtful', 'known', 'refused', 'ignored'])
      : 0,
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.batch.fileName }];

export default function ImportResult() {
  const page = useLoaderData<typeof loader>();
  const ended = page.batch.status === 'committed' || page.batch.status === 'undone';
  return (
    <ImportFrame batch={page.batch} current="result">
      {ended ? (
        <BatchSummary {...page} />
      ) : (
        <BatchProgress batch={page.batch} job={page.job} interrupted={page.interrupted} />
      )}
    </ImportFrame>
  );
}
