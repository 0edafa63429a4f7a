import { randomBytes } from 'node:crypto';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { cancelMail } from '#app/features/outbox/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { messageWith } from '#app/lib/message-data.ts';
import { lettersNotDrawn } from '#app/lib/printable.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { type AwardToConfirm, findAwardNow, listUnconfirmed } from './awards.queries.server.ts';
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
  /** The winner's name where another spelling of it is printed. */
  spelledFrom?: string;
};

async function templateOf(db: Db, seasonId: number, id: number): Promise<Template> {
  const template = await findTemplate(db, id);
  if (!template || template.seasonId !== seasonId) throw new Invalid({ templateId: ['errors.choice'] });
  return template;
}

/** The letters of what is printed of a certificate that its font lacks. */
export function lettersMissing({
  recipient,
  detail,
  award,
}: Pick<Confirmed, 'recipient' | 'detail' | 'award'>): string[] {
  return lettersNotDrawn(`${recipient} ${detail} ${award}`);
}

/** Refuses what the font cannot print in full: a name with letters left out is another name. */
function refuseUndrawn(texts: Record<string, string>): void {
  const faults = Object.entries(texts).flatMap(([field, text]): [string, string[]][] => {
    const letters = lettersNotDrawn(text);
    return letters.length === 0
      ? []
      : [[field, [messageWith('certificates.lettersMissing', { letters: letters.join(' ') })]]];
  });
  if (faults.length > 0) throw new Invalid(Object.fromEntries(faults));
}

async function refuseFarDay(db: Db, seasonId: number, issuedOn: string): Promise<void> {
  const { startsOn, endsOn } = (await findSeason(db, seasonId))!;
  const last = `${Number(endsOn.slice(0, 4)) + yearsAfter}${endsOn.slice(4)}`;
  if (issuedOn < startsOn || issuedOn > last) throw new Invalid({ issuedOn: ['certificates.farDay'] });
}

/** Years after a season's last day in which its certificates may be dated. */
const yearsAfter = 2;

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
  const { awardId, recipient, detail, award, email, spelledFrom = null } = confirmed;
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
      { field: 'recipient', before: spelledFrom, after: recipient },
      { field: 'award', before: null, after: award },
    ],
  });
  return id;
}

/** The award of the newest published run that waits for its certificate in other letters. */
async function findUndrawn(db: Db, seasonId: number, awardId: number): Promise<Confirmed> {
  const award = (await listUnconfirmed(db, seasonId)).map(confirmedBy).find(each => each.awardId === awardId);
  if (!award || lettersMissing(award).length === 0) throw new Conflict('certificates.awardHasOne');
  return award;
}

/**
 * Issues a certificate by hand, as to a juror or a speaker; or that of an award whose letters the font lacks, as an officer
 * spells it: it stays the award's, and the audit log holds both spellings.
 * @throws Conflict when the award has its certificate, is no longer given, or can be printed as it is.
 */
export async function issueCertificate(
  ctx: Context<Db>,
  seasonId: number,
  form: CertificateForm,
): Promise<number> {
  authorise(ctx.actor, 'awards.write');
  return inTransaction(ctx.db, async db => {
    const template = await templateOf(db, seasonId, form.templateId);
    await refuseFarDay(db, seasonId, form.issuedOn);
    const { recipient, detail, award } = form;
    refuseUndrawn({ recipient, detail, award });
    const { awardId = null, email } = form;
    const undrawn = awardId === null ? null : await findUndrawn(db, seasonId, awardId);
    return issue({ ...ctx, db }, template, form.issuedOn, {
      ...{ recipient, detail, award, email, awardId },
      ...(undrawn && { spelledFrom: undrawn.recipient }),
    });
  });
}

/**
 * Issues the certificates of all awards of the newest published run that have none; a second time there are none left but
 * those whose letters the font lacks, which an officer spells one by one.
 */
export async function issueForAwards(
  ctx: Context<Db>,
  seasonId: number,
  form: { templateId: number; issuedOn: string },
): Promise<number> {
  authorise(ctx.actor, 'awards.write');
  return inTransaction(ctx.db, async db => {
    const template = await templateOf(db, seasonId, form.templateId);
    await refuseFarDay(db, seasonId, form.issuedOn);
    const awards = (await listUnconfirmed(db, seasonId))
      .map(confirmedBy)
      .filter(award => lettersMissing(award).length === 0);
    for (const award of awards) await issue({ ...ctx, db }, template, form.issuedOn, award);
    return awards.length;
  });
}

export const confirmedBy = ({
  id,
  recipient,
  affiliation,
  workTitle,
  award,
  email,
}: AwardToConfirm): Confirmed => ({
  awardId: id,
  recipient,
  detail: [affiliation, workTitle && `“${workTitle}”`].filter(Boolean).join(' · '),
  award,
  email,
});

/**
 * Withdraws a certificate that a later published run made untrue, and issues the one that this run gives the same entry,
 * from the same template. Returns the new one's id, or null when the entry is given nothing any more or has its certificate.
 * @throws Conflict when the certificate is true, or its template is gone and another certificate is due.
 */
export async function replaceCertificate(
  ctx: Context<Db>,
  id: number,
  input: { reason: string },
): Promise<number | null> {
  authorise(ctx.actor, 'awards.write');
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const certificate = await findCertificate(db, id);
    if (!certificate) throw new NotFound();
    if (!certificate.overtaken) throw new Conflict('certificates.notOvertaken');
    const { seasonId, templateId } = certificate;
    const { entryId } = (await findAwardNow(db, certificate))!;
    const due = (await listUnconfirmed(db, seasonId)).find(award => award.entryId === entryId);
    await withdrawCertificate(inner, id, input.reason);
    if (!due) return null;
    const template = templateId === null ? undefined : await findTemplate(db, templateId);
    if (!template) throw new Conflict('certificates.templateGone');
    const { zone } = await readOffice(db);
    const confirmed = confirmedBy(due);
    const missing = lettersMissing(confirmed);
    if (missing.length > 0) {
      throw new Conflict(messageWith('certificates.lettersMissing', { letters: missing.join(' ') }));
    }
    return issue(inner, template, isoDay(ctx.now, zone), confirmed);
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
