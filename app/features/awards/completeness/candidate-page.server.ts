import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { type PointExclusion, readExclusionCodes } from '../exclusion-codes.ts';
import { readExcludedPage, readStoryPage } from '../score-sheet.queries.server.ts';
import { listRuleSets } from '../seasons.queries.server.ts';
import { findStanding } from '../standings.queries.server.ts';
import { contactsOf } from './candidates.server.ts';
import { listClaimsOf } from './claims.queries.server.ts';
import { hearsAnswers } from './contacts.ts';
import { openCandidateDesk, takesClaims } from './sending.service.server.ts';

/** Why an article does not count; empty where it does. Articles that the standing does not know yet are missing. */
async function exclusionsOf(
  db: Db,
  standingId: number | undefined,
  articleIds: readonly number[],
): Promise<Map<number, PointExclusion[]>> {
  if (standingId === undefined || articleIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('standing_points')
    .select(['article_id as articleId', 'exclusion'])
    .where('standing_id', '=', standingId)
    .where('article_id', 'in', [...articleIds])
    .execute();
  return new Map(
    rows.map(row => [row.articleId, row.exclusion === null ? [] : readExclusionCodes(row.exclusion)]),
  );
}

/** Which articles a candidate looks at: those that count with what was taken together with them, or those that do not. */
export type ArticleChoice = { excluded: boolean; from: string | null };

/**
 * What a candidate sees behind their link: their logged articles with their state, as the standing on show has it, and what
 * became of the addresses they sent. Reading changes nothing. Throws as {@link openCandidateDesk}.
 */
export async function readCandidatePage(
  { db, now }: Pick<Context<Db>, 'db' | 'now'>,
  token: string,
  choice: ArticleChoice,
) {
  const desk = await openCandidateDesk(db, token);
  const { invite, season, check } = desk;
  const standing =
    season.shown && (await findStanding(db, season.shown.ruleSetId, invite.board, invite.entrantId));
  const versions = await listRuleSets(db, season.id);
  const rules = versions.find(({ id }) => id === season.shown?.ruleSetId)?.rules ?? season.ruleSet.rules;
  const claims = await listClaimsOf(db, invite);
  const exclusions = await exclusionsOf(
    db,
    standing?.id,
    claims.flatMap(({ articleId }) => articleId ?? []),
  );
  const [contact] = await contactsOf(db, [invite], now);
  return {
    name: invite.name,
    board: invite.board,
    season: { id: season.id, name: season.name, startsOn: season.startsOn, endsOn: season.endsOn },
    check: { lockOn: check.lockOn, dueAt: check.dueAt },
    open: takesClaims(desk, now),
    /** Whether answers come by mail too. */
    mailed: contact !== undefined && hearsAnswers(contact),
    shownAt: season.shown?.at ?? null,
    rules: { eligibility: rules.eligibility, originality: rules.originality },
    counts: { counted: standing?.articles ?? 0, excluded: standing?.excluded ?? 0 },
    list: !standing
      ? null
      : choice.excluded
        ? {
            kind: 'excluded' as const,
            ...(await readExcludedPage(db, standing.id, standing.excluded, choice.from)),
          }
        : { kind: 'counted' as const, ...(await readStoryPage(db, standing.id, choice.from, 'newest')) },
    claims: claims.map(({ id, url, remark, sentAt, state, answer, answeredAt, ...claim }) => ({
      ...{ id, url, remark, sentAt, state, answer, answeredAt },
      found:
        claim.article === null
          ? null
          : { title: claim.article, outlet: claim.articleOutlet, publishedOn: claim.articleDay },
      exclusions: claim.articleId === null ? null : (exclusions.get(claim.articleId) ?? null),
    })),
    zone: (await readOffice(db)).zone,
  };
}

export type CandidatePage = Awaited<ReturnType<typeof readCandidatePage>>;
