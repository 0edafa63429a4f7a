import { useT } from '#app/i18n/react.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { inboxPaths } from '../inbox-paths.ts';
import { coveragePaths } from '../paths.ts';

export type CoverageTab = 'articles' | 'findings' | 'inbox' | 'feeds' | 'rules' | 'misses';

/** The parts of Pemberitaan. */
export function CoverageTabs({ current }: { current: CoverageTab }) {
  const t = useT();
  const tab = (key: CoverageTab, href: string, label: string) => ({ href, label, current: current === key });
  return (
    <Tabs
      label={t('coverage.tabs')}
      tabs={[
        tab('articles', coveragePaths.list, t('coverage.tabArticles')),
        tab('inbox', inboxPaths.list, t('coverage.inbox')),
        tab('findings', coveragePaths.openFindings, t('coverage.tabFindings')),
        tab('feeds', inboxPaths.feeds, t('coverage.feeds')),
        tab('rules', inboxPaths.rules, t('coverage.rules')),
        tab('misses', inboxPaths.misses, t('coverage.misses')),
      ]}
    />
  );
}
