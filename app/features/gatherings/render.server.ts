import { config } from '#app/config.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Locale } from '#app/i18n/translate.ts';
import { formatPhone } from '#app/lib/phone.ts';
import type { Db } from '#db/connection.ts';
import type { Answer } from '#db/schema/gatherings.ts';
import type { GatheringChange } from '#emails/gathering-update.tsx';
import { renderMail } from '#emails/mails.ts';
import { personalise } from '#emails/personalise.ts';
import { salutation } from '#emails/salutation.ts';
import type { MailContact, MailContent, MailGathering } from '#emails/types.ts';
import { period } from '#emails/when.ts';
import { googleCalendarUrl, outlookCalendarUrl } from './calendar.ts';
import { place } from './place.ts';
import { withInstants } from './programme.ts';
import type { Gathering } from './queries.server.ts';
import { toldChanges } from './told-changes.ts';

/** Mails to the press are written in Indonesian; only the answer of a guest who chose English is confirmed in it. */
export const officeLocale: Locale = 'id';

function mailGathering(gathering: Gathering): MailGathering {
  const { title, type, startsAt, endsAt, zone } = gathering;
  const entry = { startAt: startsAt, endAt: endsAt, zone, title, location: place(gathering) };
  return {
    title,
    kind: type,
    startAt: startsAt,
    endAt: endsAt,
    zone,
    venue: {
      name: gathering.venueName || undefined,
      address: gathering.venueAddress || undefined,
      mapUrl: gathering.mapUrl || undefined,
    },
    programme: withInstants(gathering.programme, startsAt, zone).map(item => ({
      startAt: item.startAt,
      title: item.title,
      speaker: item.speaker || undefined,
    })),
    noCash: gathering.noCash,
    googleCalendarUrl: googleCalendarUrl(entry),
    outlookCalendarUrl: outlookCalendarUrl(entry),
  };
}

function mailContact(gathering: Gathering): MailContact | undefined {
  if (!gathering.contactName) return undefined;
  const { contactWhatsapp } = gathering;
  return {
    name: gathering.contactName,
    whatsapp: contactWhatsapp ? formatPhone(contactWhatsapp) : undefined,
  };
}

async function shared(db: Db, gathering: Gathering) {
  return {
    brand: letterhead(await readOffice(db)),
    gathering: mailGathering(gathering),
    contact: mailContact(gathering),
  };
}

/** The invitation, with the personal fields still open. */
export async function renderInvitation(db: Db, gathering: Gathering): Promise<MailContent> {
  const note = gathering.description || undefined;
  return renderMail('gathering-invitation', { ...(await shared(db, gathering)), note }, officeLocale);
}

/** The invitation with example greeting and links, to be looked at in the office. */
export async function previewInvitation(db: Db, gathering: Gathering): Promise<MailContent> {
  const site = `${config().publicUrl}/`;
  return personalise(await renderInvitation(db, gathering), {
    salutation: salutation(officeLocale, {}),
    answerUrl: site,
    unsubscribeUrl: site,
    preferencesUrl: site,
  });
}

function changeOf(field: GatheringChange['field'], before: string, after: string): GatheringChange {
  return { field, before: before || undefined, after: after || undefined };
}

function changesInWords(before: Gathering, after: Gathering): GatheringChange[] {
  const time = (g: Gathering) => period(g.startsAt, g.endsAt, g.zone, officeLocale);
  return toldChanges(before, after).map(field => {
    if (field === 'time') return changeOf('time', time(before), time(after));
    if (field === 'venue') return changeOf('venue', place(before), place(after));
    if (field === 'title') return changeOf('title', before.title, after.title);
    return { field };
  });
}

/** The mail that tells what changed. */
export async function renderUpdate(db: Db, before: Gathering, after: Gathering): Promise<MailContent> {
  const changes = changesInWords(before, after);
  return renderMail('gathering-update', { ...(await shared(db, after)), changes }, officeLocale);
}

/** The mail that calls it off. */
export async function renderCancellation(db: Db, gathering: Gathering, reason: string): Promise<MailContent> {
  return renderMail(
    'gathering-cancellation',
    { ...(await shared(db, gathering)), reason: reason || undefined },
    officeLocale,
  );
}

/** The mail that confirms an answer in the language in which it was given. */
export async function renderConfirmation(
  db: Db,
  gathering: Gathering,
  answer: Answer,
  companions: number,
  locale: Locale,
): Promise<MailContent> {
  const data = { ...(await shared(db, gathering)), answer, companions };
  return renderMail('answer-confirmation', data, locale);
}
