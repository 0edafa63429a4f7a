import '#app/i18n/sections/segments.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Plus, UsersRound } from 'lucide-react';
import { countJournalists } from '#app/features/partners/journalist-list.queries.server.ts';
import { countOutlets } from '#app/features/partners/outlet-list.queries.server.ts';
import { officeDay } from '#app/features/partners/today.server.ts';
import { PartnerTabs } from '#app/features/partners/ui/partner-tabs.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { segmentPaths } from '../paths.ts';
import { countByRule, listSegments } from '../segments/queries.server.ts';

export const loader = guard({ can: 'kits.read' }, async ({ ctx, t }) => {
  const on = await officeDay(ctx.db, ctx.now);
  const segments = [];
  for (const { rule, ...segment } of await listSegments(ctx.db))
    segments.push({ ...segment, size: await countByRule(ctx.db, rule, { segmentId: segment.id, on }) });
  return {
    pageTitle: t('partners.title'),
    outlets: await countOutlets(ctx.db, {}, on),
    journalists: await countJournalists(ctx.db, {}, on),
    segments,
    zone: (await readOffice(ctx.db)).zone,
    mayWrite: can(ctx.actor, 'kits.send'),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function Segments() {
  const { pageTitle, segments, zone, mayWrite, outlets, journalists } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const columns: Column<(typeof segments)[number]>[] = [
    {
      key: 'name',
      header: t('segments.name'),
      cell: row => <span className="font-medium">{row.name}</span>,
    },
    {
      key: 'size',
      header: t('segments.size'),
      cell: row => <span className="tabular">{t('segments.people', { count: row.size })}</span>,
    },
    { key: 'author', header: t('segments.author'), cell: row => row.author },
    { key: 'changedAt', header: t('segments.changedAt'), cell: row => format.day(row.updatedAt, zone) },
  ];
  const add = mayWrite && (
    <LinkButton href={segmentPaths.new} variant="primary" icon={Plus} data-key="n">
      {t('segments.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={pageTitle} actions={add} />
      <PartnerTabs current="segments" outlets={outlets} journalists={journalists} />
      <p className="mb-4 max-w-prose text-muted">{t('segments.intro')}</p>
      <DataTable
        caption={t('segments.title')}
        columns={columns}
        rows={segments}
        rowKey={row => row.id}
        rowHref={mayWrite ? row => segmentPaths.edit(row.id) : undefined}
        empty={
          <EmptyState icon={UsersRound} title={t('segments.none')} actions={add}>
            {t('segments.noneText')}
          </EmptyState>
        }
      />
    </>
  );
}
