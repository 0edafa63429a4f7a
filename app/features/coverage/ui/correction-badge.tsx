import '#app/i18n/sections/found.ts';
import { useT } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import type { CorrectionState } from '../correction-terms.ts';

const tones = { requested: 'warning', corrected: 'accent', refused: 'error', no_answer: 'quiet' } as const;

/** Where a request for correction stands. */
export function CorrectionBadge({ status }: { status: CorrectionState }) {
  const t = useT();
  return <Badge tone={tones[status]}>{t(`found.statuses.${status}`)}</Badge>;
}
