import { guard, idParam } from '#app/web/guard.server.ts';
import { requireGathering } from '../queries.server.ts';
import { previewInvitation } from '../render.server.ts';

/**
 * Nothing runs, nothing leaves: the mail may show its own styles and pictures of this house, for which it keeps its
 * origin; its links open elsewhere.
 */
const policy =
  "sandbox allow-same-origin allow-popups; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** The invitation as its mail, with an example greeting. */
export const loader = guard({ can: 'gatherings.invite' }, async ({ ctx, params }) => {
  const mail = await previewInvitation(ctx.db, await requireGathering(ctx.db, idParam(params.id)));
  return new Response(mail.html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'private, no-store',
    },
  });
});
