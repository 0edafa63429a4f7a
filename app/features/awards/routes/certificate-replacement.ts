import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { certificatePaths } from '../certificate-paths.ts';
import { replaceCertificate } from '../certificates/issuing.service.server.ts';
import { withdrawalSchema } from '../certificates/schema.ts';

/** POST: withdraws a certificate that a later run overtook, and issues what that run gives instead. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.certificateId);
  const page = certificatePaths.show(id);
  const answer = await handleForm(await request.formData(), withdrawalSchema, async form => {
    const issued = await replaceCertificate(ctx, id, form);
    return issued === null
      ? redirectWithFlash(page, 'certificates.flashWithdrawn')
      : redirectWithFlash(certificatePaths.show(issued), 'certificates.flashReplaced');
  });
  return answer instanceof Response
    ? answer
    : redirectWithFlash(page, 'certificates.withdrawalRefused', { kind: 'problem' });
});
