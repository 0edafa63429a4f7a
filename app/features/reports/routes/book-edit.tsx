import '#app/i18n/sections/books.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findBook } from '../books/queries.server.ts';
import { bookSchema } from '../books/schema.ts';
import { updateBook } from '../books/service.server.ts';
import { bookPaths } from '../paths.ts';
import { BookForm } from '../ui/book-form.tsx';

export const loader = guard({ can: 'reports.share' }, async ({ ctx, params, t }) => {
  const book = await findBook(ctx.db, idParam(params.id));
  if (!book) throw new NotFound();
  return { pageTitle: t('books.edit'), book };
});

export const action = guard({ can: 'reports.share' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), bookSchema, async value => {
    await updateBook(ctx, id, value);
    return redirectWithFlash(bookPaths.show(id), 'books.saved');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function EditBook() {
  const { pageTitle, book } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={pageTitle} parent={{ href: bookPaths.show(book.id), label: book.title }} />
      <BookForm
        submitLabel={t('common.saveChanges')}
        cancelHref={bookPaths.show(book.id)}
        defaultValue={book}
        hidden={{ version: book.version }}
      />
    </>
  );
}
