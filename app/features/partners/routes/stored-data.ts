import { guard } from '#app/web/guard.server.ts';
import { privateHeaders } from '../preferences/page-headers.ts';
import { readStoredData } from '../preferences/stored-data.server.ts';

/** GET: what is stored about the holder of the link, as JSON. */
export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params }) => {
  const stored = await readStoredData(ctx, params.token ?? '');
  return new Response(JSON.stringify(stored, null, 2), {
    headers: {
      ...privateHeaders,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="data-saya.json"',
    },
  });
});
