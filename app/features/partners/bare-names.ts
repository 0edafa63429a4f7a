import { collapseSpaces } from '#app/lib/text.ts';

/** What stands behind the first dot of a degree; anything else there is a name ("M. Noor", "S. Hasibuan"). */
const subjects = [
  ...'E H T P M A I Ak Ag AP Ars Ds Ec Ed Eng Farm Fil Gz Hum Hut IP Ikom Kb Keb Ked Kep Kes Kn KM Kom Kg'.split(
    ' ',
  ),
  ...'Li Ling Mat Md Mk Ap Par Pd Ph Phil Pi Psi Pt Sc Si Sn Sos St Stat Sy Th TP Tr'.split(' '),
];
const subject = [...new Set(subjects.flatMap(one => [one, one.toLowerCase(), one.toUpperCase()]))].join('|');
const further = '(?:\\.\\s?\\p{L}{1,5})*';
/** "S.Sos.", "M. I. Kom", "A.Md", "Sp.PD", "Ph.D." have a dot inside; those without stand here. A single letter is an initial. */
const degree =
  `(?:[SMDAsmda]\\.\\s?(?:${subject})(?!\\p{L})${further}|(?:Sp|Ph)\\.\\s?\\p{L}{1,5}${further}|` +
  'SE|SH|ST|MM|MH|MA|BA|MBA|MSi|MSc|SSos|SIKom|MIKom|AMd|SPd|MPd|SAg|MAg|SKom|MKom|SKM|SIP|MKes|MPH|Lc|PhD)\\.?';
const trailing = new RegExp(`[,\\s]\\s*${degree}(?=\\s*(?:,|$))`, 'gu');
const alone = new RegExp(`^${degree}$`, 'u');
const leading =
  /^(?:(?:prof|dr|drs|dra|ir|hj?|kh|bapak|pak|ibu|bu|sdr|sdri|saudara|saudari)(?:\.\s*|\s+))+(?=\p{L}{2})/iu;

/** Whether a text is an academic degree and nothing else: "S.Sos", "M. I. Kom.", "SE". */
export function isDegree(text: string): boolean {
  return alone.test(text);
}

/** "Dr. H. Budi Santoso, S.Sos., M.Si." → "Budi Santoso": titles come and go, the name stays. */
export function bareName(name: string): string {
  const plain = collapseSpaces(name.replace(/\([^)]*\)/g, ' '));
  const bare = collapseSpaces(plain.replace(trailing, '').replace(leading, '')).replace(/[\s,;]+$/, '');
  return /\p{L}/u.test(bare) ? bare : plain;
}
