import type { Board } from './season-score.ts';

/** The season's gatherings at which anybody's presence was recorded, and who came, each pair once. */
export interface Attendance {
  gatherings: readonly number[];
  attended: readonly { gatheringId: number; journalistId: number; outletId: number | null }[];
}

/**
 * T of every entrant as a lookup: the share of the season's gatherings attended, in [0, 1]; 0 where there was none. A
 * journalist attends in person; an outlet by anybody invited for it, and a network that enters as one by any of its outlets.
 */
export function takingPartShares({ gatherings, attended }: Attendance) {
  const visits: Record<Board, Map<number, Set<number>>> = { outlets: new Map(), journalists: new Map() };
  const held = new Set(gatherings);
  const note = (board: Board, id: number, gatheringId: number) => {
    const known = visits[board].get(id);
    if (known) known.add(gatheringId);
    else visits[board].set(id, new Set([gatheringId]));
  };
  for (const { gatheringId, journalistId, outletId } of attended) {
    if (!held.has(gatheringId)) continue;
    note('journalists', journalistId, gatheringId);
    if (outletId !== null) note('outlets', outletId, gatheringId);
  }
  return (board: Board, ids: readonly number[]): number => {
    if (held.size === 0) return 0;
    const seen = new Set<number>();
    for (const id of ids) for (const gathering of visits[board].get(id) ?? []) seen.add(gathering);
    return seen.size / held.size;
  };
}
