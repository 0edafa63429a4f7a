import { recordAudit } from '#app/features/audit/service.server.ts';
import { findLoggedByKeys } from '#app/features/coverage/logging/batches.queries.server.ts';
import { registrableDomain } from '#app/features/coverage/reading/urls.ts';
import { openLink } from '#app/features/outbox/links.server.ts';
import { findOutlet, findOutletByHost } from '#app/features/partners/outlets.queries.server.ts';
import type { Actor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Gone, Invalid } from '#app/lib/errors.ts';
import { messageWith } from '#app/lib/message-data.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import type { Board } from '../season-score.ts';
import { findSeason, type Season } from '../seasons.queries.server.ts';
import { type CandidateInvite, type Check, findCheck, findInvite } from './checks.queries.server.ts';
import { type ClaimLine, readClaimLines } from './claim-lines.ts';
import { mostInADay, mostInASeason, mostLines } from './claim-terms.ts';
import { listClaimsOf } from './claims.queries.server.ts';
import { ownArticlesPurpose } from './links.server.ts';

export type CandidateDesk = { invite: CandidateInvite & { name: string }; season: Season; check: Check };

/** Whose articles a link shows. Throws NotFound for an unknown link, Gone for one of a candidate that is no more. */
export async function openCandidateDesk(db: Db, token: string): Promise<CandidateDesk> {
  const invite = await findInvite(db, await openLink(db, ownArticlesPurpose, token));
  const season = invite && (await findSeason(db, invite.seasonId));
  const check = invite && (await findCheck(db, invite.seasonId));
  if (!invite?.name || !season || !check || invite.forgottenAt !== null) throw new Gone();
  return { invite: { ...invite, name: invite.name }, season, check };
}

/** Whether addresses are still taken: until the deadline, and as long as the standing can change. */
export function takesClaims(
  { season, check }: Pick<CandidateDesk, 'season' | 'check'>,
  now: string,
): boolean {
  return season.status === 'open' && now <= check.dueAt;
}

type Fault = { line: number; fault: string; what?: string; title?: string; outlet?: string };

/** Whether an article on record counts among a candidate's own. */
export async function isOwnArticle(
  db: Db,
  candidate: { board: Board; entrantId: number },
  articleId: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('articles as a')
    .select('a.id')
    .where('a.id', '=', articleId)
    .where('a.status', '=', 'approved')
    .where(eb =>
      candidate.board === 'outlets'
        ? eb('a.outlet_id', '=', candidate.entrantId)
        : eb.exists(
            eb
              .selectFrom('article_journalists as aj')
              .select('aj.article_id')
              .whereRef('aj.article_id', '=', 'a.id')
              .where('aj.journalist_id', '=', candidate.entrantId),
          ),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** The other outlet whose site an address is on, by name; undefined where it may be the candidate's. Journalists may write anywhere. */
async function foreignOutlet(db: Db, { invite }: CandidateDesk, host: string): Promise<string | undefined> {
  if (invite.board !== 'outlets') return undefined;
  const own = await findOutlet(db, invite.entrantId);
  const owner = await findOutletByHost(db, host);
  const kin = owner && own && owner.networkId !== null && owner.networkId === own.networkId;
  if (owner && owner.id !== invite.entrantId && !kin) return owner.name;
  const site = own?.host ? registrableDomain(own.host) : undefined;
  return !owner && site !== undefined && site !== registrableDomain(host) ? '' : undefined;
}

async function faultOf(
  db: Db,
  desk: CandidateDesk,
  claim: ClaimLine,
  sent: ReadonlySet<string>,
  logged: Awaited<ReturnType<typeof findLoggedByKeys>>,
): Promise<Fault | undefined> {
  const { line, url: what } = claim;
  if (sent.has(claim.canonicalUrl)) return { line, fault: 'sentBefore', what };
  const article = logged.get(claim.canonicalUrl);
  if (article && (await isOwnArticle(db, desk.invite, article.id)))
    return { line, fault: 'onRecord', title: article.title };
  const outlet = await foreignOutlet(db, desk, claim.host);
  if (outlet === undefined) return undefined;
  return outlet === '' ? { line, fault: 'foreign', what } : { line, fault: 'ofAnother', what, outlet };
}

const refusal = (faults: readonly Fault[]) =>
  new Invalid({
    addresses: [...faults]
      .sort((a, b) => a.line - b.line)
      .map(({ fault, ...values }) =>
        messageWith(
          `completeness.faults.${fault}`,
          Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ''])),
        ),
      ),
  });

/**
 * A candidate sends the addresses of articles that are missing, one a line. All are taken or none: what is wrong with
 * which line is said beside the field.
 * @returns how many were taken.
 * @throws Conflict after the deadline and beyond what one link may send; Invalid at `addresses`.
 */
export async function sendClaims(ctx: Context<Db>, token: string, text: string): Promise<number> {
  return inTransaction(ctx.db, async db => {
    const desk = await openCandidateDesk(db, token);
    const { invite, season } = desk;
    if (!takesClaims(desk, ctx.now)) throw new Conflict('completeness.closed');
    const { claims, faults } = readClaimLines(text, season);
    if (claims.length + faults.length > mostLines)
      throw new Invalid({ addresses: [messageWith('completeness.tooManyLines', { most: mostLines })] });
    // Of two sendings at once, the second sees what the first took.
    await takeTurn(db, `claims ${invite.id}`);
    const before = await listClaimsOf(db, { ...invite });
    const dayAgo = new Date(Date.parse(ctx.now) - 86_400_000).toISOString();
    if (before.length + claims.length > mostInASeason)
      throw new Conflict(messageWith('completeness.tooManyInAll', { most: mostInASeason }));
    if (before.filter(({ sentAt }) => sentAt > dayAgo).length + claims.length > mostInADay)
      throw new Conflict(messageWith('completeness.tooManyToday', { most: mostInADay }));
    const sent = new Set(before.map(claim => claim.canonicalUrl));
    const logged = await findLoggedByKeys(
      db,
      claims.map(claim => claim.canonicalUrl),
    );
    const found: Fault[] = [...faults];
    for (const claim of claims) found.push(...[(await faultOf(db, desk, claim, sent, logged)) ?? []].flat());
    if (found.length > 0) throw refusal(found);
    await db
      .insertInto('missing_claims')
      .values(
        claims.map(({ url, canonicalUrl, remark }) => ({
          ...{ season_id: season.id, invite_id: invite.id, url, canonical_url: canonicalUrl, remark },
          ...{ sent_at: ctx.now, state: 'open' as const, answer: '', article_id: null, batch_id: null },
          ...{ answered_by: null, answered_at: null, told_at: null, version: 1 },
        })),
      )
      .execute();
    const actor: Actor = ctx.actor.kind === 'user' ? ctx.actor : { kind: 'guest', name: invite.name };
    await recordAudit(
      { ...ctx, db, actor },
      {
        action: 'season.claimsSent',
        subject: { kind: 'season', id: season.id, label: season.name },
        changes: [
          { field: 'candidate', before: null, after: invite.name },
          { field: 'claims', before: null, after: claims.length },
        ],
      },
    );
    return claims.length;
  });
}
