import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { dayParam } from '../kliping-day.server.ts';
import { reportPaths } from '../paths.ts';
import { withdrawShare } from '../shares.service.server.ts';

/** POST: withdraws a link to a day's kliping. */
export const action = guard({ can: 'reports.share' }, ({ ctx, params }) => {
  const on = dayParam(params.on);
  const id = idParam(params.share);
  return actThenRedirect(reportPaths.kliping(on), 'reports.linkWithdrawn', () => withdrawShare(ctx, on, id));
});
