import { collapseSpaces } from '#app/lib/text.ts';

/** "S.Sos.", "M. I. Kom", "A.Md" have a dot inside; those without stand here. A single letter is an initial. */
export const degree =
  '(?:(?:S|M|D|A|Sp|Ph)\\.\\s?\\p{L}{1,5}(?:\\.\\s?\\p{L}{1,5})*|SE|SH|ST|MM|MH|MA|BA|MSi|SSos|SIKom|MIKom|AMd|SPd|MPd|SAg|MAg|SKom|MKom|PhD)\\.?';
const trailing = new RegExp(`[,\\s]\\s*${degree}(?=\\s*(?:,|$))`, 'gu');
const leading =
  /^(?:(?:prof|dr|drs|dra|ir|hj?|kh|bapak|pak|ibu|bu|sdr|sdri|saudara|saudari)(?:\.\s*|\s+))+(?=\p{L}{2})/iu;

/** "Dr. H. Budi Santoso, S.Sos., M.Si." → "Budi Santoso": titles come and go, the name stays. */
export function bareName(name: string): string {
  const plain = collapseSpaces(name.replace(/\([^)]*\)/g, ' '));
  const bare = collapseSpaces(plain.replace(trailing, '').replace(leading, '')).replace(/[\s,;]+$/, '');
  return /\p{L}/u.test(bare) ? bare : plain;
}
