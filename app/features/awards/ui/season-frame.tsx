import '#app/i18n/sections/awards.ts';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge, type BadgeProps } from '#app/ui/badge.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { rankedBoards, type SeasonBoard } from '../boards.ts';
import { certificatePaths } from '../certificate-paths.ts';
import { completenessPaths } from '../completeness-paths.ts';
import { deskPaths } from '../desk-paths.ts';
import { juryPaths } from '../jury-paths.ts';
import { awardPaths } from '../paths.ts';
import { resultPaths } from '../result-paths.ts';
import { workPaths } from '../work-paths.ts';

export type SeasonHead = {
  id: number;
  name: string;
  status: 'draft' | 'open' | 'finished';
  startsOn: string;
  endsOn: string;
  boards: readonly SeasonBoard[];
};

const tones: Record<SeasonHead['status'], BadgeProps['tone']> = {
  draft: 'warning',
  open: 'accent',
  finished: 'quiet',
};

/** Draft, running or closed, in a word. */
export function SeasonStatus({ status }: { status: SeasonHead['status'] }) {
  const { t } = useI18n();
  return <Badge tone={tones[status]}>{t(`awards.status.${status}`)}</Badge>;
}

/** First and last day. */
export function useSeasonPeriod(): (season: Pick<SeasonHead, 'startsOn' | 'endsOn'>) => string {
  const { t, format } = useI18n();
  return ({ startsOn, endsOn }) =>
    t('awards.periodText', { from: format.date(startsOn), to: format.date(endsOn) });
}

/** Head and tabs of a season's pages. Those without leave see no standing. */
export function SeasonFrame(props: {
  season: SeasonHead;
  current:
    | 'overview'
    | 'outlets'
    | 'journalists'
    | 'judging'
    | 'jurors'
    | 'certificates'
    | 'method'
    | 'works'
    | 'completeness'
    | 'results'
    | 'desk';
  mayStanding: boolean;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { season, current, mayStanding, actions, children } = props;
  const { t } = useI18n();
  const period = useSeasonPeriod();
  const standings = rankedBoards(season.boards).map(board => ({
    key: board,
    href: awardPaths.standing(season.id, board),
    label: t(board === 'outlets' ? 'awards.tabOutlets' : 'awards.tabJournalists'),
  }));
  const tabs = [
    { key: 'overview', href: awardPaths.show(season.id), label: t('awards.tabOverview') },
    ...(mayStanding && season.status !== 'draft'
      ? [...standings, { key: 'desk', href: deskPaths.desk(season.id), label: t('awards.tabDesk') }]
      : []),
    ...(mayStanding
      ? [
          { key: 'judging', href: juryPaths.rounds(season.id), label: t('awards.tabJudging') },
          ...(season.status === 'draft'
            ? []
            : [
                {
                  key: 'completeness',
                  href: completenessPaths.claims(season.id),
                  label: t('awards.tabCompleteness'),
                },
              ]),
          ...(season.boards.includes('works')
            ? [{ key: 'works', href: workPaths.list(season.id), label: t('awards.tabWorks') }]
            : []),
          { key: 'jurors', href: juryPaths.jurors(season.id), label: t('awards.tabJurors') },
          ...(season.status === 'finished'
            ? [{ key: 'results', href: resultPaths.season(season.id), label: t('awards.tabResults') }]
            : []),
          { key: 'certificates', href: certificatePaths.list(season.id), label: t('awards.tabCertificates') },
        ]
      : []),
    { key: 'method', href: awardPaths.method(season.id), label: t('awards.tabMethod') },
  ];
  return (
    <>
      <PageHeader
        title={season.name}
        parent={{ href: awardPaths.list, label: t('awards.title') }}
        meta={
          <>
            <SeasonStatus status={season.status} />
            <span className="tabular">{period(season)}</span>
          </>
        }
        actions={actions}
      />
      <Tabs
        label={t('awards.tabsLabel')}
        tabs={tabs.map(({ key, ...tab }) => ({ ...tab, current: key === current }))}
      />
      {children}
    </>
  );
}
