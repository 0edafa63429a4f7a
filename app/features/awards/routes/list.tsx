import '#app/i18n/sections/awards.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Plus, Trophy } from 'lucide-react';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { awardPaths } from '../paths.ts';
import { listSeasons } from '../seasons.queries.server.ts';
import { SeasonStatus, useSeasonPeriod } from '../ui/season-frame.tsx';

export const loader = guard({ can: 'awards.read' }, async ({ ctx, t }) => ({
  title: t('awards.title'),
  seasons: await listSeasons(ctx.db),
  mayWrite: can(ctx.actor, 'awards.write'),
}));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Seasons() {
  const { seasons, mayWrite } = useLoaderData<typeof loader>();
  const t = useT();
  const period = useSeasonPeriod();
  const add = mayWrite && (
    <LinkButton href={awardPaths.new} variant="primary" icon={Plus} data-key="n">
      {t('awards.newSeason')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('awards.title')} actions={seasons.length > 0 && add}>
        {t('awards.intro')}
      </PageHeader>
      <DataTable
        caption={t('awards.seasons')}
        columns={[
          { key: 'name', header: t('awards.season'), cell: season => season.name, primary: true },
          {
            key: 'status',
            header: t('awards.state'),
            cell: season => <SeasonStatus status={season.status} />,
          },
          {
            key: 'period',
            header: t('awards.period'),
            cell: season => <span className="tabular whitespace-nowrap">{period(season)}</span>,
          },
          {
            key: 'leagues',
            header: t('awards.leagues'),
            cell: season => t('awards.leagueCount', { count: season.leagues }),
            hideOnPhone: true,
          },
          {
            key: 'topics',
            header: t('awards.topics'),
            cell: season => t('awards.topicCount', { count: season.topics }),
            hideOnPhone: true,
          },
        ]}
        rows={seasons}
        rowKey={season => season.id}
        rowHref={season => awardPaths.show(season.id)}
        empty={
          <EmptyState icon={Trophy} title={t('awards.noSeasons')} actions={add}>
            {t(mayWrite ? 'awards.noSeasonsText' : 'awards.noSeasonsReader')}
          </EmptyState>
        }
      />
    </>
  );
}
