import { redirect } from '@remix-run/node';
import { Conflict } from '#app/lib/errors.ts';
import { readRowIds } from '#app/lib/row-id.ts';
import { sitePath } from '#app/lib/site-path.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { pickArticles } from '../bulk/service.server.ts';
import { bulkPaths } from '../bulk-paths.ts';
import { filterFrom } from '../filter.ts';
import { coveragePaths } from '../paths.ts';

/** POST: picks the ticked articles of a list, or all that its filter lets through, and goes on to what to change. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, request }) => {
  const form = await request.formData();
  const address = sitePath(form.get('alamat')) ?? coveragePaths.list;
  const filter = filterFrom(new URLSearchParams(address.split('?')[1] ?? ''));
  const picked = form.get('cakupan') === 'semua' ? { filter } : { ids: readRowIds(form, 'artikel') };
  try {
    return redirect(bulkPaths.changes(await pickArticles(ctx, picked, address)), 303);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirectWithFlash(address, 'coverage.nothingPicked', { kind: 'problem' });
  }
});
