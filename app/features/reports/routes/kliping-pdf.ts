import { formats } from '#app/i18n/format.ts';
import { guard } from '#app/web/guard.server.ts';
import { dayParam, readKliping } from '../kliping-day.server.ts';
import { klipingPdf } from '../kliping-pdf.server.ts';

/** The kliping of a day as an A4 document. */
export const loader = guard({ can: 'reports.read' }, async ({ ctx, params, url, t, locale }) => {
  const kliping = await readKliping(ctx, dayParam(params.on));
  const by = url.searchParams.get('kelompok') === 'topik' ? 'topic' : 'tone';
  const bytes = await klipingPdf(kliping, by, { t, format: formats[locale] });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="kliping-${kliping.on}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
