import { getDomainWithoutSuffix } from 'tldts';
import { nameKey } from '#app/features/partners/names.ts';
import { collapseSpaces, words } from '#app/lib/text.ts';

const hostLike = /^(?:https?:\/\/)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/?\S*$/i;
/** Endings that portals write after their name or leave out. */
const endings = /(?:\.?(?:co\.id|or\.id|go\.id|web\.id|my\.id|com|id|net|news|co))+$/i;

/**
 * The key under which the spellings of one outlet meet: "Jambi Ekspres", "jambiekspres.co.id" and "JAMBI EKSPRES "
 * alike. Sub-domains are kept: "jambi.tribunnews.com" is another newsroom than "tribunnews.com".
 */
export function outletRoot(name: string): string {
  const plain = collapseSpaces(name).toLowerCase();
  if (!hostLike.test(plain)) return words(plain.replace(endings, '')).join('') || words(plain).join('');
  const host = plain
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '');
  const domain = getDomainWithoutSuffix(host);
  const bare = domain ? host.slice(0, host.indexOf(domain) + domain.length) : host.replace(endings, '');
  return words(bare).join('');
}

/** The names of outlets in a cell. A slash or comma parts them, "dan" does not: it stands inside names. */
export function splitOutlets(text: string): string[] {
  const parts = /https?:\/\//i.test(text) ? text.split(/[,;\n]/) : text.split(/[,;/\n]/);
  return [...new Set(parts.map(collapseSpaces).filter(name => /[\p{L}\d]/u.test(name)))].slice(0, 12);
}

/** How much a spelling looks like a name: with spaces and mixed case rather than an address or shouting. */
function nameliness(name: string): number {
  const letters = name.replace(/[^\p{L}]/gu, '');
  const mixed = letters !== letters.toUpperCase() && letters !== letters.toLowerCase();
  return (hostLike.test(name) ? 0 : 4) + (mixed ? 2 : 0) + (/\s/.test(name) ? 1 : 0);
}

export type Spelling = { value: string; count: number };

/** The spelling to keep of several: the one most like a name, then the most frequent, then the first. */
export function bestSpelling(spellings: readonly Spelling[]): string {
  const [best] = [...spellings].sort(
    (a, b) => nameliness(b.value) - nameliness(a.value) || b.count - a.count || (a.value < b.value ? -1 : 1),
  );
  return collapseSpaces(best?.value ?? '');
}

/** The key of a spelling inside one batch: case and spaces do not make another. */
export function spellingKey(value: string): string {
  return nameKey(value).slice(0, 200);
}
