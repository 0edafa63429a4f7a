import { Invalid } from '#app/lib/errors.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { dayParam } from '../kliping-day.server.ts';
import { reportPaths } from '../paths.ts';
import { shareSchema } from '../schema.ts';
import { shareKliping } from '../shares.service.server.ts';

/** POST: makes a link to a day's kliping. Its one field is a choice: another value was not made by our form. */
export const action = guard({ can: 'reports.share' }, async ({ ctx, params, request }) => {
  const on = dayParam(params.on);
  const form = shareSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Invalid({ days: ['errors.choice'] });
  await shareKliping(ctx, on, Number(form.data.days));
  return redirectWithFlash(reportPaths.kliping(on), 'reports.linkMade');
});
