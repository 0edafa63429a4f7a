import '#app/i18n/sections/gatherings.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { Column } from '#app/ui/table.tsx';
import type { Phase } from '../phase.ts';
import { PhaseBadge } from './badges.tsx';

export type GatheringRow = {
  id: number;
  title: string;
  type: 'media_gathering' | 'press_conference' | 'site_visit' | 'iftar' | 'award_night';
  startsAt: string;
  endsAt: string;
  zone: string;
  venueName: string;
  capacity: number | null;
  phase: Phase;
  answers: { invited: number; accepted: number; silent: number; seats: number };
};

/** The columns of the list of gatherings. */
export function useGatheringColumns(): Column<GatheringRow>[] {
  const { t, format } = useI18n();
  return [
    {
      key: 'title',
      header: t('gatherings.columnTitle'),
      primary: true,
      cell: row => row.title,
    },
    {
      key: 'phase',
      header: t('gatherings.type'),
      cell: row => (
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
          {t(`gatherings.types.${row.type}`)}
          {(row.phase === 'running' || row.phase === 'cancelled') && <PhaseBadge phase={row.phase} />}
        </span>
      ),
    },
    {
      key: 'when',
      header: t('gatherings.columnWhen'),
      cell: row => <span className="whitespace-nowrap">{format.instant(row.startsAt, row.zone)}</span>,
    },
    {
      key: 'where',
      header: t('gatherings.columnWhere'),
      cell: row => row.venueName,
      deskOnly: true,
    },
    {
      key: 'answers',
      header: t('gatherings.columnAnswers'),
      cell: row =>
        row.answers.invited === 0 ? (
          <span className="text-muted">{t('gatherings.notInvited')}</span>
        ) : (
          <span className="whitespace-nowrap">
            {t('gatherings.answerSummary', {
              accepted: format.number(row.answers.accepted),
              silent: format.number(row.answers.silent),
            })}
          </span>
        ),
    },
    {
      key: 'seats',
      header: t('gatherings.columnSeats'),
      numeric: true,
      labelOnPhone: true,
      cell: row =>
        row.capacity === null
          ? format.number(row.answers.seats)
          : t('gatherings.seatsOf', {
              seats: format.number(row.answers.seats),
              capacity: format.number(row.capacity),
            }),
    },
  ];
}
