import { translator } from '#app/i18n/server.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { certificatesPdf, certificateWords } from '../certificates/certificate-pdf.server.ts';
import { findCertificate } from '../certificates/certificates.queries.server.ts';
import { certificateFileName } from '../certificates/mailing.server.ts';

/** One certificate as PDF: the same bytes every time. A withdrawn one is not printed any more. */
export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params }) => {
  const certificate = await findCertificate(ctx.db, idParam(params.certificateId));
  if (!certificate || certificate.withdrawnAt) throw new NotFound();
  const bytes = (await certificatesPdf([certificate], certificateWords(translator('id'))))!;
  const name = encodeURIComponent(certificateFileName(certificate));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
    },
  });
});
