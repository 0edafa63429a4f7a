import type { Insertable } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { ArticlePicturesTable } from '#db/schema/article-pictures.ts';
import type { PictureProblem } from './terms.ts';

type Kind = ArticlePicturesTable['kind'];

function pictures(db: Db, articleId: number) {
  return db
    .selectFrom('article_pictures')
    .leftJoin('files', 'files.id', 'article_pictures.file_id')
    .select([
      'article_pictures.id',
      'kind',
      'url',
      'caption',
      'fetched_at as fetchedAt',
      'problem',
      'article_pictures.sha256',
      'files.size',
      'files.width',
      'files.height',
      'files.content_type as contentType',
    ])
    .where('article_id', '=', articleId);
}

/** The newest of a kind, kept or not. */
export async function findLastPicture(db: Db, articleId: number, kind: Kind) {
  const row = await pictures(db, articleId)
    .where('kind', '=', kind)
    .orderBy('article_pictures.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, problem: row.problem as PictureProblem | null };
}

export type Picture = NonNullable<Awaited<ReturnType<typeof findLastPicture>>>;

/** Whether a picture of a kind is kept. */
export async function hasPicture(db: Db, articleId: number, kind: Kind): Promise<boolean> {
  const row = await db
    .selectFrom('article_pictures')
    .select('id')
    .where('article_id', '=', articleId)
    .where('kind', '=', kind)
    .where('problem', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The pictures that are kept, newest first, and what is known of the last try of each kind where that failed. */
export async function listPictures(db: Db, articleId: number): Promise<Picture[]> {
  const rows = await pictures(db, articleId).orderBy('article_pictures.id', 'desc').limit(40).execute();
  const newest = (kind: Kind) => rows.find(row => row.kind === kind)?.id;
  const last = [newest('lead'), newest('screenshot')];
  return rows
    .filter(row => row.problem === null || last.includes(row.id))
    .map(row => ({ ...row, problem: row.problem as PictureProblem | null }));
}

/** The file of one picture. */
export async function findPictureFile(db: Db, articleId: number, id: number) {
  return db
    .selectFrom('article_pictures')
    .innerJoin('files', 'files.id', 'article_pictures.file_id')
    .select(['files.sha256', 'size', 'content_type as contentType', 'kind'])
    .where('article_id', '=', articleId)
    .where('article_pictures.id', '=', id)
    .executeTakeFirst();
}

/** Keeps a picture, or why there is none. */
export async function insertPicture(db: Db, picture: Insertable<ArticlePicturesTable>): Promise<void> {
  await db.insertInto('article_pictures').values(picture).execute();
}

/** The same again at a later time: nothing but the time is new. */
export async function touchPicture(db: Db, id: number, fetchedAt: string): Promise<void> {
  await db.updateTable('article_pictures').set({ fetched_at: fetchedAt }).where('id', '=', id).execute();
}
