import '#app/i18n/sections/recap.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FileDown, Newspaper } from 'lucide-react';
import { formats } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard } from '#app/web/guard.server.ts';
import { reportPaths } from '../paths.ts';
import { monthParam, readRecap } from '../recap/recap.server.ts';
import { MonthPicker } from '../ui/month-picker.tsx';
import { RecapCharts } from '../ui/recap-charts.tsx';
import { RecapStats } from '../ui/recap-stats.tsx';
import { ReportTabs } from '../ui/report-tabs.tsx';

export const loader = guard({ can: 'reports.read' }, async ({ ctx, params, t, locale }) => {
  const month = monthParam(params.month);
  const recap = await readRecap(ctx, month);
  return {
    pageTitle: t('recap.of', { month: formats[locale].month(month) }),
    recap,
    latest: recap.today.slice(0, 7),
    mayShare: can(ctx.actor, 'reports.share'),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function MonthlyRecap() {
  const { pageTitle, recap, latest, mayShare } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { current, months, running } = recap;
  return (
    <>
      <PageHeader
        title={pageTitle}
        actions={
          current.articles > 0 && (
            <a href={reportPaths.recapXlsx(recap.month)} className={buttonClass()} download>
              <Icon of={FileDown} />
              {t('recap.xlsx')}
            </a>
          )
        }
      >
        {t(running ? 'recap.spanRunning' : 'recap.span', {
          from: format.date(current.days.fromOn),
          to: format.date(current.days.toOn),
          previous: format.month(months.previous),
          lastYear: format.month(months.lastYear),
        })}
      </PageHeader>
      <ReportTabs current="recap" mayShare={mayShare} />
      <MonthPicker month={recap.month} latest={latest} />
      {current.articles === 0 ? (
        <EmptyState title={t('recap.empty', { month: format.month(recap.month) })} icon={Newspaper}>
          {t('recap.emptyText')}
        </EmptyState>
      ) : (
        <>
          <RecapStats recap={recap} />
          <RecapCharts recap={recap} />
        </>
      )}
    </>
  );
}
