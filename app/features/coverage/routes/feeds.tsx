import '#app/i18n/sections/inbox.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Plus, Rss } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { type Feed, listFeeds } from '../feeds/queries.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { CoverageTabs } from '../ui/coverage-tabs.tsx';
import { FeedStateBadge, FeedTrouble } from '../ui/feed-health.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, t }) => ({
  pageTitle: t('coverage.feeds'),
  feeds: await listFeeds(ctx.db),
}));

export default function Feeds() {
  const { feeds } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const add = (
    <LinkButton href={inboxPaths.newFeed} variant="primary" icon={Plus} data-key="n">
      {t('inbox.feedNew')}
    </LinkButton>
  );
  const when = (at: string | null) => (at ? format.instant(at) : t('inbox.feedNever'));
  const columns: Column<Feed>[] = [
    { key: 'title', header: t('inbox.feedOutlet'), primary: true, cell: feed => feed.outletName },
    {
      key: 'kind',
      header: t('inbox.feedUrl'),
      hideOnPhone: true,
      cell: feed => (
        <>
          <span className="block">{t(`inbox.feedKinds.${feed.kind}`)}</span>
          <span className="text-sm break-all text-muted">{feed.url}</span>
        </>
      ),
    },
    {
      key: 'state',
      header: t('inbox.feedState'),
      cell: feed => (
        <span className="flex flex-col items-start gap-1">
          <FeedStateBadge feed={feed} />
          <span className="text-sm">
            <FeedTrouble feed={feed} />
          </span>
        </span>
      ),
    },
    { key: 'last', header: t('inbox.feedLastRead'), labelOnPhone: true, cell: feed => when(feed.lastReadAt) },
    {
      key: 'next',
      header: t('inbox.feedNextRead'),
      deskOnly: true,
      cell: feed => (feed.status === 'active' ? when(feed.nextReadAt) : ''),
    },
  ];
  return (
    <>
      <PageHeader title={t('coverage.title')} actions={add}>
        {t('inbox.feedsIntro')}
      </PageHeader>
      <CoverageTabs current="feeds" />
      <DataTable
        caption={t('coverage.feeds')}
        columns={columns}
        rows={feeds}
        rowKey={feed => feed.id}
        rowHref={feed => inboxPaths.feed(feed.id)}
        empty={
          <EmptyState icon={Rss} title={t('inbox.feedsEmpty')} actions={add}>
            {t('inbox.feedsEmptyText')}
          </EmptyState>
        }
      />
    </>
  );
}
