import { readRowId } from '#app/lib/row-id.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { readAgain } from '../logging/batches.service.server.ts';
import { coveragePaths } from '../paths.ts';

/** POST: reads what failed or was stopped again, one line (`baris`) or all of them. */
export const action = guard({ can: 'coverage.write', limit: 'fetch' }, async ({ ctx, params, request }) => {
  const id = idParam(params.batch);
  const lineId = readRowId((await request.formData()).get('baris'));
  return actThenRedirect(coveragePaths.batch(id), 'logging.reading', () => readAgain(ctx, id, lineId));
});
