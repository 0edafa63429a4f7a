import '#app/i18n/sections/inbox.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey, Translate } from '#app/i18n/translate.ts';
import { Badge, type BadgeProps } from '#app/ui/badge.tsx';
import { type FeedState, feedProblems, feedState } from '../feeds/health.ts';
import type { Feed } from '../feeds/queries.server.ts';

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
  return <Badge tone={tones[state]}>{t(`inbox.feedStates.${state}`)}</Badge>;
}

/** Why a feed or page was not read, as a clause; nothing for no problem. Codes of the page reader have words of their own. */
export function problemText(t: Translate, problem: string | null, status: number | null = null): string {
  if (problem === null) return '';
  const known = feedProblems.find(code => code === problem);
  return known
    ? t(`inbox.problems.${known}`, { status: status ?? '' })
    : t(`coverage.problems.${problem}` as MessageKey);
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
          {failures > 1 && ` · ${t('inbox.feedFailures', { count: failures })}`}
        </span>
      )}
      {pauseReason !== '' && <span className="block text-muted">{pauseReason}</span>}
    </>
  );
}
