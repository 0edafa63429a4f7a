import { actThenRedirect, redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { resultPaths } from '../result-paths.ts';
import { publishRun } from '../results/publishing.service.server.ts';
import { publicationSchema } from '../results/schema.ts';

/** POST: publishes a signed run. */
export const action = guard({ can: 'awards.publish' }, async ({ ctx, request, params }) => {
  const id = idParam(params.runId);
  const input = publicationSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!input.success) {
    return redirectWithFlash(resultPaths.run(id), 'results.daysRange', { kind: 'problem' });
  }
  return actThenRedirect(resultPaths.run(id), 'results.flashPublished', () =>
    publishRun(ctx, id, input.data),
  );
});
