const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** Longest markup that is turned into text; a summary is far shorter. */
const longest = 20_000;

function decoded(text: string): string {
  return text.replace(/&(#x?[\da-f]{1,7}|[a-z]{2,8});/gi, (entity, code: string) => {
    if (!code.startsWith('#')) return named[code.toLowerCase()] ?? entity;
    const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number.parseInt(code.slice(1), 10);
    return point > 8 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
      ? String.fromCodePoint(point)
      : '';
  });
}

/**
 * The words of a feed's title or summary, which may be text, markup or markup written as text: tags dropped,
 * entities decoded, white space collapsed, cut at `most` UTF-16 units. Never throws.
 */
export function plainText(markup: string, most: number): string {
  let text = markup.slice(0, longest);
  // Twice: feeds escape markup that itself holds entities ("&amp;quot;").
  for (let pass = 0; pass < 2; pass += 1) {
    text = decoded(
      text.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ').replace(/<[a-z/!?][^>]*(?:>|$)/gi, ' '),
    );
  }
  // PostgreSQL takes no NUL, and no reader wants the other control characters.
  const line = text
    .replace(/[\p{Cc}\ufffd]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}
