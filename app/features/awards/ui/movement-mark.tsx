import '#app/i18n/sections/climb.ts';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { Movement } from '../standing-history.ts';

/** Places gained or lost since a day, with an arrow and words for those who do not see it. */
export function MovementMark({ moved, since }: { moved: Movement; since: string }) {
  const { t, format } = useI18n();
  if (moved === 'new') return <span title={t('climb.newSince', { since })}>{t('climb.new')}</span>;
  if (moved === 0) {
    return (
      <>
        <span aria-hidden="true" className="text-muted">
          –
        </span>
        <span className="sr-only">{t('climb.unmoved')}</span>
      </>
    );
  }
  const places = Math.abs(moved);
  const words = t(moved > 0 ? 'climb.up' : 'climb.down', { count: places, since });
  return (
    <span
      title={words}
      className={`tabular inline-flex items-center gap-0.5 ${moved > 0 ? 'text-primary' : 'text-muted'}`}
    >
      <Icon of={moved > 0 ? ArrowUp : ArrowDown} size={14} />
      <span aria-hidden="true">{format.number(places)}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
