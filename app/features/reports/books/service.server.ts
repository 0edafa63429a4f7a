import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { messageWith } from '#app/lib/message-data.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { ArrangementName } from '#db/schema/clip-books.ts';
import { arrange, placeInto, placesOf } from './arrangement.ts';
import { listArrangeable, listTopicOrder } from './articles.queries.server.ts';
import { readBookOrder } from './contents.server.ts';
import { type Book, findBook, listBookArticleIds, writeBookArticles } from './queries.server.ts';
import type { BookForm, NewBook } from './schema.ts';
import { readSelection, type Selection } from './selection.server.ts';
import { withdrawBookShares } from './shares.service.server.ts';
import { mostInBook } from './terms.ts';

async function inOrder(db: Db, ids: readonly number[], arrangement: ArrangementName): Promise<number[]> {
  return arrange(await listArrangeable(db, ids), arrangement, await listTopicOrder(db)).map(({ id }) => id);
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
 * Adds approved articles, each once; into their places, or at the end of a book that people arranged. Returns how many
 * came in. @throws Invalid when none was chosen or the book would hold too many
 */
export async function addToBook(ctx: Context<Db>, id: number, chosen: readonly number[]): Promise<number> {
  return changed(ctx, id, async (inner, book) => {
    const params = new URLSearchParams(chosen.map(article => ['artikel', String(article)]));
    const { ids } = await readSelection(inner.db, params);
    const there = await readBookOrder(inner.db, book);
    const known = new Set(there.map(article => article.id));
    const added = ids.filter(article => !known.has(article));
    refuseSelection({ chosen: true, ids, count: there.length + added.length });
    const all = placeInto(
      there,
      await listArrangeable(inner.db, added),
      book.arrangement,
      await listTopicOrder(inner.db),
    );
    await writeBookArticles(
      inner.db,
      id,
      all.map(article => article.id),
    );
    await recordAudit(inner, {
      action: 'clipBook.articlesAdded',
      subject: subjectOf(book),
      changes: [{ field: 'articles', before: there.length, after: all.length }],
    });
    return added.length;
  });
}

/**
 * Takes an article out of a book. Returns the place where it stood, counted from 1; undefined when it is not in it.
 */
export async function removeFromBook(
  ctx: Context<Db>,
  id: number,
  articleId: number,
): Promise<number | undefined> {
  return changed(ctx, id, async (inner, book) => {
    const there = (await readBookOrder(inner.db, book)).map(article => article.id);
    const place = there.indexOf(articleId);
    if (place < 0) return undefined;
    await writeBookArticles(inner.db, id, there.toSpliced(place, 1));
    await recordAudit(inner, {
      action: 'clipBook.articleRemoved',
      subject: subjectOf(book),
      changes: [{ field: 'articles', before: there.length, after: there.length - 1 }],
    });
    return place + 1;
  });
}

/**
 * Puts an article that was taken out back to where it stood, as far as that is in its chapter. Nothing happens when it is
 * in the book. @throws NotFound when there is no such article, Invalid when the book is full meanwhile
 */
export async function returnToBook(
  ctx: Context<Db>,
  id: number,
  articleId: number,
  place: number,
): Promise<void> {
  await changed(ctx, id, async (inner, book) => {
    const there = await readBookOrder(inner.db, book);
    if (there.some(article => article.id === articleId)) return;
    const [article] = await listArrangeable(inner.db, [articleId]);
    if (!article) throw new NotFound();
    refuseSelection({ chosen: true, ids: [articleId], count: there.length + 1 });
    const { arrangement } = book;
    const all = placeInto(there, [article], arrangement, await listTopicOrder(inner.db));
    const span = placesOf(all, arrangement, articleId)!;
    const own = all.indexOf(article) + 1;
    // A book by date knows the place itself.
    const to = isByDate(arrangement) ? own : Math.min(Math.max(place, span.from), span.to);
    await writeMoved(inner.db, id, all, articleId, to);
    await recordAudit(inner, {
      action: 'clipBook.articlesAdded',
      subject: subjectOf(book),
      changes: [{ field: 'articles', before: there.length, after: all.length }],
    });
  });
}

const isByDate = (arrangement: ArrangementName) => arrangement === 'newest' || arrangement === 'oldest';

async function writeMoved(
  db: Db,
  bookId: number,
  articles: readonly { id: number }[],
  articleId: number,
  to: number,
): Promise<void> {
  const others = articles.map(({ id }) => id).filter(id => id !== articleId);
  await writeBookArticles(db, bookId, others.toSpliced(to - 1, 0, articleId));
}

export type Move = {
  /** Where it stands now, counted from 1. */
  place: number;
  /** The order by date that the move has ended; undefined when there was none. */
  ended?: ArrangementName;
};

/**
 * Moves an article to a place, counted from 1. In a book with chapters it stays in its chapter; one by date is from then
 * on ordered by people.
 * @throws Conflict for a place outside of its chapter, and when it is not in the book any more
 */
export async function moveInBook(
  ctx: Context<Db>,
  id: number,
  articleId: number,
  to: number | 'up' | 'down',
): Promise<Move> {
  return changed(ctx, id, async ({ db }, book) => {
    const all = await readBookOrder(db, book);
    const at = all.findIndex(article => article.id === articleId) + 1;
    const span = placesOf(all, book.arrangement, articleId);
    if (!span) throw new Conflict('books.notInBook');
    const steps = { up: at - 1, down: at + 1 };
    const place = typeof to === 'number' ? Math.min(Math.max(to, 1), all.length) : steps[to];
    // A button that was pressed twice at the end moves nothing.
    if (place === at || place < 1 || place > all.length) return { place: at };
    if (place < span.from || place > span.to) throw new Conflict(messageWith('books.outsideChapter', span));
    await writeMoved(db, id, all, articleId, place);
    if (!isByDate(book.arrangement)) return { place };
    await db.updateTable('clip_books').set({ arrangement: 'manual' }).where('id', '=', id).execute();
    return { place, ended: book.arrangement };
  });
}

/** Puts a book in an order anew: what people moved within it is forgotten. */
export async function rearrangeBook(
  ctx: Context<Db>,
  id: number,
  arrangement: ArrangementName,
): Promise<void> {
  await changed(ctx, id, async ({ db }) => {
    await db.updateTable('clip_books').set({ arrangement }).where('id', '=', id).execute();
    await writeBookArticles(db, id, await inOrder(db, await listBookArticleIds(db, id), arrangement));
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
