import type { CSSProperties } from 'react';
import { accentPalette } from './accent.ts';

/** Warm paper and ink; the dark values replace them where a client honours prefers-color-scheme. */
export const colors = {
  ground: '#f5f3ef',
  sheet: '#fdfcfa',
  ink: '#1f1b18',
  muted: '#645c55',
  line: '#e6e2db',
  amberWash: '#fdf0d8',
  amber: '#7a4307',
};

const fontFamily = "'Plus Jakarta Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const wrap = { overflowWrap: 'break-word', wordBreak: 'break-word' } as const;

/** Four sizes on a 4 px grid. Inline, because several mail programs drop style sheets. */
export const styles = {
  body: { backgroundColor: colors.ground, margin: 0, padding: 0, fontFamily, color: colors.ink },
  preview: { display: 'none', overflow: 'hidden', lineHeight: '1px', opacity: 0, maxHeight: 0, maxWidth: 0 },
  outer: { padding: '0 12px 32px', tableLayout: 'fixed' },
  column: { maxWidth: 600, tableLayout: 'fixed' },
  sheet: {
    maxWidth: 600,
    backgroundColor: colors.sheet,
    borderRadius: 8,
    border: `1px solid ${colors.line}`,
  },
  content: { padding: '28px 32px 16px' },
  masthead: { padding: '24px 4px 16px', maxWidth: 600 },
  agency: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 700, color: colors.ink },
  eyebrow: { margin: '0 0 8px', fontSize: 13, lineHeight: '16px', fontWeight: 700 },
  title: {
    margin: '0 0 16px',
    fontSize: 24,
    lineHeight: '32px',
    fontWeight: 700,
    letterSpacing: '-0.2px',
    ...wrap,
  },
  subtitle: { margin: '28px 0 8px', fontSize: 16, lineHeight: '24px', fontWeight: 700, ...wrap },
  text: { margin: '0 0 16px', fontSize: 16, lineHeight: '24px', ...wrap },
  small: { margin: '0 0 8px', fontSize: 14, lineHeight: '20px', color: colors.muted, ...wrap },
  label: { margin: 0, fontSize: 13, lineHeight: '20px', color: colors.muted },
  value: { margin: 0, fontSize: 16, lineHeight: '24px', ...wrap },
  rule: { borderTop: `1px solid ${colors.line}`, margin: '24px 0' },
  button: {
    display: 'inline-block',
    padding: '12px 24px',
    borderRadius: 8,
    fontSize: 16,
    lineHeight: '24px',
    fontWeight: 700,
    textDecoration: 'none',
  },
  footer: { maxWidth: 600, padding: '20px 4px 0' },
} as const satisfies Record<string, CSSProperties>;

function darkRules(accentColor: string, scope: string): string {
  const accent = accentPalette(accentColor);
  const rule = (selectors: string, declarations: string) =>
    `${selectors
      .split(',')
      .map(selector => scope + selector)
      .join(',')}{${declarations.replaceAll(';', '!important;')}}`;
  return [
    rule('.m-ground', 'background-color:#181614;'),
    rule('.m-sheet', 'background-color:#211e1b;border-color:#37322d;'),
    rule('.m-ink,.m-body p,.m-body li,.m-body td,.m-body th,.m-body h2,.m-body h3', 'color:#ece7e0;'),
    rule('.m-muted,.m-body figcaption', 'color:#aaa196;'),
    rule('.m-line,.m-body hr,.m-body td,.m-body th,.m-body blockquote', 'border-color:#37322d;'),
    rule('.m-accent,.m-body a', `color:${accent.dark};`),
    rule('.m-button', `background-color:${accent.dark};color:${accent.onDark};`),
    rule('.m-amber', 'background-color:#3a2c14;'),
    rule('.m-amber p', 'color:#f0b863;'),
  ].join('');
}

const smallScreen =
  '@media (max-width:480px){.m-content{padding:24px 20px 12px!important}' +
  '.m-title{font-size:22px!important;line-height:28px!important}' +
  '.m-button{display:block!important;text-align:center!important}}';

/**
 * Rules that cannot be inline, as separate sheets: Gmail drops a whole sheet for one rule it dislikes, so
 * Outlook's dark-mode attribute stands alone.
 */
export function styleSheets(accentColor: string): string[] {
  return [
    `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${darkRules(accentColor, '')}}`,
    smallScreen,
    darkRules(accentColor, '[data-ogsc] '),
  ];
}
