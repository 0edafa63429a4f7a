import { createReadableStreamFromReadable } from '@remix-run/node';
import { can } from '#app/lib/actor.ts';
import { Forbidden, NotFound } from '#app/lib/errors.ts';
import { guard } from '#app/web/guard.server.ts';
import { type ExportFormat, exportFormats } from '../exports/columns.ts';
import { exportLists, exportNameOf } from '../exports/lists.ts';
import { exportList } from '../exports/service.server.ts';
import { exportWords } from '../exports/words.ts';

const types: Record<ExportFormat, { type: string; ending: string }> = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  'csv-koma': { type: 'text/csv; charset=utf-8', ending: 'csv' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
};

/** A list as a file, with the filters and order of its page; every list has its own permission, checked below. */
export const loader = guard({ can: 'account.own' }, async ({ ctx, params, url, t }) => {
  const name = exportNameOf(params.list);
  const format = exportFormats.find(known => known === params.format);
  if (!name || !format) throw new NotFound();
  const list = exportLists[name];
  if (!can(ctx.actor, list.can)) throw new Forbidden();
  const stream = await exportList(ctx, {
    name,
    format,
    params: url.searchParams,
    title: t(list.title),
    ...exportWords(t),
  });
  const file = `gema-${list.slug}-${ctx.now.slice(0, 10)}.${types[format].ending}`;
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      'Content-Type': types[format].type,
      'Content-Disposition': `attachment; filename="${file}"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
