import type { MessageKey } from '#app/i18n/translate.ts';
import { Conflict } from '#app/lib/errors.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { takeFigures } from '../figures.service.server.ts';
import { kitPaths } from '../paths.ts';

/** POST: a draft takes the values that Program has now, of one figure or of all. */
export const action = guard({ can: 'kits.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const one = form.get('figureId');
  const to = form.get('from') === 'edit' ? kitPaths.edit(id) : kitPaths.show(id);
  try {
    const figureId = one === null ? undefined : Number(one);
    await takeFigures(ctx, { id, version: Number(form.get('version')), figureId });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirectWithFlash(to, error.messageKey as MessageKey, { kind: 'problem' });
  }
  return redirectWithFlash(to, 'writing.taken');
});
