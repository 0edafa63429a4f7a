import { collapseSpaces, words } from '#app/lib/text.ts';
import { likeness, NEAR_DUPLICATE, resembles } from '../originality.ts';
import { storyNumber } from '../reading/urls.ts';
import { type Shingles, shingles } from '../shingles.ts';

/** A suggestion as far as folding looks at it. */
export type Foldable = {
  id: number;
  outletId: number;
  networkId: number | null;
  url: string | null;
  urlKey: string | null;
  titleKey: string;
  shingles: Shingles;
};

export type FoldReason = 'same-address' | 'same-title' | 'same-network' | 'alike';

/** Shorter texts resemble each other by chance. */
const leastShingles = 12;
/** A title of so many words is no coincidence in another outlet either, when the texts do not speak against it. */
const tellingTitle = 7;

/** The title by which two suggestions are the same story: its words alone. */
export function titleKey(title: string): string {
  return words(collapseSpaces(title)).join(' ');
}

/** Prepares a suggestion for folding. */
export function foldable(
  row: Pick<Foldable, 'id' | 'outletId' | 'networkId' | 'url' | 'urlKey'> & { title: string; text: string },
): Foldable {
  const { title, text, ...rest } = row;
  return { ...rest, titleKey: titleKey(title), shingles: shingles(text) };
}

function alike(a: Foldable, b: Foldable): boolean {
  if (Math.min(a.shingles.length, b.shingles.length) < leastShingles) return false;
  return resembles(a.shingles, b.shingles, NEAR_DUPLICATE);
}

/** Why two suggestions are the same story, or undefined when they are not. */
export function sameStory(a: Foldable, b: Foldable): FoldReason | undefined {
  if (a.urlKey !== null && a.urlKey === b.urlKey) return 'same-address';
  const sameTitle = a.titleKey !== '' && a.titleKey === b.titleKey;
  const sameNetwork = a.networkId !== null && a.networkId === b.networkId;
  if (sameTitle && a.outletId === b.outletId) return 'same-title';
  if (sameNetwork) {
    const number = storyNumber(a.url ?? '');
    if (sameTitle || (number !== undefined && number === storyNumber(b.url ?? ''))) return 'same-network';
  }
  if (alike(a, b)) return 'alike';
  const shared = likeness(a.shingles, b.shingles).shared;
  const silent = Math.min(a.shingles.length, b.shingles.length) < leastShingles;
  return sameTitle && a.titleKey.split(' ').length >= tellingTitle && (silent || shared > 0)
    ? 'same-title'
    : undefined;
}

/** The first of the others that tells the same story. The others are leaders of folds, oldest first. */
export function foldUnder(
  candidate: Foldable,
  leaders: readonly Foldable[],
): { id: number; reason: FoldReason } | undefined {
  for (const leader of leaders) {
    const reason = leader.id === candidate.id ? undefined : sameStory(candidate, leader);
    if (reason) return { id: leader.id, reason };
  }
  return undefined;
}
