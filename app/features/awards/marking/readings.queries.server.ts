import type { Db } from '#db/connection.ts';
import type { Identity } from './hidden-names.ts';

export type ReadArticle = {
  id: number;
  title: string;
  channel: 'online' | 'print' | 'television' | 'radio' | 'photo' | 'news_agency';
  publishedAt: string;
  dateline: string;
  body: string;
  caption: string;
  seconds: number | null;
  url: string | null;
  outlet: string;
  network: string | null;
  host: string | null;
  byline: string;
  editors: string;
  journalists: string[];
};

/** Articles as jurors read them, in the order of `ids`; those that are gone are left out. */
export async function listReadArticles(db: Db, ids: readonly number[]): Promise<ReadArticle[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('articles as a')
    .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
    .leftJoin('networks as n', 'n.id', 'o.network_id')
    .select([
      'a.id',
      'a.title',
      'a.channel',
      'a.published_at as publishedAt',
      'a.dateline',
      'a.body',
      'a.lead_image_caption as caption',
      'a.seconds',
      'a.url',
      'a.byline',
      'a.editors',
      'o.name as outlet',
      'o.host',
      'n.name as network',
    ])
    .where('a.id', 'in', ids)
    .execute();
  const people = await db
    .selectFrom('article_journalists as p')
    .innerJoin('journalists as j', 'j.id', 'p.journalist_id')
    .select(['p.article_id as articleId', 'j.name'])
    .where('p.article_id', 'in', ids)
    .orderBy('p.position')
    .execute();
  return ids.flatMap(id => {
    const row = rows.find(each => each.id === id);
    if (!row) return [];
    const journalists = people.filter(({ articleId }) => articleId === id).map(({ name }) => name);
    return [{ ...row, journalists }];
  });
}

export type ReadWork = {
  title: string;
  articleId: number | null;
  url: string | null;
  publishedOn: string | null;
  body: string;
  /** The office's text without names; empty when there is none. */
  anonymousCopy: string;
  hasFile: boolean;
};

/** A work that was sent in, or undefined. */
export async function findReadWork(db: Db, workId: number): Promise<ReadWork | undefined> {
  const row = await db
    .selectFrom('works')
    .select(['title', 'article_id as articleId', 'url', 'published_on as publishedOn', 'body', 'file_id'])
    .select('anonymous_copy as anonymousCopy')
    .where('id', '=', workId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { file_id, ...work } = row;
  return { ...work, hasFile: file_id !== null };
}

/** The file of an entry's work, if it has one and its round is open and not blind. */
export async function findWorkFile(db: Db, entryId: number) {
  const row = await db
    .selectFrom('round_entries as e')
    .innerJoin('judging_rounds as r', 'r.id', 'e.round_id')
    .innerJoin('works as w', 'w.id', 'e.work_id')
    .innerJoin('files as f', 'f.id', 'w.file_id')
    .select(['f.sha256', 'f.size', 'f.content_type as contentType', 'w.title as name'])
    .where('e.id', '=', entryId)
    .where('r.blind', '=', 0)
    .where('r.status', '<>', 'setup')
    .executeTakeFirst();
  return row;
}

type Party = { outletId: number | null; journalistId: number | null; workId: number | null };

/**
 * The outlets that share a network with an outlet of the entry or of its articles: they print each other's stories and say
 * so beneath, which tells a reader the network.
 */
function listSisterOutlets(
  db: Db,
  outletIds: readonly number[],
  articleIds: readonly number[],
): Promise<{ name: string; host: string | null }[]> {
  return db
    .selectFrom('outlets as s')
    .select(['s.name', 's.host'])
    .where('s.network_id', 'in', networks =>
      networks
        .selectFrom('outlets as o')
        .select('o.network_id')
        .where('o.network_id', 'is not', null)
        .where(eb =>
          eb.or([
            eb('o.id', 'in', outletIds.length > 0 ? outletIds : [0]),
            eb(
              'o.id',
              'in',
              eb
                .selectFrom('articles as a')
                .select('a.outlet_id')
                .where('a.id', 'in', articleIds.length > 0 ? articleIds : [0]),
            ),
          ]),
        ),
    )
    .execute();
}

/**
 * Whom an entry itself names: its outlet with host, network and the network's other outlets, or its journalist, or those of
 * its work, an outlet that its sender typed included.
 */
export async function readIdentity(db: Db, entry: Party, articleIds: readonly number[]): Promise<Identity> {
  const work =
    entry.workId === null
      ? undefined
      : await db
          .selectFrom('works')
          .select([
            'outlet_id as outletId',
            'outlet_name as outletName',
            'journalist_id as journalistId',
            'url',
          ])
          .where('id', '=', entry.workId)
          .executeTakeFirst();
  const outletId = work?.outletId ?? entry.outletId;
  const journalistId = work?.journalistId ?? entry.journalistId;
  const outlet =
    outletId === null
      ? undefined
      : await db
          .selectFrom('outlets as o')
          .leftJoin('networks as n', 'n.id', 'o.network_id')
          .select(['o.name', 'o.host', 'n.name as network'])
          .where('o.id', '=', outletId)
          .executeTakeFirst();
  const writesFor =
    journalistId === null
      ? []
      : await db
          .selectFrom('affiliations as f')
          .innerJoin('outlets as o', 'o.id', 'f.outlet_id')
          .select(['o.id', 'o.name', 'o.host'])
          .where('f.journalist_id', '=', journalistId)
          .execute();
  const journalist =
    journalistId === null
      ? undefined
      : await db.selectFrom('journalists').select('name').where('id', '=', journalistId).executeTakeFirst();
  const outletIds = [...(outletId === null ? [] : [outletId]), ...writesFor.map(({ id }) => id)];
  const named = [...writesFor, ...(await listSisterOutlets(db, outletIds, articleIds))];
  return {
    outlets: [
      outlet?.name,
      outlet?.network,
      work?.outletName || undefined,
      ...named.map(({ name }) => name),
    ].filter(name => name != null),
    hosts: [outlet?.host, ...named.map(({ host }) => host), hostOf(work?.url)].filter(host => host != null),
    people: journalist ? [journalist.name] : [],
  };
}

/** The host of an address; undefined where there is none. */
export function hostOf(url: string | null | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname : undefined;
}
