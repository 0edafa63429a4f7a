import '#app/i18n/sections/reports.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { updateSchedule } from '../kliping-sending.service.server.ts';
import { reportPaths } from '../paths.ts';
import { listReaders, listSends, readSchedule } from '../schedule.queries.server.ts';
import { scheduleSchema } from '../schema.ts';
import { Outcome } from '../ui/outcome.tsx';
import { ReportTabs } from '../ui/report-tabs.tsx';
import { type ScheduleFields, ScheduleForm } from '../ui/schedule-form.tsx';

export const loader = guard({ can: 'reports.share' }, async ({ ctx, t }) => {
  const { zone } = await readOffice(ctx.db);
  return {
    pageTitle: t('reports.schedule'),
    zone,
    schedule: await readSchedule(ctx.db),
    readers: await listReaders(ctx.db),
    sends: await listSends(ctx.db),
  };
});

export const action = guard({ can: 'reports.share' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), scheduleSchema, async value => {
    await updateSchedule(ctx, value);
    return redirectWithFlash(reportPaths.schedule, 'reports.scheduleSaved');
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export default function KlipingSchedule() {
  const { pageTitle, zone, schedule, readers, sends } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const [form, fields] = useOfficeForm<ScheduleFields>({ id: 'schedule', defaultValue: schedule });
  return (
    <>
      <PageHeader title={pageTitle}>{t('reports.scheduleIntro')}</PageHeader>
      <ReportTabs current="schedule" mayShare />
      <div className="mb-8">
        <ScheduleForm form={form} fields={fields} zone={zone} readers={readers} />
      </div>
      <Section title={t('reports.history')}>
        <DataTable
          caption={t('reports.history')}
          rows={sends}
          rowKey={row => row.on}
          rowHref={row => reportPaths.kliping(row.on)}
          columns={[
            { key: 'on', header: t('reports.columnDay'), primary: true, cell: row => format.date(row.on) },
            { key: 'outcome', header: t('reports.columnOutcome'), cell: row => <Outcome send={row} /> },
            {
              key: 'sent',
              header: t('reports.columnSent'),
              cell: row => (row.sentAt ? format.instant(row.sentAt, zone) : ''),
            },
          ]}
          empty={<p className="text-muted">{t('reports.noHistory')}</p>}
        />
      </Section>
    </>
  );
}
