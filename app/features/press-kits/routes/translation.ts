import type { MessageKey } from '#app/i18n/translate.ts';
import { Conflict } from '#app/lib/errors.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { kitPaths } from '../paths.ts';
import { startTranslation } from '../translation.service.server.ts';

/** POST: starts the English version of a kit, or leads to the one that is there. */
export const action = guard({ can: 'kits.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  try {
    return redirectWithFlash(kitPaths.edit(await startTranslation(ctx, id)), 'pressroom.translationStarted');
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirectWithFlash(kitPaths.show(id), error.messageKey as MessageKey, { kind: 'problem' });
  }
});
