import '#app/i18n/sections/reports.ts';
import { useT } from '#app/i18n/react.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { reportPaths } from '../paths.ts';

/** The day's kliping and its sending. */
export function ReportTabs({ current, mayShare }: { current: 'kliping' | 'schedule'; mayShare: boolean }) {
  const t = useT();
  const tabs = [
    { href: reportPaths.latest, label: t('reports.kliping'), current: current === 'kliping' },
    ...(mayShare
      ? [{ href: reportPaths.schedule, label: t('reports.schedule'), current: current === 'schedule' }]
      : []),
  ];
  return <Tabs label={t('reports.tabsLabel')} tabs={tabs} />;
}
