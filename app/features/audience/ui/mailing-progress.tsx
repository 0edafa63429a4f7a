import '#app/i18n/sections/audience.ts';
import '#app/i18n/sections/sending.ts';
import type { MailCounts } from '#app/features/outbox/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/button.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { waiting } from '../mailing-state.ts';

type MailingProgressProps = {
  counts: MailCounts;
  /** When the last of it has most likely left, in words; null when nothing waits. */
  arrival: string | null;
  /** Where the rest is stopped, held back or let go on; null when that cannot be done. */
  stopAction: string | null;
  pauseAction: string | null;
  resumeAction: string | null;
};

/** How far a mailing has come, with its counts in words, and when it will be done. */
export function MailingProgress(props: MailingProgressProps) {
  const { counts, arrival, stopAction, pauseAction, resumeAction } = props;
  const t = useT();
  const left = waiting(counts);
  const parts: [MessageKey, number][] = [
    ['audience.countSent', counts.sent],
    ['audience.countWaiting', left],
    ['audience.countFailed', counts.failed],
    ['audience.countSuppressed', counts.suppressed],
    ['audience.countUnknown', counts.unknown],
    ['audience.countCancelled', counts.cancelled],
  ];
  const words = parts.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }));
  const done = counts.total - left;
  return (
    <div>
      <Progress
        label={t('audience.progress')}
        done={done}
        total={counts.total}
        text={[t('audience.progressText', { done, total: counts.total }), ...words].join(' · ')}
        actions={
          <div className="flex flex-wrap gap-2">
            {pauseAction && <Act action={pauseAction} label={t('sending.pause')} />}
            {resumeAction && <Act action={resumeAction} label={t('sending.resume')} primary />}
            {stopAction && <Act action={stopAction} label={t('audience.cancelRest')} />}
          </div>
        }
      />
      {arrival && (
        <p className="tabular mt-1 text-sm" title={t('sending.arrivalHint')}>
          {arrival}
        </p>
      )}
    </div>
  );
}

function Act({ action, label, primary }: { action: string; label: string; primary?: boolean }) {
  return (
    <form method="post" action={action}>
      <Button size="small" variant={primary ? 'primary' : undefined}>
        {label}
      </Button>
    </form>
  );
}
