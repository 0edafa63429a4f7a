import '#app/i18n/sections/logging.ts';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { formats } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { DraftsSaved } from '#app/web/draft-keeper.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findBatch, listLines } from '../logging/batches.queries.server.ts';
import { mostFiles } from '../logging/handed-over.server.ts';
import { findLinks, mostLinks } from '../logging/source-plan.ts';
import { coveragePaths } from '../paths.ts';
import { BatchLines } from '../ui/batch-lines.tsx';
import { sourceDraft } from '../ui/kept-as.ts';

const refreshSeconds = 2;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, t, locale }) => {
  const found = await findBatch(ctx.db, idParam(params.batch));
  if (!found) throw new NotFound();
  const { job, ...batch } = found;
  const { zone } = await readOffice(ctx.db);
  const busy = job?.status === 'queued' || job?.status === 'running';
  return {
    pageTitle: t('logging.batchTitle', { at: formats[locale].instant(batch.createdAt, zone) }),
    batch,
    busy,
    stopping: busy && job.cancelRequested,
    lines: await listLines(ctx.db, batch.id),
    mostFiles,
    links: Math.min(findLinks(batch.source).links.length, mostLinks),
  };
});

export default function BatchPage() {
  const page = useLoaderData<typeof loader>();
  const { pageTitle, batch, busy, stopping, lines, links } = page;
  const t = useT();
  useLive(busy, refreshSeconds * 1000);
  const waiting = lines.filter(line => line.state === 'waiting').length;
  const failed = lines.filter(line => line.state === 'failed').length;
  return (
    <div className="max-w-3xl">
      <DraftsSaved name={sourceDraft} />
      {busy && (
        <noscript>
          <meta httpEquiv="refresh" content={String(refreshSeconds)} />
        </noscript>
      )}
      <PageHeader
        title={pageTitle}
        parent={{ href: coveragePaths.log, label: t('coverage.logTitle') }}
        meta={
          <>
            <Badge>{t(`logging.origins.${batch.origin}`)}</Badge>
            <span>{t('logging.linesCount', { count: lines.length })}</span>
            {batch.author && <span>{t('logging.handedBy', { name: batch.author })}</span>}
          </>
        }
      >
        {t('logging.batchIntro')}
      </PageHeader>
      {batch.leftOut > 0 && (
        <p className="mb-4 font-medium text-warning">
          {t('logging.attachmentsLeft', { count: batch.leftOut, most: page.mostFiles })}
        </p>
      )}
      {busy && (
        <div className="mb-6">
          <Progress
            label={t('logging.progress')}
            done={lines.length - waiting}
            total={lines.length}
            text={t('logging.progressText', { done: lines.length - waiting, total: lines.length })}
            actions={
              !stopping && (
                <Form method="post" action={coveragePaths.batchStop(batch.id)}>
                  <Button size="small">{t('logging.stop')}</Button>
                </Form>
              )
            }
          />
        </div>
      )}
      <BatchLines batchId={batch.id} lines={lines} busy={busy} />
      <div className="mt-4 flex flex-wrap gap-2">
        {!busy && waiting + failed > 1 && (
          <Form method="post" action={coveragePaths.batchReading(batch.id)}>
            <Button size="small">{t(waiting > 0 ? 'logging.readRest' : 'logging.retryFailed')}</Button>
          </Form>
        )}
        {batch.origin === 'paste' && links > 0 && (
          <Form method="post" action={coveragePaths.read}>
            <textarea hidden readOnly name="source" defaultValue={batch.source} />
            <input type="hidden" name="sebagai" value="artikel" />
            <Button size="small" variant="ghost">
              {t('logging.asArticle')}
            </Button>
          </Form>
        )}
      </div>
    </div>
  );
}
