import { cancelJob } from '#app/features/jobs/service.server.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';

export const action = guard({ can: 'jobs.cancel' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(adminPaths.jobs, 'admin.flashJobCancelled', () => cancelJob(ctx, id));
});
