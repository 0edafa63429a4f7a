import type { Zone } from '#app/lib/zones.ts';
import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Action, Eyebrow, Paragraph, Small, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import type { MailBrand } from './types.ts';
import { moment } from './when.ts';

export interface AwardResultsData {
  brand: MailBrand;
  season: string;
  /** Last instant at which a candidate may object. */
  objectionsUntil: string;
  /** Why there is another result than the one announced before; null for the first. */
  changed: string | null;
  zone: Zone;
  resultsUrl: string;
}

/** The results of a season are out; the reader's own dossier is behind the button. */
export const awardResults = defineMail<AwardResultsData>((data, locale) => {
  const { awardResults: text } = mailMessages(locale);
  const { brand, season, objectionsUntil, changed, zone, resultsUrl } = data;
  const subject = changed === null ? text.subject(season) : text.changedSubject(season);
  return {
    subject,
    body: (
      <Layout
        brand={brand}
        locale={locale}
        subject={subject}
        preview={text.subject(season)}
        audience="partner"
      >
        <Eyebrow brand={brand}>{season}</Eyebrow>
        <Title>{changed === null ? text.heading : text.changedHeading}</Title>
        <Paragraph>{placeholder('salutation')},</Paragraph>
        {changed !== null && <Paragraph>{text.changed(season, changed)}</Paragraph>}
        <Paragraph>{text.body(season, placeholder('candidate'))}</Paragraph>
        <Action brand={brand} href={placeholder('dossierUrl')}>
          {text.button}
        </Action>
        <Paragraph>{text.objections(moment(objectionsUntil, zone, locale))}</Paragraph>
        <Small>
          {text.all} {resultsUrl}
        </Small>
      </Layout>
    ),
  };
});
