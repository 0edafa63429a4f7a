import type { Format } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { whatsappLink } from '#app/lib/phone.ts';
import { salutation } from '#emails/salutation.ts';
import { mayChat } from './guests.server.ts';
import type { ChatNumber } from './invitations.queries.server.ts';
import { answerUrl } from './links.server.ts';
import { place } from './place.ts';
import type { Gathering } from './queries.server.ts';
import { officeLocale } from './render.server.ts';

/** Whom a WhatsApp text is for. */
export type ChatGuest = {
  id: number;
  tokenGeneration: number;
  name: string;
  outlet: string | null;
  honorific: string;
};

/**
 * Address that opens a WhatsApp chat with the invitation written and the personal link in it; null when the number
 * may not be used. `words` speak the language of the office's mail.
 */
export function chatLink(
  gathering: Gathering,
  guest: ChatGuest,
  number: ChatNumber | undefined,
  office: string,
  words: { t: Translate; format: Format },
): string | null {
  if (!mayChat(number)) return null;
  const { t, format } = words;
  const text = t('gatherings.chatText', {
    salutation: salutation(officeLocale, {
      name: guest.name,
      honorific: guest.honorific,
      outlet: guest.outlet ?? undefined,
    }),
    office,
    title: gathering.title,
    when: format.period(gathering.startsAt, gathering.endsAt, gathering.zone),
    where: place(gathering) && t('gatherings.chatWhere', { place: place(gathering) }),
    link: answerUrl(guest),
  });
  return whatsappLink(number.value, text);
}
