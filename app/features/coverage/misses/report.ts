import type { MissCause } from '#db/schema/feeds.ts';
import { missCauses } from './terms.ts';

/** Missed articles of one month (YYYY-MM), cause and outlet. */
export type MissCount = {
  month: string;
  cause: MissCause;
  outletId: number;
  outletName: string;
  count: number;
};

export type MonthOfMisses = { month: string; total: number; causes: { cause: MissCause; count: number }[] };

/** Missed articles by month, the latest first, each with its causes, the most frequent first. */
export function missesByMonth(counts: readonly MissCount[]): MonthOfMisses[] {
  const months = [...new Set(counts.map(row => row.month))].sort().reverse();
  return months.map(month => {
    const rows = counts.filter(row => row.month === month);
    const of = (cause: MissCause) =>
      rows.filter(row => row.cause === cause).reduce((sum, row) => sum + row.count, 0);
    const causes = missCauses.map(cause => ({ cause, count: of(cause) })).filter(entry => entry.count > 0);
    return {
      month,
      total: rows.reduce((sum, row) => sum + row.count, 0),
      causes: causes.sort((a, b) => b.count - a.count),
    };
  });
}

/** Outlets whose articles were missed, the most first. */
export function missesByOutlet(
  counts: readonly MissCount[],
  most = 10,
): { outletId: number; outletName: string; count: number }[] {
  const outlets = new Map<number, { outletId: number; outletName: string; count: number }>();
  for (const { outletId, outletName, count } of counts) {
    const entry = outlets.get(outletId) ?? { outletId, outletName, count: 0 };
    entry.count += count;
    outlets.set(outletId, entry);
  }
  return [...outlets.values()]
    .sort((a, b) => b.count - a.count || (a.outletName < b.outletName ? -1 : 1))
    .slice(0, most);
}
