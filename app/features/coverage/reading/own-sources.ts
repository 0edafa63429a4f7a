import type { Spokesperson } from './article-reading.ts';

/** The agency's names; whoever speaks for it is no source of the newsroom's own. */
const agency = /\b(?:bpjs\s?(?:ketenagakerjaan|naker|tk)|bpjamsostek|bpjstk|jamsostek)\b/iu;

/**
 * The people of a story whom the newsroom may have asked itself: named, and not speaking for the agency. A suggestion; a
 * person counts, since a name may also come out of the agency's release.
 */
export function ownSources(spokespersons: readonly Spokesperson[]): Spokesperson[] {
  return spokespersons.filter(person => person.name.trim() !== '' && !agency.test(person.title));
}
