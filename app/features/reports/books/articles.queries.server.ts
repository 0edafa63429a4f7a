import { topicNames } from '#app/features/coverage/list.queries.server.ts';
import { isDrawable } from '#app/features/files/kinds.ts';
import { excerpt } from '#app/features/press-kits/excerpt.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import type { Db } from '#db/connection.ts';
import type { Arrangeable } from './arrangement.ts';
import { type BookFacts, longestExcerpt } from './terms.ts';

export type KeptFile = { sha256: string; contentType: string };

export type BookSource = BookFacts & {
  id: number;
  version: number;
  body: string;
  /** What is kept as evidence and can be drawn: the page of a newspaper, most often. Never leaves the office. */
  scan: KeptFile | null;
  /** The picture that the outlet showed with the story. */
  lead: (KeptFile & { caption: string }) | null;
};

const perRead = 200;

/** Names of known journalists of articles, in their order, by article. */
async function writersOf(db: Db, ids: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('article_journalists')
    .innerJoin('journalists', 'journalists.id', 'article_journalists.journalist_id')
    .select(['article_id as articleId', 'journalists.name'])
    .where('article_id', 'in', ids)
    .orderBy('position')
    .execute();
  const writers = new Map<number, string[]>();
  for (const { articleId, name } of rows) writers.set(articleId, [...(writers.get(articleId) ?? []), name]);
  return writers;
}

/** The kept lead image of articles, the newest of each, by article. */
async function leadsOf(db: Db, ids: readonly number[]) {
  const rows = await db
    .selectFrom('article_pictures')
    .innerJoin('files', 'files.id', 'article_pictures.file_id')
    .select(['article_id as articleId', 'files.sha256', 'files.content_type as contentType', 'caption'])
    .where('article_id', 'in', ids)
    .where('kind', '=', 'lead')
    .orderBy('article_pictures.id')
    .execute();
  return new Map(rows.map(({ articleId, ...lead }) => [articleId, lead]));
}

/** What an edition is made from: the approved ones among some articles, in the order of `ids`, texts included. */
export async function readBookSources(db: Db, ids: readonly number[]): Promise<BookSource[]> {
  const found = new Map<number, BookSource>();
  for (let from = 0; from < ids.length; from += perRead) {
    const some = ids.slice(from, from + perRead);
    const rows = await db
      .selectFrom('articles')
      .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
      .leftJoin('files', 'files.id', 'articles.evidence_file_id')
      .select(['files.sha256', 'files.content_type as contentType'])
      .select([
        'articles.id',
        'articles.version',
        'articles.title',
        'outlets.name as outlet',
        'articles.channel',
        'articles.rubric',
        'articles.byline',
        'articles.dateline',
        'articles.regency',
        'articles.published_at as publishedAt',
        'articles.published_on as publishedOn',
        'articles.headline_tone as headlineTone',
        'articles.body_tone as bodyTone',
        'articles.url',
        'articles.body',
      ])
      .where('articles.id', 'in', some)
      .where('articles.status', '=', 'approved')
      .execute();
    const topics = await topicNames(db, some);
    const writers = await writersOf(db, some);
    const leads = await leadsOf(db, some);
    for (const { byline, sha256, contentType, ...row } of rows)
      found.set(row.id, {
        ...row,
        writers: writers.get(row.id)?.join(', ') || byline,
        topics: topics.get(row.id) ?? [],
        excerpt: excerpt(row.body, longestExcerpt),
        scan: sha256 && contentType && isDrawable(contentType) ? { sha256, contentType } : null,
        lead: leads.get(row.id) ?? null,
      });
  }
  return ids.map(id => found.get(id)).filter(source => source !== undefined);
}

export type BookArticle = Arrangeable & { title: string; status: string };

/** What articles are arranged by and known by, in the order of `ids`, whatever their state. */
export async function listArrangeable(db: Db, ids: readonly number[]): Promise<BookArticle[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['articles.id', 'articles.published_at as publishedAt', 'outlets.name as outlet'])
    .select(['articles.headline_tone as headlineTone', 'articles.title', 'articles.status'])
    .where('articles.id', 'in', ids)
    .execute();
  const topics = await topicNames(db, ids);
  const found = new Map(rows.map(row => [row.id, { ...row, topics: topics.get(row.id) ?? [] }]));
  return ids.map(id => found.get(id)).filter(article => article !== undefined);
}

/** Names of all topics in the order in which the office lists them, the order of chapters. */
export async function listTopicOrder(db: Db): Promise<string[]> {
  return (await listTopics(db)).map(topic => topic.name);
}

/** Titles and outlets of a few articles, in the order of `ids`. */
export async function listTitles(
  db: Db,
  ids: readonly number[],
): Promise<{ id: number; title: string; outlet: string }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['articles.id', 'articles.title', 'outlets.name as outlet'])
    .where('articles.id', 'in', ids)
    .execute();
  return ids.map(id => rows.find(row => row.id === id)).filter(row => row !== undefined);
}
