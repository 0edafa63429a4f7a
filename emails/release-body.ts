import { colors } from './theme.ts';

const cell = `padding:8px;border:1px solid ${colors.line};text-align:left;vertical-align:top;font-size:14px;line-height:20px`;

/** Inline styles for what a release may hold; style sheets alone are dropped by several mail programs. */
const tagStyles: Record<string, string> = {
  p: 'margin:0 0 16px;font-size:16px;line-height:24px',
  h2: 'margin:28px 0 8px;font-size:16px;line-height:24px;font-weight:700',
  h3: 'margin:20px 0 8px;font-size:16px;line-height:24px;font-weight:600',
  ul: 'margin:0 0 16px;padding-left:24px',
  ol: 'margin:0 0 16px;padding-left:24px',
  li: 'margin:0 0 4px;font-size:16px;line-height:24px',
  blockquote: `margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid ${colors.line}`,
  div: `margin:0 0 16px;padding:4px 16px 0;border:1px solid ${colors.line};border-radius:6px`,
  figure: 'margin:0 0 16px',
  figcaption: `margin:8px 0 0;font-size:13px;line-height:20px;color:${colors.muted}`,
  img: 'display:block;max-width:100%;height:auto;border:0;border-radius:4px',
  table: 'width:100%;margin:0 0 16px;border-collapse:collapse',
  td: cell,
  th: `${cell};font-weight:700`,
  hr: `border:0;border-top:1px solid ${colors.line};margin:24px 0`,
};

const tight = 'margin:0;font-size:inherit;line-height:inherit';
/** A paragraph that opens a list item or a table cell, as the editor writes them. */
const nestedParagraph = /(<(?:li|td|th)\b[^>]*>)<p style="[^"]*"/g;

/** One start tag with its attributes; quoted values are taken whole, so a "<p" inside one is never a tag. */
const startTag = /<([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;

/**
 * Gives a release's HTML, already sanitised and serialised by the caller, the inline styles of a mail.
 * The first of two style attributes wins in every parser, so ours stands before what is there.
 * `linkColor` is #rrggbb.
 */
export function styleRelease(html: string, linkColor: string): string {
  const styled = html.replace(startTag, (whole, name: string, attributes: string) => {
    const tag = name.toLowerCase();
    const style = tag === 'a' ? `color:${linkColor};text-decoration:underline` : tagStyles[tag];
    if (!style) return whole;
    const marker = tag === 'table' ? ' class="m-data"' : '';
    return `<${tag}${marker} style="${style}"${attributes}>`;
  });
  return styled.replace(nestedParagraph, `$1<p class="m-tight" style="${tight}"`);
}
