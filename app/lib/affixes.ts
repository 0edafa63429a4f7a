/** A base has at least this many letters: shorter ones ("ber" + "as") would make words of one another. */
export const shortestBase = 4;

const clitics = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu'];
const suffixes = ['kan', 'an', 'i'];
/** Longest first, so that every way of taking one off is tried. */
const plainPrefixes = [
  'memper',
  'pemper',
  'diper',
  'teper',
  'keber',
  'keter',
  'berke',
  'pember',
  'ber',
  'ter',
  'per',
  'di',
  'ke',
  'se',
  'be',
  'pe',
];

const letters = /^[a-z]+$/;
const vowel = /^[aeiou]/;

/** What `me-` and `pe-` with their nasals may stand before: "memakai" from "pakai", "menanggung" from "tanggung". */
function behindNasal(word: string): string[] {
  const nasal = /^[mp]e(ny|nge|ng|n|m|)(?=[a-z])/.exec(word);
  if (!nasal) return [];
  const rest = word.slice(nasal[0].length);
  switch (nasal[1]) {
    case 'ny':
      return [`s${rest}`];
    case 'nge':
      return [rest, `e${rest}`, `ke${rest}`];
    case 'ng':
      return vowel.test(rest) ? [rest, `k${rest}`] : [rest];
    case 'n':
      return vowel.test(rest) ? [`t${rest}`, `n${rest}`] : [rest];
    case 'm':
      return vowel.test(rest) ? [`p${rest}`, `m${rest}`] : [rest];
    default:
      return [rest];
  }
}

function withoutPrefix(word: string): string[] {
  const found = [word, ...behindNasal(word)];
  for (const prefix of plainPrefixes) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    // "kepesertaan", "dipertanggungkan": a second prefix stands behind di-, ke-, se-, ber-, ter- and per-.
    found.push(rest, ...behindNasal(rest));
  }
  return found;
}

/**
 * The words an Indonesian word may be made of by prefixes, suffixes and clitics, itself first: of "melindungi" also
 * "lindungi", "melindung" and "lindung"; of "jaminannya" also "jaminan" and "jamin". Rules alone, no dictionary, so some
 * are no words at all. Give it lower case; a word with other signs than a to z has only itself.
 */
export function bases(word: string): string[] {
  if (word.length <= shortestBase || !letters.test(word)) return [word];
  const stems = new Set([word]);
  for (const clitic of clitics) {
    if (word.endsWith(clitic)) stems.add(word.slice(0, -clitic.length));
  }
  for (const stem of [...stems]) {
    for (const suffix of suffixes) {
      if (stem.endsWith(suffix)) stems.add(stem.slice(0, -suffix.length));
    }
  }
  const found = new Set([word]);
  for (const stem of stems) {
    for (const base of withoutPrefix(stem)) if (base.length >= shortestBase) found.add(base);
  }
  return [...found];
}
