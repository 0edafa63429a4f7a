import { useT } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import type { KitState } from '../embargo.ts';

const tones = { draft: 'quiet', embargoed: 'warning', public: 'accent', withdrawn: 'error' } as const;

/** What a kit is, in a word. */
export function StateBadge({ state }: { state: KitState }) {
  const t = useT();
  return <Badge tone={tones[state]}>{t(`kits.states.${state}`)}</Badge>;
}
