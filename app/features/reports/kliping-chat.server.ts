import type { Format } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { groupName } from './group-name.ts';
import { groupKliping } from './kliping.ts';
import type { Kliping } from './kliping-day.server.ts';

/** WhatsApp reads these as marks; in a title they are only signs. */
const plain = (text: string) =>
  text
    .replace(/[*_~`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The kliping as a WhatsApp message, by tone, with the address of each story and of the whole page.
 * @param options.longest characters that it may have; what does not fit is counted in its last line.
 */
export function klipingChat(
  kliping: Kliping,
  words: { t: Translate; format: Format },
  options: { longest: number; pageUrl?: string },
): string {
  const { t, format } = words;
  const head = `*${t('reports.klipingOf', { day: format.date(kliping.on) })}*\n${plain(kliping.office.name)}`;
  const foot = options.pageUrl ? `\n\n${t('reports.chatAll', { url: options.pageUrl })}` : '';
  let text = head;
  let taken = 0;
  for (const group of groupKliping(kliping.articles, 'tone')) {
    const title = `\n\n*${groupName(t, 'tone', group.key)} (${group.articles.length})*`;
    for (const [index, article] of group.articles.entries()) {
      const line = `\n${taken + 1}. ${plain(article.title)} (${plain(article.outlet)})${article.url ? `\n${article.url}` : ''}`;
      const next = text + (index === 0 ? title : '') + line;
      // Room for the line that counts the rest.
      if (next.length + foot.length > options.longest - 40) {
        return `${text}\n\n${t('reports.chatMore', { count: kliping.articles.length - taken })}${foot}`;
      }
      text = next;
      taken += 1;
    }
  }
  return text + foot;
}
