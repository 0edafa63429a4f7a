import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import { type OpenKind, openKinds } from './kinds.ts';

export type OpenRow = {
  id: number;
  title: string;
  outletName: string;
  publishedAt: string;
  open: { kind: OpenKind; count: number }[];
  /** The oldest request for correction that nobody answered. */
  request: { id: number; requestedAt: string } | null;
};

/** A page of articles about which something waits, the newest first; of one kind, or of any. */
export async function listOpenFindings(
  db: Db,
  filter: { kind?: OpenKind },
  request: PageRequest,
  limit = 50,
): Promise<Page<OpenRow>> {
  let query = db
    .selectFrom('open_findings')
    .select(['article_id as id', 'published_at as publishedAt'])
    .groupBy(['published_at', 'article_id']);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  const order = [
    { column: 'published_at' as const, holds: 'text' as const, direction: 'desc' as const },
    { column: 'article_id' as const, holds: 'integer' as const, direction: 'desc' as const },
  ];
  const keys = await keysetPage(query, order, request, limit).execute();
  const page = cutPage(keys, limit, request, row => [row.publishedAt, row.id]);
  return { ...page, rows: await withFacts(db, page.rows) };
}

async function withFacts(db: Db, keys: readonly { id: number; publishedAt: string }[]): Promise<OpenRow[]> {
  if (keys.length === 0) return [];
  const ids = keys.map(key => key.id);
  const articles = await db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['articles.id', 'title', 'outlets.name as outletName'])
    .where('articles.id', 'in', ids)
    .execute();
  const open = await db
    .selectFrom('open_findings')
    .select(['article_id as articleId', 'kind', 'count'])
    .where('article_id', 'in', ids)
    .execute();
  const requests = await db
    .selectFrom('correction_requests')
    .select(['article_id as articleId', 'id', 'requested_at as requestedAt'])
    .where('article_id', 'in', ids)
    .where('status', '=', 'requested')
    .orderBy('requested_at', 'desc')
    .execute();
  const asked = new Map(requests.map(({ articleId, ...request }) => [articleId, request]));
  return keys.map(key => {
    const { title = '', outletName = '' } = articles.find(article => article.id === key.id) ?? {};
    const own = new Map(open.filter(row => row.articleId === key.id).map(row => [row.kind, row.count]));
    return {
      ...key,
      title,
      outletName,
      open: openKinds.filter(kind => own.has(kind)).map(kind => ({ kind, count: own.get(kind) ?? 0 })),
      request: asked.get(key.id) ?? null,
    };
  });
}

/** About how many articles each kind waits, counted to `most`. */
export async function countOpenFindings(db: Db, most = 1000): Promise<Record<OpenKind, number>> {
  const counts = {} as Record<OpenKind, number>;
  for (const kind of openKinds) {
    const some = db.selectFrom('open_findings').select('article_id').where('kind', '=', kind).limit(most);
    const row = await db
      .selectFrom(some.as('counted'))
      .select(eb => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    counts[kind] = Number(row.n);
  }
  return counts;
}
