import { readRowId } from '#app/lib/row-id.ts';
import { guard } from '#app/web/guard.server.ts';
import { draftOfForm } from '../draft.ts';
import { findDraftSame } from '../draft-same.server.ts';

/** POST: the article that a form being filled in would repeat. It changes nothing; texts are too long for an address. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, request }) => {
  const form = await request.formData();
  const besideId = readRowId(form.get('besideId'));
  return { same: (await findDraftSame(ctx.db, draftOfForm(form), besideId)) ?? null };
});
