import type { Db } from '#db/connection.ts';
import { defaultOffice, type Office, officeSchema } from './schema.ts';

/** The office's settings; defaults where nothing was set. */
export async function readOffice(db: Db): Promise<Office> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', 'office').executeTakeFirst();
  if (!row) return defaultOffice;
  const parsed = officeSchema.safeParse({ ...defaultOffice, ...(JSON.parse(row.value) as object) });
  return parsed.success ? parsed.data : defaultOffice;
}
