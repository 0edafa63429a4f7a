import type { Board } from './season-score.ts';

/** What a season can award: outlets and journalists by their index and a jury, and the best single work by a jury alone. */
export const seasonBoards = ['outlets', 'journalists', 'works'] as const;
export type SeasonBoard = (typeof seasonBoards)[number];

/** The boards of a season as they are kept, parted by commas. */
export function readBoards(kept: string): SeasonBoard[] {
  const names = kept.split(',');
  return seasonBoards.filter(board => names.includes(board));
}

/** Those that are ranked by their articles. */
export function rankedBoards(boards: readonly SeasonBoard[]): Board[] {
  return boards.filter(board => board !== 'works');
}
