import '#app/i18n/sections/gatherings.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { AnswerBadge } from './badges.tsx';

export type ShownAnswer = {
  id: number;
  at: string;
  answer: 'accepted' | 'tentative' | 'declined';
  companions: number;
  note: string;
  source: 'link' | 'office' | 'calendar';
};

const viaWords = {
  link: 'gatherings.viaLink',
  office: 'gatherings.viaOffice',
  calendar: 'gatherings.viaCalendar',
} as const;

/** Every answer of a guest, the newest first. */
export function AnswerHistory({ entries, zone }: { entries: readonly ShownAnswer[]; zone: string }) {
  const { t, format } = useI18n();
  if (entries.length === 0) return <p className="text-muted">{t('gatherings.answerHistoryNone')}</p>;
  return (
    <Timeline
      labels={{ before: '', after: '' }}
      entries={entries.map(entry => ({
        key: entry.id,
        at: entry.at,
        when: format.instant(entry.at, zone),
        what: (
          <>
            <AnswerBadge answer={entry.answer} />{' '}
            <span className="text-muted">
              {entry.companions > 0 && `${t('gatherings.companions', { count: entry.companions })} · `}
              {t(viaWords[entry.source])}
            </span>
            {entry.note && <p className="mt-1 break-words">{entry.note}</p>}
          </>
        ),
      }))}
    />
  );
}
