export type InlineImage = { contentId: string; mimeType: string; base64: string };

/** What a page that shows a foreign letter may do: pictures and styles, links in a new tab, and nothing else. */
export const letterPolicy = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** A letter's HTML for its own page: links open in a new tab, pictures sent along are put in place. */
export function letterPage(html: string, images: InlineImage[]): string {
  const filled = images.reduce(
    (text, image) =>
      text.replaceAll(`cid:${image.contentId}`, `data:${image.mimeType};base64,${image.base64}`),
    html,
  );
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(filled) ? filled.replace(/<head[^>]*>/i, head => head + base) : base + filled;
}
