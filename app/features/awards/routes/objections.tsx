import '#app/i18n/sections/results.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Badge } from '#app/ui/badge.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { resultPaths } from '../result-paths.ts';
import { listObjections } from '../results/dossiers.queries.server.ts';
import { findRun } from '../results/runs.queries.server.ts';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, t }) => {
  const run = await findRun(ctx.db, idParam(params.runId));
  if (!run) throw new NotFound();
  return {
    title: t('results.objections'),
    run: { id: run.id, number: run.number },
    objections: await listObjections(ctx.db, run.seasonId),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Objections() {
  const { title, run, objections, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: resultPaths.run(run.id), label: t('results.runOf', { number: run.number }) }}
      />
      <DataTable
        caption={title}
        columns={[
          { key: 'sender', header: t('results.objectSender'), primary: true, cell: row => row.sender },
          {
            key: 'body',
            header: t('results.objectBody'),
            cell: row => <span className="line-clamp-2">{row.body}</span>,
          },
          {
            key: 'run',
            header: t('results.objectionRun'),
            hideOnPhone: true,
            cell: row => t('results.runOf', { number: row.runNumber }),
          },
          {
            key: 'at',
            header: t('results.objectedAt'),
            className: 'min-w-28',
            hideOnPhone: true,
            cell: row => format.instant(row.sentAt, zone),
          },
          {
            key: 'state',
            header: t('results.state'),
            cell: row => (
              <Badge tone={row.outcome === null ? 'warning' : 'quiet'}>
                {t(row.outcome === null ? 'results.unanswered' : `results.outcomes.${row.outcome}`)}
              </Badge>
            ),
          },
        ]}
        rows={objections}
        rowKey={row => row.id}
        rowHref={row => resultPaths.objection(row.id)}
        empty={<p className="text-muted">{t('results.noObjections')}</p>}
      />
    </>
  );
}
