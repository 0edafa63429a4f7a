import { refuseWithheld } from '#app/features/awards/judging/withheld-standing.server.ts';
import { paperOfSlug, type RunPaper } from '#app/features/awards/result-paths.ts';
import { findPaperDocument } from '#app/features/awards/results/run-summaries.queries.server.ts';
import { findRun, listSignatures } from '#app/features/awards/results/runs.queries.server.ts';
import { leagueLabel } from '#app/features/awards/ui/league-label.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { formats } from '#app/i18n/format.ts';
import { NotFound } from '#app/lib/errors.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { attendancePdf } from '../award-papers/attendance.server.ts';
import { letterPdf } from '../award-papers/letter.server.ts';
import { minutesPdf } from '../award-papers/minutes.server.ts';

const makers = { minutes: minutesPdf, letter: letterPdf, attendance: attendancePdf } satisfies Record<
  RunPaper,
  unknown
>;

/** A paper of a locked run: minutes, draft of the decision letter, or attendance. */
export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, t, locale }) => {
  const slug = params.paper?.replace(/\.pdf$/, '');
  const sort = paperOfSlug(slug);
  const run = sort && (await findRun(ctx.db, idParam(params.runId)));
  const document = run && (await findPaperDocument(ctx.db, run.id));
  if (!sort || !run || !document) throw new NotFound();
  await refuseWithheld(ctx, run.seasonId);
  const { organisation, zone } = await readOffice(ctx.db);
  const source = {
    run,
    document,
    signatures: await listSignatures(ctx.db, run.id),
    office: organisation,
    zone,
    leagueName: (leagueId: number | null) =>
      leagueLabel(t, document.season.leagues.find(({ id }) => id === leagueId) ?? null),
  };
  const bytes = await makers[sort](source, { t, format: formats[locale] });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${slug}-${run.seasonId}-${run.number}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
