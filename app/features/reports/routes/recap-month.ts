import { redirect } from '@remix-run/node';
import { officeDay } from '#app/features/partners/today.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { reportPaths } from '../paths.ts';
import { monthParam } from '../recap/recap.server.ts';

/** From the form that picks a month to the recap's own address; without a month, to the office's own. */
export const loader = guard({ can: 'reports.read' }, async ({ ctx, url }) => {
  const picked = url.searchParams.get('bulan');
  const month = picked ? monthParam(picked) : (await officeDay(ctx.db, ctx.now)).slice(0, 7);
  throw redirect(reportPaths.recap(month));
});
