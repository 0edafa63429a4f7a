import '#app/i18n/sections/inbox.ts';
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
      label={t('inbox.tabs')}
      tabs={[
        tab('articles', coveragePaths.list, t('inbox.tabArticles')),
        tab('inbox', inboxPaths.list, t('inbox.title')),
        tab('findings', coveragePaths.openFindings, t('inbox.tabFindings')),
        tab('feeds', inboxPaths.feeds, t('inbox.feeds')),
        tab('rules', inboxPaths.rules, t('inbox.rules')),
        tab('misses', inboxPaths.misses, t('inbox.misses')),
      ]}
    />
  );
}
