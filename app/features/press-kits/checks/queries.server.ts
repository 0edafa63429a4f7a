import type { Db } from '#db/connection.ts';
import type { PressKitLinksTable } from '#db/schema/kit-writing.ts';

export type LinkOutcome = Pick<PressKitLinksTable, 'outcome' | 'status'>;

/** What the links of a kit answered when they were last tried, by address. */
export async function listLinkOutcomes(db: Db, kitId: number): Promise<Map<string, LinkOutcome>> {
  const rows = await db
    .selectFrom('press_kit_links')
    .select(['url', 'outcome', 'status'])
    .where('kit_id', '=', kitId)
    .limit(500)
    .execute();
  return new Map(rows.map(({ url, ...row }) => [url, row]));
}

/** Keeps what a link answered. */
export async function upsertLinkOutcome(
  db: Db,
  row: { kitId: number; url: string; at: string } & LinkOutcome,
): Promise<void> {
  const values = { outcome: row.outcome, status: row.status, checked_at: row.at };
  await db
    .insertInto('press_kit_links')
    .values({ kit_id: row.kitId, url: row.url, ...values })
    .onConflict(conflict => conflict.columns(['kit_id', 'url']).doUpdateSet(values))
    .execute();
}

export type Override = { reason: string; by: string | null; at: string };

/** The faults of a kit that were let pass, by key. */
export async function listOverrides(db: Db, kitId: number): Promise<Map<string, Override>> {
  const rows = await db
    .selectFrom('press_kit_overrides')
    .leftJoin('users', 'users.id', 'press_kit_overrides.decided_by')
    .select(['check_key as key', 'reason', 'decided_at as at', 'users.name as by'])
    .where('kit_id', '=', kitId)
    .limit(500)
    .execute();
  return new Map(rows.map(({ key, ...row }) => [key, row]));
}

/** Lets a fault pass; the newest reason stands. */
export async function upsertOverride(
  db: Db,
  row: { kitId: number; key: string; reason: string; by: number | null; at: string },
): Promise<void> {
  const values = { reason: row.reason, decided_by: row.by, decided_at: row.at };
  await db
    .insertInto('press_kit_overrides')
    .values({ kit_id: row.kitId, check_key: row.key, ...values })
    .onConflict(conflict => conflict.columns(['kit_id', 'check_key']).doUpdateSet(values))
    .execute();
}
