import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/judging.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Gavel, Plus } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { listProgress, listRounds } from '../judging/rounds.queries.server.ts';
import { juryPaths } from '../jury-paths.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { leagueLabel } from '../ui/league-label.ts';
import { RoundProgressText, RoundStatus } from '../ui/round-state.tsx';
import { SeasonFrame } from '../ui/season-frame.tsx';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, t }) => {
  const season = await findSeason(ctx.db, idParam(params.id));
  if (!season) throw new NotFound();
  const progress = await listProgress(ctx.db, season.id);
  return {
    title: `${t('judging.title')} – ${season.name}`,
    season,
    rounds: (await listRounds(ctx.db, season.id)).map(round => ({
      ...round,
      progress: progress.get(round.id)!,
    })),
    mayWrite: can(ctx.actor, 'awards.write'),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Rounds() {
  const { season, rounds, mayWrite, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const add = mayWrite && (
    <LinkButton href={juryPaths.newRound(season.id)} variant="primary" icon={Plus} data-key="n">
      {t('judging.newRound')}
    </LinkButton>
  );
  return (
    <SeasonFrame season={season} current="judging" mayStanding actions={rounds.length > 0 && add}>
      <p className="mb-4 max-w-3xl text-muted">{t('judging.intro')}</p>
      <DataTable
        caption={t('judging.rounds')}
        columns={[
          { key: 'name', header: t('judging.roundName'), primary: true, cell: round => round.name },
          { key: 'status', header: t('judging.state'), cell: round => <RoundStatus status={round.status} /> },
          {
            key: 'board',
            header: t('judging.board'),
            cell: round =>
              round.board === 'works'
                ? t('judging.boards.works')
                : `${t(`judging.boards.${round.board}`)} · ${leagueLabel(t, season.leagues.find(({ id }) => id === round.leagueId) ?? null)}`,
          },
          {
            key: 'mode',
            header: t('judging.mode'),
            hideOnPhone: true,
            cell: round => t(`judging.modes.${round.mode}`),
          },
          {
            key: 'entries',
            header: t('judging.entries'),
            numeric: true,
            labelOnPhone: true,
            cell: round => format.number(round.progress.entries),
          },
          {
            key: 'progress',
            header: t('judging.seatsOf'),
            cell: round => <RoundProgressText mode={round.mode} progress={round.progress} />,
          },
          {
            key: 'due',
            header: t('judging.dueOn'),
            className: 'min-w-28',
            hideOnPhone: true,
            cell: round => (round.dueAt ? format.instant(round.dueAt, zone) : t('judging.noDue')),
          },
        ]}
        rows={rounds}
        rowKey={round => round.id}
        rowHref={round => juryPaths.round(round.id)}
        empty={
          <EmptyState icon={Gavel} title={t('judging.noRounds')} actions={add}>
            {t('judging.noRoundsText')}
          </EmptyState>
        }
      />
    </SeasonFrame>
  );
}
