import '#app/i18n/sections/feeds.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SeenItem } from '../feeds/queries.server.ts';
import { coveragePaths } from '../paths.ts';

/** What a feed brought lately: suggestions lead to their article, the rest to the page itself. */
export function FeedItems({ items }: { items: readonly SeenItem[] }) {
  const { t, format } = useI18n();
  return (
    <Section title={t('feeds.feedItemsSeen')}>
      {items.length === 0 && <p className="text-muted">{t('feeds.feedItemsNone')}</p>}
      <ul>
        {items.map(item => (
          <li key={item.id} className="border-b border-base-300 py-2 last:border-0">
            {item.articleId ? (
              <Link href={coveragePaths.show(item.articleId)} className="font-medium hover:underline">
                {item.title}
              </Link>
            ) : (
              <a href={item.url} target="_blank" rel="noreferrer noopener" className="hover:underline">
                {item.title}
              </a>
            )}
            <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
              <time dateTime={item.publishedAt}>{format.instant(item.publishedAt)}</time>
              {item.articleId ? (
                <Badge tone="accent">{t('feeds.feedItemSuggested')}</Badge>
              ) : (
                <span>{t('feeds.feedItemSeen')}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
