import type { Db } from '#db/connection.ts';
import type { PressKitFilesTable } from '#db/schema/press-kits.ts';

/** A picture or attachment of a kit, with what is known of its bytes. */
export type KitFile = {
  /** Number in addresses and in the body. */
  id: number;
  role: PressKitFilesTable['role'];
  name: string;
  caption: string;
  credit: string;
  alt: string;
  licence: string;
  sha256: string;
  size: number;
  contentType: string;
  width: number | null;
  height: number | null;
  /** How often it was saved from the press room or a personal link. */
  downloads: number;
};

/** Rows of press_kit_files with the file behind each. */
export function kitFileRows(db: Db) {
  return db
    .selectFrom('press_kit_files')
    .innerJoin('files', 'files.id', 'press_kit_files.file_id')
    .select([
      'press_kit_files.id',
      'press_kit_files.role',
      'press_kit_files.name',
      'press_kit_files.caption',
      'press_kit_files.credit',
      'press_kit_files.alt',
      'press_kit_files.downloads',
      'press_kit_files.licence',
      'files.sha256',
      'files.size',
      'files.content_type as contentType',
      'files.width',
      'files.height',
    ]);
}

/** The pictures and attachments of a kit as it is published or goes to be, in their order, at most 100. */
export async function listKitFiles(db: Db, kitId: number): Promise<KitFile[]> {
  return inOrder(db, kitId).where('press_kit_files.pending', '=', 0).execute();
}

/** The same with those that were added to a published kit and wait for its next version. */
export async function listAllKitFiles(db: Db, kitId: number): Promise<KitFile[]> {
  return inOrder(db, kitId).execute();
}

function inOrder(db: Db, kitId: number) {
  return kitFileRows(db)
    .where('press_kit_files.kit_id', '=', kitId)
    .orderBy('press_kit_files.position')
    .orderBy('press_kit_files.id')
    .limit(100);
}

/** The files of several kits by kit, each in its order. */
export async function listFilesOfKits(db: Db, kitIds: readonly number[]): Promise<Map<number, KitFile[]>> {
  const byKit = new Map<number, KitFile[]>();
  if (kitIds.length === 0) return byKit;
  const rows = await kitFileRows(db)
    .select('press_kit_files.kit_id')
    .where('press_kit_files.kit_id', 'in', [...kitIds])
    .where('press_kit_files.pending', '=', 0)
    .orderBy('press_kit_files.position')
    .orderBy('press_kit_files.id')
    .execute();
  for (const { kit_id, ...file } of rows) byKit.set(kit_id, [...(byKit.get(kit_id) ?? []), file]);
  return byKit;
}

/** One file of a kit, whatever the kit's state: for the office. */
export async function findKitFile(db: Db, kitId: number, id: number): Promise<KitFile | undefined> {
  return kitFileRows(db)
    .where('press_kit_files.kit_id', '=', kitId)
    .where('press_kit_files.id', '=', id)
    .executeTakeFirst();
}

/** How many files a kit has, and the last position in use. */
export async function countKitFiles(db: Db, kitId: number): Promise<{ count: number; last: number }> {
  const row = await db
    .selectFrom('press_kit_files')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('position').as('last')])
    .where('kit_id', '=', kitId)
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), last: Number(row.last ?? 0) };
}

/** The file of a kit that holds the same bytes in the same role, if there is one. */
export async function findSameFile(
  db: Db,
  file: { kitId: number; fileId: number; role: PressKitFilesTable['role'] },
): Promise<number | undefined> {
  const row = await db
    .selectFrom('press_kit_files')
    .select('id')
    .where('kit_id', '=', file.kitId)
    .where('file_id', '=', file.fileId)
    .where('role', '=', file.role)
    .executeTakeFirst();
  return row?.id;
}
