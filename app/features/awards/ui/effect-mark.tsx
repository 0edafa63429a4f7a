import '#app/i18n/sections/season.ts';
import { ArrowDown, ArrowUp, Minus, Plus } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { EffectRow } from '../rule-changes/effect.ts';

const icons = { up: ArrowUp, down: ArrowDown, in: Plus, out: Minus } as const;

/** Places gained or lost by a change of the rules, or whether one is counted at all. */
export function EffectMark({ row }: { row: EffectRow }) {
  const { t } = useI18n();
  const { change, before, after } = row;
  if (change === 'same') return <span className="text-muted">{t('season.change.unmoved')}</span>;
  const places = before && after ? Math.abs(after.rank - before.rank) : 0;
  const tone = { up: 'text-primary', in: 'text-primary', down: 'text-base-content', out: 'text-error' }[
    change
  ];
  return (
    <span className={`tabular inline-flex items-center gap-1 ${tone}`}>
      <Icon of={icons[change]} size={14} />
      {t(`season.change.mark.${change}`, { count: places })}
    </span>
  );
}
