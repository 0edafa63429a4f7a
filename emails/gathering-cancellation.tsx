import { ContactLine, GatheringFacts } from './gathering-parts.tsx';
import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Eyebrow, Fact, Paragraph, Small, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import type { MailBrand, MailContact, MailGathering } from './types.ts';

export interface GatheringCancellationData {
  brand: MailBrand;
  gathering: MailGathering;
  reason?: string;
  contact?: MailContact;
}

export const gatheringCancellation = defineMail<GatheringCancellationData>((data, locale) => {
  const { common, cancellation } = mailMessages(locale);
  const { brand, contact } = data;
  // The links into the venue would invite people to a door that stays shut.
  const { name, address } = data.gathering.venue;
  const gathering = { ...data.gathering, venue: { name, address } };
  const subject = cancellation.subject(gathering.title);
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={cancellation.body} audience="partner">
        <Eyebrow brand={brand}>{cancellation.eyebrow}</Eyebrow>
        <Title>{gathering.title}</Title>
        <Paragraph>{placeholder('salutation')},</Paragraph>
        <Paragraph>{cancellation.body}</Paragraph>
        <GatheringFacts brand={brand} gathering={gathering} locale={locale} />
        {data.reason && <Fact label={cancellation.reason}>{data.reason}</Fact>}
        <Paragraph>{cancellation.sorry}</Paragraph>
        <Small>{cancellation.after}</Small>
        {contact && <ContactLine brand={brand} contact={contact} label={common.questions} />}
      </Layout>
    ),
  };
});
