import type { Zone } from '#app/lib/zones.ts';
import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Fact, Paragraph, Title } from './parts.tsx';
import { defineMail } from './render.ts';
import type { MailBrand } from './types.ts';
import { moment } from './when.ts';

export interface TestMessageData {
  brand: MailBrand;
  sentAt: string;
  zone: Zone;
  /** Host and port the mail leaves through; never the account's password. */
  route: string;
  sender: string;
  requestedBy: string;
}

export const testMessage = defineMail<TestMessageData>((data, locale) => {
  const { test: text } = mailMessages(locale);
  const subject = text.subject;
  return {
    subject,
    body: (
      <Layout brand={data.brand} locale={locale} subject={subject} preview={text.preview} audience="account">
        <Title>{text.heading}</Title>
        <Paragraph>{text.body}</Paragraph>
        <Fact label={text.sentAt}>{moment(data.sentAt, data.zone, locale)}</Fact>
        <Fact label={text.route}>{data.route}</Fact>
        <Fact label={text.sender}>{data.sender}</Fact>
        <Fact label={text.requestedBy}>{data.requestedBy}</Fact>
      </Layout>
    ),
  };
});
