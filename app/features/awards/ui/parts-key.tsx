import '#app/i18n/sections/awards.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { seriesClass } from '#app/ui/chart-frame.tsx';
import { partPoints } from '../parts.ts';
import type { RuleSet } from '../rule-set.ts';

const full = { v: 1, q: 1, b: 1, c: 1, t: 1 };

/** The colours of the index's parts, with the most points each can give. */
export function PartsKey({ rules }: { rules: Pick<RuleSet, 'weights'> }) {
  const { t, format } = useI18n();
  return (
    <ul aria-label={t('awards.keyLabel')} className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
      {partPoints(full, rules).map(({ part, of }, index) => (
        <li key={part} className="inline-flex items-center gap-1.5">
          <svg width="10" height="10" aria-hidden="true" className={seriesClass(index)}>
            <rect width="10" height="10" rx="2" fill="currentColor" />
          </svg>
          {t(`awards.parts.${part}`)}
          <span className="tabular text-muted">{t('awards.keyOf', { points: format.number(of) })}</span>
        </li>
      ))}
    </ul>
  );
}
