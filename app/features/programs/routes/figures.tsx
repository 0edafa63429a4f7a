import '#app/i18n/sections/programs.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Hash, Plus } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { isoDay } from '#app/lib/zones.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { effectOn } from '../amounts.ts';
import { programPaths } from '../paths.ts';
import { listFigures } from '../queries.server.ts';
import { useAmount } from '../ui/amount.ts';
import { ProgramTabs } from '../ui/program-tabs.tsx';

export const loader = guard({ can: 'programs.read' }, async ({ ctx, t }) => {
  const { zone } = await readOffice(ctx.db);
  return {
    title: t('programs.figures'),
    mayWrite: can(ctx.actor, 'programs.write'),
    today: isoDay(ctx.now, zone),
    figures: await listFigures(ctx.db),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

const tones = { inForce: 'accent', notYet: 'warning', ended: 'quiet' } as const;

export default function Figures() {
  const { figures, mayWrite, today } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const amount = useAmount();
  const add = mayWrite && (
    <LinkButton href={programPaths.newFigure} variant="primary" icon={Plus} data-key="n">
      {t('programs.newFigure')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('programs.title')} actions={add} />
      <ProgramTabs current="figures" />
      {figures.length > 0 && <p className="mb-4 text-muted">{t('programs.figuresText')}</p>}
      <DataTable
        caption={t('programs.figures')}
        rows={figures}
        rowKey={figure => figure.id}
        rowHref={mayWrite ? figure => programPaths.editFigure(figure.id) : undefined}
        columns={[
          { key: 'label', header: t('programs.label'), cell: figure => figure.label },
          {
            key: 'value',
            header: t('programs.value'),
            className: 'tabular',
            cell: figure => amount(figure.value, figure.unit),
          },
          { key: 'segment', header: t('programs.segment'), cell: figure => figure.segment },
          {
            key: 'effective',
            header: t('programs.effective'),
            cell: figure => {
              const effect = effectOn(figure, today);
              const from = format.date(figure.effectiveFromOn);
              return (
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <Badge tone={tones[effect]}>{t(`programs.${effect}`)}</Badge>
                  {figure.effectiveToOn
                    ? t('programs.span', { from, to: format.date(figure.effectiveToOn) })
                    : t('programs.since', { from })}
                </span>
              );
            },
          },
          {
            key: 'source',
            header: t('programs.source'),
            cell: figure => [figure.source, figure.legalBasis].filter(Boolean).join(' · '),
          },
        ]}
        empty={
          <EmptyState icon={Hash} title={t('programs.noFigures')} actions={add}>
            {t('programs.noFiguresText')}
          </EmptyState>
        }
      />
    </>
  );
}
