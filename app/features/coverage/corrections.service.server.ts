import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import type { MailContent } from '#emails/types.ts';
import { findArticle } from './articles.queries.server.ts';
import { type CorrectionContact, listCorrectionContacts } from './correction-contacts.server.ts';
import { greetingOf } from './correction-draft.server.ts';
import { greet } from './correction-greeting.ts';
import { passageOf } from './correction-passage.ts';
import type { CorrectionAnswer, CorrectionForm } from './correction-schema.ts';
import { findCorrection, insertCorrection, updateAnswer } from './corrections.queries.server.ts';
import { readFindings } from './findings.queries.server.ts';
import { refreshOpenFindings } from './open-findings/derive.server.ts';

/** All mail about a request belongs to one act. */
export const correctionAct = (id: number) => ({ kind: 'correction', id });

type Recipient = { name: string; address: string; journalistId: number | null };

function recipientOf(form: CorrectionForm, contacts: readonly CorrectionContact[]): Recipient {
  if (form.recipient === 'none') return { name: form.recipientName, address: '', journalistId: null };
  if (form.recipient === 'address') {
    const address = parseMailAddress(form.address);
    if (!address) throw new Invalid({ address: ['errors.email'] });
    return { name: form.recipientName, address, journalistId: null };
  }
  const contact = contacts.find(person => person.journalistId === readRowId(form.recipient));
  if (!contact?.email) throw new Invalid({ recipient: ['errors.choice'] });
  return { name: contact.name, address: contact.email, journalistId: contact.journalistId };
}

/** The article and finding, whom the request goes to, and the letter with the greeting that is theirs. */
async function lookUp(ctx: Context<Db>, articleId: number, form: CorrectionForm) {
  const article = await findArticle(ctx.db, articleId);
  const finding =
    article && (await readFindings(ctx.db, article.row)).find(entry => entry.key === form.findingKey);
  if (!article || !finding) throw new NotFound();
  const { zone } = await readOffice(ctx.db);
  const contacts = await listCorrectionContacts(ctx.db, article, isoDay(ctx.now, zone));
  const recipient = recipientOf(form, contacts);
  const to = contacts.find(person => person.journalistId === recipient.journalistId);
  const drafted = [greetingOf(article), ...contacts.map(person => greetingOf(article, person))];
  const letter = {
    subject: form.subject,
    body: greet(form.body, greetingOf(article, to), drafted),
    address: recipient.address,
  };
  return { article, finding, recipient, letter };
}

type Letter = Awaited<ReturnType<typeof lookUp>>['letter'];

async function renderLetter(db: Db, { subject, body }: Letter): Promise<MailContent> {
  const brand = letterhead(await readOffice(db));
  return renderMail('correction-request', { brand, subject, body }, 'id');
}

async function enqueueLetter(ctx: Context<Db>, id: number, content: MailContent, recipient: Recipient) {
  await enqueueMail(ctx, {
    ...{ act: correctionAct(id), kind: 'correction-request', version: 1, locale: 'id', content },
    recipients: [
      {
        kind: recipient.journalistId === null ? 'address' : 'journalist',
        id: recipient.journalistId,
        name: recipient.name,
        address: recipient.address,
        fields: {},
      },
    ],
    bulk: false,
    priority: 'normal',
  });
}

/**
 * Asks an outlet to correct what a finding shows, once per finding. With a recipient the mail goes into the outbox in
 * the same transaction; without one the request is kept to be copied or sent by chat.
 * A greeting that was drafted for somebody else becomes the recipient's.
 * @returns the request's id.
 * @throws Conflict when the finding has a request already, or the recipient changed while the mail was written; NotFound when the text no longer holds it.
 */
export async function requestCorrection(
  ctx: Context<Db>,
  articleId: number,
  form: CorrectionForm,
): Promise<number> {
  authorise(ctx.actor, 'coverage.write');
  // Rendered before the transaction: nothing but the database is awaited inside.
  const { letter: prepared } = await lookUp(ctx, articleId, form);
  const content = prepared.address === '' ? null : await renderLetter(ctx.db, prepared);
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const { article, finding, recipient, letter } = await lookUp(inner, articleId, form);
    if (letter.address !== prepared.address || letter.body !== prepared.body)
      throw new Conflict('errors.conflict');
    const passage = passageOf(article.row.body, finding);
    const id = await insertCorrection(db, {
      ...{ article_id: articleId, finding_key: finding.key, finding_kind: finding.kind, passage },
      ...{ subject: letter.subject, body: letter.body },
      recipient_name: recipient.name,
      recipient_address: recipient.address,
      journalist_id: recipient.journalistId,
      ...{ status: 'requested' as const, answered_on: null, answer_note: '' },
      requested_by: actorUserId(ctx.actor),
      ...{ requested_at: ctx.now, updated_at: ctx.now, version: 1 },
    });
    if (id === undefined) throw new Conflict('understanding.alreadyRequested');
    if (content) await enqueueLetter(inner, id, content, recipient);
    await refreshOpenFindings(db, [articleId]);
    await recordAudit(inner, {
      action: 'article.correction-requested',
      subject: { kind: 'article', id: articleId, label: article.title },
      changes: [
        { field: 'passage', before: null, after: passage },
        { field: 'recipient', before: null, after: recipient.name || recipient.address || null },
      ],
    });
    return id;
  });
}

/**
 * Notes how a request ended, or opens it again.
 * @throws Conflict when somebody saved it since `version` was read.
 */
export async function answerCorrection(ctx: Context<Db>, id: number, form: CorrectionAnswer): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const before = await findCorrection(db, id);
    const article = before && (await findArticle(db, before.article_id));
    if (!before || !article) throw new NotFound();
    const answeredOn = form.status === 'requested' ? null : form.answeredOn;
    const values = { status: form.status, answered_on: answeredOn, answer_note: form.note };
    if (!(await updateAnswer(db, id, form.version, { ...values, updated_at: ctx.now })))
      throw new Conflict('errors.conflict');
    await refreshOpenFindings(db, [article.id]);
    const named = (row: Pick<typeof before, 'status' | 'answered_on' | 'answer_note'>) => ({
      correctionStatus: row.status,
      answeredOn: row.answered_on,
      note: row.answer_note,
    });
    await recordAudit(
      { ...ctx, db },
      {
        action: 'article.correction-answered',
        subject: { kind: 'article', id: article.id, label: article.title },
        changes: diffFields(named(before), named(values), ['correctionStatus', 'answeredOn', 'note']),
      },
    );
  });
}
