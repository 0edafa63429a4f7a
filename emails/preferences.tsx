import { Layout } from './layout.tsx';
import { Action, Paragraph, Small, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { preferencesMessages } from './preferences-messages.ts';
import { defineMail } from './render.ts';
import type { MailBrand, MailLocale } from './types.ts';

export interface PreferencesData {
  brand: MailBrand;
}

type Words = { subject: string; body: (agency: string) => string; hint: string; button?: string };

function letter({ brand }: PreferencesData, locale: MailLocale, words: Words) {
  const { subject, hint, button } = words;
  const body = words.body(brand.agencyName);
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={body} audience="guest">
        <Title>{subject}</Title>
        <Paragraph>{placeholder('salutation')},</Paragraph>
        <Paragraph>{body}</Paragraph>
        {button && (
          <Action brand={brand} href={placeholder('confirmUrl')}>
            {button}
          </Action>
        )}
        <Small>{hint}</Small>
      </Layout>
    ),
  };
}

/** To a new address: nothing changes until it is confirmed there. */
export const addressConfirmation = defineMail<PreferencesData>((data, locale) =>
  letter(data, locale, preferencesMessages(locale).confirmation),
);

/** To the address on record: the way to what is stored about the person. */
export const storedData = defineMail<PreferencesData>((data, locale) =>
  letter(data, locale, preferencesMessages(locale).stored),
);

/** To the old address: another one is in use now. */
export const addressChanged = defineMail<PreferencesData>((data, locale) =>
  letter(data, locale, preferencesMessages(locale).changed),
);
