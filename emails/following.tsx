import { followingMessages } from './following-messages.ts';
import { Layout } from './layout.tsx';
import { Action, Eyebrow, Paragraph, Small, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import type { MailBrand } from './types.ts';

export interface FollowConfirmationData {
  brand: MailBrand;
  pressRoomUrl: string;
}

export interface FollowReleaseData {
  brand: MailBrand;
  headline: string;
  summary: string;
  url: string;
}

/** Asks whoever reads an address whether it shall follow the press room. */
export const followConfirmation = defineMail<FollowConfirmationData>(({ brand }, locale) => {
  const { confirmation: text } = followingMessages(locale);
  const subject = text.subject(brand.agencyName);
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={text.preview} audience="account">
        <Title>{text.heading}</Title>
        <Paragraph>{text.body(brand.agencyName)}</Paragraph>
        <Action brand={brand} href={placeholder('confirmUrl')}>
          {text.button}
        </Action>
        <Small>{text.valid}</Small>
        <Small>{text.notYou}</Small>
      </Layout>
    ),
  };
});

/** A release is out, for those who follow the press room. */
export const followRelease = defineMail<FollowReleaseData>(({ brand, headline, summary, url }, locale) => {
  const { release: text } = followingMessages(locale);
  return {
    subject: headline,
    body: (
      <Layout brand={brand} locale={locale} subject={headline} preview={summary} audience="follower">
        <Eyebrow brand={brand}>{text.eyebrow}</Eyebrow>
        <Title>{headline}</Title>
        <Paragraph>{summary}</Paragraph>
        <Action brand={brand} href={url}>
          {text.button}
        </Action>
        <Small>{text.hint}</Small>
      </Layout>
    ),
  };
});
