import { createReadableStreamFromReadable } from '@remix-run/node';
import { formats } from '#app/i18n/format.ts';
import { guard } from '#app/web/guard.server.ts';
import { monthParam } from '../recap/recap.server.ts';
import { recapWorkbook } from '../recap/workbook.server.ts';

/** The recap of a month as a workbook. */
export const loader = guard({ can: 'reports.read' }, async ({ ctx, params, t, locale }) => {
  const month = monthParam(params.month);
  const stream = await recapWorkbook(ctx, month, { t, format: formats[locale] });
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="rekap-${month}.xlsx"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
