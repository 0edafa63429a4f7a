import type { Db } from '#db/connection.ts';

export type FileRow = {
  id: number;
  sha256: string;
  size: number;
  contentType: string;
  width: number | null;
  height: number | null;
};

/** A kept file, or undefined. Whether the asker may have it is for the feature that refers to it. */
export async function findFile(db: Db, id: number): Promise<FileRow | undefined> {
  return db
    .selectFrom('files')
    .select(['id', 'sha256', 'size', 'content_type as contentType', 'width', 'height'])
    .where('id', '=', id)
    .executeTakeFirst();
}
