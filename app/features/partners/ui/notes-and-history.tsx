import '#app/i18n/sections/timeline.ts';
import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { notePaths, timelinePath } from '../paths.ts';
import type { TimelineEvent } from '../timeline.ts';
import { PartnerTimeline } from './partner-timeline.tsx';
import { ShortNote } from './short-note.tsx';

/** The part of a partner's page where a note is written and the latest events are read. */
export function NotesAndHistory(props: {
  kind: 'outlet' | 'journalist';
  id: number;
  timeline: { events: TimelineEvent[]; next: string | null };
  zone: string;
  /** YYYY-MM-DD */
  today: string;
  mayWrite: boolean;
}) {
  const { kind, id, timeline, zone, today, mayWrite } = props;
  const t = useT();
  const whole = (
    <Link href={timelinePath(kind, id)} className="link inline-flex min-h-6 items-center">
      {t('timeline.all')}
    </Link>
  );
  return (
    <Section title={t('timeline.title')} aside={whole}>
      {mayWrite && (
        <details className="mb-6">
          <summary className="link inline-flex min-h-6 cursor-pointer items-center">
            {t('timeline.noteNew')}
          </summary>
          <div className="mt-3">
            <ShortNote action={notePaths.new(kind, id)} today={today} />
          </div>
        </details>
      )}
      <PartnerTimeline kind={kind} events={timeline.events} zone={zone} none={t('timeline.none')} />
      {timeline.next && <p className="text-sm">{whole}</p>}
    </Section>
  );
}
