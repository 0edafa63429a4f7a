import '#app/i18n/sections/gatherings.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CalendarDays, Plus } from 'lucide-react';
import { ListExport } from '#app/features/reports/ui/list-export.tsx';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Filters } from '#app/ui/filters.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { guard } from '#app/web/guard.server.ts';
import { countAnswers, noAnswers } from '../invitations.queries.server.ts';
import { gatheringPaths } from '../paths.ts';
import { phaseOf } from '../phase.ts';
import { countGatherings, gatheringTabs, listGatherings } from '../queries.server.ts';
import { useGatheringColumns } from '../ui/gathering-columns.tsx';

export const loader = guard({ can: 'gatherings.read' }, async ({ ctx, url, t }) => {
  const tab = gatheringTabs.find(name => name === url.searchParams.get('tab')) ?? 'upcoming';
  const search = url.searchParams.get('q')?.trim() || null;
  const page = await listGatherings(ctx.db, { tab, now: ctx.now, search }, pageRequest(url.searchParams));
  const counts = await countAnswers(
    ctx.db,
    page.rows.map(row => row.id),
  );
  return {
    title: t('gatherings.title'),
    mayWrite: can(ctx.actor, 'gatherings.write'),
    address: url.pathname + url.search,
    tab,
    search,
    tabs: gatheringTabs,
    counts: await countGatherings(ctx.db, ctx.now),
    next: page.next,
    previous: page.previous,
    rows: page.rows.map(row => ({
      ...row,
      phase: phaseOf(row, ctx.now),
      answers: counts.get(row.id) ?? noAnswers,
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Gatherings() {
  const page = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { address, tab, search } = page;
  const columns = useGatheringColumns();
  const add = page.mayWrite && (
    <LinkButton href={gatheringPaths.new} variant="primary" icon={Plus} data-key="n">
      {t('gatherings.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('gatherings.title')}
        actions={
          <>
            <ListExport name="gatherings" address={address} />
            {add}
          </>
        }
      />
      <Tabs
        label={t('gatherings.tabs.label')}
        tabs={page.tabs.map(name => ({
          href: withParams(address, { tab: name === 'upcoming' ? null : name }),
          label: t(`gatherings.tabs.${name}`),
          count: format.number(page.counts[name]),
          current: name === tab,
        }))}
      />
      {(search || page.counts[tab] > 10) && (
        <Filters
          key={address}
          action={gatheringPaths.list}
          search={{ name: 'q', label: t('gatherings.search'), value: search }}
          moreLabel={t('common.filter')}
          submitLabel={t('common.search')}
          removeLabel={({ label }) => label}
          keep={{ tab: tab === 'upcoming' ? null : tab }}
        />
      )}
      <DataTable
        caption={t(`gatherings.tabs.${tab}`)}
        columns={columns}
        rows={page.rows}
        rowKey={row => row.id}
        rowHref={row => gatheringPaths.show(row.id)}
        pager={{
          previousHref: page.previous && withParams(address, { before: page.previous }),
          nextHref: page.next && withParams(address, { after: page.next }),
          labels: {
            navigation: t('gatherings.pages'),
            previous: t('common.previous'),
            next: t('common.next'),
          },
        }}
        empty={
          search ? (
            <EmptyState title={t('gatherings.empty.found')}>{t('gatherings.empty.foundText')}</EmptyState>
          ) : (
            <EmptyState icon={CalendarDays} title={t(`gatherings.empty.${tab}`)} actions={add}>
              {t('gatherings.empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
