import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { FindingVerdict } from '#db/schema/understanding.ts';
import { findArticle } from './articles.queries.server.ts';
import {
  deleteJudgement,
  listFindingStates,
  readFindings,
  upsertJudgement,
} from './findings.queries.server.ts';
import { refreshOpenFindings } from './open-findings/derive.server.ts';

/**
 * A person's verdict on a finding: what the text says is right, or it does not matter; null opens the finding again.
 * @throws NotFound when the text holds no such finding (any more).
 */
export async function judgeFinding(
  ctx: Context<Db>,
  input: { articleId: number; key: string; verdict: FindingVerdict | null; note: string },
): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  const { articleId, key, verdict } = input;
  const note = input.note.trim();
  if (note.length > 500) throw new Invalid({ note: ['errors.tooLong'] });
  await inTransaction(ctx.db, async db => {
    const article = await findArticle(db, articleId);
    const finding = article && (await readFindings(db, article.row)).find(candidate => candidate.key === key);
    if (!article || !finding) throw new NotFound();
    const before = (await listFindingStates(db, articleId)).get(key)?.verdict ?? null;
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
