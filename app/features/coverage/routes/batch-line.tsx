import '#app/i18n/sections/logging.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { formats } from '#app/i18n/format.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { DraftsSaved } from '#app/web/draft-keeper.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findDraftSame } from '../draft-same.server.ts';
import { readFormChoices } from '../form-choices.server.ts';
import { findBatch, findLine } from '../logging/batches.queries.server.ts';
import { mayAddPage } from '../logging/known-page.ts';
import { draftOfLine, parseLineReading } from '../logging/line-reading.ts';
import { coveragePaths } from '../paths.ts';
import { toneHints } from '../tone/tone-hint.ts';
import { KnownPage } from '../ui/add-page.tsx';
import { sourceDraft } from '../ui/kept-as.ts';
import { CheckPage } from '../ui/log-page.tsx';
import { readingView } from '../ui/reading-view.ts';

const refreshSeconds = 2;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, t, locale }) => {
  const batch = await findBatch(ctx.db, idParam(params.batch));
  const line = batch && (await findLine(ctx.db, batch.id, idParam(params.line)));
  if (!line) throw new NotFound();
  const article =
    line.articleId !== null && mayAddPage(line)
      ? { id: line.articleId, title: line.articleTitle! }
      : undefined;
  if (line.articleId !== null && !article) throw redirect(coveragePaths.show(line.articleId));
  const { job } = batch;
  const busy = job?.status === 'queued' || job?.status === 'running';
  const { reading: kept, ...facts } = line;
  const read = parseLineReading(kept);
  const choices = await readFormChoices(ctx.db, read.found?.reading);
  const { draft, ofMail } = draftOfLine(line, read, choices.zone);
  return {
    pageTitle: t('coverage.checkTitle'),
    batchId: batch.id,
    article,
    line: facts,
    busy: busy && line.state === 'waiting',
    read,
    choices,
    draft,
    hints: {
      ...(ofMail.title && { title: t('logging.titleOfMail') }),
      ...(ofMail.publishedLocal && { publishedLocal: t('logging.dayOfMail') }),
    },
    tones: toneHints({ title: draft.title ?? '', body: draft.body ?? '' }),
    same: await findDraftSame(ctx.db, draft),
    parent: {
      href: coveragePaths.batch(batch.id),
      label: t('logging.batchTitle', { at: formats[locale].instant(batch.createdAt, choices.zone) }),
    },
  };
});

export default function BatchLinePage() {
  const { batchId, article, line, busy, read, choices, draft, hints, tones, same, parent } =
    useLoaderData<typeof loader>();
  const t = useT();
  const translate = useErrors();
  useLive(busy, refreshSeconds * 1000);
  if (article) {
    return (
      <>
        <DraftsSaved name={sourceDraft} />
        <KnownPage batchId={batchId} lineId={line.id} article={article} parent={parent} />
      </>
    );
  }
  if (line.state === 'waiting') {
    return (
      <>
        <DraftsSaved name={sourceDraft} />
        <PageHeader title={t(busy ? 'logging.lineReading' : 'logging.lineNotRead')} parent={parent}>
          {busy && t('logging.lineReadingText')}
        </PageHeader>
        <p className="wrap-anywhere">{line.title}</p>
        {busy ? (
          <noscript>
            <meta httpEquiv="refresh" content={String(refreshSeconds)} />
          </noscript>
        ) : (
          <ReadAgain batchId={batchId} lineId={line.id} />
        )}
      </>
    );
  }
  const view = read.found ? readingView(read.found.reading, t, read.found) : undefined;
  const { all = 0, read: pagesRead = 0 } = read.pages ?? {};
  const note = read.note && t(`logging.notes.${read.note}`, { all, read: pagesRead });
  return (
    <>
      <DraftsSaved name={sourceDraft} />
      <CheckPage
        draft={draft}
        choices={choices}
        toneHints={tones}
        same={same}
        source={view?.source}
        hints={hints}
        doubts={[...(note ? [note] : []), ...(view?.doubts ?? [])]}
        parent={parent}
        evidence={
          line.contentType
            ? {
                href: coveragePaths.lineFile(batchId, line.id),
                contentType: line.contentType,
                name: line.fileName,
                seconds: read.seconds,
              }
            : undefined
        }
        aside={
          line.state === 'failed' && (
            <Flash tone="warning" action={<ReadAgain batchId={batchId} lineId={line.id} />}>
              {translate([`coverage.problems.${line.problem}`])}
            </Flash>
          )
        }
      />
    </>
  );
}

function ReadAgain({ batchId, lineId }: { batchId: number; lineId: number }) {
  const t = useT();
  return (
    <Form method="post" action={coveragePaths.batchReading(batchId)} className="mt-2">
      <input type="hidden" name="baris" value={lineId} />
      <Button size="small">{t('logging.again')}</Button>
    </Form>
  );
}
