import { redirect } from '@remix-run/node';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { latestKliping } from '../kliping.ts';
import { reportPaths } from '../paths.ts';
import { readSchedule } from '../schedule.queries.server.ts';

/** To the latest kliping that is complete. */
export const loader = guard({ can: 'reports.read' }, async ({ ctx }) => {
  const { zone } = await readOffice(ctx.db);
  const { sendAt } = await readSchedule(ctx.db);
  throw redirect(reportPaths.kliping(latestKliping(ctx.now, { sendAt, zone })));
});
