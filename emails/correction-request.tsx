import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Eyebrow, Paragraphs } from './parts.tsx';
import { defineMail } from './render.ts';
import type { MailBrand } from './types.ts';

export interface CorrectionRequestData {
  brand: MailBrand;
  subject: string;
  /** The whole letter as the officer wrote it, greeting and name included. */
  body: string;
}

export const correctionRequest = defineMail<CorrectionRequestData>((data, locale) => {
  const { correction } = mailMessages(locale);
  const { brand, subject, body } = data;
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={correction.preview} audience="guest">
        <Eyebrow brand={brand}>{correction.eyebrow}</Eyebrow>
        <Paragraphs text={body} />
      </Layout>
    ),
  };
});
