import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { messageWith } from '#app/lib/message-data.ts';
import { trimmed } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { FindingVerdict } from '#db/schema/understanding.ts';
import { findArticle } from './articles.queries.server.ts';
import { deleteJudgement, findJudgement, readFindings, upsertJudgement } from './findings.queries.server.ts';
import { refreshOpenFindings } from './open-findings/derive.server.ts';

function meanwhile(judged: Awaited<ReturnType<typeof findJudgement>>): string {
  if (!judged) return 'understanding.judgedMeanwhile.open';
  if (judged.by === null) return 'understanding.judgedMeanwhile.unnamed';
  return messageWith(`understanding.judgedMeanwhile.${judged.verdict}`, { name: judged.by });
}

/**
 * A person's verdict on a finding: what the text says is right, or it does not matter; null opens the finding again.
 * `seen` is the instant of the verdict that the person had before them, '' for none.
 * @throws NotFound when the text holds no such finding (any more); Conflict when somebody judged it since.
 */
export async function judgeFinding(
  ctx: Context<Db>,
  input: { articleId: number; key: string; verdict: FindingVerdict | null; note: string; seen: string },
): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  const { articleId, key, verdict } = input;
  const note = trimmed(input.note);
  if (note.length > 500) throw new Invalid({ note: ['errors.tooLong'] });
  await inTransaction(ctx.db, async db => {
    const article = await findArticle(db, articleId);
    const finding = article && (await readFindings(db, article.row)).find(candidate => candidate.key === key);
    if (!article || !finding) throw new NotFound();
    const judged = await findJudgement(db, articleId, key);
    if ((judged?.judgedAt ?? '') !== input.seen) throw new Conflict(meanwhile(judged));
    const before = judged?.verdict ?? null;
    if (verdict)
      await upsertJudgement(db, {
        ...{ articleId, key, verdict, note },
        by: actorUserId(ctx.actor),
        at: ctx.now,
      });
    else await deleteJudgement(db, articleId, key);
    await refreshOpenFindings(db, [articleId]);
    await recordAudit(
      { ...ctx, db },
      {
        action: 'article.finding-judged',
        subject: { kind: 'article', id: articleId, label: article.title },
        changes: [
          { field: 'findingVerdict', before, after: verdict },
          ...(note ? [{ field: 'reason', before: null, after: note }] : []),
        ],
      },
    );
  });
}
