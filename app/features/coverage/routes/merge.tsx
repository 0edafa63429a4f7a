import '#app/i18n/sections/inbox.ts';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findArticle } from '../articles.queries.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { listArticles } from '../list.queries.server.ts';
import { coveragePaths } from '../paths.ts';
import { proposeTargets } from '../suggestions/inbox.server.ts';
import { tell } from '../suggestions/picked.server.ts';
import { mergeSuggestion } from '../suggestions/review.service.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, url, t }) => {
  const article = await findArticle(ctx.db, idParam(params.id));
  if (article?.row.status !== 'suggested') throw new NotFound();
  const search = url.searchParams.get('q')?.trim() ?? '';
  const { id, title, outlet, row } = article;
  const found =
    search === ''
      ? await proposeTargets(ctx.db, {
          title,
          body: row.body,
          publishedAt: row.published_at,
          outletName: outlet.name,
        })
      : (await listArticles(ctx.db, { search }, undefined, {}, 15)).rows.map(target => ({
          id: target.id,
          title: target.title,
          outletName: target.outletName,
          publishedAt: target.publishedAt,
        }));
  return { pageTitle: t('inbox.mergeTitle'), id, title, outletName: outlet.name, search, found };
});

export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const into = readRowId((await request.formData()).get('into'));
  if (into === undefined) throw new NotFound();
  try {
    const { key, ...options } = tell(await mergeSuggestion(ctx, id, into), 'inbox.merged');
    return await redirectWithFlash(inboxPaths.list, key, options);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirectWithFlash(inboxPaths.merge(id), error.messageKey as MessageKey, { kind: 'problem' });
  }
});

export default function Merge() {
  const { title, outletName, search, found } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('inbox.mergeTitle')}
        parent={{ href: inboxPaths.list, label: t('coverage.inbox') }}
        meta={
          <span>
            {outletName} · “{title}”
          </span>
        }
      >
        {t('inbox.mergeIntro')}
      </PageHeader>
      <Form method="get" className="mb-6 flex max-w-lg items-end gap-2">
        <Field
          className="flex-1"
          type="search"
          name="q"
          label={t('inbox.mergeSearch')}
          defaultValue={search}
        />
        <Button>{t('common.search')}</Button>
      </Form>
      <Section title={t('inbox.mergeInto')}>
        {found.length === 0 ? (
          <p className="text-muted">{t(search === '' ? 'inbox.mergeNone' : 'inbox.mergeNoneFound')}</p>
        ) : (
          <Form method="post">
            <ul>
              {found.map(target => (
                <li
                  key={target.id}
                  data-row
                  className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-base-300 py-3 last:border-0"
                >
                  <div className="min-w-0">
                    <Link
                      href={coveragePaths.show(target.id)}
                      className="font-medium hover:underline"
                      data-row-link
                    >
                      {target.title}
                    </Link>
                    <p className="text-sm text-muted">
                      {target.outletName} · {format.published(target.publishedAt)}
                    </p>
                  </div>
                  <Button size="small" name="into" value={target.id} data-key="m">
                    {t('inbox.mergeHere')}
                  </Button>
                </li>
              ))}
            </ul>
          </Form>
        )}
      </Section>
    </div>
  );
}
