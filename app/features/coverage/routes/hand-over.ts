import { Invalid } from '#app/lib/errors.ts';
import { guard } from '#app/web/guard.server.ts';
import { listLines } from '../logging/batches.queries.server.ts';
import { takeHandOver } from '../logging/batches.service.server.ts';
import { handedFiles } from '../logging/uploads.server.ts';
import { coveragePaths } from '../paths.ts';

/** The words of a share: programs put the address into any of the three, some into two of them. */
function sharedText(form: FormData): string {
  const parts = ['title', 'text', 'url'].map(name => String(form.get(name) ?? '').trim());
  return [...new Set(parts)].filter(part => part !== '').join('\n');
}

/** POST: the queue of a device sends one share; the same `key` again leads to the batch it made. */
export const action = guard({ can: 'coverage.write', limit: 'fetch' }, async ({ ctx, request }) => {
  const form = await request.formData();
  const key = String(form.get('key') ?? '');
  if (!/^[\w-]{16,100}$/.test(key)) return Response.json({ path: null }, { status: 422 });
  try {
    const files = await handedFiles(form, 'file');
    const batch = await takeHandOver(ctx, { text: sharedText(form), files, origin: 'share', key });
    const [line] = await listLines(ctx.db, batch.id);
    const path =
      batch.lines === 1 && line ? coveragePaths.line(batch.id, line.id) : coveragePaths.batch(batch.id);
    return Response.json({ path });
  } catch (error) {
    if (error instanceof Invalid) return Response.json({ path: null }, { status: 422 });
    throw error;
  }
});
