import { Section } from '@react-email/components';
import type { Zone } from '#app/lib/zones.ts';
import { accentPalette } from './accent.ts';
import { ContactLine } from './gathering-parts.tsx';
import { CorrectionPart, type KitCorrection, kitSubject } from './kit-correction.tsx';
import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import {
  Action,
  Eyebrow,
  Fact,
  Notice,
  NoticeText,
  Paragraph,
  Paragraphs,
  Rule,
  Small,
  Subtitle,
  TextLink,
  Title,
} from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { styleRelease } from './release-body.ts';
import { defineMail, htmlSlot } from './render.ts';
import { styles } from './theme.ts';
import type { MailBrand, MailContact } from './types.ts';
import { moment } from './when.ts';

export interface KitAttachment {
  title: string;
  /** "PDF, 1,2 MB", written by the caller in the reader's language. */
  description?: string;
  url: string;
}

export interface PressKitData {
  brand: MailBrand;
  zone: Zone;
  headline: string;
  /** "Jambi, 18 Maret 2025" */
  dateline?: string;
  /** Sanitised and serialised by the press-kits feature; links and images carry absolute addresses. */
  bodyHtml: string;
  /** A covering line from the officer, plain text. */
  note?: string;
  keyMessages: string[];
  attachments: KitAttachment[];
  pressRoomUrl: string;
  /** Instant. */
  embargoUntil?: string;
  contact?: MailContact;
  boilerplate?: string;
  /** What was wrong in an earlier mail of this release. */
  correction?: KitCorrection;
  /** Once more to those who have said nothing. */
  reminder?: boolean;
}

function Attachments({ data, label }: { data: PressKitData; label: string }) {
  if (data.attachments.length === 0) return null;
  return (
    <>
      <Subtitle>{label}</Subtitle>
      {data.attachments.map((file, i) => (
        <Paragraph key={i}>
          <TextLink brand={data.brand} href={file.url}>
            {file.title}
          </TextLink>
          {file.description && ` (${file.description})`}
        </Paragraph>
      ))}
    </>
  );
}

export const pressKit = defineMail<PressKitData>((data, locale) => {
  const { kit } = mailMessages(locale);
  const { brand, contact } = data;
  const subject = kitSubject(data, locale);
  return {
    subject,
    html: styleRelease(data.bodyHtml, accentPalette(brand.accentColor).light),
    body: (
      <Layout
        brand={brand}
        locale={locale}
        subject={subject}
        preview={data.keyMessages[0] ?? kit.eyebrow}
        audience="partner"
      >
        <Eyebrow brand={brand}>{kit.eyebrow}</Eyebrow>
        <Title>{data.headline}</Title>
        {data.embargoUntil && (
          <Notice>
            <NoticeText strong>{kit.embargo(moment(data.embargoUntil, data.zone, locale))}</NoticeText>
          </Notice>
        )}
        <Paragraph>{placeholder('salutation')},</Paragraph>
        {data.correction && <CorrectionPart correction={data.correction} locale={locale} />}
        {data.note && <Paragraphs text={data.note} />}
        {data.keyMessages.length > 0 && (
          <>
            <Subtitle>{kit.keyMessages}</Subtitle>
            <ul style={{ margin: '0 0 16px', paddingLeft: 24 }}>
              {data.keyMessages.map((message, i) => (
                <li key={i} className="m-ink" style={{ ...styles.text, margin: '0 0 4px' }}>
                  {message}
                </li>
              ))}
            </ul>
          </>
        )}
        <Rule />
        {data.dateline && <Small>{data.dateline}</Small>}
        <Section className="m-body" style={{ tableLayout: 'fixed' }}>
          <div>{htmlSlot}</div>
        </Section>
        <Action brand={brand} href={data.pressRoomUrl}>
          {kit.open}
        </Action>
        <Attachments data={data} label={kit.attachments} />
        {contact && (
          <>
            <Rule />
            <ContactLine brand={brand} contact={contact} label={`${kit.contact}:`} />
          </>
        )}
        {data.boilerplate && <Fact label={kit.about(brand.agencyName)}>{data.boilerplate}</Fact>}
      </Layout>
    ),
  };
});
