import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/works.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { KeyRound, Mail, Newspaper, Pencil } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { CountPills } from '#app/ui/count-pills.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { DataTable } from '#app/ui/table.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { SeasonFrame } from '../ui/season-frame.tsx';
import { WorkStatus } from '../ui/work-status.tsx';
import { winnerPaths } from '../winner-paths.ts';
import { workPaths } from '../work-paths.ts';
import { workStatuses } from '../works/completeness.ts';
import { countWorks, findCall, listWorks } from '../works/queries.server.ts';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, url, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season?.boards.includes('works')) throw new NotFound();
  const status = workStatuses.find(each => each === url.searchParams.get('keadaan'));
  return {
    title: `${t('works.title')} – ${season.name}`,
    season,
    address: url.pathname + url.search,
    status: status ?? null,
    list: await listWorks(ctx.db, { seasonId: season.id, status, page: pageRequest(url.searchParams) }),
    counts: await countWorks(ctx.db, season.id),
    call: (await findCall(ctx.db, season.id)) ?? null,
    mayWrite: can(ctx.actor, 'awards.write'),
    mayWinners: can(ctx.actor, 'winners.private'),
    zone: (await readOffice(ctx.db)).zone,
    now: ctx.now,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Works() {
  const { season, address, status, list, counts, call, mayWrite, mayWinners, zone, now } =
    useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const actions = mayWrite && season.status !== 'draft' && (
    <>
      {mayWinners && (
        <LinkButton href={winnerPaths.list(season.id)} icon={KeyRound}>
          {t('works.winnersData')}
        </LinkButton>
      )}
      <LinkButton href={workPaths.call(season.id)} icon={Pencil} variant={call ? 'plain' : 'primary'}>
        {t(call ? 'works.changeCall' : 'works.openCall')}
      </LinkButton>
      {call && (
        <LinkButton href={workPaths.invites(season.id)} icon={Mail} variant="primary">
          {t('works.invites')}
        </LinkButton>
      )}
    </>
  );
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const pill = (key: typeof status, label: string) => ({
    href: withParams(workPaths.list(season.id), { keadaan: key }),
    label,
    current: key === status,
    count: key === null ? all : counts[key],
  });
  const until = call && format.instant(call.dueAt, zone);
  return (
    <SeasonFrame season={season} current="works" mayStanding actions={actions}>
      <p className="mb-2 max-w-3xl text-muted">{t('works.intro')}</p>
      <p className="mb-4 font-medium">
        {season.status === 'draft'
          ? t('works.draftSeason')
          : until
            ? t(call.dueAt > now ? 'works.takenUntil' : 'works.takenNoMore', { until })
            : t('works.notCalled')}
      </p>
      {all > 0 && (
        <CountPills
          label={t('works.filter')}
          number={format.number}
          pills={[
            pill(null, t('common.all')),
            ...workStatuses.map(key => pill(key, t(`works.status.${key}`))),
          ]}
        />
      )}
      <DataTable
        caption={t('works.works')}
        columns={[
          { key: 'title', header: t('works.work'), primary: true, cell: work => work.title },
          { key: 'status', header: t('works.state'), cell: work => <WorkStatus status={work.status} /> },
          { key: 'sender', header: t('works.sender'), cell: work => work.journalist ?? '–' },
          { key: 'outlet', header: t('works.outlet'), cell: work => work.outlet ?? work.outletName },
          {
            key: 'published',
            header: t('works.publishedOn'),
            className: 'min-w-24',
            hideOnPhone: true,
            cell: work => work.publishedOn && format.date(work.publishedOn),
          },
          {
            key: 'sent',
            header: t('works.sentAt'),
            className: 'min-w-28',
            hideOnPhone: true,
            cell: work => format.instant(work.submittedAt, zone),
          },
        ]}
        rows={list.rows}
        rowKey={work => work.id}
        rowHref={work => workPaths.show(work.id)}
        pager={{
          previousHref: list.previous && withParams(address, { before: list.previous }),
          nextHref: list.next && withParams(address, { after: list.next }),
          labels: { navigation: t('works.pages'), previous: t('common.previous'), next: t('common.next') },
        }}
        empty={
          <EmptyState icon={Newspaper} title={t(status ? 'works.noneHere' : 'works.none')}>
            {status ? null : t('works.noneText')}
          </EmptyState>
        }
      />
    </SeasonFrame>
  );
}
