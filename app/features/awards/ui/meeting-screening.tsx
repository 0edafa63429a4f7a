import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Section } from '#app/ui/section.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { MeetingJuror, ScreeningMeeting } from '../deliberation/meeting.server.ts';
import { MeetingComments } from './meeting-comments.tsx';
import { MeetingNote } from './meeting-note.tsx';

const tones = { pass: 'accent', fail: 'quiet', even: 'warning' } as const;

/** A screening: how many let each entry pass, and what follows. */
export function MeetingScreening(props: { meeting: ScreeningMeeting; jurors: readonly MeetingJuror[] }) {
  const { meeting, jurors } = props;
  const { t, format } = useI18n();
  const entryOf = new Map(meeting.entries.map(entry => [entry.id, entry]));
  return (
    <>
      <Section title={t('deliberation.screeningTitle')} className="border-t-0 pt-0">
        <p className="mb-4 max-w-prose text-muted">{t('deliberation.screeningText')}</p>
        {meeting.screened.every(({ outcome }) => outcome === 'fail') && (
          <MeetingNote title={t('deliberation.nobodyPassed')}>
            {t('deliberation.nobodyPassedText')}
          </MeetingNote>
        )}
        <DataTable
          caption={t('deliberation.screeningTitle')}
          rows={meeting.screened}
          rowKey={entry => entry.id}
          empty={null}
          columns={[
            {
              key: 'entry',
              header: t('deliberation.entry'),
              primary: true,
              cell: ({ id }) => {
                const { name, byline } = entryOf.get(Number(id))!;
                return (
                  <div>
                    <span className="font-medium">{name}</span>
                    {byline && <p className="text-sm text-muted">{byline}</p>}
                  </div>
                );
              },
            },
            {
              key: 'passes',
              header: t('deliberation.passes'),
              numeric: true,
              labelOnPhone: true,
              cell: ({ passes }) => format.number(passes),
            },
            {
              key: 'fails',
              header: t('deliberation.fails'),
              numeric: true,
              labelOnPhone: true,
              cell: ({ fails }) => format.number(fails),
            },
            {
              key: 'outcome',
              header: t('deliberation.outcome'),
              cell: ({ outcome }) => (
                <Badge tone={tones[outcome]}>{t(`deliberation.outcomes.${outcome}`)}</Badge>
              ),
            },
          ]}
        />
      </Section>
      <Section title={t('deliberation.commentsTitle')}>
        <MeetingComments
          entries={meeting.entries}
          comments={meeting.comments}
          jurors={jurors}
          criteria={[]}
        />
      </Section>
    </>
  );
}
