import type { MessageKey } from '#app/i18n/translate.ts';
import { Invalid } from '#app/lib/errors.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { planNextRound } from '../deliberation/next-round.service.server.ts';
import { nextRoundSchema } from '../deliberation/schema.ts';
import { juryPaths } from '../jury-paths.ts';

/** POST: plans the round of those who passed a screening. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.roundId);
  const back = juryPaths.deliberation(id, 'keputusan');
  const form = nextRoundSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return redirectWithFlash(back, 'errors.required', { kind: 'problem' });
  try {
    const next = await planNextRound(ctx, id, form.data.name);
    return redirectWithFlash(juryPaths.round(next), 'deliberation.flashNextRound');
  } catch (error) {
    const key = error instanceof Invalid ? Object.values(error.fields)[0]?.[0] : undefined;
    if (!key) throw error;
    return redirectWithFlash(back, key as MessageKey, { kind: 'problem' });
  }
});
