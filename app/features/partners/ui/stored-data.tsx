import '#app/i18n/sections/preferences.ts';
import '#app/i18n/sections/timeline.ts';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Section } from '#app/ui/section.tsx';
import type { StoredData, StoredEvent } from '../preferences/stored-data.server.ts';

/** Lines of one part that the page shows; the file holds them all. */
const mostShown = 50;

function Lines({ lines }: { lines: readonly ReactNode[] }) {
  const { t } = useI18n();
  if (lines.length === 0) return <p className="text-muted">{t('preferences.nothing')}</p>;
  return (
    <ul className="space-y-1">
      {lines.map((line, i) => (
        <li key={i} className="break-words">
          {line}
        </li>
      ))}
    </ul>
  );
}

/** What is stored about a person, in words, with the file to download. */
export function StoredDataView(props: { stored: StoredData; zone: string; file: string }) {
  const { stored, zone, file } = props;
  const { t, format } = useI18n();
  const { record, contacts, affiliations } = stored;
  const happened = ({ events, complete }: { events: StoredEvent[]; complete: boolean }) => {
    const shown = events.slice(0, mostShown).map(event => (
      <>
        <span className="text-muted">{format.day(event.at, zone)}</span> {event.title}
      </>
    ));
    return <Lines lines={complete && events.length <= mostShown ? shown : [...shown, '…']} />;
  };
  const part = (name: 'mails' | 'gatherings' | 'articles') => (
    <Section title={t(`preferences.parts.${name}`)}>{happened(stored[name])}</Section>
  );
  const notes = stored.notes.events.length;
  return (
    <>
      <p className="mt-1 mb-4 text-muted">
        {t('preferences.storedIntro', { name: record.name, at: format.instant(stored.readAt, zone) })}
      </p>
      <p className="mb-8">
        <LinkButton href={file} icon={Download} download>
          {t('preferences.download')}
        </LinkButton>
      </p>
      <Section title={t('preferences.parts.record')}>
        <DefinitionList
          items={[
            { term: t('preferences.facts.salutation'), children: record.salutation },
            { term: t('preferences.facts.ukw'), children: t(`partners.ukws.${record.ukw}`) },
            { term: t('preferences.facts.ukwNumber'), children: record.ukwNumber },
            { term: t('preferences.facts.ukwYear'), children: record.ukwYear },
            {
              term: t('preferences.facts.doNotContact'),
              children: t(record.doNotContact ? 'common.yes' : 'common.no'),
            },
            { term: t('preferences.facts.owner'), children: record.owner },
          ]}
        />
      </Section>
      <Section title={t('preferences.parts.contacts')}>
        <Lines
          lines={contacts.map(({ value, lawfulBasis, source }) =>
            t('preferences.contactLine', {
              value,
              basis: t(`partners.bases.${lawfulBasis}`),
              source: source || t('preferences.nothing'),
            }),
          )}
        />
      </Section>
      <Section title={t('preferences.parts.affiliations')}>
        <Lines lines={affiliations.map(({ outlet, role }) => [outlet, role].filter(Boolean).join(' · '))} />
      </Section>
      <Section title={t('preferences.parts.labels')}>
        <Lines lines={[...stored.associations, ...stored.tags]} />
      </Section>
      <Section title={t('preferences.parts.notes')}>
        <Lines lines={notes > 0 ? [t('preferences.notesHeld', { count: notes })] : []} />
      </Section>
      {part('mails')}
      {part('gatherings')}
      {part('articles')}
      <p className="border-t border-base-300 pt-4 text-sm text-muted">{t('preferences.storedWrong')}</p>
    </>
  );
}
