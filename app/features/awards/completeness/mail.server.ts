import { mailRounds } from '#app/features/outbox/mail-rounds.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import type { Contactable } from '#app/features/partners/contactable.queries.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import { salutation } from '#emails/salutation.ts';
import type { MailContent } from '#emails/types.ts';
import type { Season } from '../seasons.queries.server.ts';
import type { CandidateInvite, Check } from './checks.queries.server.ts';
import type { Claim } from './claims.queries.server.ts';
import { ownMailLink } from './links.server.ts';

/** People are written to in Indonesian: which language a journalist reads is not on record. */
const locale = 'id';
/** Answers that a mail lists; the page has all. */
const mostListed = 30;
/** Mails that one person may get of one sending, being the contact of so many candidates. */
const mostToOne = 100;

/** The text by which links go out; rendered before the transaction that sends it. */
export async function renderLinkMail(db: Db, season: Season, check: Check): Promise<MailContent> {
  const office = await readOffice(db);
  const { lockOn, dueAt } = check;
  const data = { brand: letterhead(office), season: season.name, lockOn, dueAt, zone: office.zone };
  return renderMail('completeness-link', data, locale);
}

type Invited = Pick<CandidateInvite, 'id' | 'generation'>;
export type Recipient = { person: Contactable; invite: Invited; candidate: string };

const recipientOf = ({ person, invite }: Pick<Recipient, 'person' | 'invite'>, fields = {}) => ({
  kind: 'journalist' as const,
  id: person.journalistId,
  name: person.name,
  address: person.email!,
  fields: {
    ...fields,
    salutation: salutation(locale, {
      name: person.name,
      honorific: person.salutation,
      outlet: person.outlet ?? undefined,
    }),
  },
  links: [ownMailLink(invite)],
});

/**
 * Queues the links of a sending, in the caller's transaction. Who is the contact of several candidates gets one mail for
 * each, since every link is a candidate's own; the outbox tells them apart by version. Returns how many were queued.
 */
export async function tellLinks(
  ctx: Context<Db>,
  sending: { season: Season; check: Check; content: MailContent },
  recipients: readonly Recipient[],
): Promise<number> {
  const rounds = mailRounds(recipients, ({ person }) => person.journalistId, mostToOne);
  let queued = 0;
  for (const [place, round] of rounds.entries()) {
    const told = await enqueueMail(ctx, {
      act: { kind: 'completeness', id: sending.season.id },
      kind: 'completeness-link',
      version: (sending.check.sendings + 1) * mostToOne + place,
      locale,
      content: sending.content,
      recipients: round.map(each => recipientOf(each, { candidate: each.candidate })),
      bulk: true,
      priority: 'bulk',
      expiresAt: sending.check.dueAt,
    });
    queued += told.queued;
  }
  return queued;
}

/** The answers to one candidate, all in one mail; rendered before the transaction that sends it. */
export async function renderAnswersMail(
  db: Db,
  season: Pick<Season, 'name'>,
  answered: readonly Claim[],
): Promise<MailContent> {
  const answers = answered
    .slice(0, mostListed)
    .flatMap(({ url, state, article, answer }) =>
      state === 'open' ? [] : [{ url, state, title: article, answer }],
    );
  const more = answered.length - answers.length;
  const brand = letterhead(await readOffice(db));
  return renderMail('completeness-answers', { brand, season: season.name, answers, more }, locale);
}

/** Queues that mail, in the caller's transaction. */
export async function tellAnswers(
  ctx: Context<Db>,
  invite: CandidateInvite,
  person: Contactable,
  content: MailContent,
): Promise<void> {
  await enqueueMail(ctx, {
    act: { kind: 'completeness-answers', id: invite.id },
    kind: 'completeness-answers',
    version: invite.answers + 1,
    locale,
    content,
    recipients: [recipientOf({ person, invite })],
    bulk: false,
    priority: 'normal',
  });
}
