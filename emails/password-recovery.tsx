import type { Zone } from '#app/lib/zones.ts';
import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Action, Paragraph, Small, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import type { MailBrand } from './types.ts';
import { moment } from './when.ts';

export interface PasswordRecoveryData {
  brand: MailBrand;
  /** Instant after which the link no longer works. */
  validUntil: string;
  zone: Zone;
}

export const passwordRecovery = defineMail<PasswordRecoveryData>((data, locale) => {
  const text = mailMessages(locale).passwordRecovery;
  const { brand } = data;
  const subject = text.subject;
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={text.preview} audience="account">
        <Title>{text.heading}</Title>
        <Paragraph>{text.greeting(placeholder('name'))}</Paragraph>
        <Paragraph>{text.body}</Paragraph>
        <Action brand={brand} href={placeholder('recoveryUrl')}>
          {text.button}
        </Action>
        <Small>{text.valid(moment(data.validUntil, data.zone, locale))}</Small>
        <Small>{text.notYou}</Small>
      </Layout>
    ),
  };
});
