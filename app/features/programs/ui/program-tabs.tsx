import '#app/i18n/sections/programs.ts';
import { useT } from '#app/i18n/react.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { programPaths } from '../paths.ts';

/** Topics, official figures and targets. */
export function ProgramTabs({ current }: { current: 'topics' | 'figures' | 'targets' }) {
  const t = useT();
  const tab = (key: typeof current) => ({
    href: programPaths[key],
    label: t(`programs.${key}`),
    current: current === key,
  });
  return <Tabs label={t('programs.tabsLabel')} tabs={[tab('topics'), tab('figures'), tab('targets')]} />;
}
