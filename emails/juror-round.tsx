import type { Zone } from '#app/lib/zones.ts';
import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Action, Eyebrow, Paragraph, Small, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import type { MailBrand } from './types.ts';
import { moment } from './when.ts';

export interface JurorRoundData {
  brand: MailBrand;
  season: string;
  round: string;
  /** Instant after which no mark is taken; null where there is none. */
  dueAt: string | null;
  zone: Zone;
  deskUrl: string;
}

const about = (sort: 'opening' | 'reminder') =>
  defineMail<JurorRoundData>((data, locale) => {
    const { jurorRound: text } = mailMessages(locale);
    const { brand, season, round, dueAt, zone, deskUrl } = data;
    const subject = text[sort].subject(round);
    const body = text[sort].body(round, season);
    return {
      subject,
      body: (
        <Layout brand={brand} locale={locale} subject={subject} preview={body} audience="account">
          <Eyebrow brand={brand}>{season}</Eyebrow>
          <Title>{text[sort].heading}</Title>
          <Paragraph>{text.greeting(placeholder('name'))}</Paragraph>
          <Paragraph>{body}</Paragraph>
          {dueAt && <Paragraph>{text.due(moment(dueAt, zone, locale))}</Paragraph>}
          <Action brand={brand} href={deskUrl}>
            {text.button}
          </Action>
          <Small>{text.recusal}</Small>
        </Layout>
      ),
    };
  });

/** A round is open to its jurors. */
export const jurorOpening = about('opening');
/** Sheets still wait to be submitted. */
export const jurorReminder = about('reminder');
