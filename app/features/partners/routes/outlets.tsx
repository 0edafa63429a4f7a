import '#app/i18n/sections/exports.ts';
import '#app/i18n/sections/merging.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FileUp, Merge, Newspaper, Plus } from 'lucide-react';
import { importPaths } from '#app/features/imports/paths.ts';
import { ListExport } from '#app/features/reports/ui/list-export.tsx';
import { SavedViews } from '#app/features/settings/ui/saved-views.tsx';
import { shownViews } from '#app/features/settings/views-shown.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { actorUserId, can } from '#app/lib/actor.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ColumnChoice } from '#app/ui/column-choice.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { parseSort, withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { careChoices } from '../care-choices.server.ts';
import { countJournalists } from '../journalist-list.queries.server.ts';
import { keptParams, readOutletFilter } from '../list-address.ts';
import { countOutlets, listOutlets, type OutletSort, outletSorts } from '../outlet-list.queries.server.ts';
import { listNetworks } from '../outlets.queries.server.ts';
import { mergePaths, outletPaths } from '../paths.ts';
import { officeDay } from '../today.server.ts';
import { careSelection } from '../ui/bulk-care.tsx';
import { NothingFound } from '../ui/nothing-found.tsx';
import { useOutletColumns, usualOutletColumns } from '../ui/outlet-columns.tsx';
import { OutletFilters } from '../ui/outlet-filters.tsx';
import { PartnerTabs } from '../ui/partner-tabs.tsx';

export const loader = guard({ can: 'partners.read' }, async ({ ctx, url, t }) => {
  const today = await officeDay(ctx.db, ctx.now);
  const filter = readOutletFilter(url.searchParams, actorUserId(ctx.actor));
  const sort = parseSort(url.searchParams.get('sort'), outletSorts, {
    key: 'name',
    direction: 'asc',
  }) as OutletSort;
  const list = await listOutlets(ctx.db, filter, { sort, page: pageRequest(url.searchParams), today });
  return {
    title: t('partners.outlets'),
    mayWrite: can(ctx.actor, 'partners.write'),
    address: url.pathname + url.search,
    columns: url.searchParams.getAll('columns'),
    filter,
    sortParam: url.searchParams.get('sort'),
    sort,
    views: await shownViews(ctx, 'outlets'),
    list,
    care: await careChoices(ctx.db, 'outlet'),
    found: await countOutlets(ctx.db, filter, today),
    outlets: await countOutlets(ctx.db, {}, today),
    journalists: await countJournalists(ctx.db, {}, today),
    networks: await listNetworks(ctx.db),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Outlets() {
  const page = useLoaderData<typeof loader>();
  const t = useT();
  const { address, filter, sort, list } = page;
  const columns = useOutletColumns();
  const visible = page.columns.length > 0 ? page.columns : usualOutletColumns;
  const add = page.mayWrite && (
    <LinkButton href={outletPaths.new} variant="primary" icon={Plus} data-key="n">
      {t('partners.newOutlet')}
    </LinkButton>
  );
  const filtered = page.found !== page.outlets;
  return (
    <>
      <PageHeader
        title={t('partners.title')}
        actions={
          <>
            <ListExport name="outlets" address={address} />
            {page.mayWrite && (
              <LinkButton href={mergePaths.list} icon={Merge}>
                {t('merging.doubles')}
              </LinkButton>
            )}
            {page.mayWrite && (
              <LinkButton href={importPaths.listOf('outlets')} icon={FileUp}>
                {t('exports.import')}
              </LinkButton>
            )}
            {add}
          </>
        }
      />
      <PartnerTabs current="outlets" outlets={page.outlets} journalists={page.journalists} />
      <SavedViews list="outlets" address={address} views={page.views} />
      {page.outlets > 0 && (
        <OutletFilters
          key={address}
          address={address}
          filter={filter}
          networks={page.networks}
          choices={page.care}
          keep={{ sort: page.sortParam, columns: page.columns }}
          trailing={
            <ColumnChoice
              label={t('common.columns')}
              submitLabel={t('common.columnsApply')}
              action={outletPaths.list}
              columns={columns.slice(1)}
              visible={visible}
              keep={keptParams(address, ['columns'])}
            />
          }
        />
      )}
      <DataTable
        caption={t('partners.outlets')}
        columns={columns}
        rows={list.rows}
        rowKey={row => row.id}
        rowHref={row => outletPaths.show(row.id)}
        sort={sort}
        hrefFor={changes => withParams(address, changes)}
        visible={visible}
        selection={
          page.mayWrite
            ? careSelection(t, 'outlet', address, page.care, {
                shown: list.rows.length,
                found: page.found,
              })
            : undefined
        }
        pager={{
          previousHref: list.previous && withParams(address, { before: list.previous }),
          nextHref: list.next && withParams(address, { after: list.next }),
          labels: {
            navigation: t('partners.pages'),
            previous: t('common.previous'),
            next: t('common.next'),
          },
          summary: t('partners.outletCount', { count: page.found }),
        }}
        empty={
          filtered ? (
            <NothingFound kind="outlet" address={address} mayWrite={page.mayWrite} />
          ) : (
            <EmptyState icon={Newspaper} title={t('partners.noOutlets')} actions={add}>
              {t('partners.noOutletsText')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
