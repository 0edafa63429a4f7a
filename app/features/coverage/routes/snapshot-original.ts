import { guard, idParam } from '#app/web/guard.server.ts';
import { originalPolicy, readOriginal } from '../snapshots/original.server.ts';

/** A kept page as it was fetched, for the office: it can neither run scripts nor load anything. */
export const loader = guard({ can: 'coverage.read' }, async ({ ctx, params }) => {
  const html = await readOriginal(ctx, idParam(params.id), idParam(params.snapshot));
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': originalPolicy,
      'Origin-Agent-Cluster': '?0',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'private, no-store',
    },
  });
});
