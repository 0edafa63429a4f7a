import { guard } from '#app/web/guard.server.ts';
import { likelyExisting } from '../likely-existing.server.ts';
import { kindOf } from '../paths.ts';

/**
 * POST kind, name, website, contact…: records that an entry in the making may be. It changes nothing; it is no GET so
 * that addresses and numbers of people stand in no log of addresses.
 */
export const action = guard({ can: 'partners.write' }, async ({ ctx, request }) => {
  const form = await request.formData();
  const read = (name: string, most: number) => String(form.get(name) ?? '').slice(0, most);
  return {
    doubles: await likelyExisting(ctx.db, {
      kind: kindOf(read('kind', 20)) ?? 'outlet',
      name: read('name', 200),
      website: read('website', 500) || null,
      contacts: form
        .getAll('contact')
        .slice(0, 30)
        .map(text => String(text).slice(0, 300)),
    }),
  };
});
