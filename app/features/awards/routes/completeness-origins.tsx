import '#app/i18n/sections/completeness.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Newspaper } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { listOrigins } from '../completeness/origins.queries.server.ts';
import { originsOfAll } from '../completeness/origins.ts';
import { completenessPaths } from '../completeness-paths.ts';
import { cutPlaces, startingPlace } from '../list-place.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { OriginBar, OriginTable } from '../ui/origin-table.tsx';

const pageSize = 50;

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, url, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  const outlets = await listOrigins(ctx.db, season);
  const start = startingPlace(url.searchParams.get('mulai'), outlets.length);
  const { rows, ...page } = cutPlaces(outlets, start, pageSize);
  return {
    title: t('completeness.origins'),
    season: { id: season.id, name: season.name },
    address: url.pathname + url.search,
    all: originsOfAll(outlets),
    page: { ...page, start, total: outlets.length },
    rows,
    period: { startsOn: season.startsOn, endsOn: season.endsOn },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function CompletenessOrigins() {
  const { title, season, address, all, page, rows, period } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const pageHref = (place: number | null) =>
    place === null ? null : withParams(address, { mulai: place > 1 ? String(place) : null });
  return (
    <>
      <PageHeader
        title={title}
        parent={{
          href: completenessPaths.claims(season.id),
          label: `${season.name} – ${t('completeness.title')}`,
        }}
      >
        {t('completeness.originsIntro')}
      </PageHeader>
      {all.articles > 0 && <OriginBar all={all} />}
      <OriginTable
        rows={rows}
        period={period}
        pager={{
          previousHref: pageHref(page.previous),
          nextHref: pageHref(page.next),
          labels: {
            navigation: t('completeness.pages'),
            previous: t('common.previous'),
            next: t('common.next'),
          },
          summary:
            page.previous === null && page.next === null
              ? undefined
              : t('completeness.range', {
                  from: format.number(page.start),
                  to: format.number(page.last),
                  total: format.number(page.total),
                }),
        }}
        empty={<EmptyState icon={Newspaper} title={t('completeness.noOrigins')} />}
      />
    </>
  );
}
