import { readFile } from 'node:fs/promises';
import { imageTypes } from '#app/features/files/kinds.ts';
import { previewMaker } from '#app/features/files/previews.server.ts';
import { filePath, storeFile } from '#app/features/files/service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { type KitFile, kitFileRows } from './files.queries.server.ts';
import { type PictureSize, pictureLooks } from './picture-sizes.ts';
import { insertPicture } from './pictures.queries.server.ts';

const isPicture = ({ contentType }: { contentType: string }) =>
  (imageTypes as readonly string[]).includes(contentType);

/** Has the smaller sizes of a picture made, in the caller's transaction; nothing for other files. */
export async function askForSizes(ctx: Context<Db>, file: KitFile): Promise<void> {
  if (!isPicture(file)) return;
  await enqueueJob(ctx, {
    kind: 'press-kits.pictures',
    payload: { kitFileId: file.id },
    dedupeKey: `press-kits.pictures ${file.id}`,
    maxAttempts: 2,
  });
}

/**
 * Job `press-kits.pictures`: draws a picture anew in its smaller sizes, in a worker. What hides in the file (places, cameras,
 * other formats behind the picture) is not in them. A damaged picture, and one that claims too many pixels, stays as it is.
 */
export function picturesJob(workerEntry: () => URL | string) {
  return async (run: JobRun) => {
    const { kitFileId } = run.payload as { kitFileId: number };
    const file = await kitFileRows(run.db).where('press_kit_files.id', '=', kitFileId).executeTakeFirst();
    if (!file || !isPicture(file)) return { made: 0 };
    const bytes = await readFile(filePath(file.sha256));
    const maker = previewMaker({ workerEntry });
    let made = 0;
    try {
      for (const [kind, look] of Object.entries(pictureLooks) as [PictureSize, { longest: number }][]) {
        // A PNG or GIF may let the page shine through; photographs of cameras do not.
        const seeThrough = file.contentType === 'image/png' || file.contentType === 'image/gif';
        const task = {
          bytes,
          contentType: file.contentType,
          mostPages: 1,
          ...pictureLooks[kind],
          seeThrough,
        };
        const page = (await maker.draw(task))?.pages[0];
        // Worth keeping where it is smaller, in pixels and in bytes.
        if (!page || Math.max(file.width ?? 0, file.height ?? 0) <= look.longest) continue;
        if (page.bytes.byteLength >= file.size) continue;
        const ctx = { db: run.db, actor: systemActor, now: run.now() };
        const allowed = ['image/jpeg', 'image/png'];
        const stored = await storeFile(ctx, { bytes: page.bytes, allowed, field: 'file' });
        await inTransaction(run.db, db => insertPicture(db, { kitFileId, kind, fileId: stored.id }));
        made += 1;
      }
    } finally {
      await maker.close();
    }
    return { made };
  };
}
