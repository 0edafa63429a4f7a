import '#app/i18n/sections/completeness.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { completenessPaths } from '../completeness-paths.ts';
import type { JobProgress } from '../season-jobs.server.ts';

/** How far the sending of links is, and the button that stops it. */
export function LinksProgress({
  seasonId,
  job,
}: {
  seasonId: number;
  job: JobProgress & { stopping: boolean };
}) {
  const { t, format } = useI18n();
  const { done, total, stopping } = job;
  return (
    <div className="mb-6 max-w-xl">
      <Progress
        label={t('completeness.sendingLinks')}
        done={total === null ? 0 : done}
        total={total ?? 1}
        text={
          total === null
            ? t('completeness.sendingWaits')
            : t('completeness.sendingProgress', { done: format.number(done), total: format.number(total) })
        }
        actions={
          <form method="post" action={completenessPaths.stop(seasonId)}>
            <Button size="small" disabled={stopping}>
              {t(stopping ? 'completeness.stopping' : 'completeness.stopSending')}
            </Button>
          </form>
        }
      />
      <noscript>
        <a className="link" href={completenessPaths.candidates(seasonId)}>
          {t('completeness.reload')}
        </a>
      </noscript>
    </div>
  );
}
