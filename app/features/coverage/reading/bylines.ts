/** Names of those who wrote and edited, from one printed line. */
export interface Byline {
  authors: string[];
  editors: string[];
}

// A bare "Wartawan" or "Editor" also starts headlines; only these labels stand without a colon.
const writer =
  '(?:laporan(?: wartawan| reporter| jurnalis)?|ditulis oleh|dilaporkan oleh|written by|reported by|diposting oleh|dipublikasikan oleh|posted by|oleh|by|von|par|por)(?!\\p{L})\\s{0,2}[:|]?|' +
  '(?:penulis|reporter|pewarta|wartawan|jurnalis|kontributor|koresponden|teks|author|autor|auteur|autore|tekst|автор|текст|記者|作者|记者)\\s{0,2}[:|：]';
const editor =
  '(?:disunting oleh|edited by)(?!\\p{L})\\s{0,2}[:|]?|(?:editor|penyunting|redaktur|redpel|uploader|publisher)\\s{0,2}[:|]';
const label = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${writer})|(${editor}))\\s{0,2}`, 'giu');
/** What stands where a name should and names nobody: newsrooms, roles, agencies. */
const nobody =
  /^(?:redaksi|tim(?: redaksi| liputan)?|admin(?:istrator)?|newsroom|news ?desk|humas|editors?|penulis|reporters?|authors?|writers?|staff(?: writers?| reporters?)?|desk|guest|anonymous|redaktion|rédaction|la rédaction|redacción|redazione|redakcja|редакция|agenc(?:y|ies)|agencias?|agence|press release|(?:the )?associated press|ap|afp|reuters|dpa|efe|ansa|unknown|none|null|undefined|n\/?a|-+|by|ediciones .{0,30}|.{0,40} (?:staff|staff (?:writers?|reports?)|editorial (?:board|team|writers)|news ?room|news ?desk))$/iu;
/** What a person is, printed behind the name without a comma. */
const role =
  /\s+(?:senior|chief|staff|special|foreign|political|business|science|health|technology|sports?|white house|washington|executive|managing|deputy|contributing|correspondent|reporter|editor|writer|columnist|contributor|producer|journalist|envoyée?s?|correspondante?|redakteur(?:in)?|korrespondent(?:in)?|for|in|at|from|published|updated|follow|twitter|@)(?!\p{L}).*$/iu;
const lead =
  /^(?:(?:written |reported |story |words |text |posted )?by|(?:diposting |dipublikasikan |ditulis )?oleh|par|von|por|di|de|door|av|autor|author|auteur|penulis|reporter)(?!\p{L})\s*:?\s*/iu;
const jobAlone =
  /^(?:\p{L}+ )?(?:\p{L}+ )?(?:correspondent|reporter|editor|writer|columnist|producer|contributor|journalist|bureau chief|wartawan|redaktur)s?$/iu;
const degree =
  /^(?:[SMDA]\.?\p{L}{0,4}(?:\.\p{L}{1,4})*\.?|\p{Lu}{2,4}|Dr\.?|Ir\.?|Drs\.?|Dra\.?|H\.|Hj\.)$/u;

const weekday = "(?:senin|selasa|rabu|kamis|jumat|jum['’]at|sabtu|minggu|ahad)";
const month = '(?:jan|feb|mar|apr|mei|jun|jul|agu|ags|sep|okt|nov|des|may|aug|oct|dec)\\p{L}{0,7}';
const clock = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?wi(?:b|ta|t))?';
/** A date with a separator behind it, as pages print it before the byline: "Jumat (20/11) | ", "20 November 2026, 10.15 WIB - ". */
const dateBefore = new RegExp(
  `^(?:${weekday}\\s{0,2},?\\s{0,2})?\\(?(?:\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?|\\d{1,2}\\s${month}(?:\\s\\d{4})?)\\)?` +
    `(?:\\s{0,2}[,|·-]?\\s{0,2}(?:pukul\\s)?${clock})?\\s{0,2}[|·•–—,/-]\\s{0,2}`,
  'iu',
);

/**
 * Reads "Penulis: A | Editor: B", "Laporan Wartawan Tribun Jambi, Rifani H", "Oleh A dan B". Undefined for a
 * line that is no byline: it must open with such a label, or with the date before it, and hold nothing but names.
 */
export function readByline(printed: string): Byline | undefined {
  if (printed.length > 200) return undefined;
  const line = printed.replace(dateBefore, '');
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
    .replace(/\s[-–—|·•]\s.*$/u, '')
    // A remark behind a name ("Dedi (kontri)") is none of it.
    .replace(/(?<=\p{L})\s?[([]\p{Ll}[^()[\]]{0,30}[)\]]/gu, ' ')
    .replace(/[()[\]*_]/g, ' ')
    .replace(lead, '')
    .split(/\s*(?:[,;/&|、，]|\s(?:dan|and|und|et)\s)\s*/u)
    .map(part =>
      part
        .replace(lead, '')
        .replace(/[\s.:;-]+$/u, '')
        .trim(),
    )
    .map(part => (nobody.test(part) || jobAlone.test(part) ? '' : part))
    .map(part => (/^\p{Lu}\S+\s/u.test(part) ? part.replace(role, '') : part))
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
    if (
      !/^(?:[\p{Lu}\p{Lo}]|(?:de|del|della|di|da|van|von|al|el|bin|le|la|ter|ten)\s)/u.test(name) &&
      count > 1
    )
      return undefined;
    if (!/^\p{L}/u.test(name) || !name.split(' ').some(word => /^[\p{Lu}\p{Lo}]/u.test(word)))
      return undefined;
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
