import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { exampleFields, exampleMail } from '#emails/examples.ts';
import { personalise } from '#emails/personalise.ts';
import { type MailName, mailFields } from '#emails/placeholders.ts';
import type { MailContent, MailLocale } from '#emails/types.ts';

/** Every kind of mail that Gema sends. */
export const mailKinds = Object.keys(mailFields) as MailName[];

/** A kind of mail as its reader gets it, about invented people, with this office's name, colour and address. */
export async function readMailExample(db: Db, kind: string, locale: MailLocale): Promise<MailContent> {
  const name = mailKinds.find(known => known === kind);
  if (!name) throw new NotFound();
  const brand = letterhead(await readOffice(db));
  return personalise(await exampleMail(name, locale, brand), exampleFields[name]);
}

/** The language asked for, Indonesian unless it is English. */
export function exampleLocale(url: URL): MailLocale {
  return url.searchParams.get('bahasa') === 'en' ? 'en' : 'id';
}
