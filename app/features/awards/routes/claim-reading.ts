import { redirect } from '@remix-run/node';
import { readWaitingLines } from '#app/features/coverage/logging/read-batch.server.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { Conflict } from '#app/lib/errors.ts';
import { actThenRedirect, redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { handOverClaim } from '../completeness/answering.service.server.ts';
import { completenessPaths } from '../completeness-paths.ts';

/** POST: reads the page of a claim's address and goes to the coverage desk's form, where an officer checks and logs it. */
export const action = guard({ can: 'coverage.write', limit: 'fetch' }, async ({ ctx, params }) => {
  const id = idParam(params.claimId);
  const back = completenessPaths.claim(id);
  try {
    const { batchId, lineId, articleId } = await handOverClaim(ctx, id);
    if (articleId !== null)
      return await redirectWithFlash(back, 'completeness.flashKnown', { kind: 'problem' });
    await readWaitingLines(ctx, batchId);
    return redirect(
      lineId === null ? coveragePaths.batch(batchId) : coveragePaths.line(batchId, lineId),
      303,
    );
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return actThenRedirect(back, 'completeness.flashKnown', () => Promise.reject(error));
  }
});
