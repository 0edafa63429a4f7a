import '#app/i18n/sections/bulk.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
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
  const back = bulkPaths.show(page.id);
  return (
    <>
      <PageHeader title={page.title} parent={{ href: bulkPaths.recent, label: t('bulk.recentTitle') }} />
      <form method="post" className="flex max-w-2xl flex-col gap-4">
        <p>{t('bulk.undoText', { count: page.goingBack })}</p>
        {page.changed === 0 ? (
          <p className="text-muted">{t('bulk.undoKeepsNone')}</p>
        ) : (
          <section className="border-t border-base-300 pt-4">
            <p className="mb-2">{t('bulk.undoKeeps')}</p>
            <ul className="flex flex-col gap-1">
              {page.named.map(row => (
                <li key={row.articleId}>
                  <Link
                    href={coveragePaths.show(row.articleId)}
                    className="link inline-flex min-h-6 items-center"
                  >
                    {row.title}
                  </Link>
                </li>
              ))}
            </ul>
            {page.changed > page.named.length && (
              <p className="mt-1 text-muted">
                {t('bulk.moreLeft', { count: page.changed - page.named.length })}
              </p>
            )}
          </section>
        )}
        <div className="flex flex-wrap gap-2">
          <Button variant="danger">{t('bulk.undoNow')}</Button>
          <LinkButton href={back} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </div>
      </form>
    </>
  );
}
