import { recordAudit } from '#app/features/audit/service.server.ts';
import { findLoggedByKeys, listLines } from '#app/features/coverage/logging/batches.queries.server.ts';
import { readAgain, takeHandOver } from '#app/features/coverage/logging/batches.service.server.ts';
import type { CoverageChange } from '#app/features/coverage/ports.server.ts';
import { canonicalUrl } from '#app/features/coverage/reading/urls.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { messageWith } from '#app/lib/message-data.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findArticleAt } from '../works/queries.server.ts';
import { contactsOf } from './candidates.server.ts';
import type { ClaimState } from './claim-terms.ts';
import { type Claim, findClaim, listClaimsFor } from './claims.queries.server.ts';
import { hearsAnswers } from './contacts.ts';
import type { AnswerForm } from './schema.ts';
import { isOwnArticle } from './sending.service.server.ts';

type Answer = { state: ClaimState; answer: string; articleId: number | null };

async function writeAnswer(
  ctx: Context<Db>,
  claim: { id: number; url: string; version: number },
  { state, answer, articleId }: Answer,
): Promise<void> {
  const changed = await ctx.db
    .updateTable('missing_claims')
    .set({
      ...{ state, answer, article_id: articleId },
      ...{ answered_by: actorUserId(ctx.actor), answered_at: ctx.now, told_at: null },
      version: claim.version + 1,
    })
    .where('id', '=', claim.id)
    .where('version', '=', claim.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
  await recordAudit(ctx, {
    action: `claim.${state}`,
    subject: { kind: 'claim', id: claim.id, label: claim.url },
    changes: answer === '' ? [] : [{ field: 'answer', before: null, after: answer }],
  });
}

/** The logged article that an officer named by its number, its address in Gema, or its address on the web; Invalid at `article`. */
async function articleNamed(db: Db, text: string): Promise<number> {
  const id = readRowId(/(?:^|\/pemberitaan\/)(\d+)\/?$/.exec(text)?.[1]);
  const key = canonicalUrl(text);
  const found =
    id !== undefined
      ? await db
          .selectFrom('articles')
          .select('id')
          .where('id', '=', id)
          .where('status', '=', 'approved')
          .executeTakeFirst()
      : undefined;
  const articleId = found?.id ?? (key === undefined ? undefined : (await findArticleAt(db, key))?.id);
  if (articleId === undefined) throw new Invalid({ article: ['completeness.articleUnknown'] });
  return articleId;
}

/** Another's article answers no claim, unless it was logged because of it; Invalid at `article`. */
async function refuseAnothers(db: Db, claim: Claim, articleId: number): Promise<void> {
  if (claim.state === 'logged' && claim.articleId === articleId) return;
  const { board, entrantId } = claim;
  if (entrantId === null || (await isOwnArticle(db, { board, entrantId }, articleId))) return;
  const candidate = claim.candidate ?? '–';
  throw new Invalid({ article: [messageWith('completeness.articleOfAnother', { candidate })] });
}

/** The article of a claim's address: on record, or found by a feed and waiting in the inbox; undefined where there is none. */
export async function knownArticleOf(
  db: Db,
  claim: { canonicalUrl: string },
): Promise<{ id: number; title: string; waits: boolean } | undefined> {
  const article = (await findLoggedByKeys(db, [claim.canonicalUrl])).get(claim.canonicalUrl);
  return article && { id: article.id, title: article.title, waits: article.status === 'suggested' };
}

/** Whether the answer to a claim goes to its candidate by mail, beside standing on their page. */
export async function isMailed({ db, now }: Pick<Context<Db>, 'db' | 'now'>, claim: Claim): Promise<boolean> {
  const { board, entrantId } = claim;
  if (entrantId === null) return false;
  const [contact] = await contactsOf(db, [{ board, entrantId }], now);
  return contact !== undefined && hearsAnswers(contact);
}

/**
 * Answers a claim: it is on record as an article, or it is refused with a reason. An answer can be changed; the candidate
 * is told of the change. What is on record is the candidate's own. An article that was logged because of the claim stays so.
 * @throws Conflict when somebody answered since `version` was read.
 */
export async function answerClaim(ctx: Context<Db>, claimId: number, input: AnswerForm): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const claim = await findClaim(db, claimId);
    if (!claim) throw new NotFound();
    const version = input.version ?? claim.version;
    const articleId = input.decision === 'known' ? await articleNamed(db, input.article) : null;
    if (articleId !== null) await refuseAnothers(db, claim, articleId);
    const because = claim.state === 'logged' && articleId === claim.articleId;
    const state = input.decision === 'refused' ? 'refused' : because ? 'logged' : 'known';
    await writeAnswer({ ...ctx, db }, { ...claim, version }, { state, answer: input.answer, articleId });
  });
}

/**
 * Hands a claim's address to the coverage desk to be read and checked there; logging the line answers the claim. The same
 * officer's second try opens the same line.
 * @returns the hand-over, and its line while that is not an article yet.
 * @throws Conflict for a claim that is answered.
 */
export async function handOverClaim(
  ctx: Context<Db>,
  claimId: number,
): Promise<{ batchId: number; lineId: number | null; articleId: number | null }> {
  authorise(ctx.actor, 'awards.write');
  const claim = await findClaim(ctx.db, claimId);
  if (!claim) throw new NotFound();
  if (claim.state !== 'open') throw new Conflict('completeness.answeredAlready');
  const batch = await takeHandOver(ctx, {
    ...{ text: claim.url, files: [], origin: 'claim', key: `klaim-${claimId}` },
    ...{ as: 'links', readSingleHere: true },
  });
  await ctx.db.updateTable('missing_claims').set({ batch_id: batch.id }).where('id', '=', claimId).execute();
  const [line] = await listLines(ctx.db, batch.id);
  if (line?.state === 'failed' || line?.state === 'skipped') await readAgain(ctx, batch.id, line.id);
  return { batchId: batch.id, lineId: line?.id ?? null, articleId: line?.articleId ?? null };
}

/** Listener of `coverageChanged`: an article that is on record answers the open claims it was read from, and those of its people to its address. */
export async function answerClaimsOf(ctx: Context<Db>, { articleId }: CoverageChange): Promise<void> {
  const article = await ctx.db
    .selectFrom('articles')
    .select(['id', 'outlet_id as outletId', 'canonical_url as canonicalUrl', 'found_by as foundBy'])
    .where('id', '=', articleId)
    .where('status', '=', 'approved')
    .executeTakeFirst();
  if (!article) return;
  const state = article.foundBy === 'candidate' ? 'logged' : 'known';
  for (const claim of await listClaimsFor(ctx.db, article))
    await writeAnswer(ctx, claim, { state, answer: '', articleId });
}
