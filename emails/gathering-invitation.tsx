import { formats } from '#app/i18n/format.ts';
import { CalendarLinks, ContactLine, GatheringFacts, NoCash, Programme } from './gathering-parts.tsx';
import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Action, Eyebrow, Fact, Paragraph, Paragraphs, Rule, Small, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import type { MailBrand, MailContact, MailGathering } from './types.ts';
import { moment } from './when.ts';

export interface GatheringInvitationData {
  brand: MailBrand;
  gathering: MailGathering;
  /** What the officer wants to say beyond the facts; blank lines part paragraphs. */
  note?: string;
  /** Instant. */
  answerBy?: string;
  contact?: MailContact;
}

export const gatheringInvitation = defineMail<GatheringInvitationData>((data, locale) => {
  const { common, invitation } = mailMessages(locale);
  const { brand, gathering, contact } = data;
  const shared = { brand, gathering, locale };
  const subject = invitation.subject(
    gathering.title,
    formats[locale].longDay(gathering.startAt, gathering.zone),
  );
  return {
    subject,
    body: (
      <Layout
        brand={brand}
        locale={locale}
        subject={subject}
        preview={moment(gathering.startAt, gathering.zone, locale)}
        audience="partner"
      >
        <Eyebrow brand={brand}>
          {gathering.kind ? invitation.kinds[gathering.kind] : invitation.eyebrow}
        </Eyebrow>
        <Title>{gathering.title}</Title>
        <Paragraph>{placeholder('salutation')},</Paragraph>
        <Paragraph>{invitation.body(brand.agencyName)}</Paragraph>
        <GatheringFacts {...shared} />
        {data.answerBy && (
          <Fact label={common.answerBy}>{moment(data.answerBy, gathering.zone, locale)}</Fact>
        )}
        <Action brand={brand} href={placeholder('answerUrl')}>
          {invitation.button}
        </Action>
        <Small>{invitation.hint}</Small>
        <CalendarLinks {...shared} attached />
        {data.note && (
          <>
            <Rule />
            <Paragraphs text={data.note} />
          </>
        )}
        <Programme {...shared} />
        <NoCash {...shared} />
        {contact && <ContactLine brand={brand} contact={contact} label={common.questions} />}
        <Paragraph>
          {common.regards}
          <br />
          {brand.agencyName}
        </Paragraph>
      </Layout>
    ),
  };
});
