import { readOffice } from '#app/features/settings/queries.server.ts';
import { formats } from '#app/i18n/format.ts';
import { guard } from '#app/web/guard.server.ts';
import { paletteLines } from '../palette.server.ts';

/** GET ?q=: the lines of the command palette as JSON. */
export const loader = guard({ can: 'account.own' }, async ({ ctx, url, t, locale }) => {
  const { zone } = await readOffice(ctx.db);
  const words = { t, format: formats[locale], zone };
  return Response.json(await paletteLines(ctx, url.searchParams.get('q') ?? '', words, 5), {
    headers: { 'Cache-Control': 'private, no-store' },
  });
});
