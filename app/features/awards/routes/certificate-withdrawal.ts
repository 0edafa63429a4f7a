import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { certificatePaths } from '../certificate-paths.ts';
import { withdrawCertificate } from '../certificates/issuing.service.server.ts';
import { withdrawalSchema } from '../certificates/schema.ts';

/** POST: withdraws a certificate, with a reason. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.certificateId);
  const page = certificatePaths.show(id);
  const answer = await handleForm(await request.formData(), withdrawalSchema, async ({ reason }) => {
    await withdrawCertificate(ctx, id, reason);
    return redirectWithFlash(page, 'certificates.flashWithdrawn');
  });
  return answer instanceof Response
    ? answer
    : redirectWithFlash(page, 'certificates.withdrawalRefused', { kind: 'problem' });
});
