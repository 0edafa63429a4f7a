import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { ArticleFacts } from './article-facts.ts';

/** Instants between which an article is published: `from` included, `until` excluded. */
export type Span = { from: string; until: string };

const noRulings: ArticleFacts['rulings'] = [];
const nobody: readonly number[] = [];

/**
 * The columns that scoring looks at. `octet_length` is answered from the row's head on both engines, so the texts
 * themselves are not read: a kept text or evidence file is evidence; two empty texts are not the same text.
 */
function selectFacts(db: Db, span: Span) {
  return db
    .selectFrom('articles as a')
    .where('a.status', '=', 'approved')
    .where('a.published_at', '>=', span.from)
    .where('a.published_at', '<', span.until)
    .select([
      'a.id',
      'a.outlet_id as outletId',
      'a.published_at as publishedAt',
      'a.channel',
      'a.format',
      'a.words',
      'a.seconds',
      'a.own_sources as ownSources',
      'a.field_reporting as fieldReporting',
      'a.evidence_file_id as evidenceFileId',
      sql<number>`octet_length(a.body)`.as('bodyBytes'),
      'a.content_hash as contentHash',
      sql<number | null>`coalesce(a.originality_override, a.originality)`.as('originality'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectFacts>['execute']>>[number];

/** Ids are written into the statement: they are numbers of our own, and thousands of parameters would cost more. */
function idList(ids: readonly number[]) {
  return sql<number>`(${sql.raw(ids.map(Number).join(','))})`;
}

function grouped(pairs: readonly { articleId: number; id: number }[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const { articleId, id } of pairs) {
    const group = groups.get(articleId);
    if (group) group.push(id);
    else groups.set(articleId, [id]);
  }
  return groups;
}

async function toFacts(db: Db, rows: readonly Row[], topicIds: readonly number[]): Promise<ArticleFacts[]> {
  if (rows.length === 0) return [];
  const ids = idList(rows.map(row => row.id));
  const tags = await db
    .selectFrom('article_topics')
    .select(['article_id as articleId', 'topic_id as id'])
    .where(sql<boolean>`article_id in ${ids}`)
    // The plus keeps the engine from seeking each article once per topic.
    .where(sql<boolean>`+topic_id in ${idList(topicIds)}`)
    .execute();
  const bylines = await db
    .selectFrom('article_journalists')
    .select(['article_id as articleId', 'journalist_id as id'])
    .where(sql<boolean>`article_id in ${ids}`)
    .execute();
  const programmes = grouped(tags);
  const journalists = grouped(bylines);
  return rows.map(row => ({
    id: row.id,
    outletId: row.outletId,
    journalistIds: journalists.get(row.id) ?? nobody,
    publishedAt: row.publishedAt,
    channel: row.channel,
    format: row.format,
    paid: false,
    programmes: programmes.get(row.id) ?? nobody,
    words: row.words,
    seconds: row.seconds,
    originality: row.originality,
    ownSources: row.ownSources,
    fieldReporting: row.fieldReporting === null ? null : row.fieldReporting === 1,
    hasEvidence: row.evidenceFileId !== null || row.bodyBytes > 0,
    rulings: noRulings,
    contentHash: row.bodyBytes > 0 ? row.contentHash : null,
  }));
}

/** Every approved article of a span, in batches by publication, with those of its topics that are among `topicIds`. */
export async function* readSeasonArticles(
  db: Db,
  span: Span,
  topicIds: readonly number[],
  batchSize = 4000,
): AsyncGenerator<ArticleFacts[]> {
  let last: Row | undefined;
  do {
    let query = selectFacts(db, span);
    if (last) query = query.where(sql<boolean>`(a.published_at, a.id) > (${last.publishedAt}, ${last.id})`);
    const rows = await query.orderBy('a.published_at').orderBy('a.id').limit(batchSize).execute();
    yield await toFacts(db, rows, topicIds);
    last = rows.length === batchSize ? rows.at(-1) : undefined;
  } while (last);
}

/** The approved articles of some outlets in a span. */
export async function listOutletArticles(
  db: Db,
  outletIds: readonly number[],
  span: Span,
  topicIds: readonly number[],
): Promise<ArticleFacts[]> {
  const rows = await selectFacts(db, span)
    .where(sql<boolean>`a.outlet_id in ${idList(outletIds)}`)
    .execute();
  return toFacts(db, rows, topicIds);
}

/** The ids of the approved articles of some journalists in a span, each once. */
export async function listBylinedArticles(
  db: Db,
  journalistIds: readonly number[],
  span: Span,
): Promise<number[]> {
  const rows = await db
    .selectFrom('article_journalists as j')
    .innerJoin('articles as a', 'a.id', 'j.article_id')
    .select('a.id')
    .distinct()
    .where(sql<boolean>`j.journalist_id in ${idList(journalistIds)}`)
    .where('a.status', '=', 'approved')
    .where('a.published_at', '>=', span.from)
    .where('a.published_at', '<', span.until)
    .execute();
  return rows.map(row => row.id);
}

/** These of a span's approved articles. */
export async function listArticles(
  db: Db,
  ids: readonly number[],
  span: Span,
  topicIds: readonly number[],
): Promise<ArticleFacts[]> {
  if (ids.length === 0) return [];
  const rows = await selectFacts(db, span)
    .where(sql<boolean>`a.id in ${idList(ids)}`)
    .execute();
  return toFacts(db, rows, topicIds);
}

/** Everybody who signed an approved article of an outlet in a span. */
export async function listOutletAuthors(db: Db, outletId: number, span: Span): Promise<number[]> {
  const rows = await db
    .selectFrom('article_journalists')
    .innerJoin('articles', 'articles.id', 'article_id')
    .select('journalist_id')
    .distinct()
    .where('outlet_id', '=', outletId)
    .where('status', '=', 'approved')
    .where('published_at', '>=', span.from)
    .where('published_at', '<', span.until)
    .execute();
  return rows.map(row => row.journalist_id);
}

/** The kept shingles of some articles, packed; articles without are absent. */
export async function listPackedShingles(
  db: Db,
  articleIds: readonly number[],
): Promise<{ articleId: number; hashes: Uint8Array }[]> {
  return db
    .selectFrom('article_shingles')
    .select(['article_id as articleId', 'hashes'])
    .where(sql<boolean>`article_id in ${idList(articleIds)}`)
    .execute();
}

/** What leagues and rules of eligibility ask of outlets: of all, or of some. */
export async function listLeagueOutlets(db: Db, ids?: readonly number[]) {
  if (ids?.length === 0) return [];
  let query = db
    .selectFrom('outlets')
    .select(['id', 'scope', 'channel', 'network_id as networkId', 'press_council as pressCouncil']);
  if (ids) query = query.where(sql<boolean>`id in ${idList(ids)}`);
  return query.execute();
}
