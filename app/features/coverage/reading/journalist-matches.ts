import { fold } from '#app/lib/text.ts';
import type { Confidence } from './article-reading.ts';

/** A journalist whom the partners list knows. */
export interface KnownJournalist {
  id: number;
  name: string;
  /** Writes for the outlet of the article. */
  ofOutlet: boolean;
}

/** A printed name or initials, and who that may be. */
export interface JournalistMatch {
  printed: string;
  /** Set when there is no doubt who it is. */
  journalist?: KnownJournalist;
  confidence: Confidence;
  /** Where it is doubtful: who it may be, those of the outlet first. */
  candidates: KnownJournalist[];
}

const mostCandidates = 5;

/**
 * Who printed names and initials stand for among known journalists. The whole name is certain when one person bears it (or
 * one of the outlet does); a shortened name or initials are certain only within the outlet and when they fit one person.
 */
export function matchJournalists(
  printed: readonly string[],
  initials: string | undefined,
  known: readonly KnownJournalist[],
): JournalistMatch[] {
  const matches = printed.map(name => matchName(name, known));
  if (matches.length > 0 || !initials) return matches;
  const fitting = known.filter(person => person.ofOutlet && fitsInitials(person.name, initials));
  return fitting.length > 0 ? [decided(initials, fitting, 'medium')] : [];
}

function matchName(printed: string, known: readonly KnownJournalist[]): JournalistMatch {
  const words = nameWords(printed);
  const same = known.filter(person => nameWords(person.name).join(' ') === words.join(' '));
  if (same.length > 0) return decided(printed, same, 'high');
  const near = known.filter(person => isShortened(words, nameWords(person.name)));
  return decided(printed, near, 'medium');
}

function decided(
  printed: string,
  people: readonly KnownJournalist[],
  confidence: Confidence,
): JournalistMatch {
  const own = people.filter(person => person.ofOutlet);
  const only =
    own.length === 1 ? own[0] : confidence === 'high' && people.length === 1 ? people[0] : undefined;
  if (only) return { printed, journalist: only, confidence, candidates: [] };
  const candidates = [...own, ...people.filter(person => !person.ofOutlet)].slice(0, mostCandidates);
  return { printed, confidence: 'low', candidates };
}

function nameWords(name: string): string[] {
  return fold(name)
    .split(/[\s.]+/)
    .filter(Boolean);
}

/** "Rifani H" for "Rifani Halim", "Siti Aminah" for "Siti Aminah Putri": word for word, cut or left out behind the first. */
function isShortened(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || short[0] !== long[0]) return false;
  return short.every((word, index) => {
    const other = long[index] ?? '';
    return word === other || (index > 0 && (word.length === 1 || other.length === 1) && word[0] === other[0]);
  });
}

/** "vyp" for Vita Yulia Putri, "rif" for Rifani Halim. */
function fitsInitials(name: string, initials: string): boolean {
  const words = nameWords(name);
  if (words.map(word => word[0]).join('') === initials) return true;
  return initials.length >= 3 && words.some(word => word.startsWith(initials));
}
