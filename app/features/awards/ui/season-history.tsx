import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import type { Change } from '#app/features/audit/diff.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { isDay } from '#app/lib/days.ts';
import { Timeline } from '#app/ui/timeline.tsx';
import type { SeasonBoard } from '../boards.ts';

export type HistoryEntry = { id: number; at: string; actorName: string; action: string; changes: Change[] };

/** Who planned, opened, changed and closed the season, newest first, in words. */
export function SeasonHistory({ entries, zone }: { entries: readonly HistoryEntry[]; zone: string }) {
  const { t, format } = useI18n();
  const value = (raw: unknown, field: string): string => {
    if (Array.isArray(raw)) return raw.map(each => value(each, field)).join(', ');
    if (field === 'boards') return t(`season.boards.${raw as SeasonBoard}`);
    if (raw === null || raw === undefined || raw === '') return t('awards.historyEmpty');
    if (typeof raw === 'number') return format.number(raw);
    return isDay(String(raw)) ? format.date(String(raw)) : String(raw);
  };
  return (
    <Timeline
      labels={{ before: t('awards.historyBefore'), after: t('awards.historyAfter') }}
      entries={entries.map(entry => ({
        key: entry.id,
        at: entry.at,
        when: format.instant(entry.at, zone),
        what: t(`awards.history.${entry.action.replace('season.', '')}` as MessageKey, {
          actor: entry.actorName,
        }),
        changes: entry.changes.map(change => ({
          label: t(`awards.fields.${change.field}` as MessageKey),
          before: change.before === null ? '' : value(change.before, change.field),
          after: value(change.after, change.field),
        })),
      }))}
    />
  );
}
