import { canonicalUrl } from '#app/features/coverage/reading/urls.ts';

/** The links of a cell in order: several by lines, spaces or commas; the same story counts once. */
export function linksIn(text: string): string[] {
  const found = text.match(/(?:https?:\/\/|www\.)[^\s<>"|]+/gi) ?? [];
  const links = found
    .flatMap(link => link.split(/[,;](?=https?:|www\.)/i))
    .map(link => link.replace(/[,;.)]+$/, ''));
  const seen = new Set<string>();
  return links
    .map(link => (/^www\./i.test(link) ? `https://${link}` : link))
    .filter(link => {
      const key = canonicalUrl(link);
      if (!key || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** "Hal. 5", "hlm 3 kol 2": where a story stood in print, which lists write where others have the link. */
export const isPageReference = (text: string) =>
  /^(?:hal(?:aman)?|hlm|page|rubrik)\b[\s.:]*\S.{0,80}$/i.test(text.trim());
