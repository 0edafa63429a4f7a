import { Conflict, NotFound } from '#app/lib/errors.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { keepApart } from '../namesakes.service.server.ts';
import { kindOf, mergePaths } from '../paths.ts';

/** POST kind, first, second: two records that look alike are two. */
export const action = guard({ can: 'partners.write' }, async ({ ctx, request }) => {
  const form = await request.formData();
  const read = (name: string) => String(form.get(name) ?? '');
  const kind = kindOf(read('kind'));
  const [first, second] = [readRowId(read('first')), readRowId(read('second'))];
  if (!kind || !first || !second) throw new NotFound();
  if (first === second) throw new Conflict('merging.itself');
  return actThenRedirect(mergePaths.list, 'merging.flashApart', () =>
    keepApart(ctx, { kind, ids: [first, second] }),
  );
});
