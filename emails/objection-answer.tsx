import { Layout } from './layout.tsx';
import { mailMessages } from './messages.ts';
import { Action, Eyebrow, Paragraph, Title } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { defineMail } from './render.ts';
import type { MailBrand } from './types.ts';

export interface ObjectionAnswerData {
  brand: MailBrand;
  season: string;
  outcome: 'upheld' | 'refused';
  answer: string;
}

/** An objection to results is answered, with the reason. */
export const objectionAnswer = defineMail<ObjectionAnswerData>(
  ({ brand, season, outcome, answer }, locale) => {
    const { objectionAnswer: text } = mailMessages(locale);
    const subject = text.subject(season);
    return {
      subject,
      body: (
        <Layout brand={brand} locale={locale} subject={subject} preview={text[outcome]} audience="account">
          <Eyebrow brand={brand}>{season}</Eyebrow>
          <Title>{text[outcome]}</Title>
          <Paragraph>{text.greeting(placeholder('name'))}</Paragraph>
          <Paragraph>{text.body(season)}</Paragraph>
          {answer.split(/\n+/).map(part => (
            <Paragraph key={part}>{part}</Paragraph>
          ))}
          <Action brand={brand} href={placeholder('dossierUrl')}>
            {text.button}
          </Action>
        </Layout>
      ),
    };
  },
);
