import type { MessageKey } from '#app/i18n/translate.ts';
import { Conflict } from '#app/lib/errors.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { mailingPaths } from '../paths.ts';
import { cancelMailing } from '../service.server.ts';

/** POST: calls off what a mailing has not sent yet. */
export const action = guard({ can: 'kits.send' }, async ({ ctx, params }) => {
  const kitId = idParam(params.id);
  const id = idParam(params.mailingId);
  const back = mailingPaths.show(kitId, id);
  try {
    const count = await cancelMailing(ctx, kitId, id);
    return redirectWithFlash(back, 'audience.cancelled', { values: { count } });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirectWithFlash(back, error.messageKey as MessageKey, { kind: 'problem' });
  }
});
