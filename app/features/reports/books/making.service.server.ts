import { recordAudit } from '#app/features/audit/service.server.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { cancelJob, enqueueJob } from '#app/features/jobs/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Format } from '#app/i18n/format.ts';
import type { Locale, Translate } from '#app/i18n/translate.ts';
import { actorUserId, authorise, systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { keepOrder } from './arrangement.ts';
import { type BookSource, listTopicOrder, readBookSources } from './articles.queries.server.ts';
import {
  type Edition,
  findEdition,
  findLatestEdition,
  findMaking,
  isOpen,
  writeEntries,
  writeThumbnail,
} from './editions.queries.server.ts';
import { bookPdf } from './pdf.server.ts';
import { type BookPictures, bookPictures } from './pictures.server.ts';
import { findBook, listBookArticleIds } from './queries.server.ts';

export type Words = { t: Translate; format: Format };

/**
 * Orders a new edition of a book; a job makes it. One that was stopped or failed is taken up again under its number.
 * Returns the edition's id.
 * @throws Conflict when the book is empty or an edition is being made
 */
export async function makeEdition(ctx: Context<Db>, bookId: number, locale: Locale): Promise<number> {
  authorise(ctx.actor, 'reports.share');
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const book = await findBook(db, bookId);
    if (!book) throw new NotFound();
    if ((await listBookArticleIds(db, bookId)).length === 0) throw new Conflict('books.empty');
    const unmade = await findLatestEdition(db, bookId, { made: false });
    if (unmade && isOpen((await findMaking(db, unmade))?.status)) throw new Conflict('books.beingMade');
    if (unmade) await db.deleteFrom('clip_book_editions').where('id', '=', unmade.id).execute();
    const last = await findLatestEdition(db, bookId, { made: true });
    const number = (last?.number ?? 0) + 1;
    const { title, introduction, arrangement } = book;
    const { id } = await db
      .insertInto('clip_book_editions')
      .values({
        ...{ book_id: bookId, number, title, introduction, arrangement, left_out: 0 },
        ...{ made_by: actorUserId(ctx.actor), asked_at: ctx.now },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const jobId = await enqueueJob(inner, {
      kind: 'reports.clip-book',
      payload: { editionId: id, locale } satisfies MakingPayload,
      maxAttempts: 2,
    });
    await db
      .updateTable('clip_book_editions')
      .set({ job_id: jobId ?? null })
      .where('id', '=', id)
      .execute();
    await recordAudit(inner, {
      action: 'clipBook.made',
      subject: { kind: 'clipBook', id: bookId, label: title },
      changes: [{ field: 'edition', before: last?.number ?? null, after: number }],
    });
    return id;
  });
}

/** Stops the edition that is being made; nothing happens when none is. */
export async function stopMaking(ctx: Context<Db>, bookId: number): Promise<void> {
  authorise(ctx.actor, 'reports.share');
  const unmade = await findLatestEdition(ctx.db, bookId, { made: false });
  if (!unmade?.jobId) throw new Conflict('errors.nothingToStop');
  await cancelJob(ctx, unmade.jobId);
}

export type MakingPayload = { editionId: number; locale: Locale };

/** Takes down what the edition shows, all at one moment: articles edited later stay in it as they were. */
async function freeze(db: Db, edition: Edition): Promise<BookSource[]> {
  return inTransaction(db, async trx => {
    const ids = await listBookArticleIds(trx, edition.bookId);
    const order = await listTopicOrder(trx);
    const sources = keepOrder(await readBookSources(trx, ids), edition.arrangement, order);
    await writeEntries(trx, edition.id, sources);
    await trx
      .updateTable('clip_book_editions')
      .set({ left_out: ids.length - sources.length })
      .where('id', '=', edition.id)
      .execute();
    return sources;
  });
}

/** Keeps the small pictures that readers of a link see, beside the entries of an edition. */
async function keepThumbnails(
  ctx: Context<Db>,
  editionId: number,
  sources: readonly BookSource[],
  pictures: BookPictures,
): Promise<void> {
  for (const [index, source] of sources.entries()) {
    const bytes = await pictures.thumbnail(source);
    if (!bytes) continue;
    const { id } = await storeFile(ctx, { bytes, allowed: ['image/jpeg'], field: 'thumbnail' });
    await writeThumbnail(ctx.db, editionId, index + 1, id);
  }
}

/**
 * Job `reports.clip-book`: freezes an edition, writes its PDF and keeps it. Safe to run again: it freezes anew. Payload:
 * {@link MakingPayload}.
 * @param wordsOf words and formats of a language
 */
export function makeBookJob(wordsOf: (locale: Locale) => Words) {
  return async (run: JobRun): Promise<unknown> => {
    const { editionId, locale } = run.payload as MakingPayload;
    const edition = await findEdition(run.db, editionId);
    // The book was deleted meanwhile, or an earlier run of this job got as far.
    if (!edition || edition.madeAt) return {};
    const sources = await freeze(run.db, edition);
    if (sources.length === 0) throw new Error('no article of the book is approved any more');
    const { organisation, address, zone } = await readOffice(run.db);
    const book = { ...edition, office: organisation, address, zone, madeAt: run.now(), sources };
    const ctx = { db: run.db, actor: systemActor, now: run.now() };
    const pictures = bookPictures();
    const onSheet = async (done: number) => {
      await run.progress(done, sources.length);
      return run.cancelled();
    };
    const pdf = await bookPdf(book, wordsOf(locale), pictures.printed, onSheet)
      .then(async printed => {
        if (printed) await keepThumbnails(ctx, editionId, sources, pictures);
        return printed;
      })
      .finally(pictures.close);
    if (!pdf) return { articles: 0 };
    const file = await storeFile(ctx, { bytes: pdf.bytes, allowed: ['application/pdf'], field: 'pdf' });
    await run.db
      .updateTable('clip_book_editions')
      .set({ file_id: file.id, pages: pdf.pages, made_at: ctx.now })
      .where('id', '=', editionId)
      .execute();
    return { articles: sources.length, pages: pdf.pages };
  };
}
