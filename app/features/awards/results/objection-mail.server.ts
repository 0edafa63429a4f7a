import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import type { MailContent } from '#emails/types.ts';
import { dossierMailLink } from './announcement.server.ts';
import { listWorkAuthors, type Objection } from './dossiers.queries.server.ts';
import type { AwardRun } from './runs.queries.server.ts';
import type { AnswerForm } from './schema.ts';

/** The text of an answer; rendered before the transaction that sends it. */
export async function renderAnswer(db: Db, run: AwardRun, input: AnswerForm): Promise<MailContent> {
  const brand = letterhead(await readOffice(db));
  return renderMail('objection-answer', { brand, season: run.season, ...input }, 'id');
}

/** Where the answer goes: to the address that was given, else to the journalist whose dossier it is. */
async function addressOf(ctx: Context<Db>, run: { seasonId: number }, objection: Objection) {
  if (objection.email) return objection.email;
  const { board, entrantId } = objection;
  if (board === 'outlets') return null;
  const journalistId =
    board === 'journalists' ? entrantId : (await listWorkAuthors(ctx.db, run.seasonId)).get(entrantId);
  if (journalistId === undefined) return null;
  const on = isoDay(ctx.now, 'Asia/Jakarta');
  const [person] = await listContactable(ctx.db, { on, journalistIds: [journalistId] });
  return person && !person.doNotContact && person.lawfulBasis !== 'none' ? person.email : null;
}

/** Sends an answer to whoever objected, in the caller's transaction; nothing when no address is known. */
export async function mailAnswer(
  ctx: Context<Db>,
  run: { seasonId: number },
  objection: Objection,
  content: MailContent,
): Promise<void> {
  const address = await addressOf(ctx, run, objection);
  if (address === null) return;
  await enqueueMail(ctx, {
    act: { kind: 'objection', id: objection.id },
    kind: 'objection-answer',
    version: objection.answers,
    locale: 'id',
    content,
    recipients: [
      {
        ...{ kind: 'address', id: null, name: objection.sender, address },
        fields: { name: objection.sender },
        links: [dossierMailLink(objection.dossierId)],
      },
    ],
    bulk: false,
    priority: 'normal',
  });
}
