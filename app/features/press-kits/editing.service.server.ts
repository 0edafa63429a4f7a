import { readOffice } from '#app/features/settings/queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import { instantFromLocalInput } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { keepImages } from './document.ts';
import type { FileRole } from './file-terms.ts';
import { listKitFiles } from './files.queries.server.ts';
import { insertKitFile, type StoredUpload, storeUpload, writeFileDetails } from './files.service.server.ts';
import type { KitForm } from './schema.ts';
import { updateKit } from './service.server.ts';
import { writeKitTopics } from './topics.service.server.ts';

async function storeUploads(
  ctx: Context<Db>,
  kitId: number,
  files: readonly File[],
  role: FileRole,
  field: string,
  stripped: boolean,
): Promise<StoredUpload[]> {
  const stored: StoredUpload[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    stored.push(await storeUpload(ctx, { kitId, role, name: file.name, bytes, field, stripped }));
  }
  return stored;
}

/** The embargo as an instant; the form speaks the office's local time. */
async function embargoInstant(db: Db, local: string | undefined): Promise<string | null> {
  if (!local) return null;
  const at = instantFromLocalInput(local, (await readOffice(db)).zone);
  if (!at) throw new Invalid({ embargoUntil: ['errors.impossibleDate'] });
  return at;
}

/**
 * Saves what the edit form holds: words, body, words beside pictures, new and removed files; all of it or nothing.
 * @throws Conflict when somebody saved in between; Invalid for uploads, dates and embargoes that cannot be.
 */
export async function saveKit(ctx: Context<Db>, id: number, form: KitForm): Promise<void> {
  authorise(ctx.actor, 'kits.write');
  const {
    files,
    newImages,
    newAttachments,
    next: _,
    version,
    overwrites,
    topicIds,
    stripMetadata,
    ...words
  } = form;
  const embargoUntil = await embargoInstant(ctx.db, form.embargoUntil);
  const uploads = [
    ...(await storeUploads(ctx, id, newImages, 'image', 'newImages', stripMetadata)),
    ...(await storeUploads(ctx, id, newAttachments, 'attachment', 'newAttachments', stripMetadata)),
  ];
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    await writeFileDetails(inside, { id, headline: words.headline }, files);
    for (const upload of uploads) await insertKitFile(inside, upload);
    await writeKitTopics(inside, { id, headline: words.headline }, topicIds);
    const known = new Set((await listKitFiles(db, id)).map(file => file.id));
    const document = keepImages(words.document, known);
    await updateKit(inside, { ...words, id, version: overwrites ?? version, embargoUntil, document });
  });
}
