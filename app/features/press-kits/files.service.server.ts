import { recordAudit } from '#app/features/audit/service.server.ts';
import { imageSize } from '#app/features/files/image-size.ts';
import { mostPixels, safeFileName } from '#app/features/files/kinds.ts';
import { withoutMetadata } from '#app/features/files/metadata.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { acceptedTypes, type FileRole, mostFiles } from './file-terms.ts';
import { countKitFiles, findKitFile, findSameFile, type KitFile } from './files.queries.server.ts';
import { askForSizes } from './pictures.service.server.ts';
import { findKit } from './queries.server.ts';
import { findWorkingKit } from './working.queries.server.ts';
import { noteNewFile } from './writing.server.ts';

export type NewKitFile = {
  kitId: number;
  role: FileRole;
  /** As the person's device names it; made safe here. */
  name: string;
  bytes: Uint8Array;
  alt?: string;
  caption?: string;
  credit?: string;
  /** Takes out what the file tells besides the picture: place, camera, names. */
  stripped?: boolean;
  /** Terms of use, in words. */
  licence?: string;
  /** Form field that errors are said beside; `file` unless given. */
  field?: string;
};

/** A checked and kept upload, not yet part of a kit. */
export type StoredUpload = NewKitFile & { fileId: number };

/**
 * Checks an upload by its bytes and keeps it; to be called before the transaction.
 * @throws Invalid at `field`: empty, over 20 MB, of a kind that is not taken, a picture that claims over 100 megapixels.
 */
export async function storeUpload(ctx: Context<Db>, input: NewKitFile): Promise<StoredUpload> {
  const { role, field = 'file' } = input;
  const claimed = imageSize(input.bytes);
  if (claimed && claimed.width * claimed.height > mostPixels)
    throw new Invalid({ [field]: ['kits.tooManyPixels'] });
  const bytes = input.stripped ? withoutMetadata(input.bytes) : input.bytes;
  const stored = await storeFile(ctx, { bytes, allowed: acceptedTypes[role], field });
  return { ...input, fileId: stored.id };
}

/**
 * Makes a kept upload part of its kit, in the caller's transaction. The same bytes in the same role are added once,
 * so that a form sent twice adds one.
 * @throws Invalid at `field` when the kit has 40 files.
 */
export async function insertKitFile(ctx: Context<Db>, upload: StoredUpload): Promise<KitFile> {
  const { db } = ctx;
  const { kitId, role, fileId, field = 'file' } = upload;
  const same = await findSameFile(db, { kitId, fileId, role });
  if (same !== undefined) return (await findKitFile(db, kitId, same))!;
  const kit = await findKit(db, kitId);
  if (!kit) throw new NotFound();
  const { count, last } = await countKitFiles(db, kitId);
  if (count >= mostFiles) throw new Invalid({ [field]: ['kits.tooManyFiles'] });
  const name = safeFileName(upload.name);
  const { id } = await db
    .insertInto('press_kit_files')
    .values({
      kit_id: kitId,
      file_id: fileId,
      role,
      name,
      caption: collapseSpaces(upload.caption ?? ''),
      credit: collapseSpaces(upload.credit ?? ''),
      alt: collapseSpaces(upload.alt ?? ''),
      licence: collapseSpaces(upload.licence ?? ''),
      position: last + 1,
      pending: kit.status === 'published' ? 1 : 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordAudit(ctx, {
    action: 'kit.fileAdded',
    subject: { kind: 'kit', id: kitId, label: kit.headline },
    changes: [{ field: role, before: null, after: name }],
  });
  const file = (await findKitFile(db, kitId, id))!;
  await askForSizes(ctx, file);
  return file;
}

/** Adds a picture or an attachment to a kit, outside of any form; see {@link storeUpload} for what is refused. */
export async function addKitFile(ctx: Context<Db>, input: NewKitFile): Promise<KitFile> {
  authorise(ctx.actor, 'kits.write');
  const upload = await storeUpload(ctx, input);
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const before = await findWorkingKit(db, input.kitId);
    if (!before) throw new NotFound();
    const file = await insertKitFile(inside, upload);
    await noteNewFile(inside, before, file);
    return file;
  });
}
