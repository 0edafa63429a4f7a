import { CalendarLinks, ContactLine, GatheringFacts, NoCash } from './gathering-parts.tsx';
import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Action, Eyebrow, Fact, Paragraph, Small, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import type { MailBrand, MailContact, MailGathering } from './types.ts';

export interface AnswerConfirmationData {
  brand: MailBrand;
  gathering: MailGathering;
  answer: 'accepted' | 'declined' | 'tentative' | 'waitlisted';
  companions: number;
  contact?: MailContact;
}

export const answerConfirmation = defineMail<AnswerConfirmationData>((data, locale) => {
  const { common, answer: text } = mailMessages(locale);
  const { brand, gathering, answer, contact } = data;
  const shared = { brand, gathering, locale };
  const comes = answer !== 'declined';
  const subject = text.subject[answer](gathering.title);
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={text.body[answer]} audience="guest">
        <Eyebrow brand={brand}>{gathering.title}</Eyebrow>
        <Title>{text.heading[answer]}</Title>
        <Paragraph>{placeholder('salutation')},</Paragraph>
        <Paragraph>{text.body[answer]}</Paragraph>
        {comes && <GatheringFacts {...shared} />}
        {comes && data.companions > 0 && <Fact label={text.companions}>{text.people(data.companions)}</Fact>}
        <Action brand={brand} href={placeholder('answerUrl')}>
          {text.change}
        </Action>
        <Small>{text.hint}</Small>
        {answer === 'accepted' && <CalendarLinks {...shared} />}
        {comes && <NoCash {...shared} />}
        {contact && <ContactLine brand={brand} contact={contact} label={common.questions} />}
      </Layout>
    ),
  };
});
