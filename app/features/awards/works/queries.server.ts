import { cutPage, decodeKey, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { liveStatuses, type WorkStatus } from './completeness.ts';

export type Call = { seasonId: number; dueAt: string; guidance: string; version: number };

/** The call for works of a season, or undefined while it takes none. */
export async function findCall(db: Db, seasonId: number): Promise<Call | undefined> {
  return db
    .selectFrom('work_calls')
    .select(['season_id as seasonId', 'due_at as dueAt', 'guidance', 'version'])
    .where('season_id', '=', seasonId)
    .executeTakeFirst();
}

const invites = (db: Db) =>
  db
    .selectFrom('work_invites as i')
    .innerJoin('journalists as j', 'j.id', 'i.journalist_id')
    .select([
      'i.id',
      'i.season_id as seasonId',
      'i.journalist_id as journalistId',
      'i.generation',
      'i.invited_at as invitedAt',
      'j.name',
      'j.forgotten_at as forgottenAt',
    ]);

export type Invite = Awaited<ReturnType<ReturnType<typeof invites>['execute']>>[number];

/** An invitation to send works, or undefined. */
export async function findInvite(db: Db, id: number): Promise<Invite | undefined> {
  return invites(db).where('i.id', '=', id).executeTakeFirst();
}

/** The invitation of one journalist to a season, or undefined. */
export async function findInviteOf(
  db: Db,
  seasonId: number,
  journalistId: number,
): Promise<Invite | undefined> {
  return invites(db)
    .where('i.season_id', '=', seasonId)
    .where('i.journalist_id', '=', journalistId)
    .orderBy('i.id')
    .executeTakeFirst();
}

/** Who was invited to a season, by name, with how many works of theirs are in; at most 5,000. */
export async function listInvites(db: Db, seasonId: number): Promise<(Invite & { works: number })[]> {
  const rows = await invites(db)
    .select(eb =>
      eb
        .selectFrom('works as w')
        .whereRef('w.journalist_id', '=', 'i.journalist_id')
        .whereRef('w.season_id', '=', 'i.season_id')
        .where('w.status', 'in', liveStatuses)
        .select(count => count.fn.countAll<number>().as('n'))
        .as('works'),
    )
    .where('i.season_id', '=', seasonId)
    .orderBy('j.name_key')
    .orderBy('i.id')
    .limit(5000)
    .execute();
  return rows.map(row => ({ ...row, works: Number(row.works) }));
}

const works = (db: Db) =>
  db
    .selectFrom('works as w')
    .leftJoin('journalists as j', 'j.id', 'w.journalist_id')
    .leftJoin('outlets as o', 'o.id', 'w.outlet_id')
    .leftJoin('users as u', 'u.id', 'w.checked_by')
    .select([
      'w.id',
      'w.season_id as seasonId',
      'w.journalist_id as journalistId',
      'w.outlet_id as outletId',
      'w.outlet_name as outletName',
      'w.article_id as articleId',
      'w.title',
      'w.url',
      'w.published_on as publishedOn',
      'w.file_id as fileId',
      'w.consent_file_id as consentFileId',
      'w.declared_at as declaredAt',
      'w.status',
      'w.remark',
      'w.submitted_at as submittedAt',
      'w.checked_at as checkedAt',
      'w.version',
      'j.name as journalist',
      'o.name as outlet',
      'u.name as checker',
    ]);

export type Work = Awaited<ReturnType<ReturnType<typeof works>['execute']>>[number];

/** What was sent in as text, and the office's copy for blind rounds. */
export type WorkTexts = { body: string; anonymousCopy: string };

/** One work with its texts, or undefined. */
export async function findWork(db: Db, id: number): Promise<(Work & WorkTexts) | undefined> {
  return works(db)
    .select(['w.body', 'w.anonymous_copy as anonymousCopy'])
    .where('w.id', '=', id)
    .executeTakeFirst();
}

/** Works of a round's entries of which a blind round has nothing to read: no logged article, and no text; at most 500. */
export async function listUnreadable(db: Db, roundId: number): Promise<{ id: number; title: string }[]> {
  return db
    .selectFrom('round_entries as e')
    .innerJoin('works as w', 'w.id', 'e.work_id')
    .select(['w.id', 'w.title'])
    .where('e.round_id', '=', roundId)
    .where('e.removed_at', 'is', null)
    .where('w.article_id', 'is', null)
    .where('w.body', '=', '')
    .where('w.anonymous_copy', '=', '')
    .orderBy('e.id')
    .limit(500)
    .execute();
}

/** All works one person sent to a season, in the order in which they came; at most 20. */
export async function listWorksOf(db: Db, seasonId: number, journalistId: number): Promise<Work[]> {
  return works(db)
    .where('w.journalist_id', '=', journalistId)
    .where('w.season_id', '=', seasonId)
    .orderBy('w.id')
    .limit(20)
    .execute();
}

const pageLength = 50;

/** A page of a season's works, the newest first, of one status when given. */
export async function listWorks(
  db: Db,
  filter: { seasonId: number; status?: WorkStatus; page?: PageRequest },
): Promise<Page<Work>> {
  const { seasonId, status, page = {} } = filter;
  const after = decodeKey(page.after, ['integer'])?.[0] as number | undefined;
  const before =
    after === undefined ? (decodeKey(page.before, ['integer'])?.[0] as number | undefined) : undefined;
  let query = works(db)
    .where('w.season_id', '=', seasonId)
    .limit(pageLength + 1);
  if (status) query = query.where('w.status', '=', status);
  query = before === undefined ? query.orderBy('w.id', 'desc') : query.orderBy('w.id');
  if (after !== undefined) query = query.where('w.id', '<', after);
  if (before !== undefined) query = query.where('w.id', '>', before);
  return cutPage(await query.execute(), pageLength, page, row => [row.id]);
}

/** How many works of a season are in each status. */
export async function countWorks(db: Db, seasonId: number): Promise<Record<WorkStatus, number>> {
  const rows = await db
    .selectFrom('works')
    .select(eb => ['status', eb.fn.countAll<number>().as('n')])
    .where('season_id', '=', seasonId)
    .groupBy('status')
    .execute();
  const none = { submitted: 0, incomplete: 0, accepted: 0, refused: 0, withdrawn: 0 };
  return { ...none, ...Object.fromEntries(rows.map(row => [row.status, Number(row.n)])) };
}

type Same = {
  seasonId: number;
  articleId: number | null;
  url: string | null;
  /** A file of the same bytes has the same id. */
  fileId?: number | null;
  exceptId?: number;
};

/** Live works of a season made of the same article or address; at most 20. */
export async function listDoubles(
  db: Db,
  { seasonId, articleId, url, fileId = null, exceptId = 0 }: Same,
): Promise<{ id: number; journalistId: number; journalist: string | null }[]> {
  if (articleId === null && url === null && fileId === null) return [];
  return works(db)
    .where('w.season_id', '=', seasonId)
    .where('w.status', 'in', liveStatuses)
    .where('w.id', '!=', exceptId)
    .where(eb =>
      eb.or([
        ...(articleId === null ? [] : [eb('w.article_id', '=', articleId)]),
        ...(url === null ? [] : [eb('w.url', '=', url)]),
        ...(fileId === null ? [] : [eb('w.file_id', '=', fileId)]),
      ]),
    )
    .orderBy('w.id')
    .limit(20)
    .execute();
}

/** Who wrote a logged article, as the log has it. */
export async function listArticleAuthors(db: Db, articleId: number): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('article_journalists as aj')
    .innerJoin('journalists as j', 'j.id', 'aj.journalist_id')
    .select(['j.id', 'j.name'])
    .where('aj.article_id', '=', articleId)
    .orderBy('aj.position')
    .execute();
}

