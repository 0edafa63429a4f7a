import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { contentOf } from './content.ts';
import type { ReleaseDocument } from './document.ts';
import { findKit, findTranslation } from './queries.server.ts';
import { createKit, updateKit } from './service.server.ts';
import { listKitTopics } from './topics.queries.server.ts';
import { writeKitTopics } from './topics.service.server.ts';
import { findWorkingKit } from './working.queries.server.ts';

/** The files of a kit under new numbers in another one; what they are by their old numbers. */
async function copyFiles(db: Db, fromKitId: number, toKitId: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('press_kit_files')
    .select(['id', 'file_id', 'role', 'name', 'caption', 'credit', 'alt', 'licence', 'position'])
    .where('kit_id', '=', fromKitId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const numbers = new Map<number, number>();
  for (const { id, ...row } of rows) {
    const copy = await db
      .insertInto('press_kit_files')
      .values({ ...row, kit_id: toKitId })
      .returning('id')
      .executeTakeFirstOrThrow();
    numbers.set(id, copy.id);
  }
  return numbers;
}

/** A body whose pictures have other numbers, wherever in it they stand. */
function withPictures(document: ReleaseDocument, numbers: ReadonlyMap<number, number>): ReleaseDocument {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) =>
    key === 'fileId' ? (numbers.get(value as number) ?? 0) : value,
  ) as ReleaseDocument;
}

/**
 * Starts the English version of a kit: a draft of its own with text, pictures and files of the original to be translated.
 * There is one; asking again leads to it.
 * @returns its id
 * @throws Conflict for a kit that is itself a translation
 */
export async function startTranslation(ctx: Context<Db>, kitId: number): Promise<number> {
  authorise(ctx.actor, 'kits.write');
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const kit = await findKit(db, kitId);
    if (!kit) throw new NotFound();
    if (kit.translationOf !== null || kit.language !== 'id') throw new Conflict('errors.conflict');
    const there = await findTranslation(db, kitId);
    if (there) return there.id;
    const words = {
      ...{ headline: `${kit.headline} (English)`, dateline: kit.dateline, boilerplate: kit.boilerplate },
      ...{ keyMessages: kit.keyMessages, embargoUntil: kit.embargoUntil },
      ...{ contactName: kit.contactName, contactPhone: kit.contactPhone, contactEmail: kit.contactEmail },
    };
    const id = await createKit(inside, words);
    await db
      .updateTable('press_kits')
      .set({ language: 'en', translation_of: kitId })
      .where('id', '=', id)
      .execute();
    const numbers = await copyFiles(db, kitId, id);
    const begun = (await findWorkingKit(db, id))!;
    const document = withPictures(kit.document, numbers);
    await updateKit(inside, {
      ...words,
      id,
      version: begun.version,
      document,
      files: contentOf(begun).files,
    });
    const subject = { kind: 'kit', id, label: `${kit.headline} (English)` };
    await writeKitTopics(
      inside,
      { id, headline: subject.label },
      (await listKitTopics(db, kitId)).map(topic => topic.id),
    );
    await recordAudit(inside, { action: 'kit.translationStarted', subject });
    return id;
  });
}
