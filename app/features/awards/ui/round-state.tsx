import '#app/i18n/sections/judging.ts';
import { useT } from '#app/i18n/react.tsx';
import { Badge, type BadgeProps } from '#app/ui/badge.tsx';
import type { Round, RoundProgress } from '../judging/rounds.queries.server.ts';

const tones: Record<Round['status'], BadgeProps['tone']> = {
  setup: 'warning',
  judging: 'accent',
  closed: 'quiet',
  decided: 'quiet',
};

/** Where a round stands, in a word. */
export function RoundStatus({ status }: { status: Round['status'] }) {
  const t = useT();
  return <Badge tone={tones[status]}>{t(`judging.status.${status}`)}</Badge>;
}

/** How many sheets or rankings are in. */
export function RoundProgressText({ mode, progress }: { mode: Round['mode']; progress: RoundProgress }) {
  const t = useT();
  if (progress.seats === 0) return <span className="text-muted">–</span>;
  return (
    <span className="tabular">
      {t(mode === 'ranking' ? 'judging.progressBallots' : 'judging.progress', {
        submitted: progress.submitted,
        seats: progress.seats,
      })}
    </span>
  );
}
