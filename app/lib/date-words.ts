/** Month, weekday and number words as Indonesian (and English) newsrooms print them, lower case. */

const months: readonly string[] = [
  'januari jan january',
  'februari pebruari feb peb february',
  'maret mar mrt march',
  'april apr',
  'mei may',
  'juni jun june',
  'juli jul july',
  'agustus agt agu ags agust aug august',
  'september sept sep',
  'oktober okt oct october',
  'november nopember nov nop',
  'desember des dec december',
];

/** Index 0 is Sunday, as in Date. */
const weekdays: readonly string[] = [
  'minggu ahad min sunday sun',
  'senin sen monday mon',
  'selasa sel tuesday tue',
  'rabu rab wednesday wed',
  'kamis kam thursday thu',
  'jumat jum’at jum friday fri',
  'sabtu sab saturday sat',
];

const numbers = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'];

function positions(lines: readonly string[], first: number): Map<string, number> {
  return new Map(lines.flatMap((line, index) => line.split(' ').map(word => [word, index + first] as const)));
}

const monthByWord = positions(months, 1);
const weekdayByWord = positions(weekdays, 0);
const numberByWord = new Map<string, number>(numbers.map((word, index) => [word, index + 1]));

/** Longest first, so that an alternation never stops at an abbreviation inside a longer word. */
function alternation(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

const apostrophes = /['`´‘]/g;

/** Regular expression sources; they hold no group. */
export const monthWords = alternation(monthByWord.keys());
export const weekdayWords = alternation(weekdayByWord.keys()).replace('’', "['`´‘’]");
export const numberWords = alternation(numberByWord.keys());

/** 1-12, or undefined. */
export function monthNumber(word: string): number | undefined {
  return monthByWord.get(word.toLowerCase());
}

/** 0 (Sunday) to 6, or undefined. */
export function weekdayNumber(word: string): number | undefined {
  return weekdayByWord.get(word.toLowerCase().replace(apostrophes, '’'));
}

/** "3" → 3, "tiga" → 3, "se" → 1; undefined for other words. */
export function countNumber(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const lower = word.toLowerCase();
  return lower === 'se' ? 1 : numberByWord.get(lower);
}
