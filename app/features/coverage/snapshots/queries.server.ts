import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { WatchState } from '#db/schema/snapshots.ts';

export type DueWatch = { articleId: number; url: string; nextLookAt: string; approved: boolean };

/** Whether a page waits to be looked at. */
export async function hasDueWatch(db: Db, now: string): Promise<boolean> {
  const row = await db
    .selectFrom('article_watches')
    .select('article_id')
    .where('next_look_at', '<=', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Pages that wait to be looked at, the last asked for first: an import does not keep a fresh article waiting. */
export async function listDueWatches(db: Db, now: string, limit: number): Promise<DueWatch[]> {
  const rows = await db
    .selectFrom('article_watches')
    .innerJoin('articles', 'articles.id', 'article_watches.article_id')
    .select([
      'article_watches.article_id as articleId',
      'article_watches.url',
      'article_watches.next_look_at as nextLookAt',
      'articles.status',
    ])
    .where('next_look_at', '<=', now)
    .orderBy('next_look_at', 'desc')
    .orderBy('article_watches.article_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ status, nextLookAt, ...row }) => ({
    ...row,
    nextLookAt: nextLookAt!,
    approved: status === 'approved',
  }));
}

/** Takes a due page for a look; false when somebody else has. Until it is settled it comes back at `until`. */
export async function claimWatch(db: Db, watch: DueWatch, until: string | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('article_watches')
    .set({ next_look_at: until })
    .where('article_id', '=', watch.articleId)
    .where('url', '=', watch.url)
    .where('next_look_at', '=', watch.nextLookAt)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export type Watch = {
  url: string;
  watchedFrom: string;
  nextLookAt: string | null;
  lookedAt: string | null;
  state: WatchState;
  problem: string | null;
  status: number | null;
  failures: number;
  changedAt: string | null;
};

/** What is known of an article's page, or undefined when it is not watched. */
export async function findWatch(db: Db, articleId: number): Promise<Watch | undefined> {
  return db
    .selectFrom('article_watches')
    .select([
      'url',
      'watched_from as watchedFrom',
      'next_look_at as nextLookAt',
      'looked_at as lookedAt',
      'state',
      'problem',
      'http_status as status',
      'failures',
      'changed_at as changedAt',
    ])
    .where('article_id', '=', articleId)
    .executeTakeFirst();
}

const listed = [
  'id',
  'url',
  'origin',
  'fetched_at as fetchedAt',
  'seen_at as seenAt',
  'problem',
  'http_status as status',
  'final_url as finalUrl',
  'sha256',
  'size',
  'title',
] as const;

/** The looks at an article's page that found something new, newest first, at most 100. */
export async function listSnapshots(db: Db, articleId: number) {
  return db
    .selectFrom('article_snapshots')
    .select(listed)
    .where('article_id', '=', articleId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

export type SnapshotRow = Awaited<ReturnType<typeof listSnapshots>>[number];

/** One look at an article's page with the text read then, and the file that keeps its bytes. */
export async function findSnapshot(db: Db, articleId: number, id: number) {
  return db
    .selectFrom('article_snapshots')
    .leftJoin('files', 'files.id', 'article_snapshots.file_id')
    .select([
      'article_snapshots.id',
      'article_snapshots.title',
      'body as text',
      'fetched_at as fetchedAt',
      'article_snapshots.content_type as contentType',
      'files.sha256 as fileSha256',
    ])
    .where('article_id', '=', articleId)
    .where('article_snapshots.id', '=', id)
    .executeTakeFirst();
}

/**
 * The last look at an address, and the last one that read its whole text. A page that a person handed over is the
 * article's whatever its address: later looks are compared with it.
 */
export async function findLastLooks(db: Db, articleId: number, url: string) {
  const newest = db
    .selectFrom('article_snapshots')
    .select(['id', 'problem', 'title', 'body as text'])
    .where('article_id', '=', articleId)
    .where(eb => eb.or([eb('url', '=', url), eb('origin', '=', 'uploaded')]))
    .orderBy('id', 'desc')
    .limit(1);
  return {
    last: await newest.executeTakeFirst(),
    lastRead: await newest.where('problem', 'is', null).executeTakeFirst(),
  };
}

/** When the article's own page was handed over by a person, and what was kept of it; undefined where it was not. */
export async function findHandedPage(db: Db, articleId: number) {
  return db
    .selectFrom('article_snapshots')
    .select(['id', 'fetched_at as handedAt', 'sha256'])
    .where('article_id', '=', articleId)
    .where('origin', '=', 'uploaded')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** How many logged articles lost their page, and how many changed after publication; each counted to `most`. */
export async function countWatches(db: Db, most = 1000): Promise<{ dead: number; changed: number }> {
  const logged = db
    .selectFrom('article_watches')
    .select('article_id')
    // A value, not a join: the few watches lead, never the hundred thousand articles.
    .where(
      eb =>
        eb.selectFrom('articles').select('status').whereRef('articles.id', '=', 'article_watches.article_id'),
      '=',
      'approved',
    )
    .limit(most);
  const count = async (rows: typeof logged) => {
    const row = await db
      .selectFrom(rows.as('counted'))
      .select(eb => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  };
  return {
    dead: await count(logged.where('state', '=', sql.lit('dead'))),
    changed: await count(logged.where('changed_at', 'is not', null)),
  };
}
