import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { messageWith } from '#app/lib/message-data.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { ArrangementName } from '#db/schema/clip-books.ts';
import { arrange } from './arrangement.ts';
import { listArrangeable } from './articles.queries.server.ts';
import { type Book, findBook, listBookArticleIds, writeBookArticles } from './queries.server.ts';
import type { BookForm, NewBook } from './schema.ts';
import { readSelection, type Selection } from './selection.server.ts';
import { withdrawBookShares } from './shares.service.server.ts';
import { mostInBook } from './terms.ts';

async function inOrder(db: Db, ids: readonly number[], arrangement: ArrangementName): Promise<number[]> {
  return arrange(await listArrangeable(db, ids), arrangement).map(article => article.id);
}

/** @throws Invalid for a choice of nothing, or of more than a book holds */
function refuseSelection({ ids, count }: Selection): void {
  if (ids.length === 0) throw new Invalid({ '': ['books.nothingChosen'] });
  if (count > mostInBook)
    throw new Invalid({ '': [messageWith('books.tooMany', { most: mostInBook, chosen: count })] });
}

/** A book of that id, changed by `work` in one transaction; it counts as worked on now. @throws NotFound */
async function changed<T>(
  ctx: Context<Db>,
  id: number,
  work: (inner: Context<Db>, book: Book) => Promise<T>,
): Promise<T> {
  authorise(ctx.actor, 'reports.share');
  return inTransaction(ctx.db, async db => {
    const book = await findBook(db, id);
    if (!book) throw new NotFound();
    await db.updateTable('clip_books').set({ updated_at: ctx.now }).where('id', '=', id).execute();
    return work({ ...ctx, db }, book);
  });
}

const subjectOf = ({ id, title }: Pick<Book, 'id' | 'title'>) => ({ kind: 'clipBook', id, label: title });

/**
 * Starts a book of the articles that `selection` chooses. Returns its id.
 * @throws Invalid when that is nothing, or more than a book holds
 */
export async function createBook(ctx: Context<Db>, input: NewBook): Promise<number> {
  authorise(ctx.actor, 'reports.share');
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const selection = await readSelection(db, new URLSearchParams(input.selection));
    refuseSelection(selection);
    const { title, introduction, arrangement } = input;
    const { id } = await db
      .insertInto('clip_books')
      .values({
        ...{ title, introduction, arrangement, version: 1 },
        ...{ created_by: actorUserId(ctx.actor), created_at: ctx.now, updated_at: ctx.now },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writeBookArticles(db, id, await inOrder(db, selection.ids, arrangement));
    await recordAudit(inner, {
      action: 'clipBook.created',
      subject: subjectOf({ id, title }),
      changes: [{ field: 'articles', before: null, after: selection.ids.length }],
    });
    return id;
  });
}

/** Changes title, introduction and order. @throws Conflict when somebody saved it since `version` was read */
export async function updateBook(ctx: Context<Db>, id: number, input: BookForm): Promise<void> {
  await changed(ctx, id, async (inner, before) => {
    const { version, ...fields } = input;
    if (before.version !== version) throw new Conflict('errors.conflict');
    await inner.db
      .updateTable('clip_books')
      .set({ ...fields, version: version + 1 })
      .where('id', '=', id)
      .execute();
    if (fields.arrangement !== before.arrangement) {
      const ids = await listBookArticleIds(inner.db, id);
      await writeBookArticles(inner.db, id, await inOrder(inner.db, ids, fields.arrangement));
    }
    await recordAudit(inner, {
      action: 'clipBook.updated',
      subject: subjectOf({ id, title: fields.title }),
      changes: diffFields(before, fields, ['title', 'introduction', 'arrangement']),
    });
  });
}

/**
 * Adds approved articles, each once; into their place, or at the end of a book that people arranged. Returns how many
 * came in. @throws Invalid when none was chosen or the book would hold too many
 */
export async function addToBook(ctx: Context<Db>, id: number, chosen: readonly number[]): Promise<number> {
  return changed(ctx, id, async (inner, book) => {
    const params = new URLSearchParams(chosen.map(article => ['artikel', String(article)]));
    const { ids } = await readSelection(inner.db, params);
    const there = await listBookArticleIds(inner.db, id);
    const known = new Set(there);
    const added = ids.filter(article => !known.has(article));
    const all = [...there, ...added];
    refuseSelection({ chosen: true, ids, count: all.length });
    await writeBookArticles(inner.db, id, await inOrder(inner.db, all, book.arrangement));
    await recordAudit(inner, {
      action: 'clipBook.articlesAdded',
      subject: subjectOf(book),
      changes: [{ field: 'articles', before: there.length, after: all.length }],
    });
    return added.length;
  });
}

/** Takes an article out of a book; nothing happens when it is not in it. */
export async function removeFromBook(ctx: Context<Db>, id: number, articleId: number): Promise<void> {
  await changed(ctx, id, async (inner, book) => {
    const there = await listBookArticleIds(inner.db, id);
    const left = there.filter(article => article !== articleId);
    if (left.length === there.length) return;
    await writeBookArticles(inner.db, id, left);
    await recordAudit(inner, {
      action: 'clipBook.articleRemoved',
      subject: subjectOf(book),
      changes: [{ field: 'articles', before: there.length, after: left.length }],
    });
  });
}

/** Moves an article one place up or down; from then on people make the order. */
export async function moveInBook(
  ctx: Context<Db>,
  id: number,
  articleId: number,
  direction: 'up' | 'down',
): Promise<void> {
  await changed(ctx, id, async ({ db }) => {
    const ids = await listBookArticleIds(db, id);
    const from = ids.indexOf(articleId);
    const to = direction === 'up' ? from - 1 : from + 1;
    if (from < 0 || to < 0 || to >= ids.length) return;
    // Positions count from 1; nothing keeps two articles from standing at one for a moment.
    for (const [article, position] of [
      [articleId, to + 1],
      [ids[to]!, from + 1],
    ] as const)
      await db
        .updateTable('clip_book_articles')
        .set({ position })
        .where('book_id', '=', id)
        .where('article_id', '=', article)
        .execute();
    await db.updateTable('clip_books').set({ arrangement: 'manual' }).where('id', '=', id).execute();
  });
}

/** Deletes a book with its editions; every link to it stops working. */
export async function deleteBook(ctx: Context<Db>, id: number): Promise<void> {
  await changed(ctx, id, async (inner, book) => {
    await withdrawBookShares(inner, id);
    await inner.db.deleteFrom('clip_books').where('id', '=', id).execute();
    await recordAudit(inner, { action: 'clipBook.deleted', subject: subjectOf(book) });
  });
}
