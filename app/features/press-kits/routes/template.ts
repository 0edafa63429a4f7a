import type { MessageKey } from '#app/i18n/translate.ts';
import { Invalid } from '#app/lib/errors.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { kitPaths } from '../paths.ts';
import { templateSchema } from '../template-schema.ts';
import { saveTemplate } from '../templates.service.server.ts';

/** POST: keeps a kit's body and key messages as a template. */
export const action = guard({ can: 'kits.write' }, async ({ ctx, params, request }) => {
  const kitId = idParam(params.id);
  const name = (await request.formData()).get('name');
  const problem = (key: string) =>
    redirectWithFlash(kitPaths.show(kitId), key as MessageKey, { kind: 'problem' });
  const read = templateSchema.safeParse({ name: name === '' ? undefined : name });
  if (!read.success) return problem(read.error.issues[0]?.message ?? 'errors.required');
  try {
    await saveTemplate(ctx, { kitId, name: read.data.name });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return problem(error.fields.name?.[0] ?? 'errors.required');
  }
  return redirectWithFlash(kitPaths.show(kitId), 'writing.templateSaved', {
    values: { name: read.data.name },
  });
});
