import { guard } from '#app/web/guard.server.ts';
import { readGuestCalendar } from '../guest-page.server.ts';

/** GET: the gathering as a calendar file, for the holder of the link. */
export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params }) => {
  const content = await readGuestCalendar(ctx, params.token ?? '');
  return new Response(content, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': 'attachment; filename="undangan.ics"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
});
