import { formats } from '#app/i18n/format.ts';
import type { Zone } from '#app/lib/zones.ts';
import { Layout } from './layout.tsx';
import { Action, Eyebrow, Fact, Paragraph, Paragraphs, Small, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import type { MailBrand } from './types.ts';
import { moment } from './when.ts';
import { worksMessages } from './works-messages.ts';

export interface WorksCallData {
  brand: MailBrand;
  season: string;
  /** Instant after which no work is taken. */
  dueAt: string;
  zone: Zone;
  /** What the committee adds; may be empty. */
  guidance: string;
  /** Works a person may send. */
  most: number;
}

const call = (sort: 'invitation' | 'reminder') =>
  defineMail<WorksCallData>((data, locale) => {
    const text = worksMessages(locale).call;
    const { brand, season, dueAt, zone, guidance, most } = data;
    const subject = text[sort].subject(season);
    const body = text.body(brand.agencyName, season, most);
    return {
      subject,
      body: (
        <Layout brand={brand} locale={locale} subject={subject} preview={body} audience="partner">
          <Eyebrow brand={brand}>{season}</Eyebrow>
          <Title>{text[sort].heading}</Title>
          <Paragraph>{placeholder('salutation')},</Paragraph>
          <Paragraph>{body}</Paragraph>
          {guidance && <Paragraphs text={guidance} />}
          <Paragraph>{text.due(moment(dueAt, zone, locale))}</Paragraph>
          <Action brand={brand} href={placeholder('worksUrl')}>
            {text.button}
          </Action>
          <Small>{text.hint}</Small>
          <Small>{text.free}</Small>
        </Layout>
      ),
    };
  });

/** A journalist may send works. */
export const worksInvitation = call('invitation');
/** Nothing has come from them yet. */
export const worksReminder = call('reminder');

export interface WorkAnswerData {
  brand: MailBrand;
  season: string;
  title: string;
  decision: 'accepted' | 'incomplete' | 'refused';
  remark: string;
  /** In which a work that was sent back may be completed. */
  hours: number;
}

/** What the committee says to a work. */
export const workAnswer = defineMail<WorkAnswerData>((data, locale) => {
  const text = worksMessages(locale).answer;
  const { brand, season, title, decision, remark, hours } = data;
  const subject = text.subject[decision](title);
  const body = text.body[decision](title, season);
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={body} audience="guest">
        <Eyebrow brand={brand}>{season}</Eyebrow>
        <Title>{text.heading[decision]}</Title>
        <Paragraph>{placeholder('salutation')},</Paragraph>
        <Paragraph>{body}</Paragraph>
        {remark && <Fact label={text.remark}>{remark}</Fact>}
        {decision === 'incomplete' && <Paragraph>{text.until(hours)}</Paragraph>}
        <Action brand={brand} href={placeholder('worksUrl')}>
          {text.button[decision]}
        </Action>
      </Layout>
    ),
  };
});

export interface WinnerRequestData {
  brand: MailBrand;
  season: string;
  /** Calendar day on which what was given is deleted. */
  deleteOn: string;
}

/** A winner is asked for the details that handing over needs. */
export const winnerRequest = defineMail<WinnerRequestData>((data, locale) => {
  const text = worksMessages(locale).winner;
  const { brand, season, deleteOn } = data;
  const subject = text.subject(season);
  const body = text.body(season);
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={body} audience="guest">
        <Eyebrow brand={brand}>{season}</Eyebrow>
        <Title>{text.heading}</Title>
        <Paragraph>{placeholder('salutation')},</Paragraph>
        <Paragraph>{body}</Paragraph>
        <Action brand={brand} href={placeholder('detailsUrl')}>
          {text.button}
        </Action>
        <Small>{text.privacy(formats[locale].date(deleteOn))}</Small>
      </Layout>
    ),
  };
});
