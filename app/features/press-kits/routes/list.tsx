import '#app/i18n/sections/kits.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { FileText, Plus } from 'lucide-react';
import { ListExport } from '#app/features/reports/ui/list-export.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Field } from '#app/ui/field.tsx';
import { Filters } from '#app/ui/filters.tsx';
import { parseSort, withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { type KitState, kitState } from '../embargo.ts';
import { listFigureChanges } from '../figures.queries.server.ts';
import { countKits, type KitSort, kitSorts, listKits } from '../list.queries.server.ts';
import { kitPaths } from '../paths.ts';
import { FigureChangeLine } from '../ui/figure-changes.tsx';
import { ChangesBadge, StateBadge } from '../ui/state-badge.tsx';

const states = [
  'draft',
  'submitted',
  'approved',
  'embargoed',
  'public',
  'withdrawn',
] as const satisfies readonly KitState[];

export const loader = guard({ can: 'kits.read' }, async ({ ctx, url, t }) => {
  const params = url.searchParams;
  const filter = {
    search: params.get('q')?.trim().slice(0, 200),
    state: states.find(state => state === params.get('keadaan')),
  };
  const fallback: KitSort = { key: 'updatedAt', direction: 'desc' };
  const sort = parseSort(params.get('sort'), kitSorts, fallback) as KitSort;
  const page = await listKits(ctx.db, filter, { now: ctx.now, sort, page: pageRequest(params) });
  const changes = await listFigureChanges(ctx.db, page.rows, ctx.now);
  return {
    pageTitle: t('kits.title'),
    ...page,
    rows: page.rows.map(row => ({
      ...row,
      state: kitState(row, ctx.now),
      figureChanges: changes.get(row.id) ?? [],
    })),
    count: await countKits(ctx.db, filter, ctx.now),
    filter,
    sort,
    zone: (await readOffice(ctx.db)).zone,
    mayWrite: can(ctx.actor, 'kits.write'),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number];

function useColumns(zone: string): Column<Row>[] {
  const { t, format } = useI18n();
  return [
    {
      key: 'headline',
      header: t('kits.columnHeadline'),
      cell: row => (
        <>
          {row.headline}
          <FigureChangeLine changes={row.figureChanges} />
        </>
      ),
      sortable: true,
    },
    {
      key: 'state',
      header: t('kits.columnState'),
      cell: row => (
        <span className="inline-flex flex-wrap gap-1">
          <StateBadge state={row.state} embargoUntil={row.embargoUntil} zone={zone} />
          {row.draftVersion !== null && <ChangesBadge approval={row.approval} />}
        </span>
      ),
    },
    {
      key: 'publishedAt',
      header: t('kits.columnPublished'),
      cell: row => row.state === 'public' && row.publishedAt && format.instant(row.publishedAt, zone),
      className: 'whitespace-nowrap',
      labelOnPhone: true,
    },
    {
      key: 'updatedAt',
      header: t('kits.columnUpdated'),
      cell: row => format.instant(row.updatedAt, zone),
      sortable: true,
      sortFirst: 'desc',
      hideOnPhone: true,
      className: 'whitespace-nowrap',
    },
    {
      key: 'author',
      header: t('kits.columnAuthor'),
      cell: row => row.author,
      deskOnly: true,
      hideOnPhone: true,
      className: 'whitespace-nowrap',
    },
  ];
}

export default function PressKits() {
  const { rows, filter, sort, zone, count, mayWrite, next, previous } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const { t } = useI18n();
  const columns = useColumns(zone);
  const address = pathname + search;
  const hrefFor = (changes: Parameters<typeof withParams>[1]) => withParams(address, changes);
  const filtered = Boolean(filter.search || filter.state);
  const chips = [
    ...(filter.search
      ? [{ label: t('kits.chipSearch', { value: filter.search }), removeHref: hrefFor({ q: null }) }]
      : []),
    ...(filter.state
      ? [
          {
            label: t('kits.chipState', { value: t(`kits.states.${filter.state}`) }),
            removeHref: hrefFor({ keadaan: null }),
          },
        ]
      : []),
  ];
  const newButton = mayWrite && (
    <LinkButton href={kitPaths.new} variant="primary" icon={Plus}>
      {t('kits.new')}
    </LinkButton>
  );
  const unused = rows.length === 0 && !filtered;
  return (
    <>
      <PageHeader
        title={t('kits.title')}
        actions={
          <>
            {!unused && <ListExport name="kits" address={address} />}
            {newButton}
          </>
        }
      >
        {t('kits.intro')}
      </PageHeader>
      {!unused && (
        <Filters
          action={kitPaths.list}
          search={{ name: 'q', label: t('kits.search'), value: filter.search }}
          moreLabel={t('common.filter')}
          submitLabel={t('common.search')}
          chips={chips}
          removeLabel={chip => t('kits.removeFilter', { label: chip.label })}
          clear={filtered ? { href: kitPaths.list, label: t('common.clearFilters') } : undefined}
          keep={{ sort: new URLSearchParams(search).get('sort') }}
        >
          <Field
            hideLabel
            type="select"
            name="keadaan"
            label={t('kits.filterState')}
            defaultValue={filter.state ?? ''}
            options={[
              { value: '', label: `${t('kits.filterState')}: ${t('common.all')}` },
              ...states.map(value => ({ value, label: t(`kits.states.${value}`) })),
            ]}
          />
        </Filters>
      )}
      <DataTable
        caption={t('kits.title')}
        columns={columns}
        rows={rows}
        rowKey={row => row.id}
        rowHref={row => kitPaths.show(row.id)}
        sort={sort}
        hrefFor={hrefFor}
        pager={{
          previousHref: previous && hrefFor({ before: previous }),
          nextHref: next && hrefFor({ after: next }),
          labels: { navigation: t('kits.title'), previous: t('common.previous'), next: t('common.next') },
          summary: t('kits.count', { count }),
        }}
        empty={
          unused ? (
            <EmptyState title={t('kits.empty')} icon={FileText} actions={newButton}>
              {t('kits.emptyText')}
            </EmptyState>
          ) : (
            <EmptyState title={t('kits.nothing')}>{t('kits.nothingText')}</EmptyState>
          )
        }
      />
    </>
  );
}
