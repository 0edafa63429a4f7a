import '#app/i18n/sections/found.ts';
import '#app/i18n/sections/inbox.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { SearchX } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { pageRequest } from '#app/lib/keyset.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Badge } from '#app/ui/badge.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { countMisses, listMisses, type Miss } from '../misses/queries.server.ts';
import { missCauses } from '../misses/terms.ts';
import { CoverageTabs } from '../ui/coverage-tabs.tsx';
import { MissReport } from '../ui/miss-report.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

const pageSize = 50;

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, url, t }) => {
  const month = url.searchParams.get('bulan');
  const filter = {
    month: month && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) ? month : undefined,
    cause: missCauses.find(cause => cause === url.searchParams.get('sebab')),
    outletId: readRowId(url.searchParams.get('media')),
  };
  const { zone } = await readOffice(ctx.db);
  const today = isoDay(ctx.now, zone);
  // A year of months, this one included.
  const fromOn = `${Number(today.slice(0, 4)) - 1}-${today.slice(5, 7)}-32`;
  return {
    pageTitle: t('coverage.misses'),
    ...(await listMisses(ctx.db, filter, pageRequest(url.searchParams), pageSize)),
    filtered: Object.values(filter).some(value => value !== undefined),
    counts: await countMisses(ctx.db, fromOn),
  };
});

export default function Misses() {
  const page = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const { t, format } = useI18n();
  const address = pathname + search;
  const columns: Column<Miss>[] = [
    { key: 'title', header: t('coverage.articleTitle'), primary: true, cell: miss => miss.title },
    { key: 'outlet', header: t('coverage.outlet'), cell: miss => miss.outletName },
    { key: 'on', header: t('found.evidenceFound'), cell: miss => format.date(miss.missedOn) },
    {
      key: 'through',
      header: t('found.missThrough'),
      cell: miss => t(`found.throughs.${miss.foundThrough}`),
    },
    { key: 'cause', header: t('inbox.missCause'), cell: miss => t(`inbox.causes.${miss.cause}`) },
    {
      key: 'state',
      header: t('inbox.missState'),
      cell: miss => (
        <Badge tone={miss.mendedAt ? 'accent' : 'warning'}>
          {t(miss.mendedAt ? 'inbox.missMended' : 'inbox.missOpen')}
        </Badge>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t('coverage.title')}>{t('inbox.missesIntro')}</PageHeader>
      <CoverageTabs current="misses" />
      {page.filtered && (
        <p className="mb-3">
          <Link href={inboxPaths.misses} className="link">
            {t('inbox.missesAll')}
          </Link>
        </p>
      )}
      {page.counts.length > 0 && !page.filtered && <MissReport counts={page.counts} />}
      <DataTable
        caption={t('coverage.misses')}
        columns={columns}
        rows={page.rows}
        rowKey={miss => miss.id}
        rowHref={miss => inboxPaths.miss(miss.articleId)}
        pager={{
          previousHref: page.previous && withParams(address, { before: page.previous }),
          nextHref: page.next && withParams(address, { after: page.next }),
          labels: {
            navigation: t('inbox.missPages'),
            previous: t('common.previous'),
            next: t('common.next'),
          },
        }}
        empty={
          <EmptyState icon={SearchX} title={t(page.filtered ? 'inbox.missesNothing' : 'inbox.missesEmpty')}>
            {!page.filtered && t('inbox.missesEmptyText')}
          </EmptyState>
        }
      />
    </>
  );
}
