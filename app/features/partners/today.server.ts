import { readOffice } from '#app/features/settings/queries.server.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';

/** The calendar day (YYYY-MM-DD) of an instant where the office is. */
export async function officeDay(db: Db, now: string): Promise<string> {
  const { zone } = await readOffice(db);
  return isoDay(now, zone);
}
