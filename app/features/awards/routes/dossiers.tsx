import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/results.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { linkUrl, tokenOf } from '#app/features/outbox/links.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { fold } from '#app/lib/text.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { resultPaths } from '../result-paths.ts';
import { dossierPurpose } from '../results/announcement.server.ts';
import { listDossiers } from '../results/dossiers.queries.server.ts';
import { listNames } from '../results/run-articles.queries.server.ts';
import { findRun } from '../results/runs.queries.server.ts';

const mostShown = 500;
const boards = ['outlets', 'journalists'] as const;

/** Every candidate's dossier with its link, for who asks by another way than mail. */
export const loader = guard({ can: 'awards.write' }, async ({ ctx, params, url, t }) => {
  const run = await findRun(ctx.db, idParam(params.runId));
  if (!run) throw new NotFound();
  const board =
    url.searchParams.get('papan') === 'jurnalis' ? ('journalists' as const) : ('outlets' as const);
  const dossiers = (await listDossiers(ctx.db, run.seasonId)).filter(dossier => dossier.board === board);
  const names = await listNames(
    ctx.db,
    board,
    dossiers.map(({ entrantId }) => entrantId),
  );
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return {
    title: t('results.dossiers'),
    run: { id: run.id, number: run.number },
    board,
    total: dossiers.length,
    rows: dossiers
      .map(({ id, entrantId }) => ({
        id,
        name: nameOf.get(entrantId) ?? '–',
        url: linkUrl(
          tokenOf({ purpose: dossierPurpose, rowId: id, generation: 0 }),
          resultPaths.dossier(':token'),
        ),
      }))
      .sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1))
      .slice(0, mostShown),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Dossiers() {
  const { title, run, rows, total, board } = useLoaderData<typeof loader>();
  const { t } = useI18n();
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
          href: `${resultPaths.dossiers(run.id)}?papan=${each === 'outlets' ? 'media' : 'jurnalis'}`,
          label: t(each === 'outlets' ? 'awards.tabOutlets' : 'awards.tabJournalists'),
          current: each === board,
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
        empty={<p className="text-muted">{t('results.noDossiers')}</p>}
      />
      {total > rows.length && (
        <p className="mt-2 text-sm text-muted">{t('results.more', { count: total - rows.length })}</p>
      )}
    </>
  );
}
