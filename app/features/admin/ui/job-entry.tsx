import '#app/i18n/sections/admin.ts';
import type { Job } from '#app/features/jobs/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { adminPaths } from '../paths.ts';
import { JobSummary } from './job-summary.tsx';

const tones = {
  queued: 'quiet',
  running: 'accent',
  done: 'quiet',
  failed: 'error',
  cancelled: 'quiet',
} as const;

export type JobEntryProps = { job: Omit<Job, 'payload'>; mayCancel: boolean; zone: string };

/** One piece of background work: how far it is, how it ended, and a way to stop it. */
export function JobEntry({ job, mayCancel, zone }: JobEntryProps) {
  const { t, format } = useI18n();
  const key = `admin.job.${job.kind}`;
  const named = t(key as MessageKey);
  const name = named === key ? t('admin.jobOther') : named;
  const open = job.status === 'queued' || job.status === 'running';
  const cancel = open && mayCancel && (
    <form method="post" action={adminPaths.jobCancel(job.id)}>
      <Button size="small" disabled={job.cancelRequested}>
        {job.cancelRequested ? t('admin.cancelling') : t('admin.cancelJob')}
      </Button>
    </form>
  );
  const total = job.progressTotal;
  return (
    <li className="border-b border-base-300 py-3">
      {job.status === 'running' && total !== null ? (
        <Progress
          label={name}
          done={job.progressDone}
          total={total}
          text={t('admin.jobProgress', {
            done: format.number(job.progressDone),
            total: format.number(total),
          })}
          actions={cancel}
        />
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="min-w-0 flex-1 font-medium">{name}</p>
          <Badge tone={tones[job.status]}>{t(`admin.jobStatus.${job.status}`)}</Badge>
          {cancel}
        </div>
      )}
      <p className="mt-1 text-sm text-muted">
        {job.finishedAt
          ? t('admin.jobEnded', { at: format.instant(job.finishedAt, zone) })
          : t('admin.jobAdded', { at: format.instant(job.createdAt, zone) })}
        {job.attempts > 1 && ` · ${t('admin.jobTries', { count: job.attempts })}`}
      </p>
      {job.error && <p className="mt-1 text-sm break-words text-error">{t('admin.jobError')}</p>}
      <JobSummary summary={job.summary} />
    </li>
  );
}
