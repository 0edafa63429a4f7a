import type { Db } from '#db/connection.ts';

/** A personal link to a kit before it is public. */
export type PreviewLink = {
  id: number;
  kitId: number;
  /** Whose it is. */
  name: string;
  expiresAt: string;
  createdAt: string;
  withdrawnAt: string | null;
  /** How often the page was opened, by people and by scanners of mail alike. */
  opened: number;
  openedAt: string | null;
};

function previewRows(db: Db) {
  return db
    .selectFrom('press_previews')
    .select([
      'id',
      'kit_id as kitId',
      'name',
      'expires_at as expiresAt',
      'created_at as createdAt',
      'withdrawn_at as withdrawnAt',
      'opened',
      'opened_at as openedAt',
    ]);
}

/** The personal links to a kit, newest first. */
export async function listPreviews(db: Db, kitId: number): Promise<PreviewLink[]> {
  return previewRows(db).where('kit_id', '=', kitId).orderBy('id', 'desc').limit(100).execute();
}

/** How many personal links open at present, and how often those were opened. */
export async function countOpenPreviews(
  db: Db,
  kitId: number,
  now: string,
): Promise<{ open: number; opened: number }> {
  const row = await db
    .selectFrom('press_previews')
    .select(({ fn }) => [fn.countAll<number>().as('open'), fn.sum<number | null>('opened').as('opened')])
    .where('kit_id', '=', kitId)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return { open: Number(row.open), opened: Number(row.opened ?? 0) };
}

export async function findPreview(db: Db, id: number): Promise<PreviewLink | undefined> {
  return previewRows(db).where('id', '=', id).executeTakeFirst();
}
