const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;
const blanks = ['nomor', 'bulan', 'tahun'];

/**
 * What is wrong with the pattern of a series, or undefined. It holds {nomor} once; {bulan} (roman) and {tahun} may
 * follow the day of issue.
 */
export function seriesFault(pattern: string): 'noNumber' | 'unknownBlank' | undefined {
  const found = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(match => match[1]!);
  if (found.some(name => !blanks.includes(name)) || /[{}]/.test(pattern.replace(/\{[^{}]*\}/g, '')))
    return 'unknownBlank';
  return found.filter(name => name === 'nomor').length === 1 ? undefined : 'noNumber';
}

/** The series that a certificate of a day counts in: every year of a pattern with {tahun} begins anew. */
export function seriesOf(pattern: string, issuedOn: string): string {
  return pattern.replaceAll('{tahun}', issuedOn.slice(0, 4));
}

/**
 * The number as printed, as in 007/PIAGAM/XII/2025.
 * @param issuedOn YYYY-MM-DD
 */
export function numberOf(pattern: string, number: number, issuedOn: string): string {
  return seriesOf(pattern, issuedOn)
    .replaceAll('{bulan}', romans[Number(issuedOn.slice(5, 7)) - 1]!)
    .replace('{nomor}', String(number).padStart(3, '0'));
}
