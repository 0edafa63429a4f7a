import { createReadableStreamFromReadable } from '@remix-run/node';
import type { MessageKey } from '#app/i18n/translate.ts';
import { can } from '#app/lib/actor.ts';
import { Forbidden, NotFound } from '#app/lib/errors.ts';
import { regencies } from '#app/lib/regencies.ts';
import { guard } from '#app/web/guard.server.ts';
import { type ExportFormat, exportFormats } from '../exports/columns.ts';
import { exportLists, exportNameOf } from '../exports/lists.ts';
import { exportList } from '../exports/service.server.ts';

const types: Record<ExportFormat, { type: string; ending: string }> = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  'csv-koma': { type: 'text/csv; charset=utf-8', ending: 'csv' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
};

/** Where the words of coded columns stand. */
const codes: Record<string, string> = {
  channel: 'partners.channels',
  scope: 'partners.scopes',
  pressCouncil: 'partners.pressCouncils',
  ukw: 'partners.ukws',
  format: 'coverage.formats',
  headlineTone: 'coverage.tones',
  bodyTone: 'coverage.tones',
  type: 'gatherings.types',
  status: 'exports.statuses',
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
    labelOf: column => t(`exports.columns.${column}` as MessageKey),
    wordOf: (column, value) => {
      if (column === 'regency') return regencies.find(regency => regency.key === value)?.name;
      const key = codes[column] && `${codes[column]}.${value}`;
      const word = key ? t(key as MessageKey) : undefined;
      return word === key ? undefined : word;
    },
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
