import type { Panel } from './panel-request.ts';

type ShortageCause =
  /** Jurors are barred from this entry. */
  | 'conflicts'
  /** More staff would be free, but they must stay a minority. */
  | 'staff-limit'
  /** Jurors have all the entries they may take already by fixed seats. */
  | 'capacity'
  /** Even with all jurors there are too few. */
  | 'panel';

/** An entry that could not be filled even if no other entry needed a juror. */
export interface Shortage<E> {
  entry: E;
  /** Seats to fill beside the fixed ones, those that can be filled, and the difference. */
  open: number;
  possible: number;
  missing: number;
  /** Jurors who are barred, who are full, and free staff beyond the limit. */
  conflicted: number;
  full: number;
  staffBeyondLimit: number;
  causes: ShortageCause[];
}

/** The entries that lack jurors of their own accord, in the order of the list. */
export function findShortages<J, E>(panel: Panel<J, E>): Shortage<E>[] {
  const { jurors, entries } = panel.request;
  return entries.flatMap((entry, e) => {
    const counts = { outsiders: 0, staff: 0, conflicted: 0, full: 0, fixed: 0 };
    jurors.forEach(({ staff }, j) => {
      if (panel.fixed[j]!.has(e)) counts.fixed += 1;
      else if (panel.barred[j]!.has(e)) counts.conflicted += 1;
      else if (panel.capacity[j] === 0) counts.full += 1;
      else if (staff) counts.staff += 1;
      else counts.outsiders += 1;
    });
    const open = panel.open[e]!;
    const possible = counts.outsiders + Math.min(counts.staff, panel.staffRoom[e]!);
    if (possible >= open) return [];
    const staffBeyondLimit = Math.max(0, counts.staff - panel.staffRoom[e]!);
    const causes: ShortageCause[] = [];
    if (counts.conflicted > 0) causes.push('conflicts');
    if (staffBeyondLimit > 0) causes.push('staff-limit');
    if (counts.full > 0) causes.push('capacity');
    if (jurors.length - counts.fixed < open) causes.push('panel');
    const { conflicted, full } = counts;
    return [{ entry, open, possible, missing: open - possible, conflicted, full, staffBeyondLimit, causes }];
  });
}
