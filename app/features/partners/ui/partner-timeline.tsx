import '#app/i18n/sections/timeline.ts';
import {
  CalendarCheck,
  CalendarDays,
  CalendarX,
  LogIn,
  LogOut,
  type LucideIcon,
  Mail,
  Newspaper,
  Reply,
  StickyNote,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Link } from '#app/ui/link.tsx';
import { Timeline, type TimelineEntry } from '#app/ui/timeline.tsx';
import { notePaths } from '../paths.ts';
import type { TimelineEvent, TimelineSource } from '../timeline.ts';
import { useChangeEntry } from './history.tsx';

const icons: Record<Exclude<TimelineSource, 'change'>, LucideIcon> = {
  note: StickyNote,
  reply: Reply,
  mail: Mail,
  invited: CalendarDays,
  answered: CalendarDays,
  attended: CalendarCheck,
  article: Newspaper,
  joined: LogIn,
  left: LogOut,
};

const mailWords = { sent: 'mail', waiting: 'mailWaiting', failed: 'mailFailed' } as const;

type Note = Extract<TimelineEvent, { source: 'note' }>;
type Led = Exclude<TimelineEvent, { source: 'note' | 'change' }>;

function NoteText({ note, zone }: { note: Note; zone: string }) {
  const { t, format } = useI18n();
  const kind = t(`timeline.noteKinds.${note.kind}`);
  return (
    <>
      <p className="text-sm text-muted">
        <time dateTime={note.at}>{format.day(note.at, zone)}</time>
        {' · '}
        {note.author
          ? t('timeline.noteBy', { kind, author: note.author })
          : t('timeline.noteByGone', { kind })}
      </p>
      <p className="break-words whitespace-pre-line">{note.body}</p>
      {note.mayChange ? (
        <Link href={notePaths.edit(note.id)} className="link inline-flex min-h-6 items-center text-sm">
          {t('timeline.noteEdit')}
        </Link>
      ) : (
        note.mayRemove && (
          <Confirm
            label={t('timeline.noteRemove')}
            size="small"
            variant="ghost"
            align="start"
            question={t('timeline.noteRemoveQuestion')}
            confirmLabel={t('timeline.noteRemoveConfirm')}
            action={notePaths.removal(note.id)}
          >
            {t('timeline.noteRemoveText')}
          </Confirm>
        )
      )}
    </>
  );
}

/** What happened, as the words before the name of the thing. */
function useEventWords(kind: 'outlet' | 'journalist') {
  const { t } = useI18n();
  const ofGuest = (event: { guest: string | null }, own: string, guests: (guest: string) => string) =>
    event.guest ? guests(event.guest) : own;
  return (event: Led): string => {
    switch (event.source) {
      case 'mail':
        return t(`timeline.${mailWords[event.state]}`);
      case 'reply':
        return t('timeline.reply');
      case 'article':
        return event.outlet ? t('timeline.articleIn', { outlet: event.outlet }) : t('timeline.article');
      case 'joined':
        return t(kind === 'outlet' ? 'timeline.joinedBy' : 'timeline.joined');
      case 'left':
        return t(kind === 'outlet' ? 'timeline.leftBy' : 'timeline.left');
      case 'invited':
        return ofGuest(event, t('timeline.invited'), guest => t('timeline.invitedGuest', { guest }));
      case 'answered': {
        const answer = t(`common.answers.${event.answer}`);
        return ofGuest(event, t('timeline.answered', { answer }), guest =>
          t('timeline.answeredGuest', { guest, answer }),
        );
      }
      case 'attended':
        return event.came
          ? ofGuest(event, t('timeline.attended'), guest => t('timeline.attendedGuest', { guest }))
          : ofGuest(event, t('timeline.absent'), guest => t('timeline.absentGuest', { guest }));
    }
  };
}

/** Notes, mails, gatherings, articles, moves and changes of a partner in one line of time, the newest first. */
export function PartnerTimeline(props: {
  kind: 'outlet' | 'journalist';
  events: readonly TimelineEvent[];
  zone: string;
  /** Said when there is nothing. */
  none: string;
}) {
  const { kind, events, zone, none } = props;
  const { t, format } = useI18n();
  const toChange = useChangeEntry(kind, zone);
  const words = useEventWords(kind);
  if (events.length === 0) return <p className="text-muted">{none}</p>;
  const entryOf = (event: TimelineEvent): TimelineEntry => {
    if (event.source === 'change') return { ...toChange(event), key: `change-${event.id}` };
    const icon = event.source === 'attended' && !event.came ? CalendarX : icons[event.source];
    const entry = (when: string, what: ReactNode): TimelineEntry => ({
      key: `${event.source}-${event.id}`,
      at: event.at,
      when,
      icon,
      what,
    });
    if (event.source === 'note') return entry('', <NoteText note={event} zone={zone} />);
    const byDay = event.source === 'joined' || event.source === 'left';
    return entry(
      byDay ? format.date(event.on) : format.instant(event.at, zone),
      <>
        {words(event)}{' '}
        <Link href={event.href} className="link">
          {event.title}
        </Link>
        {byDay && event.role && <span className="text-muted"> · {event.role}</span>}
      </>,
    );
  };
  return (
    <Timeline
      labels={{ before: t('partners.historyBefore'), after: t('partners.historyAfter') }}
      entries={events.map(entryOf)}
    />
  );
}
