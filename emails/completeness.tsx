import { formats } from '#app/i18n/format.ts';
import type { Zone } from '#app/lib/zones.ts';
import { completenessMessages } from './completeness-messages.ts';
import { Layout } from './layout.tsx';
import { Action, Eyebrow, Fact, Paragraph, Small, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import type { MailBrand } from './types.ts';
import { moment } from './when.ts';

export interface CompletenessLinkData {
  brand: MailBrand;
  season: string;
  /** Calendar day of the lock. */
  lockOn: string;
  /** Instant after which no address is taken. */
  dueAt: string;
  zone: Zone;
}

/** A candidate may look at what is on record and say what is missing. */
export const completenessLink = defineMail<CompletenessLinkData>((data, locale) => {
  const text = completenessMessages(locale).link;
  const { brand, season, lockOn, dueAt, zone } = data;
  const subject = text.subject(season);
  const body = text.body(brand.agencyName, season, formats[locale].date(lockOn));
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={body} audience="partner">
        <Eyebrow brand={brand}>{season}</Eyebrow>
        <Title>{text.heading(placeholder('candidate'))}</Title>
        <Paragraph>{placeholder('salutation')},</Paragraph>
        <Paragraph>{body}</Paragraph>
        <Paragraph>{text.due(moment(dueAt, zone, locale))}</Paragraph>
        <Action brand={brand} href={placeholder('ownArticlesUrl')}>
          {text.button}
        </Action>
        <Small>{text.hint}</Small>
      </Layout>
    ),
  };
});

export interface CompletenessAnswersData {
  brand: MailBrand;
  season: string;
  answers: readonly {
    url: string;
    state: 'logged' | 'known' | 'refused';
    /** Title of the article it is on record as; null for a refusal. */
    title: string | null;
    /** The office's reason; may be empty unless it is a refusal. */
    answer: string;
  }[];
  /** Answers beyond those listed. */
  more: number;
}

/** What the office says to the addresses a candidate sent, all in one mail. */
export const completenessAnswers = defineMail<CompletenessAnswersData>((data, locale) => {
  const text = completenessMessages(locale).answers;
  const { brand, season, answers, more } = data;
  const subject = text.subject(season, answers.length + more);
  const body = text.body(season);
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={body} audience="guest">
        <Eyebrow brand={brand}>{season}</Eyebrow>
        <Title>{text.heading}</Title>
        <Paragraph>{placeholder('salutation')},</Paragraph>
        <Paragraph>{body}</Paragraph>
        {answers.map(({ url, state, title, answer }) => (
          <Fact key={url} label={text.states[state]}>
            {[url, title, answer].filter(Boolean).join(' – ')}
          </Fact>
        ))}
        {more > 0 && <Paragraph>{text.more(more)}</Paragraph>}
        <Action brand={brand} href={placeholder('ownArticlesUrl')}>
          {text.button}
        </Action>
      </Layout>
    ),
  };
});
