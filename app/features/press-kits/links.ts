/** Signs that would end a link in Markdown or a table cell. */
const awkward: Record<string, string> = { '(': '%28', ')': '%29', '|': '%7C', '\\': '%5C', '"': '%22' };

/**
 * A link a release may carry, in one spelling: the web, a mail address or a telephone, at most 2,000 characters.
 * Undefined for scripts, data, relative addresses, logins in addresses and all else.
 */
export function followableHref(href: unknown): string | undefined {
  if (typeof href !== 'string' || href.length > 2000) return undefined;
  const bare = href.trim();
  if (/^(?:mailto|tel):/i.test(bare)) {
    return /^(?:mailto|tel):[\w.!#$%&'*+/=?^`{|}~@,;:-]+$/i.test(bare) ? spelled(bare) : undefined;
  }
  if (!/^https?:\/\//i.test(bare) || !URL.canParse(bare)) return undefined;
  const url = new URL(bare);
  return url.username || url.password ? undefined : spelled(url.href);
}

function spelled(href: string): string | undefined {
  const safe = href.replace(/[()|\\"]/g, sign => awkward[sign] ?? sign);
  return safe.length > 2000 ? undefined : safe;
}
