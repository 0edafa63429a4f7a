/** Codes of the default topics the demo articles carry. */
export const programmeCodes = ['JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JMO'] as const;

const topicCodes = [
  ...programmeCodes,
  'PU',
  'BPU',
  'JAKON',
  'PMI',
  'RENTAN',
  'APBD',
  'DANA-DESA',
  'DBH',
  'CSR',
  'KEPESERTAAN',
  'MEDIA-GATHERING',
  'KLAIM',
  'BEASISWA',
  'KEPATUHAN',
  'PHK',
  'LAYANAN',
] as const;

export type TopicCode = (typeof topicCodes)[number];

const programmeTerms: Record<(typeof programmeCodes)[number], RegExp> = {
  JKK: /\bJKK\b|jaminan kecelakaan kerja/i,
  JKM: /\bJKM\b|jaminan kematian|santunan kematian/i,
  JHT: /\bJHT\b|(jaminan|tabungan) hari tua/i,
  JP: /\bJP\b|jaminan pensiun/i,
  JKP: /\bJKP\b|jaminan kehilangan pekerjaan/i,
  JMO: /\bJMO\b|jamsostek mobile/i,
};

/**
 * The topics of a text about `usual` ones: the programmes it names (the usual ones when it names none) and the
 * usual segments, sources of funds and issues.
 */
export function topicsOf(usual: readonly TopicCode[], text: string): TopicCode[] {
  const programmes: readonly string[] = programmeCodes;
  const named = programmeCodes.filter(code => programmeTerms[code].test(text));
  const rest = usual.filter(code => !programmes.includes(code));
  return [...(named.length > 0 ? named : usual.filter(code => programmes.includes(code))), ...rest];
}
