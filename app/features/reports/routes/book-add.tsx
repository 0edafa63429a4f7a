import '#app/i18n/sections/books.ts';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import { readRowIds } from '#app/lib/row-id.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findBook, listBookArticleIds } from '../books/queries.server.ts';
import { addToBook } from '../books/service.server.ts';
import { bookPaths } from '../paths.ts';

const shown = 50;

export const loader = guard({ can: 'reports.share' }, async ({ ctx, params, url, t }) => {
  const book = await findBook(ctx.db, idParam(params.id));
  if (!book) throw new NotFound();
  const search = url.searchParams.get('q')?.trim().slice(0, 200) ?? '';
  const inBook = new Set(await listBookArticleIds(ctx.db, book.id));
  const { rows } = await listArticles(ctx.db, { search: search || undefined }, undefined, {}, shown);
  return {
    pageTitle: t('books.add'),
    book: { id: book.id, title: book.title },
    search,
    articles: rows.map(({ id, title, outletName, publishedAt }) => ({
      ...{ id, title, outletName, publishedAt },
      there: inBook.has(id),
    })),
  };
});

export const action = guard({ can: 'reports.share' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  const picked = readRowIds(await request.formData(), 'article');
  try {
    const count = await addToBook(ctx, id, picked);
    return await redirectWithFlash(bookPaths.show(id), 'books.added', { values: { count } });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { errors: error.fields[''] ?? [], picked };
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function AddToBook() {
  const { pageTitle, book, search, articles } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { t, format } = useI18n();
  const translate = useErrors();
  const refused = refusal && 'errors' in refusal ? refusal : undefined;
  const ticked = new Set(refused?.picked ?? []);
  return (
    <>
      <PageHeader title={pageTitle} parent={{ href: bookPaths.show(book.id), label: book.title }}>
        {t('books.addIntro')}
      </PageHeader>
      <form method="get" action={bookPaths.add(book.id)} className="mb-5 flex max-w-xl items-end gap-2">
        <Field
          className="flex-1"
          label={t('books.search')}
          type="search"
          name="q"
          key={search}
          defaultValue={search}
        />
        <Button>{t('books.find')}</Button>
      </form>
      {refused && (
        <p role="alert" className="mb-4 font-medium text-error">
          {translate(refused.errors)?.join(' ')}
        </p>
      )}
      {articles.length === 0 ? (
        <p>{t('books.notFound')}</p>
      ) : (
        <form method="post">
          <ul className="mb-4 border-t border-base-300">
            {articles.map(article => (
              <li key={article.id} className="border-b border-base-200 py-2">
                <label className="flex min-h-6 items-start gap-3">
                  <input
                    type="checkbox"
                    name="article"
                    value={article.id}
                    disabled={article.there}
                    defaultChecked={article.there || ticked.has(article.id)}
                    className="checkbox tick mt-0.5"
                  />
                  <span className="min-w-0">
                    <span className="font-medium wrap-anywhere">{article.title}</span>
                    <span className="block text-sm text-muted">
                      {article.outletName} · {format.day(article.publishedAt)}
                      {article.there && ` · ${t('books.alreadyIn')}`}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <Button variant="primary">{t('books.addPicked')}</Button>
        </form>
      )}
    </>
  );
}
