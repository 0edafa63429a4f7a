import { cutPage, decodeKey, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { inviteBoard, inviteName } from './checks.queries.server.ts';
import type { ClaimState } from './claim-terms.ts';

const claims = (db: Db) =>
  db
    .selectFrom('missing_claims as c')
    .innerJoin('completeness_invites as i', 'i.id', 'c.invite_id')
    .leftJoin('outlets as o', 'o.id', 'i.outlet_id')
    .leftJoin('journalists as j', 'j.id', 'i.journalist_id')
    .leftJoin('articles as a', 'a.id', 'c.article_id')
    .leftJoin('outlets as ao', 'ao.id', 'a.outlet_id')
    .leftJoin('users as u', 'u.id', 'c.answered_by')
    .select(['c.id', 'c.season_id as seasonId', 'c.invite_id as inviteId', 'c.url', 'c.remark', 'c.state'])
    .select(['c.canonical_url as canonicalUrl', 'c.sent_at as sentAt', 'c.answer', 'c.version'])
    .select(['c.article_id as articleId', 'a.title as article', 'a.status as articleStatus'])
    .select(['ao.name as articleOutlet', 'a.published_on as articleDay'])
    .select(['c.batch_id as batchId', 'c.answered_at as answeredAt', 'c.told_at as toldAt'])
    .select(['u.name as answeredBy', inviteBoard.as('board'), inviteName.as('candidate')])
    .select(eb => eb.fn.coalesce('i.outlet_id', 'i.journalist_id').as('entrantId'));

export type Claim = Awaited<ReturnType<ReturnType<typeof claims>['execute']>>[number];

/** One claim, or undefined. */
export async function findClaim(db: Db, id: number): Promise<Claim | undefined> {
  return claims(db).where('c.id', '=', id).executeTakeFirst();
}

type Candidate = { seasonId: number; board: 'outlets' | 'journalists'; entrantId: number };

/** All that one candidate sent, also by the link of a record merged into theirs, in the order in which it came; at most 400. */
export async function listClaimsOf(db: Db, { seasonId, board, entrantId }: Candidate): Promise<Claim[]> {
  return claims(db)
    .where('c.season_id', '=', seasonId)
    .where(board === 'outlets' ? 'i.outlet_id' : 'i.journalist_id', '=', entrantId)
    .orderBy('c.id')
    .limit(400)
    .execute();
}

const pageLength = 50;

/** A page of a season's claims, the newest first, of one state when given. */
export async function listClaims(
  db: Db,
  filter: { seasonId: number; state?: ClaimState; page?: PageRequest },
): Promise<Page<Claim>> {
  const { seasonId, state, page = {} } = filter;
  const after = decodeKey(page.after, ['integer'])?.[0] as number | undefined;
  const before =
    after === undefined ? (decodeKey(page.before, ['integer'])?.[0] as number | undefined) : undefined;
  let query = claims(db)
    .where('c.season_id', '=', seasonId)
    .limit(pageLength + 1);
  if (state) query = query.where('c.state', '=', state);
  query = before === undefined ? query.orderBy('c.id', 'desc') : query.orderBy('c.id');
  if (after !== undefined) query = query.where('c.id', '<', after);
  if (before !== undefined) query = query.where('c.id', '>', before);
  return cutPage(await query.execute(), pageLength, page, row => [row.id]);
}

/** How many claims of a season are in each state. */
export async function countClaims(db: Db, seasonId: number): Promise<Record<ClaimState, number>> {
  const rows = await db
    .selectFrom('missing_claims')
    .select(eb => ['state', eb.fn.countAll<number>().as('n')])
    .where('season_id', '=', seasonId)
    .groupBy('state')
    .execute();
  const none = { open: 0, logged: 0, known: 0, refused: 0 };
  return { ...none, ...Object.fromEntries(rows.map(row => [row.state, Number(row.n)])) };
}

/** The season of the claim that a hand-over was read from, or undefined for one that no claim asked for. */
export async function findSeasonOfBatch(db: Db, batchId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('missing_claims')
    .select('season_id as seasonId')
    .where('batch_id', '=', batchId)
    .limit(1)
    .executeTakeFirst();
  return row?.seasonId;
}

/**
 * Open claims that an article answers: those the office read it from, and of its address those of its own outlet and
 * journalists; at most 200.
 */
export async function listClaimsFor(
  db: Db,
  article: { id: number; outletId: number; canonicalUrl: string | null },
): Promise<{ id: number; url: string; version: number }[]> {
  const open = db
    .selectFrom('missing_claims as c')
    .select(['c.id', 'c.url', 'c.version'])
    .where('c.state', '=', 'open')
    .orderBy('c.id')
    .limit(100);
  const read = await open
    .where('c.batch_id', 'in', eb =>
      eb.selectFrom('log_lines').select('log_lines.batch_id').where('log_lines.article_id', '=', article.id),
    )
    .execute();
  if (article.canonicalUrl === null) return read;
  const own = await open
    .innerJoin('completeness_invites as i', 'i.id', 'c.invite_id')
    .where('c.canonical_url', '=', article.canonicalUrl)
    .where(eb =>
      eb.or([
        eb('i.outlet_id', '=', article.outletId),
        eb('i.journalist_id', 'in', inner =>
          inner
            .selectFrom('article_journalists as aj')
            .select('aj.journalist_id')
            .where('aj.article_id', '=', article.id),
        ),
      ]),
    )
    .execute();
  return [...read, ...own.filter(({ id }) => !read.some(other => other.id === id))];
}

/** Candidates whose answers did not go out yet: how many of theirs are still open, and when answers were given; at most 1,000. */
export async function listUntold(
  db: Db,
): Promise<{ inviteId: number; open: number; firstAnsweredAt: string; lastAnsweredAt: string }[]> {
  const rows = await db
    .selectFrom('missing_claims as c')
    .select(eb => [
      'c.invite_id as inviteId',
      eb.fn.min<string>('c.answered_at').as('firstAnsweredAt'),
      eb.fn.max<string>('c.answered_at').as('lastAnsweredAt'),
      eb
        .selectFrom('missing_claims as o')
        .whereRef('o.invite_id', '=', 'c.invite_id')
        .where('o.state', '=', 'open')
        .select(count => count.fn.countAll<number>().as('n'))
        .as('open'),
    ])
    .where('c.answered_at', 'is not', null)
    .where('c.told_at', 'is', null)
    .groupBy('c.invite_id')
    .orderBy('c.invite_id')
    .limit(1000)
    .execute();
  return rows.map(row => ({ ...row, open: Number(row.open) }));
}

/** A candidate's answered claims that were not told yet, in the order in which they came. */
export async function listUntoldOf(db: Db, inviteId: number): Promise<Claim[]> {
  return claims(db)
    .where('c.invite_id', '=', inviteId)
    .where('c.answered_at', 'is not', null)
    .where('c.told_at', 'is', null)
    .orderBy('c.id')
    .limit(400)
    .execute();
}
