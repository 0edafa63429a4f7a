import type { Zone } from '#app/lib/zones.ts';
import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Action, Paragraph, Small, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import type { MailBrand } from './types.ts';
import { moment } from './when.ts';

export interface AccountInvitationData {
  brand: MailBrand;
  inviterName: string;
  role: 'admin' | 'officer' | 'juror' | 'leader';
  /** Instant after which the link no longer works. */
  validUntil: string;
  zone: Zone;
}

export const accountInvitation = defineMail<AccountInvitationData>((data, locale) => {
  const words = mailMessages(locale);
  const text = words.accountInvitation;
  const { brand } = data;
  const subject = text.subject(brand.agencyName);
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={text.preview} audience="account">
        <Title>{text.heading}</Title>
        <Paragraph>{text.greeting(placeholder('name'))}</Paragraph>
        <Paragraph>{text.body(data.inviterName, brand.agencyName, text.roles[data.role])}</Paragraph>
        <Action brand={brand} href={placeholder('setupUrl')}>
          {text.button}
        </Action>
        <Small>{text.valid(moment(data.validUntil, data.zone, locale))}</Small>
        <Small>{words.common.ignore}</Small>
      </Layout>
    ),
  };
});
