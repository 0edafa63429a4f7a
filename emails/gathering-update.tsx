import { Section, Text } from '@react-email/components';
import { CalendarLinks, ContactLine, GatheringFacts, NoCash, Programme } from './gathering-parts.tsx';
import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Action, Eyebrow, Paragraph, Paragraphs, Small, Subtitle, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import { styles } from './theme.ts';
import type { MailBrand, MailContact, MailGathering, MailLocale } from './types.ts';

/** One changed field; `before` and `after` are already written in the reader's language. */
export interface GatheringChange {
  field: 'title' | 'time' | 'venue' | 'online' | 'programme' | 'capacity';
  before?: string;
  after?: string;
}

export interface GatheringUpdateData {
  brand: MailBrand;
  /** The gathering as it stands now. */
  gathering: MailGathering;
  changes: GatheringChange[];
  note?: string;
  contact?: MailContact;
}

function Change({ change, locale }: { change: GatheringChange; locale: MailLocale }) {
  const { update } = mailMessages(locale);
  return (
    <Section style={{ margin: '0 0 16px' }}>
      <Text className="fact-label m-muted" style={styles.label}>
        {update.fields[change.field]}
      </Text>
      {change.before && (
        <Text className="fact-value m-muted" style={{ ...styles.value, color: styles.label.color }}>
          {update.was}: <s>{change.before}</s>
        </Text>
      )}
      {change.after && (
        <Text className="fact-value m-ink" style={{ ...styles.value, fontWeight: 700 }}>
          {update.now}: {change.after}
        </Text>
      )}
    </Section>
  );
}

export const gatheringUpdate = defineMail<GatheringUpdateData>((data, locale) => {
  const { common, update } = mailMessages(locale);
  const { brand, gathering, contact } = data;
  const shared = { brand, gathering, locale };
  const subject = update.subject(gathering.title);
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={update.body} audience="partner">
        <Eyebrow brand={brand}>{update.eyebrow}</Eyebrow>
        <Title>{gathering.title}</Title>
        <Paragraph>{placeholder('salutation')},</Paragraph>
        <Paragraph>{update.body}</Paragraph>
        {data.changes.map((change, i) => (
          <Change key={i} change={change} locale={locale} />
        ))}
        {data.note && <Paragraphs text={data.note} />}
        <Action brand={brand} href={placeholder('answerUrl')}>
          {update.button}
        </Action>
        <Small>{update.hint}</Small>
        <Subtitle>{update.current}</Subtitle>
        <GatheringFacts {...shared} />
        <CalendarLinks {...shared} attached />
        <Programme {...shared} />
        <NoCash {...shared} />
        {contact && <ContactLine brand={brand} contact={contact} label={common.questions} />}
      </Layout>
    ),
  };
});
