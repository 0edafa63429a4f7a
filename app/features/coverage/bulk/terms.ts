/** Articles that one batch takes, the newest of those that match. */
export const mostArticles = 1000;

/** Days in which a batch may be taken back. */
const undoDays = 30;

/** Until when a batch that was carried out at `doneAt` may be taken back, as an instant. */
export function undoUntil(doneAt: string): string {
  return new Date(Date.parse(doneAt) + undoDays * 86_400_000).toISOString();
}

/**
 * Why an article stays as it is: it was changed since it was picked (or since the batch, when undoing), it is not in the
 * list, it still waits in the inbox, it would be the same clip as another, an outlet or author is no longer there, or
 * somebody left it out.
 */
export type Obstacle = 'changed' | 'notListed' | 'undecided' | 'sameClip' | 'partnerGone' | 'leftOut';

/** The reason of an article that somebody took off the batch before it was carried out. */
export const leftOut = 'leftOut' satisfies Obstacle;
