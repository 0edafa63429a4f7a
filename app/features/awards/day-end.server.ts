import { readOffice } from '#app/features/settings/queries.server.ts';
import { startOfDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';

const dayMs = 86_400_000;

/**
 * The last second (UTC ISO) of a calendar day where the office is, so that it reads 23.59; Indonesia keeps no summer time,
 * so every day has 24 hours.
 */
export async function endOfDay(db: Db, day: string): Promise<string> {
  const start = startOfDay(day, (await readOffice(db)).zone)!;
  return new Date(Date.parse(start) + dayMs - 1000).toISOString();
}
