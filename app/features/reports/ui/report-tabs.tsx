import '#app/i18n/sections/reports.ts';
import { useT } from '#app/i18n/react.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { bookPaths, reportPaths } from '../paths.ts';

export type ReportTab = 'kliping' | 'recap' | 'books' | 'schedule';

/** The parts of the reports; how the kliping is sent is for those who may share it. */
export function ReportTabs({ current, mayShare }: { current: ReportTab; mayShare: boolean }) {
  const t = useT();
  const parts: { name: ReportTab; href: string; label: string }[] = [
    { name: 'kliping', href: reportPaths.latest, label: t('reports.kliping') },
    { name: 'recap', href: reportPaths.pickMonth, label: t('reports.recap') },
    { name: 'books', href: bookPaths.list, label: t('reports.books') },
  ];
  if (mayShare) parts.push({ name: 'schedule', href: reportPaths.schedule, label: t('reports.schedule') });
  return (
    <Tabs
      label={t('reports.tabsLabel')}
      tabs={parts.map(({ name, ...tab }) => ({ ...tab, current: name === current }))}
    />
  );
}
