import { readOffice } from '#app/features/settings/queries.server.ts';
import { formats } from '#app/i18n/format.ts';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Conflict, Invalid } from '#app/lib/errors.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { kitState } from '../embargo.ts';
import { kitPaths } from '../paths.ts';
import { findKit } from '../queries.server.ts';
import { publishKit } from '../service.server.ts';

/** POST: publishes, at once or at the end of the embargo. */
export const action = guard({ can: 'kits.publish' }, async ({ ctx, params, request, locale }) => {
  const id = idParam(params.id);
  const version = Number((await request.formData()).get('version'));
  const before = await findKit(ctx.db, id);
  try {
    await publishKit(ctx, { id, version });
  } catch (error) {
    if (!(error instanceof Invalid) && !(error instanceof Conflict)) throw error;
    const key = error instanceof Conflict ? error.messageKey : (error.fields['']?.[0] ?? 'errors.conflict');
    return redirectWithFlash(kitPaths.show(id), key as MessageKey, { kind: 'problem' });
  }
  const kit = await findKit(ctx.db, id);
  if (before?.status === 'published') return redirectWithFlash(kitPaths.show(id), 'kits.changesPublished');
  if (!kit || kitState(kit, ctx.now) === 'public')
    return redirectWithFlash(kitPaths.show(id), 'kits.published');
  const { zone } = await readOffice(ctx.db);
  return redirectWithFlash(kitPaths.show(id), 'kits.publishedEmbargo', {
    values: { at: formats[locale].instant(kit.embargoUntil ?? ctx.now, zone) },
  });
});
