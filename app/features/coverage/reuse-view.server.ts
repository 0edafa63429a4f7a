import type { Db } from '#db/connection.ts';
import { findArticle } from './articles.queries.server.ts';
import { knownBoilerplate } from './derivation.server.ts';
import type { Kin } from './originality.ts';
import { compareTexts } from './passages.ts';
import {
  findCommonRelease,
  findKin,
  listReuse,
  listTellings,
  type ReuseOf,
  type SourceKind,
  type Telling,
} from './reuse.queries.server.ts';
import { reuseOf } from './reuse.ts';

/** `kin`: of the article's own outlet or network, which does not count against it. */
export type NamedReuse = ReuseOf & { title: string; outletName: string | null; kin: boolean };

/** What an article took over, each text with its title, and who else tells the same story. */
export async function readReuse(
  db: Db,
  article: { id: number; storyId: number | null; outlet: { id: number; networkId: number | null } },
): Promise<{
  sources: NamedReuse[];
  tellings: Telling[];
  kin: Kin | null;
  release: { id: number; title: string } | null;
}> {
  const reuse = await listReuse(db, article.id);
  const ids = (kind: SourceKind) => [0, ...reuse.filter(one => one.kind === kind).map(one => one.id)];
  const releases = await db
    .selectFrom('press_kits')
    .select(['id', 'headline as title'])
    .where('id', 'in', ids('release'))
    .execute();
  const articles = await db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['articles.id', 'title', 'outlets.name as outletName'])
    .select(['outlets.id as outletId', 'outlets.network_id as networkId'])
    .where('articles.id', 'in', ids('article'))
    .execute();
  const { outlet } = article;
  const isKin = (row: { outletId: number; networkId: number | null }) =>
    row.outletId === outlet.id || (outlet.networkId !== null && row.networkId === outlet.networkId);
  const named = new Map<string, Pick<NamedReuse, 'title' | 'outletName' | 'kin'>>([
    ...releases.map(({ id, title }) => [`release ${id}`, { title, outletName: null, kin: false }] as const),
    ...articles.map(({ id, title, outletName, ...row }) => {
      return [`article ${id}`, { title, outletName, kin: isKin(row) }] as const;
    }),
  ]);
  const tellings = await listTellings(db, article);
  return {
    sources: reuse.flatMap(one => {
      const name = named.get(`${one.kind} ${one.id}`);
      return name ? [{ ...one, ...name }] : [];
    }),
    tellings,
    kin: await findKin(db, article.id),
    release:
      (await findCommonRelease(
        db,
        tellings.map(telling => telling.id),
      )) ?? null,
  };
}

async function findSource(db: Db, kind: SourceKind, id: number) {
  if (kind === 'article') {
    const article = await findArticle(db, id);
    return article && { title: article.title, text: article.row.body, outletName: article.outlet.name };
  }
  const release = await db
    .selectFrom('press_kits')
    .select(['headline as title', 'body_text as text'])
    .where('id', '=', id)
    .executeTakeFirst();
  return release && { ...release, outletName: null };
}

/** An article and a text side by side, with the passages they have in common as ranges of either. */
export async function readComparison(db: Db, articleId: number, kind: SourceKind, sourceId: number) {
  const article = await findArticle(db, articleId);
  const source = await findSource(db, kind, sourceId);
  if (!article || !source) return undefined;
  const compared = compareTexts(article.row.body, source.text, await knownBoilerplate(db));
  return {
    article: {
      id: article.id,
      title: article.title,
      outletName: article.outlet.name,
      text: article.row.body,
    },
    source: { id: sourceId, kind, ...source },
    passages: compared.passages,
    ...reuseOf(compared),
  };
}
