import '#app/i18n/sections/gatherings.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Stat, StatRow } from '#app/ui/stat.tsx';
import { gatheringPaths } from '../paths.ts';

export type GatheringFiguresProps = {
  gatheringId: number;
  capacity: number | null;
  counts: {
    seats: number;
    accepted: number;
    tentative: number;
    declined: number;
    silent: number;
    attended: number;
    absent: number;
  };
  outlets: readonly { outletId: number | null; accepted: number }[];
  /** The gathering has begun, so presence counts. */
  begun: boolean;
};

/** Answers against capacity, each figure linked to its rows. */
export function GatheringFigures({ gatheringId, capacity, counts, outlets, begun }: GatheringFiguresProps) {
  const { t, format } = useI18n();
  const filtered = (answer: string) => `${gatheringPaths.show(gatheringId)}?jawaban=${answer}`;
  const left = capacity === null ? null : capacity - counts.seats;
  const known = outlets.filter(row => row.outletId !== null);
  return (
    <StatRow>
      <Stat
        label={t('gatherings.seatsTaken')}
        value={
          capacity === null
            ? format.number(counts.seats)
            : t('gatherings.seatsOf', {
                seats: format.number(counts.seats),
                capacity: format.number(capacity),
              })
        }
        href={filtered('accepted')}
        note={left !== null && (left > 0 ? t('gatherings.seatsFree', { count: left }) : t('gatherings.full'))}
      />
      {(['accepted', 'tentative', 'declined', 'silent'] as const).map(answer => (
        <Stat
          key={answer}
          label={t(`common.answers.${answer}`)}
          value={format.number(counts[answer])}
          href={filtered(answer)}
        />
      ))}
      <Stat
        label={t('gatherings.outletsSure')}
        value={format.number(known.filter(row => row.accepted > 0).length)}
        note={t('gatherings.ofOutlets', { count: known.length })}
      />
      {begun && (
        <Stat
          label={t('gatherings.attended')}
          value={format.number(counts.attended)}
          note={counts.absent > 0 && t('gatherings.absent', { count: counts.absent })}
        />
      )}
    </StatRow>
  );
}
