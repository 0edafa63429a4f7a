import type { Db } from '#db/connection.ts';
import type { KitFile } from './files.queries.server.ts';
import { type PictureSize, sizedName, sizeWords } from './picture-sizes.ts';

/**
 * A file of a kit in the size that an address asks for; as it is where that size was not made: the original is small, is no
 * picture, or the work still waits.
 */
export async function sizedFile(db: Db, file: KitFile, size: string | null): Promise<KitFile> {
  if (size === null || !Object.hasOwn(sizeWords, size)) return file;
  const row = await db
    .selectFrom('press_kit_pictures')
    .innerJoin('files', 'files.id', 'press_kit_pictures.file_id')
    .select([
      'files.sha256',
      'files.size',
      'files.content_type as contentType',
      'files.width',
      'files.height',
    ])
    .where('press_kit_pictures.kit_file_id', '=', file.id)
    .where('press_kit_pictures.kind', '=', sizeWords[size as keyof typeof sizeWords])
    .executeTakeFirst();
  return row ? { ...file, ...row, name: sizedName(file.name, row.contentType) } : file;
}

/** Keeps a smaller size of a picture, if the picture is still there. */
export async function insertPicture(
  db: Db,
  picture: { kitFileId: number; kind: PictureSize; fileId: number },
): Promise<void> {
  const there = await db
    .selectFrom('press_kit_files')
    .select('id')
    .where('id', '=', picture.kitFileId)
    .executeTakeFirst();
  if (!there) return;
  await db
    .insertInto('press_kit_pictures')
    .values({ kit_file_id: picture.kitFileId, kind: picture.kind, file_id: picture.fileId })
    .onConflict(conflict =>
      conflict.columns(['kit_file_id', 'kind']).doUpdateSet({ file_id: picture.fileId }),
    )
    .execute();
}
