import '#app/i18n/sections/gatherings.ts';
import { CalendarCheck, CalendarDays, CalendarX, type LucideIcon, Mail, Newspaper } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { Timeline, type TimelineEntry } from '#app/ui/timeline.tsx';
import { type Dealing, newestOf } from '../dealings.ts';
import { type HistoryEntry, useChangeEntry } from './history.tsx';

const icons: Record<Dealing['kind'], LucideIcon> = {
  mail: Mail,
  invited: CalendarDays,
  answered: CalendarDays,
  attended: CalendarCheck,
  absent: CalendarX,
  article: Newspaper,
};

const mailWords = { sent: 'mail', waiting: 'mailWaiting', failed: 'mailFailed' } as const;

/** Events shown at once. */
const most = 40;

/** Mails, answers, attendance, articles and changes of the record in one line of time, the newest first. */
export function JournalistHistory(props: {
  changes: readonly HistoryEntry[];
  dealings: readonly Dealing[];
  zone: string;
}) {
  const { changes, dealings, zone } = props;
  const { t, format } = useI18n();
  const toEntry = useChangeEntry(zone);
  const words = (dealing: Dealing): string => {
    if (dealing.kind === 'mail') return t(`journalistHistory.${mailWords[dealing.state]}`);
    if (dealing.kind === 'article') return t('journalistHistory.article', { outlet: dealing.outlet });
    if (dealing.kind !== 'answered') return t(`journalistHistory.${dealing.kind}`);
    return t('journalistHistory.answered', { answer: t(`gatherings.answers.${dealing.answer}`) });
  };
  const dealt = dealings.map(
    (dealing): TimelineEntry => ({
      key: dealing.key,
      at: dealing.at,
      when: format.instant(dealing.at, zone),
      icon: icons[dealing.kind],
      what: (
        <>
          {words(dealing)}{' '}
          <Link href={dealing.href} className="link">
            {dealing.title}
          </Link>
        </>
      ),
    }),
  );
  const entries = newestOf([dealt, changes.map(toEntry)], most);
  if (entries.length === 0) return <p className="text-muted">{t('journalistHistory.none')}</p>;
  return (
    <>
      <Timeline
        labels={{ before: t('partners.historyBefore'), after: t('partners.historyAfter') }}
        entries={entries}
      />
      {entries.length === most && (
        <p className="text-sm text-muted">{t('journalistHistory.bounded', { count: most })}</p>
      )}
    </>
  );
}
