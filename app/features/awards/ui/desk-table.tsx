import '#app/i18n/sections/marking.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge, type BadgeProps } from '#app/ui/badge.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import type { Rubric } from '../judging/rubric.ts';
import { juryPaths } from '../jury-paths.ts';
import type { DeskSeat, SheetState } from '../marking/desk.server.ts';

const tones: Record<SheetState, BadgeProps['tone']> = {
  none: 'quiet',
  draft: 'warning',
  complete: 'accent',
  sent: 'accent',
};

/** A juror's entries with the juror's own marks side by side, to compare before submitting. */
export function DeskTable(props: {
  roundId: number;
  mode: 'marks' | 'ranking' | 'screening';
  rubric: Rubric;
  seats: readonly DeskSeat[];
}) {
  const { roundId, mode, rubric, seats } = props;
  const { t, format } = useI18n();
  const marks: Column<DeskSeat>[] =
    mode === 'marks'
      ? [
          ...rubric.criteria.map(({ key, name }) => ({
            key: `mark-${key}`,
            header: name,
            numeric: true,
            hideOnPhone: true,
            className: 'whitespace-normal!',
            cell: (seat: DeskSeat) => seat.marks[key] ?? '–',
          })),
          {
            key: 'mean',
            header: t('marking.ownMean'),
            numeric: true,
            labelOnPhone: true,
            cell: seat => (seat.mean === null ? '–' : format.points(seat.mean)),
          },
        ]
      : [
          {
            key: 'verdict',
            header: t('marking.verdict'),
            cell: seat =>
              t(
                seat.passed === null
                  ? 'marking.undecided'
                  : seat.passed
                    ? 'marking.passed'
                    : 'marking.notPassed',
              ),
          },
        ];
  return (
    <DataTable
      caption={t('marking.entries')}
      columns={[
        {
          key: 'name',
          header: t('marking.entry'),
          primary: true,
          className: 'sm:min-w-24',
          cell: seat => (
            <span className="min-w-0">
              {seat.name ?? t('marking.entryCode', { code: seat.code })}
              {seat.byline && <span className="block text-sm font-normal text-muted">{seat.byline}</span>}
            </span>
          ),
        },
        ...marks,
        {
          key: 'state',
          header: t('marking.state'),
          cell: seat => <Badge tone={tones[seat.state]}>{t(`marking.sheetState.${seat.state}`)}</Badge>,
        },
      ]}
      rows={seats}
      rowKey={seat => seat.seatId}
      rowHref={seat => juryPaths.sheet(roundId, seat.seatId)}
      empty={<EmptyState title={t('marking.deskEmpty')}>{t('marking.deskEmptyText')}</EmptyState>}
    />
  );
}
