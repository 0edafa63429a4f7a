import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { MarksMeeting } from '../deliberation/meeting.server.ts';
import { signed, VISIBLE } from './signed.ts';

/** Raw beside calibrated means, and what the difference comes from. */
export function CalibratedMarks(props: {
  picture: MarksMeeting['picture'];
  nameOf: ReadonlyMap<number, string>;
}) {
  const { picture, nameOf } = props;
  const { t, format } = useI18n();
  const complete = picture.method !== 'calibrated';
  const points = (value: number | null) => (value === null ? '–' : format.points(value));
  return (
    <>
      <p className="mb-4 max-w-prose text-muted">
        {t(complete ? 'deliberation.compareComplete' : 'deliberation.compareText')}
      </p>
      <DataTable
        caption={t('deliberation.compareTitle')}
        rows={picture.entries}
        rowKey={entry => entry.id}
        empty={null}
        columns={[
          {
            key: 'entry',
            header: t('deliberation.entry'),
            primary: true,
            cell: entry => nameOf.get(Number(entry.id)),
          },
          {
            key: 'raw',
            header: t('deliberation.raw'),
            numeric: true,
            labelOnPhone: true,
            cell: entry => points(entry.spread.mean),
          },
          {
            key: 'calibrated',
            header: t('deliberation.calibrated'),
            numeric: true,
            labelOnPhone: true,
            cell: entry =>
              entry.standardError === null
                ? points(entry.calibrated)
                : `${points(entry.calibrated)} ± ${format.points(entry.standardError)}`,
          },
          {
            key: 'deviation',
            header: t('deliberation.deviation'),
            numeric: true,
            hideOnPhone: true,
            cell: entry => points(entry.spread.deviation),
          },
          {
            key: 'difference',
            header: t('deliberation.difference'),
            numeric: true,
            labelOnPhone: true,
            cell: entry => (entry.generosity === null ? '–' : signed(-entry.generosity, format.points)),
          },
          {
            key: 'reason',
            header: t('deliberation.reasonColumn'),
            cell: ({ generosity, spread }) => {
              if (spread.count === 0) return t('deliberation.unmarked');
              if (generosity === null) return '–';
              if (Math.abs(generosity) < VISIBLE) return t('deliberation.reasonNone');
              return t(generosity > 0 ? 'deliberation.reasonGenerous' : 'deliberation.reasonSevere', {
                by: format.points(Math.abs(generosity)),
              });
            },
          },
        ]}
      />
    </>
  );
}
