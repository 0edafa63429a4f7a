import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { reversibleAmong } from '../exclusion-codes.ts';
import { noteCandidate, noteCoverageChange, noteRuling } from '../recompute-job.server.ts';
import { noteChangeAfterLock } from '../results/since-lock.server.ts';
import { findSeason, type Season } from '../seasons.queries.server.ts';
import {
  type DeskArticle,
  findCandidateName,
  findCandidateVerdict,
  findDeskArticle,
  findRuling,
  listReasons,
} from './desk.queries.server.ts';
import type { ArticleVerdictForm, CandidateVerdictForm, RulingForm } from './schema.ts';

/** Runs one decision on an open season in a transaction; a draft has no standing yet, a finished one keeps its own. */
async function onOpenSeason<T>(
  ctx: Context<Db>,
  seasonId: number,
  work: (inner: Context<Db>, season: Season) => Promise<T>,
): Promise<T> {
  authorise(ctx.actor, 'awards.write');
  return inTransaction(ctx.db, async db => {
    const season = await findSeason(db, seasonId);
    if (!season) throw new NotFound();
    if (season.status !== 'open') throw new Conflict('awards.statusChanged');
    return work({ ...ctx, db }, season);
  });
}

async function auditDesk(
  ctx: Context<Db>,
  season: Pick<Season, 'id' | 'name'>,
  action: string,
  subject: { field: 'article' | 'candidate'; name: string },
  reason: string,
): Promise<void> {
  await recordAudit(ctx, {
    action: `season.${action}`,
    subject: { kind: 'season', id: season.id, label: season.name },
    changes: [
      { field: subject.field, before: null, after: subject.name },
      { field: 'reason', before: null, after: reason },
    ],
  });
}

async function articleIn(db: Db, id: number): Promise<DeskArticle> {
  const article = await findDeskArticle(db, id);
  if (!article) throw new NotFound();
  return article;
}

const changeOf = (article: DeskArticle) => ({
  publishedAt: [article.publishedAt],
  outletIds: [article.outletId],
  journalistIds: article.journalistIds,
});

async function noteArticle(ctx: Context<Db>, article: DeskArticle): Promise<void> {
  await noteCoverageChange(ctx, changeOf(article));
}

/** A ruling reaches closed seasons too: the standing of one is computed anew, and a locked result tells of it. */
async function noteRuled(ctx: Context<Db>, article: DeskArticle): Promise<void> {
  await noteRuling(ctx, changeOf(article));
  await noteChangeAfterLock(ctx, changeOf(article));
}

/**
 * Sets an article aside in an open season, or brings back one that is excluded, on both boards. Bringing back reverses the
 * reasons that stand against it now; one that comes later excludes it again.
 * @throws Conflict when nothing that can be reversed stands against it.
 */
export async function decideOnArticle(
  ctx: Context<Db>,
  seasonId: number,
  articleId: number,
  input: ArticleVerdictForm,
): Promise<void> {
  await onOpenSeason(ctx, seasonId, async (inner, season) => {
    const article = await articleIn(inner.db, articleId);
    const { reasons, reversed } = await listReasons(inner.db, season, articleId);
    const open = [...new Set([...reversed, ...reversibleAmong(reasons)])];
    if (input.verdict === 'restored' && open.length === 0) throw new Conflict('season.nothingToRestore');
    const verdict = {
      verdict: input.verdict,
      reversed: input.verdict === 'restored' ? open.join(',') : '',
      reason: input.reason,
      decided_by: actorUserId(ctx.actor),
      decided_at: ctx.now,
    };
    await inner.db
      .insertInto('article_verdicts')
      .values({ season_id: seasonId, article_id: articleId, ...verdict })
      .onConflict(conflict => conflict.columns(['season_id', 'article_id']).doUpdateSet(verdict))
      .execute();
    await noteArticle(inner, article);
    const action = input.verdict === 'restored' ? 'articleRestored' : 'articleSetAside';
    await auditDesk(inner, season, action, { field: 'article', name: article.title }, input.reason);
  });
}

