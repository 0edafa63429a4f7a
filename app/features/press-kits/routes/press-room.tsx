import '#app/i18n/sections/newsroom.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { pageRequest } from '#app/lib/keyset.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { Pager } from '#app/ui/pager.tsx';
import { guard } from '#app/web/guard.server.ts';
import { excerpt } from '../excerpt.ts';
import { listPublicKits } from '../newsroom.queries.server.ts';
import { pressRoomPaths } from '../paths.ts';
import { PressRoomPage } from '../ui/press-room-page.tsx';

export const handle = { scripts: false };

/** Asked for anew each time: an embargo that ends in a second must show in that second. */
export const headers = () => ({ 'Cache-Control': 'private, no-cache' });

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, url, t }) => {
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const office = await readOffice(ctx.db);
  const page = await listPublicKits(ctx.db, ctx.now, { search, page: pageRequest(url.searchParams) });
  return {
    pageTitle: t('newsroom.titleOf', { name: office.organisation }),
    intro: t('newsroom.intro'),
    zone: office.zone,
    search,
    address: url.pathname + url.search,
    ...page,
    rows: page.rows.map(({ opening, ...row }) => ({ ...row, opening: excerpt(opening) })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.pageTitle },
  { name: 'description', content: page?.intro },
  { property: 'og:title', content: page?.pageTitle },
  { property: 'og:type', content: 'website' },
  { tagName: 'link', rel: 'alternate', type: 'application/rss+xml', href: pressRoomPaths.feed },
];

export default function PressRoom() {
  const page = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { rows, search, address, next, previous } = page;
  return (
    <PressRoomPage width="wide">
      <div className="mb-8 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-xl font-semibold">{t('newsroom.title')}</h1>
          <p className="mt-1 text-muted">{page.intro}</p>
        </div>
        <search className="w-full sm:w-auto">
          <form method="get" action={pressRoomPaths.list} className="flex gap-2">
            <input
              type="search"
              name="q"
              defaultValue={search}
              maxLength={200}
              aria-label={t('newsroom.search')}
              placeholder={t('newsroom.search')}
              className="input control sm:w-72"
            />
            <Button>{t('newsroom.searchButton')}</Button>
          </form>
        </search>
      </div>
      {search && (
        <p className="mb-4">
          {t('newsroom.found', { words: search })}{' '}
          <a href={pressRoomPaths.list} className="link">
            {t('newsroom.showAll')}
          </a>
        </p>
      )}
      {rows.length === 0 && (
        <EmptyState title={t(search ? 'newsroom.nothing' : 'newsroom.empty')}>
          {t(search ? 'newsroom.nothingText' : 'newsroom.emptyText')}
        </EmptyState>
      )}
      <ul className="border-t border-base-300">
        {rows.map(row => (
          <li
            key={row.id}
            className="relative grid gap-x-8 gap-y-1 border-b border-base-300 py-5 hover:bg-base-200 sm:grid-cols-[9rem_minmax(0,1fr)]"
          >
            <time dateTime={row.publishedAt} className="text-muted">
              {format.day(row.publishedAt, page.zone)}
            </time>
            <div className="max-w-2xl">
              <h2 className="text-lg font-semibold">
                <a href={pressRoomPaths.kit(row.slug)} className="stretched wrap-anywhere">
                  {row.headline}
                </a>
              </h2>
              <p className="mt-1 text-muted wrap-anywhere">{row.opening}</p>
            </div>
          </li>
        ))}
      </ul>
      <Pager
        previousHref={previous && withParams(address, { before: previous })}
        nextHref={next && withParams(address, { after: next })}
        labels={{
          navigation: t('newsroom.pages'),
          previous: t('newsroom.newer'),
          next: t('newsroom.older'),
        }}
      />
    </PressRoomPage>
  );
}
