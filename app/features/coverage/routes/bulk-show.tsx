import '#app/i18n/sections/bulk.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { auditWords } from '#app/i18n/audit-words.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { batchNaming } from '../bulk/batch-naming.server.ts';
import {
  type BatchCounts,
  countBatchRows,
  findBulkJob,
  listBatchArticles,
} from '../bulk/batches.queries.server.ts';
import { isInterrupted, mayUndo, ownBatch } from '../bulk/service.server.ts';
import { undoUntil } from '../bulk/terms.ts';
import { bulkPaths } from '../bulk-paths.ts';
import { coveragePaths } from '../paths.ts';
import { BulkResult } from '../ui/bulk-result.tsx';
import { BulkWork } from '../ui/bulk-work.tsx';

/** Articles of one kind that are named; there may be more. */
const named = 100;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, locale, t }) => {
  const batch = await ownBatch(ctx, idParam(params.id));
  if (batch.status === 'draft') throw redirect(bulkPaths.changes(batch.id));
  if (batch.status === 'ready') throw redirect(bulkPaths.preview(batch.id));
  const job = await findBulkJob(ctx.db, batch);
  const counts: BatchCounts = { ...batch.counts, ...(await countBatchRows(ctx.db, batch.id)) };
  const undone = batch.status === 'undone';
  const { zone } = await readOffice(ctx.db);
  return {
    title: (await batchNaming(ctx.db, t, auditWords(locale, zone)))(batch),
    id: batch.id,
    topicId: batch.topic?.id ?? null,
    status: batch.status,
    counts,
    author: batch.author,
    at: batch.doneAt ?? batch.createdAt,
    interrupted: await isInterrupted(ctx.db, batch),
    mayUndo: await mayUndo(ctx, batch),
    undoUntil: batch.doneAt && undoUntil(batch.doneAt),
    changedHref:
      batch.status === 'done' && (counts.done ?? 0) > 0
        ? coveragePaths.changedBy(batch.id, batch.changes.status?.to === 'dismissed')
        : null,
    back: batch.origin || coveragePaths.list,
    job: job && {
      done: job.progressDone,
      total: job.progressTotal,
      waiting: job.status === 'queued',
      stopping: job.cancelRequested,
    },
    changed: await listBatchArticles(ctx.db, batch.id, undone ? 'undone' : 'done', named),
    left: await listBatchArticles(ctx.db, batch.id, undone ? 'kept' : 'left', named),
    zone,
  };
});

export default function ShowBatch() {
  const page = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { status } = page;
  return (
    <>
      <PageHeader
        title={page.title}
        parent={{ href: bulkPaths.recent, label: t('bulk.recentTitle') }}
        meta={
          <>
            {page.author && <span>{page.author}</span>}
            <span>{format.instant(page.at, page.zone)}</span>
          </>
        }
      />
      {status === 'done' || status === 'undone' ? (
        <BulkResult {...page} status={status} />
      ) : (
        <BulkWork {...page} status={status as 'checking' | 'running' | 'undoing'} />
      )}
    </>
  );
}
