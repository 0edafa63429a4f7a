import type { MessageKey } from '#app/i18n/translate.ts';
import { Conflict, Invalid } from '#app/lib/errors.ts';
import { sitePath } from '#app/lib/site-path.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';
import { tones } from '../terms.ts';
import { toneParts } from '../tone/tone-hint.ts';
import { judgeTone, withdrawTone } from '../tone.service.server.ts';

/**
 * POST: notes a tone that nobody has judged yet as this person's judgement, or takes such a judgement back (`tarik`). The part
 * stands in the form or in the address, as a button carries one value only.
 */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request, url }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const asked = form.get('bagian') ?? url.searchParams.get('bagian');
  const part = toneParts.find(each => each === asked);
  const tone = tones.find(each => each === form.get('nada'));
  if (!part || !tone) throw new Invalid({ nada: ['errors.choice'] });
  const back = sitePath(form.get('alamat')) ?? coveragePaths.show(id);
  try {
    if (form.get('tarik') !== null) {
      await withdrawTone(ctx, id, part, tone);
      return await redirectWithFlash(back, 'tone.withdrawn');
    }
    await judgeTone(ctx, id, part, tone);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirectWithFlash(back, error.messageKey as MessageKey, { kind: 'problem' });
  }
  return redirectWithFlash(back, 'tone.taken', {
    undo: { action: coveragePaths.tone(id), fields: { bagian: part, nada: tone, tarik: '1', alamat: back } },
  });
});
