import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { type Contactable, listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import { salutation } from '#emails/salutation.ts';
import type { MailContent } from '#emails/types.ts';
import type { Season } from '../seasons.queries.server.ts';
import { completionHours, mostWorks } from './completeness.ts';
import { senderMailLink } from './links.server.ts';
import type { Call, Invite, Work } from './queries.server.ts';

/** People are written to in Indonesian: which language a journalist reads is not on record. */
const locale = 'id';

export type CallMailKind = 'works-invitation' | 'works-reminder';

/** The text of a call for works; rendered before the transaction that sends it. */
export async function renderCallMail(
  db: Db,
  kind: CallMailKind,
  season: Pick<Season, 'name'>,
  call: Call,
): Promise<MailContent> {
  const office = await readOffice(db);
  const { dueAt, guidance } = call;
  const data = { brand: letterhead(office), season: season.name, dueAt, zone: office.zone, guidance };
  return renderMail(kind, { ...data, most: mostWorks }, locale);
}

const recipientOf = (person: Contactable & { email: string }, invite: Pick<Invite, 'id' | 'generation'>) => ({
  kind: 'journalist' as const,
  id: person.journalistId,
  name: person.name,
  address: person.email,
  fields: {
    salutation: salutation(locale, {
      name: person.name,
      honorific: person.salutation,
      outlet: person.outlet ?? undefined,
    }),
  },
  links: [senderMailLink(invite)],
});

/** Queues a call for works to people with an address, in the caller's transaction. */
export async function tellSenders(
  ctx: Context<Db>,
  mail: { kind: CallMailKind; version: number; content: MailContent; seasonId: number; expiresAt: string },
  senders: readonly { person: Contactable & { email: string }; invite: Pick<Invite, 'id' | 'generation'> }[],
): Promise<number> {
  const { kind, version, content, seasonId, expiresAt } = mail;
  const told = await enqueueMail(ctx, {
    act: { kind: 'works-call', id: seasonId },
    kind,
    version,
    locale,
    content,
    recipients: senders.map(({ person, invite }) => recipientOf(person, invite)),
    bulk: true,
    priority: 'bulk',
    expiresAt,
  });
  return told.queued;
}

/** The answer of the committee to a work; rendered before the transaction that sends it. */
export async function renderWorkAnswer(
  db: Db,
  season: Pick<Season, 'name'>,
  work: Pick<Work, 'title'>,
  check: { decision: 'accepted' | 'incomplete' | 'refused'; remark: string },
): Promise<MailContent> {
  const brand = letterhead(await readOffice(db));
  const { decision, remark } = check;
  return renderMail(
    'work-answer',
    { brand, season: season.name, title: work.title, decision, remark, hours: completionHours },
    locale,
  );
}

/** Queues that answer to its sender, in the caller's transaction. Returns whether there was an address to send it to. */
export async function answerSender(
  ctx: Context<Db>,
  work: Pick<Work, 'id' | 'version' | 'journalistId'>,
  invite: Invite | undefined,
  content: MailContent,
): Promise<boolean> {
  const [person] = await listContactable(ctx.db, {
    on: isoDay(ctx.now, 'Asia/Jakarta'),
    journalistIds: [work.journalistId],
    active: null,
  });
  if (!invite || !person?.email || person.doNotContact) return false;
  const told = await enqueueMail(ctx, {
    act: { kind: 'work', id: work.id },
    kind: 'work-answer',
    version: work.version,
    locale,
    content,
    recipients: [recipientOf({ ...person, email: person.email }, invite)],
    bulk: false,
    priority: 'normal',
  });
  return told.queued > 0;
}
