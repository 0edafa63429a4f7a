import { guard } from '#app/web/guard.server.ts';
import { dayParam } from '../kliping-day.server.ts';
import { previewKlipingMail } from '../kliping-mail.server.ts';

/** Nothing runs, nothing leaves. */
const policy = "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'";

/** The mail of a day's kliping as its readers get it; the link in it leads back here. */
export const loader = guard({ can: 'reports.share' }, async ({ ctx, params, locale, url }) => {
  const mail = await previewKlipingMail(ctx, dayParam(params.on), locale, url.href);
  return new Response(mail.html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'private, no-store',
    },
  });
});
