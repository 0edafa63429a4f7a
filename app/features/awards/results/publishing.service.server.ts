import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { announceResults, issueDossiers, renderAnnouncement } from './announcement.server.ts';
import { readRun } from './run-file.server.ts';
import { listSignatures } from './runs.queries.server.ts';
import { newestRun, signaturesNeeded } from './signing.service.server.ts';

const dayMs = 86_400_000;

/**
 * Publishes a signed run: its results stand on the public page from then on, in place of an earlier run's; every candidate
 * has a dossier, journalists are written to, and may object for `objectionDays` days.
 * @throws Conflict without the signatures of two different people, when a later run replaced it, or when it is published.
 */
export async function publishRun(
  ctx: Context<Db>,
  runId: number,
  input: { objectionDays: number },
): Promise<void> {
  authorise(ctx.actor, 'awards.publish');
  const seen = await newestRun(ctx.db, runId);
  const objectionsUntil = new Date(Date.parse(ctx.now) + input.objectionDays * dayMs).toISOString();
  const mail = await renderAnnouncement(ctx.db, seen, objectionsUntil);
  const { results } = await readRun(ctx.db, seen.fileId);
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const run = await newestRun(db, runId);
    if (run.publishedAt !== null) throw new Conflict('errors.alreadyDone');
    const signatures = await listSignatures(db, runId);
    if (signatures.length < signaturesNeeded) throw new Conflict('results.unsigned');
    await db
      .updateTable('award_runs')
      .set({
        published_at: ctx.now,
        published_by: actorUserId(ctx.actor),
        objections_until: objectionsUntil,
      })
      .where('id', '=', runId)
      .execute();
    await issueDossiers(inner, run.seasonId, results.standings);
    const mails = await announceResults(inner, run, mail);
    await recordAudit(inner, {
      action: 'season.published',
      subject: { kind: 'season', id: run.seasonId, label: run.season },
      changes: [
        { field: 'run', before: null, after: run.number },
        { field: 'recipients', before: null, after: mails },
      ],
    });
  });
}
