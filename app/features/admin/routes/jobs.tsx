import '#app/i18n/sections/admin.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useRevalidator } from '@remix-run/react';
import { Timer } from 'lucide-react';
import { useEffect } from 'react';
import { cancelPermission } from '#app/features/jobs/policy.ts';
import { listJobs } from '#app/features/jobs/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { guard } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';
import { JobEntry } from '../ui/job-entry.tsx';
import { SettingsFrame } from '../ui/settings-frame.tsx';

const pollMs = 2_000;

export const loader = guard({ can: 'jobs.read' }, async ({ ctx, t }) => ({
  title: t('admin.jobs'),
  jobs: (await listJobs(ctx.db, {}, 100)).map(({ payload: _payload, ...job }) => ({
    ...job,
    mayCancel: can(ctx.actor, cancelPermission(job.kind)),
  })),
  zone: (await readOffice(ctx.db)).zone,
}));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Jobs() {
  const { jobs, zone } = useLoaderData<typeof loader>();
  const t = useT();
  const { revalidate } = useRevalidator();
  const busy = jobs.some(job => job.status === 'running' || job.status === 'queued');
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => document.visibilityState === 'visible' && revalidate(), pollMs);
    return () => clearInterval(timer);
  }, [busy, revalidate]);
  return (
    <SettingsFrame current={adminPaths.jobs}>
      {jobs.length === 0 ? (
        <EmptyState icon={Timer} title={t('admin.noJobs')}>
          {t('admin.noJobsText')}
        </EmptyState>
      ) : (
        <ul className="max-w-3xl border-t border-base-300">
          {jobs.map(job => (
            <JobEntry key={job.id} job={job} mayCancel={job.mayCancel} zone={zone} />
          ))}
        </ul>
      )}
    </SettingsFrame>
  );
}
