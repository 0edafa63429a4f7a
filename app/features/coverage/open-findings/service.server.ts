import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { deleteJudgement, upsertJudgement } from '../findings.queries.server.ts';
import { readOpenFacts, refreshOpenFindings } from './derive.server.ts';
import { type SettledKind, settlementKey } from './kinds.ts';

/** Articles of one act; a page of the list holds fewer. */
const mostAtOnce = 200;

/**
 * A person says that something about articles needs nothing more (a change that was looked at, stories without a name over
 * them), or takes that back. It opens again when the page changes again, or another address of it dies.
 * @returns how many articles it was said of, those of which it was said before left out
 * @throws NotFound when none of the articles is there
 */
export async function settleFindings(
  ctx: Context<Db>,
  { articleIds, kind, settled }: { articleIds: readonly number[]; kind: SettledKind; settled: boolean },
): Promise<number> {
  authorise(ctx.actor, 'coverage.write');
  const ids = [...new Set(articleIds)].slice(0, mostAtOnce);
  if (ids.length === 0) throw new NotFound();
  return inTransaction(ctx.db, async db => {
    const rows = await readOpenFacts(db, ids);
    if (rows.length === 0) throw new NotFound();
    const by = { by: actorUserId(ctx.actor), at: ctx.now };
    const said = rows.flatMap(({ id, title, facts }) => {
      const key = settlementKey(kind, facts.watch);
      return facts.verdicts.has(key) === settled ? [] : [{ articleId: id, title, key }];
    });
    for (const { articleId, title, key } of said) {
      if (settled) await upsertJudgement(db, { articleId, key, verdict: 'ignored', note: '', ...by });
      else await deleteJudgement(db, articleId, key);
      await recordAudit(
        { ...ctx, db },
        {
          action: settled ? 'article.finding-settled' : 'article.finding-reopened',
          subject: { kind: 'article', id: articleId, label: title },
          changes: [{ field: 'openFinding', before: settled ? kind : null, after: settled ? null : kind }],
        },
      );
    }
    await refreshOpenFindings(
      db,
      said.map(one => one.articleId),
    );
    return said.length;
  });
}
