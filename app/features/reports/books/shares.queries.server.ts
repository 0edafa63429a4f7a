import type { Db } from '#db/connection.ts';

export type BookShare = {
  id: number;
  editionId: number;
  editionNumber: number;
  bookId: number;
  bookTitle: string;
  expiresAt: string;
  withdrawnAt: string | null;
  opened: number;
  openedAt: string | null;
  createdBy: string | null;
  createdAt: string;
};

function shares(db: Db) {
  return db
    .selectFrom('clip_book_shares as share')
    .innerJoin('clip_book_editions as edition', 'edition.id', 'share.edition_id')
    .innerJoin('clip_books as book', 'book.id', 'edition.book_id')
    .leftJoin('users', 'users.id', 'share.created_by')
    .select([
      'share.id',
      'share.edition_id as editionId',
      'edition.number as editionNumber',
      'book.id as bookId',
      'book.title as bookTitle',
      'share.expires_at as expiresAt',
      'share.withdrawn_at as withdrawnAt',
      'share.opened',
      'share.opened_at as openedAt',
      'users.name as createdBy',
      'share.created_at as createdAt',
    ]);
}

/** One link to a book, or undefined. */
export function findBookShare(db: Db, id: number): Promise<BookShare | undefined> {
  return shares(db).where('share.id', '=', id).executeTakeFirst();
}

/** The links to a book, newest first, those that no longer open included; at most 50. */
export function listBookShares(db: Db, bookId: number): Promise<BookShare[]> {
  return shares(db).where('book.id', '=', bookId).orderBy('share.id', 'desc').limit(50).execute();
}

/** Ids of all links to a book. */
export async function listBookShareIds(db: Db, bookId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('clip_book_shares as share')
    .innerJoin('clip_book_editions as edition', 'edition.id', 'share.edition_id')
    .select('share.id')
    .where('edition.book_id', '=', bookId)
    .execute();
  return rows.map(row => row.id);
}

/** The hash of the password that a link asks for. */
export async function findPasswordHash(db: Db, id: number): Promise<string> {
  const row = await db
    .selectFrom('clip_book_shares')
    .select('password_hash')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.password_hash;
}
