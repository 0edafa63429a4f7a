import { translator } from '#app/i18n/server.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { certificatePaths } from '../certificate-paths.ts';
import { certificateWords } from '../certificates/certificate-pdf.server.ts';
import { findCertificate } from '../certificates/certificates.queries.server.ts';
import { mailCertificate, renderCertificateMail } from '../certificates/mailing.server.ts';

/** POST: hands a certificate to the outbox, also a second time. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.certificateId);
  const certificate = await findCertificate(ctx.db, id);
  if (!certificate) throw new NotFound();
  return actThenRedirect(certificatePaths.show(id), 'certificates.flashMailed', async () =>
    mailCertificate(
      ctx,
      id,
      certificateWords(translator('id')),
      await renderCertificateMail(ctx.db, certificate.seasonId),
    ),
  );
});
