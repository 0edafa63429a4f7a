import '#app/i18n/sections/books.ts';
import '#app/i18n/sections/recap.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listSeasons } from '#app/features/awards/seasons.queries.server.ts';
import { filterFrom, filterNames } from '#app/features/coverage/filter.ts';
import { findJournalist } from '#app/features/partners/journalists.queries.server.ts';
import { findOutlet } from '#app/features/partners/outlets.queries.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { shownViews } from '#app/features/settings/views-shown.server.ts';
import { formats } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { listTitles } from '../books/articles.queries.server.ts';
import { newBookSchema } from '../books/schema.ts';
import { readSelection } from '../books/selection.server.ts';
import { createBook } from '../books/service.server.ts';
import { mostInBook } from '../books/terms.ts';
import { bookPaths } from '../paths.ts';
import { BookForm } from '../ui/book-form.tsx';
import { ChoicePicker, PickedChoice } from '../ui/choice-picker.tsx';
import { ChosenArticles } from '../ui/chosen-articles.tsx';

/** As many titles as tell whether the choice is the right one. */
const shown = 5;

/** The filters that the form itself asks for. */
const fieldNames = new Set(['dari', 'sampai', 'topik', 'q']);

export const loader = guard({ can: 'reports.share' }, async ({ ctx, url, t, locale }) => {
  const { searchParams: params } = url;
  const selection = await readSelection(ctx.db, params);
  const filter = filterFrom(params);
  const names = new Set<string>([...filterNames, 'artikel']);
  const kept = [...params].filter(([name, value]) => names.has(name) && value.trim() !== '');
  const narrowed = kept.filter(([name]) => !['artikel', 'keadaan'].includes(name));
  const outlet = filter.outletId && (await findOutlet(ctx.db, filter.outletId));
  const journalist = filter.journalistId && (await findJournalist(ctx.db, filter.journalistId));
  const topics = (await listTopics(ctx.db)).filter(({ id, active }) => active || id === filter.topicId);
  const seasons = can(ctx.actor, 'awards.read') ? await listSeasons(ctx.db) : [];
  return {
    pageTitle: t('books.new'),
    chosen: selection.chosen,
    /** The choice is of single articles, ticked in a list. */
    picked: params.has('artikel'),
    count: selection.count,
    most: mostInBook,
    titles: await listTitles(ctx.db, selection.ids.slice(0, shown)),
    selection: new URLSearchParams(kept).toString(),
    filter,
    others: narrowed.filter(([name]) => !fieldNames.has(name)),
    outlets: outlet ? [{ id: outlet.id, name: outlet.name }] : [],
    journalists: journalist ? [{ id: journalist.id, name: journalist.name }] : [],
    /** A first title from what was chosen. */
    title: filter.month ? t('recap.of', { month: formats[locale].month(filter.month) }) : '',
    topics: topics.map(({ id, name }) => ({ id, name })),
    seasons: seasons.slice(0, 5).map(({ id, name, startsOn, endsOn }) => ({ id, name, startsOn, endsOn })),
    views: (await shownViews(ctx, 'articles')).map(({ id, name, query }) => ({ id, name, query })),
  };
});

export const action = guard({ can: 'reports.share' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), newBookSchema, async value => {
    const id = await createBook(ctx, value);
    return redirectWithFlash(bookPaths.show(id), 'books.created');
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function NewBook() {
  const page = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={page.pageTitle} parent={{ href: bookPaths.list, label: t('books.title') }} />
      <div className="grid gap-x-10 lg:grid-cols-2">
        {page.picked ? <PickedChoice /> : <ChoicePicker {...page} />}
        {page.chosen && (
          <div>
            <ChosenArticles count={page.count} most={page.most} titles={page.titles} />
            {page.count > 0 && page.count <= page.most && (
              <BookForm
                submitLabel={t('books.create')}
                cancelHref={bookPaths.list}
                defaultValue={{ title: page.title, introduction: '', arrangement: 'newest' }}
                hidden={{ selection: page.selection }}
              />
            )}
          </div>
        )}
      </div>
    </>
  );
}
