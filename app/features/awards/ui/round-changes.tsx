import '#app/i18n/sections/results.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { Placed, RunDiff } from '../results/run-diff.ts';

/** The places of a round before and after. */
export function DecisionChange(props: {
  name: string;
  decision: NonNullable<RunDiff['rounds'][number]['decision']>;
}) {
  const { name, decision } = props;
  const { t } = useI18n();
  return (
    <div className="max-w-3xl">
      <h3 className="mb-2 font-medium">{name}</h3>
      <div className="grid gap-4 sm:grid-cols-2">
        <Places head={t('results.beforeHead')} places={decision.before} others={decision.after} />
        <Places head={t('results.afterHead')} places={decision.after} others={decision.before} />
      </div>
      {decision.reasons && (
        <p className="mt-2 text-muted">{t('results.roundReasons', { reasons: decision.reasons })}</p>
      )}
    </div>
  );
}

const sameLine = (a: Placed, b: Placed) =>
  a.recipient === b.recipient && a.place === b.place && a.award === b.award;

/** Places on one side; what the other side has otherwise stands out. */
function Places({
  head,
  places,
  others,
}: {
  head: string;
  places: readonly Placed[];
  others: readonly Placed[];
}) {
  const { t } = useI18n();
  return (
    <div>
      <p className="text-sm text-muted">{head}</p>
      {places.length === 0 && <p>{t('results.absent')}</p>}
      <ul>
        {places.map(place => (
          <li
            key={place.recipient + place.award}
            className={others.some(other => sameLine(other, place)) ? undefined : 'font-semibold'}
          >
            {t('results.placeLine', { ...place })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What else is different in the rounds, by number. */
export function RoundChanges({ rounds }: { rounds: RunDiff['rounds'] }) {
  const { t } = useI18n();
  return (
    <ul className="flex flex-col gap-3">
      {rounds.map(round => (
        <li key={round.roundId}>
          <p className="font-medium">{round.name}</p>
          <ul className="text-muted">
            {round.state === 'added' && <li>{t('results.roundAdded')}</li>}
            {round.state === 'removed' && <li>{t('results.roundRemoved')}</li>}
            {round.marks > 0 && <li>{t('results.roundMarks', { count: round.marks })}</li>}
            {round.recusals > 0 && <li>{t('results.roundRecusals', { count: round.recusals })}</li>}
            {round.entries > 0 && <li>{t('results.roundEntries', { count: round.entries })}</li>}
          </ul>
        </li>
      ))}
    </ul>
  );
}
