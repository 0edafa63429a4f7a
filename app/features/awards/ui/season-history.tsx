import '#app/i18n/sections/awards.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import type { HistoryEntry } from '../season-history.server.ts';

/** Who planned, opened, changed, judged and closed the season, newest first, in words. */
export function SeasonHistory({ entries, zone }: { entries: readonly HistoryEntry[]; zone: string }) {
  const { t, format } = useI18n();
  return (
    <Timeline
      labels={{ before: t('awards.historyBefore'), after: t('awards.historyAfter') }}
      entries={entries.map(({ id, at, actor, done, changes }) => ({
        key: id,
        at,
        when: format.instant(at, zone),
        what: (
          <>
            <strong className="font-semibold">{actor || t('awards.historyGuest')}</strong> {done}
          </>
        ),
        changes,
      }))}
    />
  );
}
