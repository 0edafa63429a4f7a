import '#app/i18n/sections/completeness.ts';
import { useT } from '#app/i18n/react.tsx';
import { Badge, type BadgeProps } from '#app/ui/badge.tsx';
import type { ClaimState as State } from '../completeness/claim-terms.ts';

const tones: Record<State, BadgeProps['tone']> = {
  open: 'warning',
  logged: 'accent',
  known: 'quiet',
  refused: 'error',
};

/** What became of an address; a candidate reads it in their words and is asked to do nothing. */
export function ClaimState({ state, forCandidate }: { state: State; forCandidate?: boolean }) {
  const t = useT();
  return (
    <Badge tone={forCandidate && state === 'open' ? 'quiet' : tones[state]}>
      {t(forCandidate ? `completeness.ownStates.${state}` : `completeness.states.${state}`)}
    </Badge>
  );
}
