import '#app/i18n/sections/understanding.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MessageSquareWarning } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { pageRequest } from '#app/lib/keyset.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { correctionKinds, correctionStatuses } from '../correction-terms.ts';
import { type CorrectionRow, countCorrections, listCorrections } from '../corrections.queries.server.ts';
import { coveragePaths } from '../paths.ts';
import { CorrectionBadge } from '../ui/correction-badge.tsx';
import { CorrectionFilters } from '../ui/correction-filters.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.read' }, async ({ ctx, url, t }) => {
  const asked = (name: string) => url.searchParams.get(name);
  const filter = {
    status: correctionStatuses.find(status => status === asked('keadaan')),
    kind: correctionKinds.find(kind => kind === asked('perihal')),
  };
  return {
    pageTitle: t('understanding.corrections'),
    address: url.pathname + url.search,
    filter,
    counts: await countCorrections(ctx.db),
    zone: (await readOffice(ctx.db)).zone,
    ...(await listCorrections(ctx.db, filter, pageRequest(url.searchParams))),
  };
});

export default function Corrections() {
  const { address, filter, counts, zone, rows, next, previous } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const columns: Column<CorrectionRow>[] = [
    { key: 'title', header: t('understanding.article'), primary: true, cell: row => row.title },
    { key: 'outlet', header: t('understanding.outlet'), cell: row => row.outletName },
    {
      key: 'kind',
      header: t('understanding.kind'),
      hideOnPhone: true,
      cell: row => t(`understanding.kinds.${row.kind}`),
    },
    {
      key: 'requestedAt',
      header: t('understanding.requestedAt'),
      className: 'whitespace-nowrap',
      cell: row => format.day(row.requestedAt, zone),
    },
    {
      key: 'status',
      header: t('understanding.status'),
      cell: row => (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <CorrectionBadge status={row.status} />
          {row.answeredOn && <span className="text-sm text-muted">{format.date(row.answeredOn)}</span>}
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('understanding.corrections')}
        parent={{ href: coveragePaths.list, label: t('coverage.title') }}
      >
        {t('understanding.correctionsIntro')}
      </PageHeader>
      {total > 0 && <CorrectionFilters address={address} filter={filter} counts={counts} />}
      <DataTable
        caption={t('understanding.corrections')}
        columns={columns}
        rows={rows}
        rowKey={row => row.id}
        rowHref={row => coveragePaths.correction(row.id)}
        pager={{
          previousHref: previous && withParams(address, { before: previous }),
          nextHref: next && withParams(address, { after: next }),
          labels: {
            navigation: t('understanding.pages'),
            previous: t('common.previous'),
            next: t('common.next'),
          },
        }}
        empty={
          total > 0 ? (
            <EmptyState title={t('understanding.correctionsNothing')} />
          ) : (
            <EmptyState icon={MessageSquareWarning} title={t('understanding.correctionsEmpty')}>
              {t('understanding.correctionsEmptyText')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
