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

type Story = { title: string; outlet: string; place: string; url: string | null };

export interface DailyKlipingData {
  brand: MailBrand;
  zone: Zone;
  /** Calendar day of the kliping. */
  on: string;
  /** Instants between which its stories were published. */
  span: { from: string; to: string };
  /** All stories of the day; the groups may hold fewer. Late ones come on top. */
  total: number;
  outlets: number;
  groups: {
    tone: 'negative' | 'positive' | 'neutral' | 'none';
    articles: Story[];
  }[];
  /** Published before the span but in no mailed kliping yet; `more` when some are left for the next. */
  late: {
    articles: Story[];
    more: boolean;
    /** How many were logged that are too old to be carried. */
    older: number;
  };
  /** Instant after which the link no longer opens. */
  validUntil: string;
  /** Instant at which the kliping of the day was mailed before with other stories; null for the first time. */
  sentBefore: string | null;
}

export const dailyKliping = defineMail<DailyKlipingData>((data, locale) => {
  const { kliping: text } = mailMessages(locale);
  const { brand, groups, late, total } = data;
  const day = formats[locale].date(data.on);
  const subject = text.subject(day, total + late.articles.length);
  const shown = groups.reduce((sum, group) => sum + group.articles.length, 0);
  return {
    subject,
    body: (
      <Layout
        brand={brand}
        locale={locale}
        subject={subject}
        preview={text.preview(total + late.articles.length, data.outlets)}
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
            {group.articles.map((story, index) => (
              <StoryLine key={index} brand={brand} story={story} />
            ))}
          </div>
        ))}
        {shown < total && <Paragraph>{text.more(total - shown)}</Paragraph>}
        {late.articles.length > 0 && (
          <div>
            <Subtitle>{`${text.late} (${late.articles.length})`}</Subtitle>
            <Small>{text.lateWhy}</Small>
            {late.articles.map((story, index) => (
              <StoryLine key={index} brand={brand} story={story} />
            ))}
            {late.more && <Paragraph>{text.lateMore}</Paragraph>}
          </div>
        )}
        {late.older > 0 && <Paragraph>{text.older(late.older)}</Paragraph>}
        <Small>{text.valid(moment(data.validUntil, data.zone, locale))}</Small>
      </Layout>
    ),
  };
});

function StoryLine({ brand, story }: { brand: MailBrand; story: Story }) {
  return (
    <Text className="m-ink" style={styles.text}>
      {story.url ? (
        <TextLink brand={brand} href={story.url}>
          {story.title}
        </TextLink>
      ) : (
        story.title
      )}
      <br />
      <span className="m-muted" style={styles.small}>
        {[story.outlet, story.place].filter(Boolean).join(' · ')}
      </span>
    </Text>
  );
}
