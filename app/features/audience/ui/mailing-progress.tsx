import '#app/i18n/sections/audience.ts';
import type { MailCounts } from '#app/features/outbox/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/button.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { waiting } from '../mailing-state.ts';

/** How far a mailing has come, with its counts in words. */
export function MailingProgress({ counts, stopAction }: { counts: MailCounts; stopAction: string | null }) {
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
    <Progress
      label={t('audience.progress')}
      done={done}
      total={counts.total}
      text={[t('audience.progressText', { done, total: counts.total }), ...words].join(' · ')}
      actions={
        stopAction && (
          <form method="post" action={stopAction}>
            <Button size="small">{t('audience.cancelRest')}</Button>
          </form>
        )
      }
    />
  );
}
