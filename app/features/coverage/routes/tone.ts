import { Invalid } from '#app/lib/errors.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';
import { tones } from '../terms.ts';
import { toneParts } from '../tone/tone-hint.ts';
import { judgeTone } from '../tone.service.server.ts';

/** POST: notes a tone that nobody has judged yet as this person's judgement. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const part = toneParts.find(each => each === form.get('bagian'));
  const tone = tones.find(each => each === form.get('nada'));
  if (!part || !tone) throw new Invalid({ nada: ['errors.choice'] });
  return actThenRedirect(coveragePaths.show(id), 'tone.taken', () => judgeTone(ctx, id, part, tone));
});
