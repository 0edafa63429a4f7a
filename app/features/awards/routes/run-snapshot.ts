import { NotFound } from '#app/lib/errors.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { refuseWithheld } from '../judging/withheld-standing.server.ts';
import { readRunJson } from '../results/run-file.server.ts';
import { findRun } from '../results/runs.queries.server.ts';

/** The canonical JSON of a run, to be kept or checked elsewhere. */
export const loader = guard({ can: 'awards.publish' }, async ({ ctx, params }) => {
  const run = await findRun(ctx.db, idParam(params.runId));
  if (!run) throw new NotFound();
  await refuseWithheld(ctx, run.seasonId);
  const json = await readRunJson(ctx.db, run.fileId);
  return new Response(new Uint8Array(json), {
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': String(json.length),
      'Content-Disposition': `attachment; filename="hasil-${run.seasonId}-${run.number}-${run.sha256.slice(0, 12)}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
