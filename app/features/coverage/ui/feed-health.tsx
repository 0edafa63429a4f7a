import '#app/i18n/sections/feeds.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge, type BadgeProps } from '#app/ui/badge.tsx';
import { type FeedState, feedState } from '../feeds/health.ts';
import type { Feed } from '../feeds/queries.server.ts';
import { problemText } from './problem-text.ts';

const tones: Record<FeedState, BadgeProps['tone']> = {
  waiting: 'quiet',
  fine: 'accent',
  failing: 'warning',
  broken: 'error',
  paused: 'quiet',
};

/** How a feed does, in one or two words. */
export function FeedStateBadge({ feed }: { feed: Feed }) {
  const { t } = useI18n();
  const state = feedState(feed);
  return <Badge tone={tones[state]}>{t(`feeds.feedStates.${state}`)}</Badge>;
}

/** What is wrong with a feed, and why it rests; nothing when all is well. */
export function FeedTrouble({ feed }: { feed: Feed }) {
  const { t } = useI18n();
  const { problem, problemStatus, failures, pauseReason } = feed;
  if (problem === null && pauseReason === '') return null;
  return (
    <>
      {problem !== null && (
        <span className="block">
          {problemText(t, problem, problemStatus)}
          {failures > 1 && ` · ${t('feeds.feedFailures', { count: failures })}`}
        </span>
      )}
      {pauseReason !== '' && <span className="block text-muted">{pauseReason}</span>}
    </>
  );
}
