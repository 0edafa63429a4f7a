import { render, toPlainText } from '@react-email/render';
import type { ReactElement } from 'react';
import { protectBraces } from './personalise.ts';
import type { MailLocale, MailTemplate } from './types.ts';

type TextRule = { selector: string; format?: string; options?: Record<string, unknown> };

const heading = { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 };

/** How the layout's own classes read as plain text. */
const textRules: TextRule[] = [
  ...['h1', 'h2', 'h3', 'h4'].map(selector => ({ selector, options: heading })),
  { selector: 'p.fact-label', format: 'paragraph', options: { leadingLineBreaks: 2, trailingLineBreaks: 1 } },
  { selector: 'p.fact-value', format: 'paragraph', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
  { selector: 'p.m-tight', format: 'paragraph', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
  { selector: 'tr.agenda', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
  { selector: 'td.agenda-time', format: 'inlineSurround', options: { suffix: '  ' } },
  { selector: 'span.text-break', format: 'inlineString', options: { string: '\n' } },
  { selector: 'table.m-data', format: 'dataTable', options: { uppercaseHeaderCells: false } },
  { selector: 'ul', options: { itemPrefix: '- ' } },
  { selector: 'hr', format: 'skip' },
];

/** Where ready HTML stands in a component; a private-use character keeps it apart from what people type. */
export const htmlSlot = '\uE000html\uE000';

/** Comments React leaves for a browser; a mail has no use for them. */
const reactMarks = /<!--(?:\/?\$| )-->/g;

type Built = {
  subject: string;
  body: ReactElement;
  /** Sanitised HTML that takes the place of `htmlSlot`. */
  html?: string;
};

/**
 * Makes a message from its subject and its component. Braces in the data are kept from being taken for
 * placeholders, so whatever people typed leaves the house as typed.
 */
export function defineMail<Data>(build: (data: Data, locale: MailLocale) => Built): MailTemplate<Data> {
  return async (data, locale) => {
    const built = build(protectBraces(data), locale);
    const rendered = (await render(built.body)).replace(reactMarks, '');
    const html = rendered.replace(htmlSlot, () => built.html ?? '');
    const text = toPlainText(html, { selectors: textRules }).trim();
    return { subject: built.subject, html, text: `${text}\n` };
  };
}
