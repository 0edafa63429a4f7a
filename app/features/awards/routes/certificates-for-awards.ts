import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { certificatePaths } from '../certificate-paths.ts';
import { issueForAwards } from '../certificates/issuing.service.server.ts';
import { forAwardsSchema } from '../certificates/schema.ts';

/** POST: issues the certificates of all awards that have none. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  const list = certificatePaths.list(id);
  const answer = await handleForm(await request.formData(), forAwardsSchema, async form => {
    const count = await issueForAwards(ctx, id, form);
    return redirectWithFlash(list, 'certificates.flashForAwards', { values: { count } });
  });
  // The form stands on the list, with a day and a template that only a forged request lacks.
  return answer instanceof Response ? answer : redirectWithFlash(list, 'errors.date', { kind: 'problem' });
});
