import type { TextRange } from '#app/lib/text-range.ts';

export type NumberUnit = 'percent' | 'rupiah' | 'count';

/**
 * What a writer puts before a number: about ("sekitar"), over ("lebih dari", also "1,3 juta lebih"), under ("hampir",
 * "kurang dari").
 */
export type Hedge = 'about' | 'over' | 'under';

/** A number of a text, as printed and as meant. */
export interface NumberInText extends TextRange {
  /** As printed, with its unit and without its hedge: "1,3 juta orang", "Rp 42 juta", "44 persen". */
  text: string;
  /** In ones, rupiah or per cent; of a range ("50–60 persen") its lower end. */
  value: number;
  /** Upper end of a range, in the unit of `value`; null for a single number. */
  upTo: number | null;
  unit: NumberUnit;
  /** The word counted ("pekerja"), in lower case; '' when none follows, and for per cent and rupiah. */
  noun: string;
  hedge: Hedge | null;
  /** Worth of one step of the last digit printed: 100,000 for "1,3 juta", 1 for "44 persen". */
  step: number;
}

const scales: Record<string, number> = {
  ribu: 1e3,
  rb: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
  trilyun: 1e12,
};

const digits = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?|\d{1,15}(?:[.,]\d{1,4})?`;
const scale = `${Object.keys(scales).join('|')}`;
const percent = String.raw`%|persen\b|per\s?cent\b|percent\b`;
const number = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/-])(Rp\.?\s?|IDR\s?)?(${digits})(?:\s?(?:-|–|—|sampai|hingga|s\.?d\.?)\s?(?:Rp\.?\s?)?(${digits}))?(?:\s?(${scale})\b)?(?:\s?(${percent}))?(\s(?:rupiah)\b)?`,
  'giu',
);

const before =
  /(?:^|[^\p{L}])(lebih dari|di atas|melebihi|melampaui|sedikitnya|setidaknya|minimal|paling sedikit|lebih kurang|kurang lebih|sekitar|kira-kira|kisaran|berkisar|hampir|nyaris|mendekati|kurang dari|di bawah|maksimal|paling banyak|paling tinggi)\s(?:dari\s|antara\s)?$/iu;
const hedges: Record<string, Hedge> = {
  'lebih dari': 'over',
  'di atas': 'over',
  melebihi: 'over',
  melampaui: 'over',
  sedikitnya: 'over',
  setidaknya: 'over',
  minimal: 'over',
  'paling sedikit': 'over',
  hampir: 'under',
  nyaris: 'under',
  mendekati: 'under',
  'kurang dari': 'under',
  'di bawah': 'under',
  maksimal: 'under',
  'paling banyak': 'under',
  'paling tinggi': 'under',
};

const months =
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|agu|sep|okt|nov|des';
/** Numbers that name something: a day, a clock, a law, an address, a page. */
const namesAfter = new RegExp(
  String.raw`^(?:\s(?:${months})\b|[/:]\d|\s?(?:WIB|WITA|WIT)\b|\.\d{2}\s?(?:WIB|WITA|WIT)\b)`,
  'iu',
);
const namesBefore =
  /(?:tahun|nomor|no\.|pasal|ayat|bab|pukul|jam|tanggal|km|rt|rw|pp|uu|perda|perpres|permenaker|halaman|versi|telepon|telp\.?|hp|wa|triwulan|semester|kelas|abad|ke)\s?-?$/iu;

/** Numbers of a long text beyond this many are left out. */
const most = 500;

/**
 * The numbers of an Indonesian text that count or measure something, in order: thousands with dots, decimals with a
 * comma ("1.300.000", "44,6 persen"), scales ("1,3 juta", "Rp 2,5 miliar"), ranges, hedges. Years, dates, clock
 * times, numbers of laws and the like are left out.
 */
export function readNumbers(text: string): NumberInText[] {
  const found: NumberInText[] = [];
  for (const match of text.matchAll(number)) {
    const read = readNumber(text, match);
    if (read) found.push(read);
    if (found.length === most) break;
  }
  return found;
}

function readNumber(text: string, match: RegExpMatchArray): NumberInText | undefined {
  const [whole, currency, first, second, scaleWord, percentSign, rupiahWord] = match;
  const start = match.index!;
  const lead = text.slice(Math.max(0, start - 30), start);
  const unit: NumberUnit = percentSign ? 'percent' : currency || rupiahWord ? 'rupiah' : 'count';
  if (unit === 'count' && !scaleWord && isName(text, lead, first!, start + whole.length)) return undefined;
  const factor = scaleWord ? scales[scaleWord.toLowerCase()]! : 1;
  const low = parse(first!);
  const high = second === undefined ? undefined : parse(second);
  const value = low.value * factor;
  const upTo = high === undefined ? null : high.value * factor;
  if (upTo !== null && upTo <= value) return undefined;
  const noun = unit === 'count' ? nounAfter(text, start + whole.length) : undefined;
  const end = noun?.end ?? start + whole.length;
  const hedge = before.exec(lead)?.[1]?.toLowerCase();
  return {
    ...{ start, end, text: text.slice(start, end), value, upTo, unit },
    noun: noun?.word ?? '',
    hedge: hedge ? (hedges[hedge] ?? 'about') : /^\slebih\b/iu.test(text.slice(end)) ? 'over' : null,
    step: low.step * factor,
  };
}

/** A bare number that is a year, a date, a clock time, a law's number. */
function isName(text: string, lead: string, printed: string, end: number): boolean {
  if (
    /^(?:1[89]|20)\d\d$/.test(printed) &&
    !/^\s(?:orang|pekerja|peserta|jiwa|tenaga)\b/iu.test(text.slice(end, end + 10))
  )
    return true;
  if (/^0\d/.test(printed)) return true;
  return namesBefore.test(lead) || namesAfter.test(text.slice(end, end + 14));
}

/** "1.300.000", "1,3", "16.800" and, written the English way, "44.6". `step` is the worth of the last digit. */
function parse(printed: string): { value: number; step: number } {
  const grouped = /^\d{1,3}(?:\.\d{3})+/.test(printed);
  const plain = grouped ? printed.replaceAll('.', '').replace(',', '.') : printed.replace(',', '.');
  const decimals = plain.split('.')[1]?.length ?? 0;
  // "580.000" was counted in thousands: its zeros are no digits of the count.
  const zeros = grouped && decimals === 0 ? /(?:\.000)*$/.exec(printed)![0].length * 0.75 : 0;
  return { value: Number(plain), step: 10 ** (zeros - decimals) };
}

/** Words that follow a number without being what it counts; a currency begins the next number. */
const notCounted = new Set(
  'rp idr dan atau dari di ke pada untuk yang dengan per telah sudah baru akan menjadi hingga sampai lebih kurang lagi saja itu ini tersebut sebagai adalah karena dalam oleh namun tetapi antara serta naik turun'.split(
    ' ',
  ),
);

function nounAfter(text: string, from: number): { word: string; end: number } | undefined {
  const match = /^\s([\p{L}]+)/u.exec(text.slice(from, from + 40));
  const word = match?.[1]?.toLowerCase();
  if (!match || !word || notCounted.has(word)) return undefined;
  return { word, end: from + match[0].length };
}
