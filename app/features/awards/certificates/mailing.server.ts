import { recordAudit } from '#app/features/audit/service.server.ts';
import { safeFileName } from '#app/features/files/kinds.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { shortened } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import type { MailContent } from '#emails/types.ts';
import { findSeason } from '../seasons.queries.server.ts';
import type { CertificateWords } from './certificate-face.ts';
import { certificatesPdf, checkUrl } from './certificate-pdf.server.ts';
import { findCertificate } from './certificates.queries.server.ts';

/** The text that goes with every certificate of a season; rendered once for all. */
export async function renderCertificateMail(db: Db, seasonId: number): Promise<MailContent> {
  const season = await findSeason(db, seasonId);
  if (!season) throw new NotFound();
  return renderMail('certificate', { brand: letterhead(await readOffice(db)), season: season.name }, 'id');
}

/** The name under which a certificate is kept on somebody's disk. */
export function certificateFileName(certificate: { number: string; recipient: string }): string {
  const number = certificate.number.replaceAll('/', '-');
  return safeFileName(`Piagam ${shortened(number, 40)} ${shortened(certificate.recipient, 60)}.pdf`);
}

/**
 * Hands a certificate to the outbox with its PDF; a second time it is sent again.
 * @throws Conflict when it has no address, was withdrawn, or was changed or mailed by somebody else meanwhile
 */
export async function mailCertificate(
  ctx: Context<Db>,
  id: number,
  words: CertificateWords,
  content: MailContent,
): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  const certificate = await findCertificate(ctx.db, id);
  if (!certificate) throw new NotFound();
  const { email, recipient, award, number, code, mailings, withdrawnAt } = certificate;
  if (withdrawnAt) throw new Conflict('certificates.isWithdrawn');
  if (!email) throw new Conflict('certificates.noAddress');
  const bytes = (await certificatesPdf([certificate], words))!;
  const file = await storeFile(ctx, { bytes, allowed: ['application/pdf'], field: 'pdf' });
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const changed = await db
      .updateTable('certificates')
      .set({ mailings: mailings + 1, mailed_at: ctx.now })
      .where('id', '=', id)
      .where('mailings', '=', mailings)
      .where('email', '=', email)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
    await enqueueMail(inner, {
      act: { kind: 'certificate', id },
      kind: 'certificate',
      version: mailings + 1,
      locale: 'id',
      content: {
        ...content,
        attachments: [
          { fileId: file.id, name: certificateFileName(certificate), contentType: 'application/pdf' },
        ],
      },
      recipients: [
        {
          kind: 'address',
          id: null,
          name: recipient,
          address: email,
          fields: { name: recipient, award, number, checkUrl: checkUrl(code) },
        },
      ],
      bulk: false,
      priority: 'normal',
    });
    await recordAudit(inner, {
      action: 'certificate.mailed',
      subject: { kind: 'certificate', id, label: number },
      changes: [{ field: 'recipient', before: null, after: email }],
    });
  });
}

/** Writes the address a certificate goes to; null takes it away. */
export async function setCertificateAddress(
  ctx: Context<Db>,
  id: number,
  email: string | null,
): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const certificate = await findCertificate(db, id);
    if (!certificate) throw new NotFound();
    if (certificate.withdrawnAt) throw new Conflict('certificates.isWithdrawn');
    if (certificate.email === email) return;
    await db.updateTable('certificates').set({ email }).where('id', '=', id).execute();
    await recordAudit(
      { ...ctx, db },
      {
        action: 'certificate.addressed',
        subject: { kind: 'certificate', id, label: certificate.number },
        changes: [{ field: 'email', before: certificate.email, after: email }],
      },
    );
  });
}
