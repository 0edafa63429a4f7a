import { randomBytes } from 'node:crypto';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { cancelMail } from '#app/features/outbox/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { listUnconfirmed } from './awards.queries.server.ts';
import { findCertificate } from './certificates.queries.server.ts';
import { checkCode } from './check-code.ts';
import type { IssuedDesign } from './design.ts';
import { numberOf, seriesOf } from './number-series.ts';
import type { CertificateForm } from './schema.ts';
import { findTemplate, type Template, takeNumber } from './templates.queries.server.ts';

type Confirmed = {
  awardId: number | null;
  recipient: string;
  detail: string;
  award: string;
  email: string | null;
};

async function templateOf(db: Db, seasonId: number, id: number): Promise<Template> {
  const template = await findTemplate(db, id);
  if (!template || template.seasonId !== seasonId) throw new Invalid({ templateId: ['errors.choice'] });
  return template;
}

async function issue(
  ctx: Context<Db>,
  template: Template,
  issuedOn: string,
  confirmed: Confirmed,
): Promise<number> {
  const { organisation, accent } = await readOffice(ctx.db);
  const design: IssuedDesign = { ...template.design, issuer: organisation, accent };
  const next = await takeNumber(ctx.db, seriesOf(template.series, issuedOn), template.firstNumber);
  const number = numberOf(template.series, next, issuedOn);
  const { awardId, recipient, detail, award, email } = confirmed;
  const { id } = await ctx.db
    .insertInto('certificates')
    .values({
      season_id: template.seasonId,
      template_id: template.id,
      award_id: awardId,
      ...{ recipient, detail, award, email, number },
      code: checkCode(randomBytes(16)),
      issued_on: issuedOn,
      design: JSON.stringify(design),
      background_file_id: template.background?.id ?? null,
      signature_file_id: template.signature?.id ?? null,
      issued_by: actorUserId(ctx.actor),
      issued_at: ctx.now,
      mailings: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordAudit(ctx, {
    action: 'certificate.issued',
    subject: { kind: 'certificate', id, label: number },
    changes: [
      { field: 'recipient', before: null, after: recipient },
      { field: 'award', before: null, after: award },
    ],
  });
  return id;
}

/** Issues a certificate by hand, as to a juror or a speaker. */
export async function issueCertificate(
  ctx: Context<Db>,
  seasonId: number,
  form: CertificateForm,
): Promise<number> {
  authorise(ctx.actor, 'awards.write');
  return inTransaction(ctx.db, async db => {
    const template = await templateOf(db, seasonId, form.templateId);
    return issue({ ...ctx, db }, template, form.issuedOn, { ...form, awardId: null });
  });
}

/** Issues the certificates of all awards of the newest run that have none; a second time there are none left. */
export async function issueForAwards(
  ctx: Context<Db>,
  seasonId: number,
  form: { templateId: number; issuedOn: string },
): Promise<number> {
  authorise(ctx.actor, 'awards.write');
  return inTransaction(ctx.db, async db => {
    const template = await templateOf(db, seasonId, form.templateId);
    const awards = await listUnconfirmed(db, seasonId);
    for (const { id, recipient, affiliation, workTitle, award, email } of awards)
      await issue({ ...ctx, db }, template, form.issuedOn, {
        awardId: id,
        recipient,
        detail: [affiliation, workTitle && `“${workTitle}”`].filter(Boolean).join(' · '),
        award,
        email,
      });
    return awards.length;
  });
}

/**
 * Withdraws a certificate: its check page says so from now on, and mail of it that has not left is stopped. Its number
 * is not given again.
 */
export async function withdrawCertificate(ctx: Context<Db>, id: number, reason: string): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const certificate = await findCertificate(db, id);
    if (!certificate) throw new NotFound();
    if (certificate.withdrawnAt) throw new Conflict('errors.alreadyDone');
    await db
      .updateTable('certificates')
      .set({
        withdrawn_at: ctx.now,
        withdrawn_by: actorUserId(ctx.actor),
        withdrawal_reason: reason,
      })
      .where('id', '=', id)
      .execute();
    await cancelMail(inner, { kind: 'certificate', id });
    await recordAudit(inner, {
      action: 'certificate.withdrawn',
      subject: { kind: 'certificate', id, label: certificate.number },
      changes: [{ field: 'reason', before: null, after: reason }],
    });
  });
}
