import { guard } from '#app/web/guard.server.ts';
import { exampleLocale, readMailExample } from '../mail-examples.server.ts';
import { letterPolicy } from '../mailbox-html.ts';

/** An example letter for the gallery's frame, light or dark as asked, whatever the person's own system is set to. */
export const loader = guard({ can: 'mail.read' }, async ({ ctx, params, url }) => {
  const { html } = await readMailExample(ctx.db, params.kind ?? '', exampleLocale(url));
  const dark = url.searchParams.get('tampilan') === 'gelap';
  const shown = html.replaceAll('(prefers-color-scheme:dark)', dark ? 'all' : 'not all');
  return new Response(shown, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': letterPolicy,
      'X-Frame-Options': 'SAMEORIGIN',
      'Origin-Agent-Cluster': '?0',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'private, no-store',
    },
  });
});
