import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/results.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { League } from '../leagues.ts';
import type { RunDiff } from '../results/run-diff.ts';
import { leagueLabel } from './league-label.ts';

/** Entrants whose index or rank is another, those who moved furthest first. */
export function StandingChanges(props: {
  rows: RunDiff['standings'];
  total: number;
  leagues: readonly League[];
}) {
  const { rows, total, leagues } = props;
  const { t, format } = useI18n();
  const figures = (one: RunDiff['standings'][number]['before']) =>
    one === null
      ? t('results.absent')
      : t('results.rankAndPoints', { rank: one.rank, points: format.points(one.a) });
  return (
    <>
      <DataTable
        caption={t('results.diffStandings')}
        columns={[
          {
            key: 'name',
            header: t('results.entrant'),
            primary: true,
            cell: row => (
              <>
                {row.name}
                <span className="block text-sm text-muted">
                  {t(row.board === 'outlets' ? 'awards.tabOutlets' : 'awards.tabJournalists')} ·{' '}
                  {leagueLabel(t, leagues.find(({ id }) => id === row.leagueId) ?? null)}
                </span>
              </>
            ),
          },
          {
            key: 'before',
            header: t('results.beforeHead'),
            numeric: true,
            labelOnPhone: true,
            cell: row => figures(row.before),
          },
          {
            key: 'after',
            header: t('results.afterHead'),
            numeric: true,
            labelOnPhone: true,
            cell: row => figures(row.after),
          },
        ]}
        rows={rows}
        rowKey={row => `${row.board} ${row.entrantId}`}
        empty={<p className="text-muted">{t('results.absent')}</p>}
      />
      {total > rows.length && (
        <p className="mt-2 text-sm text-muted">{t('results.more', { count: total - rows.length })}</p>
      )}
    </>
  );
}
