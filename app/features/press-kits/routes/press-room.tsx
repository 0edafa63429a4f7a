import '#app/i18n/sections/newsroom.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { pageRequest } from '#app/lib/keyset.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { Pager } from '#app/ui/pager.tsx';
import { guard } from '#app/web/guard.server.ts';
import { excerpt } from '../excerpt.ts';
import {
  findPressRoomSpan,
  listPressRoomTopics,
  listPublicKits,
  listTranslations,
} from '../newsroom.queries.server.ts';
import { followPaths, pressRoomPaths } from '../paths.ts';
import { readYear, spanOfYear, yearsBetween } from '../press-room-filter.ts';
import { PressRoomPage } from '../ui/press-room-page.tsx';
import { PressRoomSearch } from '../ui/press-room-search.tsx';

export const handle = { scripts: false };

/** Asked for anew each time: an embargo that ends in a second must show in that second. */
export const headers = () => ({ 'Cache-Control': 'private, no-cache' });

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, url, t, locale }) => {
  const { db, now } = ctx;
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const topicId = readRowId(url.searchParams.get('topik') ?? undefined);
  const year = readYear(url.searchParams.get('tahun'));
  const office = await readOffice(db);
  const span = await findPressRoomSpan(db, now);
  const page = await listPublicKits(db, now, {
    ...{ search, topicId, page: pageRequest(url.searchParams) },
    ...(year ? spanOfYear(year, office.zone) : {}),
  });
  const english =
    locale === 'en'
      ? await listTranslations(
          db,
          now,
          page.rows.map(row => row.id),
        )
      : undefined;
  return {
    pageTitle: t('newsroom.titleOf', { name: office.organisation }),
    intro: t('newsroom.intro'),
    zone: office.zone,
    chosen: { q: search, topik: topicId ? String(topicId) : '', tahun: year ? String(year) : '' },
    topics: await listPressRoomTopics(db, now),
    years: span ? yearsBetween(span.first, span.last, office.zone) : [],
    address: url.pathname + url.search,
    ...page,
    rows: page.rows.map(({ opening, ...row }) => ({
      ...row,
      opening: excerpt(opening),
      english: english?.get(row.id) ?? null,
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.pageTitle },
  { name: 'description', content: page?.intro },
  { property: 'og:title', content: page?.pageTitle },
  { property: 'og:type', content: 'website' },
  { tagName: 'link', rel: 'alternate', type: 'application/rss+xml', href: pressRoomPaths.feed },
  { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: pressRoomPaths.atom },
];

export default function PressRoom() {
  const page = useLoaderData<typeof loader>();
  const { t, format, locale } = useI18n();
  const { rows, chosen, address, next, previous } = page;
  const narrowed = Boolean(chosen.q || chosen.topik || chosen.tahun);
  return (
    <PressRoomPage width="wide">
      <div className="mb-8 flex flex-col gap-5">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div>
            <h1 className="text-xl font-semibold">{t('newsroom.title')}</h1>
            <p className="mt-1 text-muted">{page.intro}</p>
          </div>
          <a href={followPaths.ask} className="btn btn-plain print:hidden">
            {t('newsroom.follow')}
          </a>
        </div>
        <PressRoomSearch chosen={chosen} topics={page.topics} years={page.years} />
      </div>
      {narrowed && (
        <p className="mb-4">
          {chosen.q ? t('newsroom.found', { words: chosen.q }) : t('newsroom.narrowed')}{' '}
          <a href={pressRoomPaths.list} className="link">
            {t('newsroom.showAll')}
          </a>
        </p>
      )}
      {rows.length === 0 && (
        <EmptyState title={t(narrowed ? 'newsroom.nothing' : 'newsroom.empty')}>
          {t(narrowed ? 'newsroom.nothingText' : 'newsroom.emptyText')}
        </EmptyState>
      )}
      <ul className="border-t border-base-300">
        {rows.map(({ english, ...row }) => (
          <li
            key={row.id}
            className="relative grid gap-x-8 gap-y-1 border-b border-base-300 py-5 hover:bg-base-200 sm:grid-cols-[9rem_minmax(0,1fr)]"
          >
            <time dateTime={row.publishedAt} className="text-muted">
              {format.day(row.publishedAt, page.zone)}
            </time>
            <div className="max-w-2xl">
              <h2 className="text-lg font-semibold">
                <a
                  href={pressRoomPaths.kit(english?.slug ?? row.slug)}
                  lang={english || locale === 'id' ? undefined : 'id'}
                  className="stretched wrap-anywhere"
                >
                  {english?.headline ?? row.headline}
                </a>
              </h2>
              {!english && (
                <p lang={locale === 'id' ? undefined : 'id'} className="mt-1 text-muted wrap-anywhere">
                  {row.opening}
                </p>
              )}
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
