import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import type { ArrangementName } from '#db/schema/clip-books.ts';

export type Book = {
  id: number;
  title: string;
  introduction: string;
  arrangement: ArrangementName;
  createdBy: string | null;
  updatedAt: string;
  version: number;
};

/** One book, or undefined. */
export function findBook(db: Db, id: number): Promise<Book | undefined> {
  return db
    .selectFrom('clip_books')
    .leftJoin('users', 'users.id', 'clip_books.created_by')
    .select([
      'clip_books.id',
      'clip_books.title',
      'clip_books.introduction',
      'clip_books.arrangement',
      'users.name as createdBy',
      'clip_books.updated_at as updatedAt',
      'clip_books.version',
    ])
    .where('clip_books.id', '=', id)
    .executeTakeFirst();
}

export type BookRow = { id: number; title: string; updatedAt: string; articles: number; editions: number };

/** Books, the one last worked on first. */
export async function listBooks(db: Db, request: PageRequest = {}, limit = 50): Promise<Page<BookRow>> {
  const query = db
    .selectFrom('clip_books')
    .select(['clip_books.id', 'clip_books.title', 'clip_books.updated_at as updatedAt'])
    .select(eb => [
      eb
        .selectFrom('clip_book_articles')
        .select(count => count.fn.countAll<number>().as('n'))
        .whereRef('book_id', '=', 'clip_books.id')
        .as('articles'),
      eb
        .selectFrom('clip_book_editions')
        .select(count => count.fn.countAll<number>().as('n'))
        .whereRef('book_id', '=', 'clip_books.id')
        .where('made_at', 'is not', null)
        .as('editions'),
    ]);
  const rows = await keysetPage(
    query,
    [
      { column: 'clip_books.updated_at', holds: 'text', direction: 'desc' },
      { column: 'clip_books.id', holds: 'integer', direction: 'desc' },
    ],
    request,
    limit,
  ).execute();
  const numbers = rows.map(row => ({
    ...row,
    articles: Number(row.articles),
    editions: Number(row.editions),
  }));
  return cutPage(numbers, limit, request, row => [row.updatedAt, row.id]);
}

/** Ids of a book's articles in its order. */
export async function listBookArticleIds(db: Db, bookId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('clip_book_articles')
    .select('article_id')
    .where('book_id', '=', bookId)
    .orderBy('position')
    .execute();
  return rows.map(row => row.article_id);
}

/** How many articles a book has. */
export async function countBookArticles(db: Db, bookId: number): Promise<number> {
  const row = await db
    .selectFrom('clip_book_articles')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('book_id', '=', bookId)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Replaces a book's articles, in the order given. */
export async function writeBookArticles(db: Db, bookId: number, ids: readonly number[]): Promise<void> {
  await db.deleteFrom('clip_book_articles').where('book_id', '=', bookId).execute();
  for (let from = 0; from < ids.length; from += 200) {
    await db
      .insertInto('clip_book_articles')
      .values(
        ids
          .slice(from, from + 200)
          .map((article_id, index) => ({ book_id: bookId, article_id, position: from + index + 1 })),
      )
      .execute();
  }
}
