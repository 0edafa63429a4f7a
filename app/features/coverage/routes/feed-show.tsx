import '#app/i18n/sections/feeds.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Pause, Play, RefreshCw } from 'lucide-react';
import { outletPaths } from '#app/features/partners/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findFeed, listFeedItems } from '../feeds/queries.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { FeedStateBadge, FeedTrouble } from '../ui/feed-health.tsx';
import { FeedItems } from '../ui/feed-items.tsx';
import { Removal } from '../ui/removal.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.feed.title }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  const feed = await findFeed(ctx.db, idParam(params.id));
  if (!feed) throw new NotFound();
  return { feed, items: await listFeedItems(ctx.db, feed.id) };
});

export default function ShowFeed() {
  const { feed, items } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const active = feed.status === 'active';
  const when = (at: string | null) => (at ? format.instant(at) : t('feeds.feedNever'));
  return (
    <>
      <PageHeader
        title={feed.title}
        parent={{ href: inboxPaths.feeds, label: t('coverage.feeds') }}
        meta={<FeedStateBadge feed={feed} />}
        actions={
          <>
            <Removal
              label={t('feeds.feedRemove')}
              question={t('feeds.feedRemoveQuestion', { title: feed.title })}
              action={inboxPaths.feedRemoval(feed.id)}
            >
              {t('feeds.feedRemoveText')}
            </Removal>
            {active && (
              <form method="post" action={inboxPaths.feedReading(feed.id)}>
                <Button icon={RefreshCw}>{t('feeds.feedReadNow')}</Button>
              </form>
            )}
            <form
              method="post"
              action={active ? inboxPaths.feedPause(feed.id) : inboxPaths.feedResumption(feed.id)}
            >
              <Button variant={active ? 'plain' : 'primary'} icon={active ? Pause : Play}>
                {t(active ? 'feeds.feedPause' : 'feeds.feedResume')}
              </Button>
            </form>
          </>
        }
      />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="mb-6">
          <DefinitionList
            items={[
              {
                term: t('feeds.feedOutlet'),
                children: (
                  <Link href={outletPaths.show(feed.outletId)} className="link">
                    {feed.outletName}
                  </Link>
                ),
              },
              { term: t('feeds.feedUrl'), children: <span className="break-all">{feed.url}</span> },
              {
                term: t('feeds.feedState'),
                children: feed.problem || feed.pauseReason ? <FeedTrouble feed={feed} /> : null,
              },
              { term: t('feeds.feedLastRead'), children: when(feed.lastReadAt) },
              { term: t('feeds.feedLastOk'), children: feed.problem ? when(feed.lastOkAt) : null },
              { term: t('feeds.feedNextRead'), children: active ? when(feed.nextReadAt) : null },
              {
                term: t('feeds.feedContent'),
                children:
                  feed.lastItems === null
                    ? null
                    : `${t(`feeds.feedKinds.${feed.kind}`)}, ${t('feeds.feedItems', { count: feed.lastItems })}`,
              },
            ]}
          />
        </div>
        <FeedItems items={items} />
      </div>
    </>
  );
}
