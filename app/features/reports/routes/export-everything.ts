import { createReadableStreamFromReadable } from '@remix-run/node';
import { guard } from '#app/web/guard.server.ts';
import { exportEverything } from '../exports/everything.server.ts';

/** All data of the installation in one zip. */
export const loader = guard({ can: 'exports.everything' }, async ({ ctx }) => {
  const stream = await exportEverything(ctx);
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="gema-semua-data-${ctx.now.slice(0, 10)}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