/** Those of some works that are among the entries of a round. */
export async function listEntered(db: Db, workIds: readonly number[]): Promise<Set<number>> {
  if (workIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('round_entries')
    .select('work_id')
    .where('work_id', 'in', workIds)
    .where('removed_at', 'is', null)
    .execute();
  return new Set(rows.map(row => row.work_id!));
}

/** Whether a work is among the entries of a round. */
export async function isEntered(db: Db, workId: number): Promise<boolean> {
  const row = await db
    .selectFrom('round_entries')
    .select('id')
    .where('work_id', '=', workId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export type OwnArticle = {
  id: number;
  title: string;
  url: string | null;
  publishedOn: string;
  outletId: number;
  outlet: string;
};

/** A journalist's logged articles between two days, both included, the newest first; at most 200. */
export async function listOwnArticles(
  db: Db,
  journalistId: number,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<OwnArticle[]> {
  return db
    .selectFrom('article_journalists as aj')
    .innerJoin('articles as a', 'a.id', 'aj.article_id')
    .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
    .select([
      'a.id',
      'a.title',
      'a.url',
      'a.published_on as publishedOn',
      'a.outlet_id as outletId',
      'o.name as outlet',
    ])
    .where('aj.journalist_id', '=', journalistId)
    .where('a.status', '=', 'approved')
    .where('a.published_on', '>=', startsOn)
    .where('a.published_on', '<=', endsOn)
    .orderBy('a.published_on', 'desc')
    .orderBy('a.id', 'desc')
    .limit(200)
    .execute();
}

/** Journalists with a logged article between two days, both included; at most 5,000. */
export async function listAuthors(
  db: Db,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<number[]> {
  const rows = await db
    .selectFrom('article_journalists as aj')
    .innerJoin('articles as a', 'a.id', 'aj.article_id')
    .select('aj.journalist_id as id')
    .distinct()
    .where('a.status', '=', 'approved')
    .where('a.published_on', '>=', startsOn)
    .where('a.published_on', '<=', endsOn)
    .orderBy('aj.journalist_id')
    .limit(5000)
    .execute();
  return rows.map(row => row.id);
}

/** The logged article at an address, or undefined. */
export async function findArticleAt(
  db: Db,
  canonicalUrl: string,
): Promise<{ id: number; title: string; publishedOn: string; outletId: number } | undefined> {
  return db
    .selectFrom('articles')
    .select(['id', 'title', 'published_on as publishedOn', 'outlet_id as outletId'])
    .where('canonical_url', '=', canonicalUrl)
    .where('status', '=', 'approved')
    .executeTakeFirst();
}
