import type { Db } from '#db/connection.ts';
import type { ArrangementName } from '#db/schema/clip-books.ts';
import type { JobStatus } from '#db/schema/jobs.ts';
import type { BookSource } from './articles.queries.server.ts';
import type { BookFacts } from './terms.ts';

export type Edition = {
  id: number;
  bookId: number;
  number: number;
  title: string;
  introduction: string;
  arrangement: ArrangementName;
  leftOut: number;
  pages: number | null;
  fileId: number | null;
  jobId: number | null;
  madeBy: string | null;
  /** Null until its job is done. */
  madeAt: string | null;
};

function editions(db: Db) {
  return db
    .selectFrom('clip_book_editions')
    .leftJoin('users', 'users.id', 'clip_book_editions.made_by')
    .select([
      'clip_book_editions.id',
      'book_id as bookId',
      'number',
      'title',
      'introduction',
      'arrangement',
      'left_out as leftOut',
      'pages',
      'file_id as fileId',
      'job_id as jobId',
      'users.name as madeBy',
      'made_at as madeAt',
    ]);
}

/** One edition, or undefined. */
export function findEdition(db: Db, id: number): Promise<Edition | undefined> {
  return editions(db).where('clip_book_editions.id', '=', id).executeTakeFirst();
}

/** An edition of a book by its number, or undefined. */
export function findEditionByNumber(db: Db, bookId: number, number: number): Promise<Edition | undefined> {
  return editions(db).where('book_id', '=', bookId).where('number', '=', number).executeTakeFirst();
}

/** The newest edition of a book that is made, or that is not made yet. */
export function findLatestEdition(
  db: Db,
  bookId: number,
  { made }: { made: boolean },
): Promise<Edition | undefined> {
  return editions(db)
    .where('book_id', '=', bookId)
    .where('made_at', made ? 'is not' : 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What became of the job that makes an edition. */
export async function findMaking(db: Db, edition: Edition) {
  if (edition.jobId === null) return undefined;
  return db
    .selectFrom('jobs')
    .select(['status', 'progress_done as done', 'progress_total as total', 'cancel_requested as stopping'])
    .where('id', '=', edition.jobId)
    .executeTakeFirst();
}

/** Whether a job in this state still makes its edition. */
export function isOpen(status: JobStatus | undefined): boolean {
  return status === 'queued' || status === 'running';
}

const perInsert = 100;

/** Freezes what an edition shows, in place of what an earlier run of its job froze. */
export async function writeEntries(db: Db, editionId: number, sources: readonly BookSource[]): Promise<void> {
  await db.deleteFrom('clip_book_entries').where('edition_id', '=', editionId).execute();
  for (let from = 0; from < sources.length; from += perInsert) {
    await db
      .insertInto('clip_book_entries')
      .values(
        sources.slice(from, from + perInsert).map(({ id, version, body, scan, lead, ...facts }, index) => ({
          edition_id: editionId,
          position: from + index + 1,
          article_id: id,
          article_version: version,
          facts: JSON.stringify(facts),
        })),
      )
      .execute();
  }
}

/** What an edition shows, in its order; `pictured` where a small picture goes with it. */
export async function listEntries(
  db: Db,
  editionId: number,
): Promise<(BookFacts & { position: number; pictured: boolean })[]> {
  const rows = await db
    .selectFrom('clip_book_entries')
    .select(['facts', 'position', 'thumbnail_file_id as thumbnail'])
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .execute();
  return rows.map(({ facts, position, thumbnail }) => ({
    ...(JSON.parse(facts) as BookFacts),
    position,
    pictured: thumbnail !== null,
  }));
}

/** Puts a small picture beside an entry of an edition. */
export async function writeThumbnail(
  db: Db,
  editionId: number,
  position: number,
  fileId: number,
): Promise<void> {
  await db
    .updateTable('clip_book_entries')
    .set({ thumbnail_file_id: fileId })
    .where('edition_id', '=', editionId)
    .where('position', '=', position)
    .execute();
}

/** The small picture beside an entry, or undefined. */
export function findThumbnail(db: Db, editionId: number, position: number) {
  return db
    .selectFrom('clip_book_entries')
    .innerJoin('files', 'files.id', 'clip_book_entries.thumbnail_file_id')
    .select(['files.sha256', 'files.size', 'files.content_type as contentType'])
    .where('edition_id', '=', editionId)
    .where('position', '=', position)
    .executeTakeFirst();
}

/** How many articles an edition shows. */
export async function countEntries(db: Db, editionId: number): Promise<number> {
  const row = await db
    .selectFrom('clip_book_entries')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('edition_id', '=', editionId)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** How many articles of an edition were edited, taken out of coverage or deleted since it was made. */
export async function countChanges(db: Db, editionId: number): Promise<{ edited: number; gone: number }> {
  const rows = await db
    .selectFrom('clip_book_entries as entry')
    .leftJoin('articles', 'articles.id', 'entry.article_id')
    .select(['entry.article_version as then', 'articles.version', 'articles.status'])
    .where('entry.edition_id', '=', editionId)
    .execute();
  const gone = rows.filter(row => row.status !== 'approved');
  const edited = rows.filter(row => row.status === 'approved' && row.version !== row.then);
  return { edited: edited.length, gone: gone.length };
}

/** Whether a book's title, introduction, order or choice of articles differs from an edition of it. */
export async function differsFrom(db: Db, edition: Edition): Promise<boolean> {
  const book = await db
    .selectFrom('clip_books')
    .select(['title', 'introduction', 'arrangement'])
    .where('id', '=', edition.bookId)
    .executeTakeFirst();
  if (!book) return true;
  if (
    book.title !== edition.title ||
    book.introduction !== edition.introduction ||
    book.arrangement !== edition.arrangement
  )
    return true;
  const chosen = await db
    .selectFrom('clip_book_articles')
    .innerJoin('articles', 'articles.id', 'clip_book_articles.article_id')
    .select('article_id as id')
    .where('book_id', '=', edition.bookId)
    .where('articles.status', '=', 'approved')
    .orderBy('position')
    .execute();
  const shown = await db
    .selectFrom('clip_book_entries')
    .innerJoin('articles', 'articles.id', 'clip_book_entries.article_id')
    .select('article_id as id')
    .where('edition_id', '=', edition.id)
    .where('articles.status', '=', 'approved')
    .orderBy('position')
    .execute();
  return chosen.map(row => row.id).join() !== shown.map(row => row.id).join();
}
