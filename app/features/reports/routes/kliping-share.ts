import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { dayParam } from '../kliping-day.server.ts';
import { reportPaths } from '../paths.ts';
import { shareSchema } from '../schema.ts';
import { shareKliping } from '../shares.service.server.ts';

/** POST: makes a link to a day's kliping. */
export const action = guard({ can: 'reports.share' }, async ({ ctx, params, request }) => {
  const on = dayParam(params.on);
  return handleForm(await request.formData(), shareSchema, async ({ days }) => {
    await shareKliping(ctx, on, Number(days));
    return redirectWithFlash(reportPaths.kliping(on), 'reports.linkMade');
  });
});
