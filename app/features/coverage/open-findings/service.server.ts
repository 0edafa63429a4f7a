import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findArticle } from '../articles.queries.server.ts';
import { deleteJudgement, upsertJudgement } from '../findings.queries.server.ts';
import { readOpenFacts, refreshOpenFindings } from './derive.server.ts';
import { type SettledKind, settlementKey } from './kinds.ts';

/**
 * A person says that something about an article needs nothing more (a change that was looked at, a story without a name
 * over it), or takes that back. It opens again when the page changes again, or another address of it dies.
 */
export async function settleFinding(
  ctx: Context<Db>,
  { articleId, kind, settled }: { articleId: number; kind: SettledKind; settled: boolean },
): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const article = await findArticle(db, articleId);
    const [row] = article ? await readOpenFacts(db, [articleId]) : [];
    if (!article || !row) throw new NotFound();
    const key = settlementKey(kind, row.facts.watch);
    const before = row.facts.verdicts.get(key) ?? null;
    if ((before !== null) === settled) return;
    const by = { by: actorUserId(ctx.actor), at: ctx.now };
    if (settled) await upsertJudgement(db, { articleId, key, verdict: 'ignored', note: '', ...by });
    else await deleteJudgement(db, articleId, key);
    await refreshOpenFindings(db, [articleId]);
    await recordAudit(
      { ...ctx, db },
      {
        action: settled ? 'article.finding-settled' : 'article.finding-reopened',
        subject: { kind: 'article', id: articleId, label: article.title },
        changes: [{ field: 'openFinding', before: settled ? kind : null, after: settled ? null : kind }],
      },
    );
  });
}
