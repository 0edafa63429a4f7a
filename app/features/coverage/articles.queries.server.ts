import { type Selectable, sql } from 'kysely';
import { fold } from '#app/lib/text.ts';
import type { Db } from '#db/connection.ts';
import type { ArticlesTable } from '#db/schema/coverage.ts';

export type Article = {
  id: number;
  title: string;
  outlet: { id: number; name: string; networkId: number | null };
  journalists: { id: number; name: string }[];
  topics: { id: number; code: string; name: string; kind: string; source: 'machine' | 'person' }[];
  spokespersons: { name: string; title: string }[];
  row: Selectable<ArticlesTable>;
};

/** One article with its people and topics, or undefined. */
export async function findArticle(db: Db, id: number): Promise<Article | undefined> {
  const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const outlet = await db
    .selectFrom('outlets')
    .select(['id', 'name', 'network_id as networkId'])
    .where('id', '=', row.outlet_id)
    .executeTakeFirstOrThrow();
  const journalists = await db
    .selectFrom('article_journalists')
    .innerJoin('journalists', 'journalists.id', 'article_journalists.journalist_id')
    .select(['journalists.id', 'journalists.name'])
    .where('article_id', '=', id)
    .orderBy('position')
    .execute();
  const topics = await db
    .selectFrom('article_topics')
    .innerJoin('topics', 'topics.id', 'article_topics.topic_id')
    .select(['topics.id', 'topics.code', 'topics.name', 'topics.kind', 'article_topics.source'])
    .where('article_id', '=', id)
    .orderBy('topics.position')
    .execute();
  const spokespersons = await db
    .selectFrom('article_spokespersons')
    .select(['name', 'title'])
    .where('article_id', '=', id)
    .orderBy('id')
    .execute();
  return { id, title: row.title, outlet, journalists, topics, spokespersons, row };
}

/** A clip that is there already: logged, or waiting in the inbox as a suggestion. */
export type SameArticle = { id: number; title: string; status: Article['row']['status'] };

/**
 * An article of the same address, or of the same text in the same outlet: the same clip logged before, or suggested; a
 * logged one before a suggestion.
 */
export async function findSameArticle(
  db: Db,
  candidate: Pick<Article['row'], 'outlet_id' | 'canonical_url' | 'content_hash'>,
  exceptId?: number,
): Promise<SameArticle | undefined> {
  const { canonical_url, content_hash, outlet_id } = candidate;
  return db
    .selectFrom('articles')
    .select(['id', 'title', 'status'])
    .where('status', '!=', 'dismissed')
    .$if(exceptId !== undefined, query => query.where('id', '!=', exceptId!))
    .where(eb => {
      const sameText = eb.and([eb('content_hash', '=', content_hash), eb('outlet_id', '=', outlet_id)]);
      return canonical_url ? eb.or([eb('canonical_url', '=', canonical_url), sameText]) : sameText;
    })
    .orderBy(sql`case status when 'suggested' then 1 else 0 end`)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** As many articles of one outlet and day are looked through for a title. */
const mostOfOneDay = 500;

/**
 * Articles of the same outlet with the same text, or with the same title on the same day, oldest first: most likely the
 * same clip, yet a person may know better. Dismissed ones do not count.
 */
export async function listDoubles(
  db: Db,
  candidate: Pick<Article['row'], 'outlet_id' | 'content_hash' | 'published_on' | 'title'>,
  exceptId?: number,
): Promise<SameArticle[]> {
  const ofOutlet = db
    .selectFrom('articles')
    .select(['id', 'title', 'status'])
    .where('outlet_id', '=', candidate.outlet_id)
    .where('status', '!=', 'dismissed')
    .$if(exceptId !== undefined, query => query.where('id', '!=', exceptId!));
  const sameText = await ofOutlet
    .where('content_hash', '=', candidate.content_hash)
    .limit(mostOfOneDay)
    .execute();
  const title = fold(candidate.title);
  const [from, to] = dayAround(candidate.published_on);
  const sameDay = await ofOutlet
    .where('published_at', '>=', from)
    .where('published_at', '<=', to)
    .where('published_on', '=', candidate.published_on)
    .limit(mostOfOneDay)
    .execute();
  const sameTitle = sameDay.filter(row => fold(row.title) === title);
  const doubles = new Map([...sameText, ...sameTitle].map(row => [row.id, row]));
  return [...doubles.values()].sort((a, b) => a.id - b.id);
}

/** Instants that hold a calendar day in every zone, so that the index by instant serves. */
function dayAround(on: string): [string, string] {
  const at = (days: number) => new Date(Date.parse(on) + days * 86_400_000).toISOString();
  return [at(-1), at(2)];
}

/** An article with the same text, of whatever outlet; the oldest. */
export async function findSameText(db: Db, hash: string): Promise<SameArticle | undefined> {
  return db
    .selectFrom('articles')
    .select(['id', 'title', 'status'])
    .where('content_hash', '=', hash)
    .where('status', '!=', 'dismissed')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/**
 * The articles that are there already of many candidates: by canonical address, and by "outlet hash" for the same text
 * in the same outlet. Dismissed ones do not count.
 */
export async function listSameArticles(
  db: Db,
  candidates: readonly { canonicalUrl: string | null; contentHash: string }[],
): Promise<Map<string, number>> {
  const same = new Map<string, number>();
  if (candidates.length === 0) return same;
  const addresses = candidates.flatMap(({ canonicalUrl }) => canonicalUrl ?? []);
  const base = db
    .selectFrom('articles')
    .select(['id', 'outlet_id', 'canonical_url', 'content_hash'])
    .where('status', '!=', 'dismissed');
  const byText = await base
    .where(
      'content_hash',
      'in',
      candidates.map(({ contentHash }) => contentHash),
    )
    .execute();
  for (const row of byText) same.set(`${row.outlet_id} ${row.content_hash}`, row.id);
  if (addresses.length === 0) return same;
  for (const row of await base.where('canonical_url', 'in', addresses).execute())
    same.set(row.canonical_url ?? '', row.id);
  return same;
}

/** The file that proves an article, named after it; undefined where none is kept. */
export async function findEvidenceFile(db: Db, articleId: number) {
  return db
    .selectFrom('articles')
    .innerJoin('files', 'files.id', 'articles.evidence_file_id')
    .select(['sha256', 'size', 'content_type as contentType', 'articles.title as name'])
    .where('articles.id', '=', articleId)
    .executeTakeFirst();
}
