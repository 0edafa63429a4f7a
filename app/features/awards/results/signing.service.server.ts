import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Forbidden, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { isIntact } from './run-file.server.ts';
import { type AwardRun, findNewestRun, findRun, listSignatures } from './runs.queries.server.ts';

/** How many different people sign before a run may be published. */
export const signaturesNeeded = 2;

/** The newest run of its season; throws NotFound, or Conflict when a later one replaced it. */
export async function newestRun(db: Db, runId: number): Promise<AwardRun> {
  const run = await findRun(db, runId);
  if (!run) throw new NotFound();
  if ((await findNewestRun(db, run.seasonId))?.id !== runId) throw new Conflict('results.replaced');
  return run;
}

/**
 * Signs a run under the hash that the signer saw. Nobody signs twice, and nobody signs what a later run replaced or what is
 * published already.
 * @throws Conflict when the hash is not the run's, the kept snapshot is not what was hashed, or the person signed already.
 */
export async function signRun(
  ctx: Context<Db>,
  runId: number,
  input: { sha256: string; position: string },
): Promise<void> {
  authorise(ctx.actor, 'awards.sign');
  const { actor } = ctx;
  const userId = actorUserId(actor);
  if (userId === null) throw new Forbidden();
  const seen = await newestRun(ctx.db, runId);
  if (seen.sha256 !== input.sha256) throw new Conflict('results.otherHash');
  if (!(await isIntact(ctx.db, seen))) throw new Conflict('results.damaged');
  await inTransaction(ctx.db, async db => {
    const run = await newestRun(db, runId);
    if (run.publishedAt !== null) throw new Conflict('results.isPublished');
    if ((await listSignatures(db, runId)).some(signature => signature.userId === userId)) {
      throw new Conflict('results.signedAlready');
    }
    await db
      .insertInto('run_signatures')
      .values({
        ...{ run_id: runId, user_id: userId, name: actor.name, position: input.position },
        ...{ sha256: run.sha256, signed_at: ctx.now },
      })
      .execute();
    await recordAudit(
      { ...ctx, db },
      {
        action: 'season.signed',
        subject: { kind: 'season', id: run.seasonId, label: run.season },
        changes: [
          { field: 'run', before: null, after: run.number },
          { field: 'sha256', before: null, after: run.sha256 },
        ],
      },
    );
  });
}
