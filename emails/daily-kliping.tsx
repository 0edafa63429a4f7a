import { Text } from '@react-email/components';
import { formats } from '#app/i18n/format.ts';
import type { Zone } from '#app/lib/zones.ts';
import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Action, Eyebrow, Paragraph, Small, Subtitle, TextLink, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import { styles } from './theme.ts';
import type { MailBrand } from './types.ts';
import { moment, period } from './when.ts';

export interface DailyKlipingData {
  brand: MailBrand;
  zone: Zone;
  /** Calendar day of the kliping. */
  on: string;
  /** Instants between which its stories were published. */
  span: { from: string; to: string };
  /** All stories of the day; the groups may hold fewer. */
  total: number;
  outlets: number;
  groups: {
    tone: 'negative' | 'positive' | 'neutral' | 'none';
    articles: { title: string; outlet: string; place: string; url: string | null }[];
  }[];
  /** Instant after which the link no longer opens. */
  validUntil: string;
  /** Instant at which the kliping of the day was mailed before with other stories; null for the first time. */
  sentBefore: string | null;
}

export const dailyKliping = defineMail<DailyKlipingData>((data, locale) => {
  const { kliping: text } = mailMessages(locale);
  const { brand, groups, total } = data;
  const day = formats[locale].date(data.on);
  const subject = text.subject(day, total);
  const shown = groups.reduce((sum, group) => sum + group.articles.length, 0);
  return {
    subject,
    body: (
      <Layout
        brand={brand}
        locale={locale}
        subject={subject}
        preview={text.preview(total, data.outlets)}
        audience="account"
      >
        <Eyebrow brand={brand}>{text.eyebrow}</Eyebrow>
        <Title>{subject}</Title>
        <Paragraph>{text.greeting(placeholder('name'))}</Paragraph>
        <Paragraph>{text.span(period(data.span.from, data.span.to, data.zone, locale))}</Paragraph>
        {data.sentBefore && <Paragraph>{text.again(moment(data.sentBefore, data.zone, locale))}</Paragraph>}
        <Action brand={brand} href={placeholder('klipingUrl')}>
          {text.button}
        </Action>
        {groups.map(group => (
          <div key={group.tone}>
            <Subtitle>{`${text.tones[group.tone]} (${group.articles.length})`}</Subtitle>
            {group.articles.map((article, index) => (
              <Text key={index} className="m-ink" style={styles.text}>
                {article.url ? (
                  <TextLink brand={brand} href={article.url}>
                    {article.title}
                  </TextLink>
                ) : (
                  article.title
                )}
                <br />
                <span className="m-muted" style={styles.small}>
                  {[article.outlet, article.place].filter(Boolean).join(' · ')}
                </span>
              </Text>
            ))}
          </div>
        ))}
        {shown < total && <Paragraph>{text.more(total - shown)}</Paragraph>}
        <Small>{text.valid(moment(data.validUntil, data.zone, locale))}</Small>
      </Layout>
    ),
  };
});
