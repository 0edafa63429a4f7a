import type { MessageKey } from '#app/i18n/translate.ts';
import { Conflict } from '#app/lib/errors.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { kitPaths } from '../paths.ts';
import { withdrawKit } from '../service.server.ts';

/** POST: takes a published kit out of the press room. */
export const action = guard({ can: 'kits.publish' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const version = Number((await request.formData()).get('version'));
  try {
    const { left, stopped } = await withdrawKit(ctx, { id, version });
    if (left + stopped === 0) return redirectWithFlash(kitPaths.show(id), 'kits.withdrawn');
    return redirectWithFlash(kitPaths.show(id), 'kits.withdrawnMail', { values: { left, stopped } });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirectWithFlash(kitPaths.show(id), error.messageKey as MessageKey, { kind: 'problem' });
  }
});
