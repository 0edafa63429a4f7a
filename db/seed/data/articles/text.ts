import { chance, pick, type Random } from '../random.ts';

/**
 * The small template language of the demo texts.
 * `{slot}` is filled from the resolver, `[a|b]` chooses one wording, `[a]` keeps its text half of the time.
 * Choices may be nested and may hold slots. An unknown slot throws: no text leaves with a hole in it.
 */
export function expand(
  template: string,
  random: Random,
  resolve: (slot: string, next: string) => string,
): string {
  let text = template;
  for (let depth = 0; text.includes('['); depth += 1) {
    if (depth > 6) throw new Error(`Unbalanced choice in: ${template}`);
    text = text.replace(/\[([^[\]]*)\]/g, (_, inner: string) => {
      if (!inner.includes('|')) return chance(random, 0.5) ? inner : '';
      return pick(random, inner.split('|'));
    });
  }
  const filled = text.replace(/\{([^{}]+)\}/g, (whole, slot: string, offset: number) =>
    resolve(slot, text.charAt(offset + whole.length)),
  );
  return tidy(filled);
}

/** Repairs what choices leave behind: double spaces, spaces before commas, small letters after a full stop. */
function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ +([,.;:?!])/g, '$1')
    .replace(/,{2,}/g, ',')
    .replace(/,\./g, '.')
    .replace(/^ +| +$/gm, '')
    .replace(
      /(^|[.?!]["”]? |\n["“]?|^["“])([a-z])(?!\.example)/g,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

/** "12.500" for 12500, the Indonesian way. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** "44,6" for 44.6; no decimals when they are zero. */
export function decimal(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',');
}

/** "Rp42 juta", "Rp1,4 miliar" or "Rp16.800" by size. */
export function rupiah(value: number): string {
  if (value >= 1_000_000_000) return `Rp${decimal(value / 1_000_000_000)} miliar`;
  if (value >= 1_000_000) return `Rp${decimal(value / 1_000_000)} juta`;
  return `Rp${grouped(value)}`;
}

/** "bpjs-bayar-santunan" from a title, at most `limit` characters, cut at a word. */
export function slugOf(title: string, limit = 80): string {
  const slug = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= limit) return slug;
  return slug.slice(0, limit).replace(/-[^-]*$/, '');
}

const smallWords = new Set(
  'di ke dari dan yang untuk pada dengan dalam bagi oleh karena agar sebagai hingga sampai atau atas soal demi lewat kepada akan tentang tanpa'.split(
    ' ',
  ),
);

/** A headline with capitals, as Indonesian newspapers set it; words that already hold capitals stay. */
export function headlineCase(text: string): string {
  return text
    .split(' ')
    .map((word, index) =>
      index > 0 && smallWords.has(word)
        ? word
        : word.replace(/^(["“(]?)([a-z])/, (_, mark: string, letter: string) => mark + letter.toUpperCase()),
    )
    .join(' ');
}
