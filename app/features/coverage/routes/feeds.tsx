import '#app/i18n/sections/feeds.ts';
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
      {t('feeds.feedNew')}
    </LinkButton>
  );
  const when = (at: string | null) => (at ? format.instant(at) : t('feeds.feedNever'));
  const columns: Column<Feed>[] = [
    { key: 'title', header: t('feeds.feedOutlet'), primary: true, cell: feed => feed.outletName },
    {
      key: 'kind',
      header: t('feeds.feedUrl'),
      hideOnPhone: true,
      cell: feed => (
        <>
          <span className="block">{t(`feeds.feedKinds.${feed.kind}`)}</span>
          <span className="text-sm break-all text-muted">{feed.url}</span>
        </>
      ),
    },
    {
      key: 'state',
      header: t('feeds.feedState'),
      cell: feed => (
        <span className="flex flex-col items-start gap-1">
          <FeedStateBadge feed={feed} />
          <span className="text-sm">
            <FeedTrouble feed={feed} />
          </span>
        </span>
      ),
    },
    { key: 'last', header: t('feeds.feedLastRead'), labelOnPhone: true, cell: feed => when(feed.lastReadAt) },
    {
      key: 'next',
      header: t('feeds.feedNextRead'),
      deskOnly: true,
      cell: feed => (feed.status === 'active' ? when(feed.nextReadAt) : ''),
    },
  ];
  return (
    <>
      <PageHeader title={t('coverage.title')} actions={add}>
        {t('feeds.feedsIntro')}
      </PageHeader>
      <CoverageTabs current="feeds" />
      <DataTable
        caption={t('coverage.feeds')}
        columns={columns}
        rows={feeds}
        rowKey={feed => feed.id}
        rowHref={feed => inboxPaths.feed(feed.id)}
        empty={
          <EmptyState icon={Rss} title={t('feeds.feedsEmpty')} actions={add}>
            {t('feeds.feedsEmptyText')}
          </EmptyState>
        }
      />
    </>
  );
}
