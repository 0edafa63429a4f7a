import '#app/i18n/sections/feeds.ts';
import { Rss } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Feed } from '../feeds/queries.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { FeedStateBadge, FeedTrouble } from './feed-health.tsx';

/** The feeds of one outlet with their health, and the one click that finds one. */
export function OutletFeeds({
  outletId,
  feeds,
  mayWrite,
}: {
  outletId: number;
  feeds: readonly Feed[];
  mayWrite: boolean;
}) {
  const { t } = useI18n();
  return (
    <>
      {feeds.length === 0 ? (
        <p className="text-muted">{t('feeds.feedOfOutletNone')}</p>
      ) : (
        <ul>
          {feeds.map(feed => (
            <li key={feed.id} className="border-b border-base-300 py-2 last:border-0">
              <p className="flex flex-wrap items-center gap-x-3">
                <Link href={inboxPaths.feed(feed.id)} className="link font-medium">
                  {feed.title}
                </Link>
                <FeedStateBadge feed={feed} />
              </p>
              <p className="text-sm break-all text-muted">{feed.url}</p>
              <p className="text-sm">
                <FeedTrouble feed={feed} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <form method="post" action={inboxPaths.findFeed} className="mt-3 flex flex-wrap gap-2">
          <input type="hidden" name="outletId" value={outletId} />
          {feeds.length === 0 && (
            <Button size="small" icon={Rss}>
              {t('feeds.feedFindNow')}
            </Button>
          )}
          <LinkButton size="small" variant="ghost" href={inboxPaths.newFeedOf(outletId)}>
            {t(feeds.length === 0 ? 'feeds.feedByHand' : 'feeds.feedNew')}
          </LinkButton>
        </form>
      )}
    </>
  );
}
