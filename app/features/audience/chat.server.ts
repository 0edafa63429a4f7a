import { config } from '#app/config.server.ts';
import { mayChat } from '#app/features/gatherings/guests.server.ts';
import { listChatNumbers } from '#app/features/gatherings/invitations.queries.server.ts';
import { isPublic } from '#app/features/press-kits/embargo.ts';
import { kitLocale } from '#app/features/press-kits/kit-mail.server.ts';
import { pressRoomPaths } from '#app/features/press-kits/paths.ts';
import { findKit, type Kit } from '#app/features/press-kits/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { whatsappLink } from '#app/lib/phone.ts';
import type { Db } from '#db/connection.ts';
import { salutation } from '#emails/salutation.ts';

/** Somebody without a mail address who can be told by WhatsApp. */
export type KitChat = {
  journalistId: number;
  name: string;
  /** Opens a chat with the text written. */
  href: string;
  /** When an officer noted that it was sent, as an instant. */
  sentAt: string | null;
};

/**
 * Those whom a mailing left out for want of a mail address and whose WhatsApp number may be used, by name, at most
 * 500; none while the kit is not public, for the text leads to its page. `t` speaks the language of the office's mail.
 */
export async function listKitChats(
  { db, now }: Pick<Context<Db>, 'db' | 'now'>,
  kit: Kit,
  mailingId: number,
  t: Translate,
): Promise<KitChat[]> {
  if (!isPublic(kit, now)) return [];
  const people = await db
    .selectFrom('mailing_recipients as r')
    .innerJoin('journalists as j', 'j.id', 'r.journalist_id')
    .select(['j.id', 'j.name', 'j.salutation', 'r.chat_sent_at as sentAt'])
    .where('r.mailing_id', '=', mailingId)
    .where('r.included', '=', 0)
    .where('r.reason', '=', 'no_address')
    .where('j.forgotten_at', 'is', null)
    .orderBy('j.name_key')
    .limit(500)
    .execute();
  const numbers = await listChatNumbers(
    db,
    people.map(person => person.id),
  );
  const { organisation } = await readOffice(db);
  return people.flatMap(({ id, name, sentAt, ...person }) => {
    const number = numbers.get(id);
    if (!mayChat(number)) return [];
    const text = t('sending.chatText', {
      salutation: salutation(kitLocale, { name, honorific: person.salutation || undefined }),
      office: organisation,
      headline: kit.headline,
      link: config().publicUrl + pressRoomPaths.kit(kit.slug),
    });
    return [{ journalistId: id, name, href: whatsappLink(number.value, text), sentAt }];
  });
}

/**
 * Notes that somebody was told of a kit by WhatsApp.
 * @throws Conflict when it was noted before; NotFound for somebody whom the mailing did not leave out.
 */
export async function markChatSent(
  ctx: Context<Db>,
  chat: { kitId: number; mailingId: number; journalistId: number },
): Promise<void> {
  authorise(ctx.actor, 'kits.send');
  const kit = await findKit(ctx.db, chat.kitId);
  const row = await ctx.db
    .selectFrom('mailing_recipients as r')
    .innerJoin('mailings as m', 'm.id', 'r.mailing_id')
    .select('r.chat_sent_at as sentAt')
    .where('m.kit_id', '=', chat.kitId)
    .where('r.mailing_id', '=', chat.mailingId)
    .where('r.journalist_id', '=', chat.journalistId)
    .where('r.included', '=', 0)
    .executeTakeFirst();
  if (!kit || !row) throw new NotFound();
  if (row.sentAt !== null) throw new Conflict('errors.alreadyDone');
  await ctx.db
    .updateTable('mailing_recipients')
    .set({ chat_sent_at: ctx.now })
    .where('mailing_id', '=', chat.mailingId)
    .where('journalist_id', '=', chat.journalistId)
    .where('chat_sent_at', 'is', null)
    .execute();
}
