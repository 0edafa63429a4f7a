import '#app/i18n/sections/awards.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import type { HistoryEntry } from '../season-history.server.ts';

/** What was done to the season, by whom, newest first. */
export function SeasonHistory({ entries, zone }: { entries: readonly HistoryEntry[]; zone: string }) {
  const { t, format } = useI18n();
  return (
    <Timeline
      labels={{ before: t('awards.historyBefore'), after: t('awards.historyAfter') }}
      entries={entries.map(({ id, at, what, changes }) => ({
        ...{ key: id, at, what, changes },
        when: format.instant(at, zone),
      }))}
    />
  );
}
