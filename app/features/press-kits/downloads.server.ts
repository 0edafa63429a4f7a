import type { Db } from '#db/connection.ts';

/**
 * Whether an answer counts as a download: asked for by the link that says so, from the beginning, and not merely looked at.
 */
export function isDownload(request: Request): boolean {
  const range = request.headers.get('Range');
  return (
    request.method === 'GET' &&
    new URL(request.url).searchParams.has('unduh') &&
    (range === null || range.startsWith('bytes=0-'))
  );
}

/** Counts a download of a file. */
export async function countDownload(db: Db, kitFileId: number): Promise<void> {
  await db
    .updateTable('press_kit_files')
    .set(eb => ({ downloads: eb('downloads', '+', 1) }))
    .where('id', '=', kitFileId)
    .execute();
}

/** Counts a download of all files of a kit as one zip. */
export async function countZip(db: Db, kitId: number): Promise<void> {
  await db
    .updateTable('press_kits')
    .set(eb => ({ zip_downloads: eb('zip_downloads', '+', 1) }))
    .where('id', '=', kitId)
    .execute();
}