/** Takes a decision on an article back, with a reason: the rules alone judge it again. */
export async function withdrawArticleVerdict(
  ctx: Context<Db>,
  seasonId: number,
  articleId: number,
  reason: string,
): Promise<void> {
  await onOpenSeason(ctx, seasonId, async (inner, season) => {
    const article = await articleIn(inner.db, articleId);
    const gone = await inner.db
      .deleteFrom('article_verdicts')
      .where('season_id', '=', seasonId)
      .where('article_id', '=', articleId)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) throw new Conflict('errors.alreadyDone');
    await noteArticle(inner, article);
    await auditDesk(
      inner,
      season,
      'articleVerdictWithdrawn',
      { field: 'article', name: article.title },
      reason,
    );
  });
}

/** Sets a candidate aside on one board, with a reason: outside the leagues, and no article earns it a point. */
export async function setCandidateAside(
  ctx: Context<Db>,
  seasonId: number,
  input: CandidateVerdictForm,
): Promise<void> {
  const { board, entrantId, reason } = input;
  await onOpenSeason(ctx, seasonId, async (inner, season) => {
    const name = await findCandidateName(inner.db, board, entrantId);
    if (name === undefined) throw new NotFound();
    const written = await inner.db
      .insertInto('candidate_verdicts')
      .values({
        season_id: seasonId,
        board,
        entrant_id: entrantId,
        reason,
        decided_by: actorUserId(ctx.actor),
        decided_at: ctx.now,
      })
      .onConflict(conflict => conflict.columns(['season_id', 'board', 'entrant_id']).doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows === 0n) throw new Conflict('errors.alreadyDone');
    await noteCandidate(inner, seasonId, { board, entrantId });
    await auditDesk(inner, season, 'candidateSetAside', { field: 'candidate', name }, reason);
  });
}

/** Lets a candidate who was set aside in again, with a reason. */
export async function readmitCandidate(
  ctx: Context<Db>,
  seasonId: number,
  verdictId: number,
  reason: string,
): Promise<void> {
  await onOpenSeason(ctx, seasonId, async (inner, season) => {
    const verdict = await findCandidateVerdict(inner.db, seasonId, verdictId);
    if (!verdict) throw new NotFound();
    const { board, entrantId } = verdict;
    await inner.db.deleteFrom('candidate_verdicts').where('id', '=', verdictId).execute();
    await noteCandidate(inner, seasonId, { board, entrantId });
    const name = (await findCandidateName(inner.db, board, entrantId)) ?? '';
    await auditDesk(inner, season, 'candidateReadmitted', { field: 'candidate', name }, reason);
  });
}

/**
 * Records a ruling on an article: a breach of the code of ethics, or an error of fact left uncorrected. It excludes the
 * article in every season until it is lifted.
 * @throws Invalid for a day ahead.
 */
export async function recordRuling(ctx: Context<Db>, articleId: number, input: RulingForm): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const article = await articleIn(db, articleId);
    if (input.decidedOn > isoDay(ctx.now, 'Asia/Jakarta'))
      throw new Invalid({ decidedOn: ['season.dayAhead'] });
    await db
      .insertInto('article_rulings')
      .values({
        article_id: articleId,
        kind: input.kind,
        decided_by: input.decidedBy,
        decided_on: input.decidedOn,
        note: input.note,
        recorded_by: actorUserId(ctx.actor),
        recorded_at: ctx.now,
        lifted_at: null,
        lifted_reason: '',
      })
      .execute();
    await noteRuled(inner, article);
    await auditRuling(inner, article, 'rulingRecorded', input.note);
  });
}

/** Lifts a ruling, with a reason: overturned, or the error was corrected. It stays in the article's history. */
export async function liftRuling(ctx: Context<Db>, id: number, reason: string): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const ruling = await findRuling(db, id);
    if (!ruling) throw new NotFound();
    const lifted = await db
      .updateTable('article_rulings')
      .set({ lifted_at: ctx.now, lifted_reason: reason })
      .where('id', '=', id)
      .where('lifted_at', 'is', null)
      .executeTakeFirst();
    if (lifted.numUpdatedRows === 0n) throw new Conflict('errors.alreadyDone');
    const article = await articleIn(db, ruling.articleId);
    await noteRuled(inner, article);
    await auditRuling(inner, article, 'rulingLifted', reason);
  });
}

async function auditRuling(ctx: Context<Db>, article: DeskArticle, action: string, reason: string) {
  await recordAudit(ctx, {
    action: `article.${action}`,
    subject: { kind: 'article', id: article.id, label: article.title },
    changes: [{ field: 'reason', before: null, after: reason }],
  });
}
