import '#app/i18n/sections/results.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { fold } from '#app/lib/text.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { refuseWithheld } from '../judging/withheld-standing.server.ts';
import { resultPaths } from '../result-paths.ts';
import { dossierUrl } from '../results/dossier-page.server.ts';
import { listDossiers, listRunCandidates } from '../results/dossiers.queries.server.ts';
import { readRunJob } from '../results/run-state.server.ts';
import { findRun } from '../results/runs.queries.server.ts';

const mostShown = 500;
const pollMs = 1500;
const boardSlugs = [
  { board: 'outlets', slug: 'media', label: 'results.tabOutlets' },
  { board: 'journalists', slug: 'jurnalis', label: 'results.tabJournalists' },
  { board: 'works', slug: 'karya', label: 'results.tabWorks' },
] as const;

/** Every candidate's dossier with its link, for who asks by another way than mail. */
export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, url, t }) => {
  const run = await findRun(ctx.db, idParam(params.runId));
  if (!run) throw new NotFound();
  await refuseWithheld(ctx, run.seasonId);
  const names = await listRunCandidates(ctx.db, run.id);
  const boards = boardSlugs.filter(
    ({ board }) => board !== 'works' || names.some(one => one.board === board),
  );
  const { board } = boards.find(({ slug }) => slug === url.searchParams.get('papan')) ?? boards[0]!;
  const nameOf = new Map(
    names.filter(one => one.board === board).map(({ entrantId, name }) => [entrantId, name]),
  );
  const dossiers = (await listDossiers(ctx.db, run.seasonId)).filter(
    dossier => dossier.board === board && nameOf.has(dossier.entrantId),
  );
  return {
    title: t('results.dossiers'),
    run: { id: run.id, number: run.number },
    board,
    boards,
    announcing: (await readRunJob(ctx.db, 'announce', run.id)) !== null,
    total: dossiers.length,
    rows: dossiers
      .map(({ id, entrantId }) => ({
        id,
        name: nameOf.get(entrantId)!,
        url: dossierUrl(id),
      }))
      .sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1))
      .slice(0, mostShown),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Dossiers() {
  const { title, run, rows, total, board, boards, announcing } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  useLive(announcing, pollMs);
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: resultPaths.run(run.id), label: t('results.runOf', { number: run.number }) }}
      >
        {t('results.dossiersIntro')}
      </PageHeader>
      <Tabs
        label={title}
        tabs={boards.map(each => ({
          href: `${resultPaths.dossiers(run.id)}?papan=${each.slug}`,
          label: t(each.label),
          current: each.board === board,
        }))}
      />
      <DataTable
        caption={title}
        columns={[
          { key: 'name', header: t('results.entrant'), primary: true, cell: row => row.name },
          {
            key: 'link',
            header: t('results.dossierLink'),
            cell: row => (
              <a href={row.url} className="link break-all">
                {row.url}
              </a>
            ),
          },
        ]}
        rows={rows}
        rowKey={row => row.id}
        empty={
          <p className="text-muted">{t(announcing ? 'results.announcingText' : 'results.noDossiers')}</p>
        }
      />
      {total > rows.length && (
        <p className="mt-2 text-sm text-muted">{t('results.more', { count: total - rows.length })}</p>
      )}
    </>
  );
}
