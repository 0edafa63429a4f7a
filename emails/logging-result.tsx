import { Text } from '@react-email/components';
import { translator } from '#app/i18n/server.server.ts';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Action, Eyebrow, Paragraph, Title } from './parts.tsx';
import { defineMail } from './render.ts';
import { styles } from './theme.ts';
import type { MailBrand } from './types.ts';

export interface LoggingResultData {
  brand: MailBrand;
  /** Of the mail that is answered. */
  subject: string;
  /** The key of the message that says why nothing was taken; null where something was. */
  refusal: string | null;
  lines: {
    title: string;
    state: 'waiting' | 'read' | 'known' | 'failed' | 'logged' | 'skipped';
    /** A code of the coverage desk. */
    problem: string | null;
  }[];
  batchUrl: string | null;
}

export const loggingResult = defineMail<LoggingResultData>((data, locale) => {
  const { loggingResult: text } = mailMessages(locale);
  const t = translator(locale);
  const { brand, lines } = data;
  const subject = text.subject(data.subject);
  const intro = data.refusal ? t(data.refusal as MessageKey) : text.body(lines.length);
  return {
    subject,
    body: (
      <Layout brand={brand} locale={locale} subject={subject} preview={intro} audience="account">
        <Eyebrow brand={brand}>{text.eyebrow}</Eyebrow>
        <Title>{data.refusal ? text.refused : text.taken}</Title>
        <Paragraph>{intro}</Paragraph>
        {lines.map((line, index) => (
          <Text key={index} className="m-ink" style={styles.text}>
            {line.title}
            <br />
            <span className="m-muted" style={styles.small}>
              {t(`logging.states.${line.state}`)}
              {line.problem && `: ${t(`coverage.problems.${line.problem}` as MessageKey)}`}
            </span>
          </Text>
        ))}
        {data.batchUrl && (
          <Action brand={brand} href={data.batchUrl}>
            {text.button}
          </Action>
        )}
      </Layout>
    ),
  };
});
