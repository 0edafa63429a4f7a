import type { PasteLine } from './paste-lines.ts';

/** Where a story stands in a newspaper: its rubric and page as people write them, and the line that says so. */
export interface PrintPlace {
  value: string;
  line: PasteLine;
}

const longestLine = 80;
const mostRubricWords = 3;
const pageWord = String.raw`(?:halaman|hal\.?|hlm\.?|page)\s?[:.]?\s?`;
const number = String.raw`([A-Z]?\d{1,3})`;
const between = String.raw`\s*[|•·,:–—/-]*\s*`;
/** "Halaman 5 Daerah", "Hal. 5", "HAL 12 | EKONOMI". */
const pageFirst = new RegExp(`^${pageWord}${number}(?!\\p{L}|\\d|[.,]\\d)${between}(.*)$`, 'iu');
/** "Daerah, halaman 5", "Harian Pucuk Lurah | Jumat, 27 November 2026 | Daerah | Hal. 5". */
const pageLast = new RegExp(`^(.*?)${between}(?<!\\p{L})${pageWord}${number}$`, 'iu');
/** "5 | DAERAH" and "DAERAH | 5" as running heads have it. */
const numberFirst = new RegExp(`^${number}\\s+[|•·–—]\\s*(.*)$`, 'u');
const numberLast = new RegExp(`^(.*?)\\s*[|•·–—]\\s+${number}$`, 'u');

/** Rubrics that Indonesian newspapers print at the head of their pages; known where nothing else says that it is one. */
const rubrics =
  /^(?:daerah|nasional|ekonomi|bisnis|ekonomi (?:dan|&) bisnis|politik|hukum|hukum (?:dan|&) kriminal|kriminal|olahraga|sport|metropolis|metro|kota|utama|halaman utama|pendidikan|kesehatan|opini|kolom|ragam|internasional|pemerintahan|provinsi|nusantara|sosial|budaya|hiburan|umum|sumatera|jambi(?: raya| kota)?|kabupaten|desa|tenaga kerja|ketenagakerjaan|perkebunan|pertanian|advertorial)$/i;

/**
 * Page and rubric from the running heads and feet of a newspaper's page: the first line that names the page, the rubric
 * beside it or on a line of its own. Null where no line does. Linear time.
 */
export function readPrintPlace(lines: readonly PasteLine[]): PrintPlace | null {
  const short = lines.filter(line => line.text.length <= longestLine);
  for (const line of short) {
    const found = placeIn(line.text);
    if (!found) continue;
    const rubric = found.rubric ?? short.find(other => rubrics.test(other.text))?.text;
    return { value: rubric ? `${inWords(rubric)}, halaman ${found.page}` : `Halaman ${found.page}`, line };
  }
  const alone = short.slice(0, 6).find(line => rubrics.test(line.text));
  return alone ? { value: inWords(alone.text), line: alone } : null;
}

/** Whether a line is about nothing but the page: no headline, and no part of the story. */
export function isPrintPlace(text: string): boolean {
  return text.length <= longestLine && (rubrics.test(text) || placeIn(text) !== undefined);
}

function placeIn(text: string): { page: string; rubric: string | undefined } | undefined {
  const first = pageFirst.exec(text) ?? numberFirst.exec(text);
  if (first) {
    const [, page = '', rest = ''] = first;
    // Running text behind the number is a sentence that begins with the word.
    return isRubric(rest) || rest === '' ? { page, rubric: rest || undefined } : undefined;
  }
  const byWord = pageLast.exec(text);
  const [, before = '', page = ''] = byWord ?? numberLast.exec(text) ?? [];
  if (page === '') return undefined;
  const parts = before.split(/\s*[|•·–—,]\s*/).filter(part => part !== '');
  const rubric =
    parts.find(part => rubrics.test(part)) ?? (parts.length === 1 && byWord ? parts[0] : undefined);
  if (!rubric && !byWord) return undefined;
  return { page, rubric: rubric && isRubric(rubric) ? rubric : undefined };
}

/** A few capitalised words without numbers. */
function isRubric(text: string): boolean {
  const words = text.split(/\s+/).filter(word => word !== '');
  if (words.length === 0 || words.length > mostRubricWords || /\d/.test(text)) return false;
  return /^\p{Lu}/u.test(text) && !/[.!?;:"”]/.test(text);
}

/** "DAERAH" as "Daerah"; what is written in small letters stays as it is. */
function inWords(rubric: string): string {
  if (/\p{Ll}/u.test(rubric)) return rubric;
  return rubric.toLowerCase().replace(/(?<!\p{L})\p{Ll}/gu, letter => letter.toUpperCase());
}
