import { Invalid, NotFound } from '#app/lib/errors.ts';
import { readRowId, readRowIds } from '#app/lib/row-id.ts';
import { sitePath } from '#app/lib/site-path.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { entrustPartners, tagPartners } from '../bulk-care.service.server.ts';
import { listMatching } from '../matching.server.ts';
import { kindOf, listPath } from '../paths.ts';

/** POST partner… or all=yes (whatever `back` lists), do (tag | untag | owner), tag, ownerId, back: one change of many rows of a list. */
export const action = guard({ can: 'partners.write' }, async ({ ctx, request, params }) => {
  const kind = kindOf(params.kind);
  if (!kind) throw new NotFound();
  const form = await request.formData();
  const back = sitePath(form.get('back')) ?? listPath(kind);
  const ids = form.get('all') === 'yes' ? await listMatching(ctx, kind, back) : readRowIds(form, 'partner');
  const what = form.get('do');
  const tags = String(form.get('tag') ?? '');
  try {
    const count =
      what === 'owner'
        ? await entrustPartners(ctx, { kind, ids, ownerId: readRowId(form.get('ownerId')) ?? null })
        : await tagPartners(ctx, { kind, ids, tags, take: what === 'untag' ? 'off' : 'on' });
    if (count > 0) return redirectWithFlash(back, 'care.bulkDone', { values: { count } });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
  }
  return redirectWithFlash(back, 'care.bulkNothing', { kind: 'problem' });
});
