import '#app/i18n/sections/results.ts';
import { useT } from '#app/i18n/react.tsx';
import { Badge, type BadgeProps } from '#app/ui/badge.tsx';
import type { RunState } from '../results/run-state.server.ts';

const tones: Record<RunState, BadgeProps['tone']> = {
  unsigned: 'warning',
  signed: 'accent',
  published: 'accent',
  replaced: 'quiet',
};

/** Where a locked result stands, in a word. */
export function RunBadge({ state }: { state: RunState }) {
  const t = useT();
  return <Badge tone={tones[state]}>{t(`results.states.${state}`)}</Badge>;
}
