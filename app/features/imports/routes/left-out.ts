import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import type { MessageKey } from '#app/i18n/translate.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { leftOutCsv } from '../left-out.server.ts';
import { stepBatch } from '../step.server.ts';

/** The rows that did not get in, with their reasons, as CSV. */
export const loader = guard({ can: 'imports.write' }, async ({ ctx, params, t }) => {
  const batch = await stepBatch(ctx, idParam(params.id));
  const lines = leftOutCsv(ctx.db, batch, [t('imports.row'), t('imports.reason')], row => {
    if (row.outcome === 'ignored') return t(`imports.ignoredReasons.${row.reason}` as MessageKey);
    const cells = row.problems.map(
      ({ field, code }) => `${field ? `${t(`imports.fields.${field}`)}: ` : ''}${t(`imports.codes.${code}`)}`,
    );
    const own = row.reason && t(`imports.codes.${row.reason}` as MessageKey);
    // A row stands once for each link of its cell: the reason says which of them did not get in.
    const link = row.link && `${t('imports.fields.url')}: ${row.link}`;
    const byCells = cells.length > 0 && row.outcome !== 'known' && row.state !== 'failed';
    const why = byCells ? cells : [own];
    return [...new Set([...why, link])].filter(Boolean).join('; ');
  });
  const name = `${batch.file_name.replace(/\.\w+$/, '')}-tidak-masuk.csv`;
  return new Response(createReadableStreamFromReadable(Readable.from(lines)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
});
