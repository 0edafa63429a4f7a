import { NotFound } from '#app/lib/errors.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findIncomingRaw } from '../incoming/queries.server.ts';

/** What is kept of a mail as it came, for a mail program; never shown in the browser. */
export const loader = guard({ can: 'mail.read' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  const kept = await findIncomingRaw(ctx.db, id);
  if (!kept) throw new NotFound();
  return new Response(Buffer.from(kept.raw, 'latin1'), {
    headers: {
      'Content-Type': 'message/rfc822',
      'Content-Disposition': `attachment; filename="surel-masuk-${id}.eml"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
