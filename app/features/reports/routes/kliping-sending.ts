import type { MessageKey } from '#app/i18n/translate.ts';
import { Conflict } from '#app/lib/errors.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { dayParam } from '../kliping-day.server.ts';
import { sendKlipingNow } from '../kliping-sending.service.server.ts';
import { reportPaths } from '../paths.ts';

/** POST: mails a day's kliping to the recipients who have not got it. */
export const action = guard({ can: 'reports.share' }, async ({ ctx, params }) => {
  const on = dayParam(params.on);
  const back = reportPaths.kliping(on);
  try {
    const count = await sendKlipingNow(ctx, on);
    return redirectWithFlash(back, 'reports.sentNow', { values: { count } });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirectWithFlash(back, error.messageKey as MessageKey, { kind: 'problem' });
  }
});
