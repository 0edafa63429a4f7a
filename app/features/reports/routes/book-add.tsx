import '#app/i18n/sections/books.ts';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { filterFrom, filterNames } from '#app/features/coverage/filter.ts';
import { readFilterChoices } from '#app/features/coverage/filter-choices.server.ts';
import { countArticles } from '#app/features/coverage/filtered.queries.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { readRowIds } from '#app/lib/row-id.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findBook, listBookArticleIds } from '../books/queries.server.ts';
import { addToBook } from '../books/service.server.ts';
import { bookPaths } from '../paths.ts';
import { AddFilter } from '../ui/add-filter.tsx';

const shown = 50;
/** Counting stops here: beyond it people want "many", not a figure. */
const countedTo = 1000;

export const loader = guard({ can: 'reports.share' }, async ({ ctx, params, url, t }) => {
  const book = await findBook(ctx.db, idParam(params.id));
  if (!book) throw new NotFound();
  const asked = url.searchParams;
  const filter = { ...filterFrom(asked), status: undefined };
  const inBook = new Set(await listBookArticleIds(ctx.db, book.id));
  const { rows, next, previous } = await listArticles(ctx.db, filter, undefined, pageRequest(asked), shown);
  const whole = next === null && previous === null;
  const count = whole ? rows.length : await countArticles(ctx.db, filter, countedTo);
  return {
    pageTitle: t('books.add'),
    book: { id: book.id, title: book.title },
    filter,
    filtered: filterNames.some(name => asked.get(name)),
    ...(await readFilterChoices(ctx.db, filter)),
    articles: rows.map(({ id, title, outletName, publishedAt, headlineTone }) => ({
      ...{ id, title, outletName, publishedAt, headlineTone },
      there: inBook.has(id),
    })),
    ...{ next, previous, count: Math.min(count, countedTo), many: count > countedTo },
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
  const page = useLoaderData<typeof loader>();
  const { pageTitle, book, articles, next, previous, count } = page;
  const refusal = useActionData<typeof action>();
  const { pathname, search } = useLocation();
  const hrefFor = (changes: Parameters<typeof withParams>[1]) => withParams(pathname + search, changes);
  const { t, format } = useI18n();
  const translate = useErrors();
  const refused = refusal && 'errors' in refusal ? refusal : undefined;
  const ticked = new Set(refused?.picked ?? []);
  return (
    <>
      <PageHeader title={pageTitle} parent={{ href: bookPaths.show(book.id), label: book.title }}>
        {t('books.addIntro')}
      </PageHeader>
      <AddFilter bookId={book.id} {...page} />
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
                      {article.headlineTone &&
                        ` · ${t(`coverage.tones.${article.headlineTone as 'neutral'}`)}`}
                    </span>
                    {article.there && <Badge>{t('books.alreadyIn')}</Badge>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <Button variant="primary">{t('books.addPicked')}</Button>
          <Pager
            previousHref={previous && hrefFor({ before: previous })}
            nextHref={next && hrefFor({ after: next })}
            labels={{
              navigation: t('coverage.pages'),
              previous: t('common.previous'),
              next: t('common.next'),
            }}
            summary={
              page.many
                ? t('coverage.countMany', { count })
                : `${t('coverage.count', { count })}${next || previous ? ` · ${t('books.addPerPage')}` : ''}`
            }
          />
        </form>
      )}
    </>
  );
}
