import { readOffice } from '#app/features/settings/queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid } from '#app/lib/errors.ts';
import { instantFromLocalInput } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { contentOf, type KitContent } from './content.ts';
import { keepImages } from './document.ts';
import type { FileRole } from './file-terms.ts';
import { insertKitFile, type StoredUpload, storeUpload } from './files.service.server.ts';
import { mergeContent } from './merging.ts';
import type { KitForm } from './schema.ts';
import { updateKit } from './service.server.ts';
import { writeKitTopics } from './topics.service.server.ts';
import { findVersion } from './versions.queries.server.ts';
import { workingAt } from './writing.server.ts';

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

/** What a save came to. `joined`: somebody else's save was taken in, by whom its last version was. */
export type Saved = { version: number; joined: boolean; savedBy: string | null; content: KitContent };

/**
 * Saves what the edit form holds: words, body, words beside pictures, new and removed files; all of it or nothing.
 * Where somebody else saved since the form was filled, both are joined unless they touched the same part.
 * @throws Conflict when both changed the same part; Invalid for uploads, dates and embargoes that cannot be.
 */
export async function saveKit(
  ctx: Context<Db>,
  id: number,
  form: KitForm,
  kind: 'saved' | 'auto' = 'saved',
): Promise<Saved> {
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
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const stored = await workingAt(db, id, overwrites);
    const meanwhile = overwrites === undefined && version !== stored.version;
    const seen = meanwhile ? await findVersion(db, id, version) : undefined;
    if (meanwhile && !seen) throw new Conflict('errors.conflict');
    const base = seen?.content ?? contentOf(stored);
    const added: KitContent['files'] = [];
    for (const upload of uploads) added.push(await insertKitFile(inside, upload));
    await writeKitTopics(inside, { id, headline: words.headline }, topicIds);
    const mine = asWritten(words, embargoUntil, typedFiles(base.files, files, added));
    const merged = meanwhile
      ? mergeContent(base, mine, contentOf(stored))
      : { content: mine, conflicts: [] as string[] };
    if (merged.conflicts.length > 0) throw new Conflict('errors.conflict');
    const { content } = merged;
    const known = new Set(content.files.map(file => file.id));
    const document = keepImages(content.document, known);
    const written = await updateKit(inside, { ...content, document, id, version: stored.version, kind });
    const after = await workingAt(db, id, written);
    const theirs = meanwhile ? await findVersion(db, id, stored.version) : undefined;
    return {
      version: written,
      joined: meanwhile,
      savedBy: theirs?.savedBy ?? null,
      content: contentOf(after),
    };
  });
}

/** The form's words as content, in the shape in which they are stored. */
function asWritten(
  words: Omit<KitContent, 'embargoUntil' | 'files'>,
  embargoUntil: string | null,
  files: KitContent['files'],
): KitContent {
  return contentOf({ ...words, embargoUntil, files });
}

/** The files of the version that a form was filled from, with what was typed beside them, and those uploaded with it. */
function typedFiles(
  base: KitContent['files'],
  typed: KitForm['files'],
  added: KitContent['files'],
): KitContent['files'] {
  const given = new Map(typed.map(file => [file.id, file]));
  const kept = base.flatMap(file => {
    const now = given.get(file.id);
    if (!now) return [file];
    return now.removed
      ? []
      : [{ id: file.id, alt: now.alt, caption: now.caption, credit: now.credit, licence: now.licence }];
  });
  const known = new Set(kept.map(file => file.id));
  const fresh = added.filter(file => !known.has(file.id));
  return [
    ...kept,
    ...fresh.map(({ id, alt, caption, credit, licence }) => ({ id, alt, caption, credit, licence })),
  ];
}

/**
 * Where the stored kit stands for a page that was filled from version `seen`: what others saved since, to be taken in.
 * @throws NotFound
 */
export async function readSaveState(db: Db, id: number, seen: number) {
  const kit = await workingAt(db, id, undefined);
  if (kit.version === seen) return { version: seen, savedBy: null, joined: null };
  const last = await findVersion(db, id, kit.version);
  return { version: kit.version, savedBy: last?.savedBy ?? null, joined: contentOf(kit) };
}
