import '#app/i18n/sections/incoming.ts';
import { useT } from '#app/i18n/react.tsx';
import { Badge, type BadgeProps } from '#app/ui/badge.tsx';
import type { IncomingRow } from '../incoming/queries.server.ts';

const tones: Partial<Record<IncomingRow['kind'], BadgeProps['tone']>> = {
  human: 'accent',
  hard: 'error',
  complaint: 'error',
  policy: 'warning',
  soft: 'warning',
  moved: 'warning',
  challenge: 'warning',
  refused: 'warning',
};

/** What sort of mail it is. */
export function KindBadge({ kind }: { kind: IncomingRow['kind'] }) {
  const t = useT();
  return <Badge tone={tones[kind] ?? 'quiet'}>{t(`incoming.kinds.${kind}`)}</Badge>;
}
