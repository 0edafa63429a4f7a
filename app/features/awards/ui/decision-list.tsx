import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import type { Decision } from '../deliberation/decisions.queries.server.ts';

/** What the committee decided, the decision that stands first. */
export function DecisionList(props: {
  decisions: readonly Decision[];
  nameOf: ReadonlyMap<number, string>;
  screening: boolean;
  zone: string;
}) {
  const { decisions, nameOf, screening, zone } = props;
  const { t, format } = useI18n();
  return (
    <ol className="max-w-3xl divide-y divide-base-300">
      {decisions.map((decision, i) => (
        <li key={decision.number} className="py-4 first:pt-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 className="text-lg font-semibold">
              {t('deliberation.decisionNumber', { number: decision.number })}
            </h2>
            <Badge tone={i === 0 ? 'accent' : 'quiet'}>
              {t(i === 0 ? 'deliberation.decisionStands' : 'deliberation.decisionReplaced')}
            </Badge>
            <Badge tone={decision.overrides ? 'warning' : 'quiet'}>
              {t(decision.overrides ? 'deliberation.overridden' : 'deliberation.asAdvised')}
            </Badge>
          </div>
          <p className="text-sm text-muted">
            {t('deliberation.metOnText', { on: format.date(decision.metOn) })} ·{' '}
            {t('deliberation.decidedBy', {
              name: decision.decidedBy ?? '–',
              at: format.instant(decision.decidedAt, zone),
            })}
          </p>
          {decision.places.length === 0 && (
            <p className="mt-3 font-medium">{t('deliberation.nobodyPassed')}</p>
          )}
          <ol className="mt-3 flex flex-col gap-1 empty:hidden">
            {decision.places.map(({ entryId, place, award }) => (
              <li key={entryId} className="flex gap-3">
                {!screening && <span className="tabular w-6 shrink-0 font-semibold">{place}</span>}
                <span>
                  <span className="font-medium">{nameOf.get(entryId) ?? '–'}</span>
                  {award && <span className="block text-sm text-muted">{award}</span>}
                </span>
              </li>
            ))}
          </ol>
          {decision.reasons && <p className="mt-3 max-w-prose whitespace-pre-line">{decision.reasons}</p>}
          <p className="mt-3 text-sm text-muted">
            {t('deliberation.present')}:{' '}
            {decision.attendance
              .filter(({ present }) => present)
              .map(({ name }) => name)
              .join(', ')}
            {decision.attendance.some(({ present }) => !present) &&
              `. ${t('deliberation.absent')}: ${decision.attendance
                .filter(({ present }) => !present)
                .map(({ name }) => name)
                .join(', ')}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
