import type { MailLocale } from './types.ts';

/**
 * Opening line of a personal mail: "Yth. Bapak Rahmat Hidayat" / "Dear Rahmat Hidayat". Without an honorific
 * Indonesian keeps the neutral "Bapak/Ibu"; without a name the office or newsroom is greeted.
 */
export function salutation(
  locale: MailLocale,
  person: { name?: string; honorific?: string; outlet?: string },
): string {
  const name = person.name?.trim() ?? '';
  const outlet = person.outlet?.trim() ?? '';
  if (locale === 'en') return `Dear ${name || (outlet ? `${outlet} editors` : 'editor')}`;
  if (name) return `Yth. ${person.honorific?.trim() || 'Bapak/Ibu'} ${name}`;
  return outlet ? `Yth. Redaksi ${outlet}` : 'Yth. Bapak/Ibu';
}
