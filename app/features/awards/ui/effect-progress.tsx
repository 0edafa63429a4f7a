import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Progress } from '#app/ui/progress.tsx';
import type { JobProgress } from '../season-jobs.server.ts';

/** How far the computation of new rules is; null: it was stopped, or failed. */
export function EffectProgress({ job }: { job: JobProgress | null }) {
  const { t, format } = useI18n();
  if (!job) return <p className="font-medium text-warning">{t('season.change.stopped')}</p>;
  const total = job.total ?? 0;
  return (
    <div className="max-w-3xl">
      <Progress
        label={t('season.change.computing')}
        done={job.done}
        total={total}
        text={
          total > 0
            ? t('awards.progressText', { done: format.number(job.done), total: format.number(total) })
            : t('season.change.reading')
        }
      />
    </div>
  );
}
