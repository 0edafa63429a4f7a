import '#app/i18n/sections/books.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Trash2 } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { readContents } from '../books/contents.server.ts';
import { countBookArticles, findBook } from '../books/queries.server.ts';
import { readBookState } from '../books/state.server.ts';
import { articlesPerPage, bookPaths } from '../paths.ts';
import { BookContents } from '../ui/book-contents.tsx';
import { BookLinks } from '../ui/book-links.tsx';
import { EditionPanel } from '../ui/edition-panel.tsx';

export const loader = guard({ can: 'reports.read' }, async ({ ctx, params, url }) => {
  const book = await findBook(ctx.db, idParam(params.id));
  if (!book) throw new NotFound();
  const total = await countBookArticles(ctx.db, book.id);
  const pages = Math.max(1, Math.ceil(total / articlesPerPage));
  const page = Math.min(pages, readRowId(url.searchParams.get('halaman')) ?? 1);
  const span = { from: (page - 1) * articlesPerPage + 1, to: page * articlesPerPage };
  return {
    book,
    total,
    page,
    pages,
    ...(await readContents(ctx.db, book, span)),
    ...(await readBookState(ctx, book.id)),
    mayShare: can(ctx.actor, 'reports.share'),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.book.title }];

export default function Book() {
  const page = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const { book, total, mayShare } = page;
  return (
    <>
      <PageHeader
        title={book.title}
        parent={{ href: bookPaths.list, label: t('books.title') }}
        meta={
          <>
            <span>{t('books.articles', { count: total })}</span>
            <span>{t(`books.arrangements.${book.arrangement}`)}</span>
          </>
        }
        actions={
          mayShare && (
            <>
              <Confirm
                label={t('books.delete')}
                icon={Trash2}
                variant="ghost"
                question={t('books.deleteQuestion', { title: book.title })}
                confirmLabel={t('books.delete')}
                cancelLabel={t('common.cancel')}
                action={bookPaths.deletion(book.id)}
                align="end"
              >
                {t('books.deleteText')}
              </Confirm>
              <LinkButton href={bookPaths.edit(book.id)}>{t('books.edit')}</LinkButton>
            </>
          )
        }
      />
      {book.introduction && (
        <p className="mb-6 max-w-prose whitespace-pre-line wrap-anywhere">{book.introduction}</p>
      )}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <BookContents {...page} />
        <div className="max-lg:row-start-1">
          <EditionPanel {...page} />
          {mayShare && <BookLinks {...page} />}
        </div>
      </div>
    </>
  );
}
