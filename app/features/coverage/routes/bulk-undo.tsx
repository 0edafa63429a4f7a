import '#app/i18n/sections/bulk.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { UndoForm } from '#app/ui/undo-form.tsx';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { countBatchRows, countChangedSince, listChangedSince } from '../bulk/batches.queries.server.ts';
import { mayUndo, ownBatch, undoBatch } from '../bulk/service.server.ts';
import { bulkPaths } from '../bulk-paths.ts';
import { coveragePaths } from '../paths.ts';

/** Articles that were changed since and are named; there may be more. */
const named = 100;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, t }) => {
  const batch = await ownBatch(ctx, idParam(params.id));
  if (!(await mayUndo(ctx, batch))) throw redirect(bulkPaths.show(batch.id));
  const { done = 0 } = await countBatchRows(ctx.db, batch.id);
  const changed = await countChangedSince(ctx.db, batch.id);
  return {
    title: t('bulk.undoTitle', { count: done }),
    id: batch.id,
    goingBack: done - changed,
    changed,
    named: await listChangedSince(ctx.db, batch.id, named),
  };
});

export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(bulkPaths.show(id), 'bulk.undoStarted', () => undoBatch(ctx, id));
});

export default function UndoBatch() {
  const page = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={page.title} parent={{ href: bulkPaths.recent, label: t('bulk.recentTitle') }} />
      <UndoForm
        changed={page.named.map(row => ({ href: coveragePaths.show(row.articleId), label: row.title }))}
        unchanged={t('bulk.undoKeepsNone')}
        aboutChanged={<p>{t('bulk.undoKeeps')}</p>}
        more={
          page.changed > page.named.length
            ? t('bulk.moreLeft', { count: page.changed - page.named.length })
            : undefined
        }
        undo={t('bulk.undoNow')}
        cancel={t('common.cancel')}
        back={bulkPaths.show(page.id)}
      >
        <p>{t('bulk.undoText', { count: page.goingBack })}</p>
      </UndoForm>
    </>
  );
}
