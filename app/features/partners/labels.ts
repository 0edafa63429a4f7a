import { collapseSpaces, fold } from '#app/lib/text.ts';

export type LabelSort = 'association' | 'tag';

/** Longest membership or tag, in characters, and most of one sort on a partner. */
export const longestLabel = 60;
export const mostLabels = 20;

/** Associations that are offered before anybody has recorded one; every other can be typed. */
export const usualAssociations = {
  outlet: ['AMSI', 'JMSI', 'SMSI', 'SPS', 'PRSSNI'],
  journalist: ['AJI', 'IJTI', 'PFI', 'PWI'],
} as const;

/** A label as it is kept: one line, without the sign that chat puts before it ("#Ekonomi " → "Ekonomi"). */
export function plainLabel(text: string): string {
  return collapseSpaces(text.replace(/^[\s#]+/, ''));
}

/** The key under which spellings of one label meet ("ekonomi" and "Ekonomi"). */
export function labelKey(text: string): string {
  return fold(plainLabel(text));
}

/** The labels of a line separated by commas or semicolons, each once and in its first spelling. */
export function readLabels(texts: readonly string[]): string[] {
  const labels = new Map<string, string>();
  for (const text of texts.flatMap(line => line.split(/[,;\n]/))) {
    const label = plainLabel(text);
    if (label !== '' && !labels.has(labelKey(label))) labels.set(labelKey(label), label);
  }
  return [...labels.values()];
}
