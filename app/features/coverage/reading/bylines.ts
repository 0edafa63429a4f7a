/** Names of those who wrote and edited, from one printed line. */
export interface Byline {
  authors: string[];
  editors: string[];
}

// A bare "Wartawan" or "Editor" also starts headlines; only these labels stand without a colon.
const writer =
  '(?:laporan(?: wartawan| reporter| jurnalis)?|ditulis oleh|dilaporkan oleh|written by|oleh|by)(?!\\p{L})\\s{0,2}[:|]?|' +
  '(?:penulis|reporter|pewarta|wartawan|jurnalis|kontributor|koresponden|teks)\\s{0,2}[:|]';
const editor =
  '(?:disunting oleh|edited by)(?!\\p{L})\\s{0,2}[:|]?|(?:editor|penyunting|redaktur|redpel|uploader|publisher)\\s{0,2}[:|]';
const label = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${writer})|(${editor}))\\s{0,2}`, 'giu');
const nobody =
  /^(?:redaksi|tim(?: redaksi| liputan)?|admin(?:istrator)?|newsroom|humas|editor|penulis|reporter|staff?|desk|-+)$/iu;
const degree =
  /^(?:[SMDA]\.?\p{L}{0,4}(?:\.\p{L}{1,4})*\.?|\p{Lu}{2,4}|Dr\.?|Ir\.?|Drs\.?|Dra\.?|H\.|Hj\.)$/u;

/**
 * Reads "Penulis: A | Editor: B", "Laporan Wartawan Tribun Jambi, Rifani H", "Oleh A dan B". Undefined for a
 * line that is no byline: it must open with such a label and hold nothing but names.
 */
export function readByline(line: string): Byline | undefined {
  if (line.length > 200) return undefined;
  const marks = [...line.matchAll(label)];
  if (marks.length === 0 || marks[0]!.index > 2) return undefined;
  const byline: Byline = { authors: [], editors: [] };
  for (const [index, mark] of marks.entries()) {
    const text = line.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? line.length);
    const names = personNames(text, /^laporan/i.test(mark[1] ?? ''));
    if (names === undefined) return undefined;
    (mark[1] ? byline.authors : byline.editors).push(...names);
  }
  return byline;
}

/**
 * The persons in a list of names ("Rina Marlina, S.E. dan Budi"); outlets, degrees and "Redaksi" are left out.
 * Undefined when the text is something else than names.
 */
export function personNames(text: string, outletFirst = false): string[] | undefined {
  let parts = text
    .replace(/\s[-–—|]\s.*$/u, '')
    .replace(/[()[\]*_]/g, ' ')
    .split(/\s*(?:[,;/&|]|\s(?:dan|and)\s)\s*/u)
    .map(part => part.replace(/[\s.:;-]+$/u, '').trim())
    .filter(Boolean);
  if (outletFirst && parts.length > 1) parts = parts.slice(1);
  const names: string[] = [];
  for (const part of parts) {
    if (degree.test(part) || nobody.test(part) || /\.(?:com|co\.id|id|net|news|org)$/i.test(part)) continue;
    const name = part
      .split(/\s+/)
      .filter((word, index) => index === 0 || !/^[SMD]\.\p{L}/u.test(word))
      .join(' ');
    const count = name.split(' ').length;
    if (count > 6 || /[\d@<>{}="“”]/u.test(name) || name.length > 80) return undefined;
    if (!/^\p{L}/u.test(name) || !name.split(' ').some(word => /^\p{Lu}/u.test(word))) return undefined;
    names.push(name);
  }
  return names;
}

/** Whether a name from a machine-readable field stands for a newsroom rather than a person. */
export function isNobody(name: string, outlet = ''): boolean {
  const plain = name.trim().toLowerCase();
  return (
    plain === '' ||
    nobody.test(plain) ||
    plain === outlet.trim().toLowerCase() ||
    /https?:|www\.|@/.test(plain)
  );
}
