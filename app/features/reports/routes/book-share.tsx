import '#app/i18n/sections/books.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { officeDay } from '#app/features/partners/today.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { findLatestEdition } from '../books/editions.queries.server.ts';
import { findBook } from '../books/queries.server.ts';
import { bookShareSchema } from '../books/schema.ts';
import { shareBook } from '../books/shares.service.server.ts';
import { bookPaths } from '../paths.ts';
import { MakeWord } from '../ui/make-word.tsx';

const usualDays = 30;

export const loader = guard({ can: 'reports.share' }, async ({ ctx, params, t }) => {
  const book = await findBook(ctx.db, idParam(params.id));
  const edition = book && (await findLatestEdition(ctx.db, book.id, { made: true }));
  if (!book || !edition) throw new NotFound();
  const soon = new Date(Date.parse(ctx.now) + usualDays * 86_400_000).toISOString();
  return {
    pageTitle: t('books.shareTitle'),
    book: { id: book.id, title: book.title },
    number: edition.number,
    today: await officeDay(ctx.db, ctx.now),
    lastOn: await officeDay(ctx.db, soon),
  };
});

export const action = guard({ can: 'reports.share' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), bookShareSchema, async value => {
    await shareBook(ctx, id, value);
    return redirectWithFlash(bookPaths.show(id), 'books.linkMade');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function ShareBook() {
  const { pageTitle, book, number, today, lastOn } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<{ lastOn: string; word: string }>({
    id: 'book-share',
    defaultValue: { lastOn },
  });
  const labels = { word: t('books.password'), lastOn: t('books.lastOn') };
  return (
    <>
      <PageHeader title={pageTitle} parent={{ href: bookPaths.show(book.id), label: book.title }}>
        {t('books.shareIntro', { number })} {t('books.linksHint')}
      </PageHeader>
      <form method="post" {...getFormProps(form)} className="flex max-w-md flex-col gap-4">
        <FormRefusal form={form} labels={labels} />
        <FormField
          label={labels.word}
          field={fields.word}
          hint={t('books.passwordHint')}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <MakeWord fieldId={fields.word.id} />
        <FormField label={labels.lastOn} field={fields.lastOn} type="date" min={today} required />
        <FormActions>
          <Button variant="primary">{t('books.makeLink')}</Button>
          <LinkButton href={bookPaths.show(book.id)} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </form>
    </>
  );
}
