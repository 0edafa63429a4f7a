import { sql } from 'kysely';
import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import type { Tone } from '#db/schema/coverage.ts';
import { type ToneHints, toneHints } from '../tone/tone-hint.ts';
import { type OpenKind, openKinds } from './kinds.ts';

export type OpenRow = {
  id: number;
  title: string;
  outletName: string;
  publishedAt: string;
  open: { kind: OpenKind; count: number }[];
  /** The oldest request for correction that nobody answered. */
  request: { id: number; requestedAt: string } | null;
  /** Of an article whose tone is not judged: what is, and what its words suggest. */
  tones: { headline: Tone | null; body: Tone | null; hints: ToneHints } | null;
};

/**
 * A page of articles about which something waits: of one kind the newest first; of any, first those with the heaviest kind,
 * each group the newest first.
 */
export async function listOpenFindings(
  db: Db,
  filter: { kind?: OpenKind },
  request: PageRequest,
  limit = 50,
): Promise<Page<OpenRow>> {
  const query = db
    .selectFrom('open_findings')
    .select(['article_id as id', 'published_at as publishedAt', 'weight']);
  const newest = [
    { column: 'published_at' as const, holds: 'text' as const, direction: 'desc' as const },
    { column: 'article_id' as const, holds: 'integer' as const, direction: 'desc' as const },
  ];
  const weight = { column: 'weight' as const, holds: 'integer' as const, direction: 'desc' as const };
  const keys = await (filter.kind
    ? keysetPage(query.where('kind', '=', filter.kind), newest, request, limit)
    : // Written out, not bound: only so an engine knows that the partial index fits.
      keysetPage(query.where('weight', '>', sql.lit(0)), [weight, ...newest], request, limit)
  ).execute();
  const page = cutPage(keys, limit, request, row => [
    ...(filter.kind ? [] : [row.weight]),
    row.publishedAt,
    row.id,
  ]);
  return { ...page, rows: await withFacts(db, page.rows) };
}

async function withFacts(db: Db, keys: readonly { id: number; publishedAt: string }[]): Promise<OpenRow[]> {
  if (keys.length === 0) return [];
  const ids = keys.map(key => key.id);
  const articles = await db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['articles.id', 'title', 'outlets.name as outletName'])
    .select(['headline_tone as headline', 'body_tone as body'])
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
  const hints = await readHints(
    db,
    open.filter(row => row.kind === ('noTone' satisfies OpenKind)).map(row => row.articleId),
  );
  return keys.map(({ id, publishedAt }) => {
    const article = articles.find(one => one.id === id);
    const own = new Map(open.filter(row => row.articleId === id).map(row => [row.kind, row.count]));
    const suggested = hints.get(id);
    return {
      id,
      publishedAt,
      title: article?.title ?? '',
      outletName: article?.outletName ?? '',
      open: openKinds.filter(kind => own.has(kind)).map(kind => ({ kind, count: own.get(kind) ?? 0 })),
      request: asked.get(id) ?? null,
      tones:
        article && suggested ? { headline: article.headline, body: article.body, hints: suggested } : null,
    };
  });
}

/** What the words of some articles suggest of their tone; no more than a page of them. */
async function readHints(db: Db, ids: readonly number[]): Promise<Map<number, ToneHints>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'title', 'body'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(row => [row.id, toneHints(row)]));
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
