import '#app/i18n/sections/judging.ts';
import '#app/i18n/sections/marking.ts';
import { Check, Lock, Minus, Plus } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { Juror } from '../judging/jurors.queries.server.ts';
import type { RoundEntry, Seat } from '../judging/rounds.queries.server.ts';
import { juryPaths } from '../jury-paths.ts';

/** Entries by jurors: who judges what. Each cell is a small form, so it works without JavaScript. */
export function SeatGrid(props: {
  roundId: number;
  entries: readonly RoundEntry[];
  jurors: readonly Juror[];
  seats: readonly Seat[];
  editable: boolean;
}) {
  const { roundId, entries, jurors, seats, editable } = props;
  const { t, format } = useI18n();
  const seatOf = new Map(seats.map(seat => [`${seat.jurorId} ${seat.entryId}`, seat]));
  const loads = new Map<number, number>();
  for (const seat of seats) {
    if (seat.status === 'seated') loads.set(seat.jurorId, (loads.get(seat.jurorId) ?? 0) + 1);
  }
  return (
    <>
      <SeatKey />
      <section
        className="scroll-cue-x relative overflow-x-auto"
        aria-label={t('judging.seats')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
        tabIndex={0}
      >
        <table className="text-sm">
          <caption className="sr-only">{t('judging.seats')}</caption>
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky left-0 z-10 min-w-28 bg-base-100 p-2 text-start align-bottom sm:min-w-44"
              >
                {t('marking.entry')}
              </th>
              {jurors.map(juror => (
                <th
                  key={juror.id}
                  scope="col"
                  className="w-16 max-w-20 p-1 text-start align-bottom text-xs font-medium sm:w-28 sm:max-w-32 sm:p-2 sm:text-sm"
                >
                  <span className="line-clamp-3">{juror.name}</span>
                  {juror.agencyStaff && (
                    <span className="block font-normal text-muted">{t('judging.agencyStaff')}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map(entry => (
              <tr key={entry.id} className="border-t border-base-300">
                <th scope="row" className="sticky left-0 z-10 bg-base-100 p-2 text-start font-medium">
                  {entry.name}
                </th>
                {jurors.map(juror => (
                  <td key={juror.id} className="p-1">
                    <SeatCell
                      {...{ roundId, entry, juror, editable }}
                      seat={seatOf.get(`${juror.id} ${entry.id}`)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-t border-base-300">
              <th scope="row" className="sticky left-0 z-10 bg-base-100 p-2 text-start font-medium">
                {t('judging.load')}
              </th>
              {jurors.map(juror => (
                <td key={juror.id} className="tabular p-2">
                  {format.number(loads.get(juror.id) ?? 0)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </>
  );
}

const marks = [
  [Check, 'judging.seatGiven', 'text-primary'],
  [Lock, 'judging.seatFixed', 'text-primary'],
  [Plus, 'judging.seatFree', 'text-muted'],
  [Minus, 'judging.recused', 'text-muted'],
] as const;

/** What the marks in the cells mean; screen readers hear it in each cell. */
function SeatKey() {
  const { t } = useI18n();
  return (
    <ul aria-hidden="true" className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {marks.map(([icon, label, tone]) => (
        <li key={label} className="flex items-center gap-1.5">
          <span className={tone}>
            <Icon of={icon} />
          </span>
          {t(label)}
        </li>
      ))}
    </ul>
  );
}

function SeatCell(props: {
  roundId: number;
  entry: RoundEntry;
  juror: Juror;
  seat: Seat | undefined;
  editable: boolean;
}) {
  const { roundId, entry, juror, seat, editable } = props;
  const { t } = useI18n();
  if (seat?.status === 'recused') {
    return (
      <span className="flex min-h-9 items-center gap-1 px-2 text-muted" title={t('judging.recused')}>
        <Icon of={Minus} /> <span className="max-sm:sr-only">{t('judging.recused')}</span>
      </span>
    );
  }
  const state = seat ? t(seat.fixed ? 'judging.seatFixed' : 'judging.seatGiven') : t('judging.seatFree');
  const look = seat ? <Icon of={seat.fixed ? Lock : Check} /> : editable ? <Icon of={Plus} /> : null;
  if (!editable || seat?.savedAt) {
    return (
      <span className="flex min-h-9 items-center px-2 text-primary" title={state}>
        {look}
        <span className="sr-only">{state}</span>
      </span>
    );
  }
  const label = t(seat ? 'judging.takeSeat' : 'judging.giveSeat', { juror: juror.name, entry: entry.name });
  return (
    <form method="post" action={juryPaths.seat(roundId)}>
      <input type="hidden" name="jurorId" value={juror.id} />
      <input type="hidden" name="entryId" value={entry.id} />
      <button
        type="submit"
        aria-label={label}
        title={label}
        className={classNames('btn btn-ghost btn-square', seat ? 'text-primary' : 'text-muted')}
      >
        {look}
      </button>
    </form>
  );
}
