import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Action, Eyebrow, Paragraph, Small, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import type { MailBrand } from './types.ts';

export interface CertificateData {
  brand: MailBrand;
  season: string;
}

/** A certificate goes to whom it was given; the PDF is attached. */
export const certificateMail = defineMail<CertificateData>(({ brand, season }, locale) => {
  const { certificate: text } = mailMessages(locale);
  const subject = text.subject(season);
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={text.attached} audience="account">
        <Eyebrow brand={brand}>{season}</Eyebrow>
        <Title>{text.heading}</Title>
        <Paragraph>{text.greeting(placeholder('name'))}</Paragraph>
        <Paragraph>{text.body(placeholder('award'), season)}</Paragraph>
        <Paragraph>{text.attached}</Paragraph>
        <Action brand={brand} href={placeholder('checkUrl')}>
          {text.button}
        </Action>
        <Small>{text.number(placeholder('number'))}</Small>
      </Layout>
    ),
  };
});
