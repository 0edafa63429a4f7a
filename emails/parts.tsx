import { Button, Heading, Hr, Link, Section, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import { accentPalette } from './accent.ts';
import { isFollowable } from './links.ts';
import { colors, styles } from './theme.ts';
import type { MailBrand } from './types.ts';

/** A placeholder is checked when it is filled. */
const mayLink = (href: string) => href.startsWith('{{') || isFollowable(href);

type Branded = { brand: MailBrand };

/** The small line above a title that says what kind of mail this is. */
export function Eyebrow({ brand, children }: Branded & { children: ReactNode }) {
  return (
    <Text className="m-accent" style={{ ...styles.eyebrow, color: accentPalette(brand.accentColor).light }}>
      {children}
    </Text>
  );
}

export function Title({ children }: { children: ReactNode }) {
  return (
    <Heading as="h1" className="m-title m-ink" style={{ ...styles.title, color: colors.ink }}>
      {children}
    </Heading>
  );
}

export function Subtitle({ children }: { children: ReactNode }) {
  return (
    <Heading as="h2" className="m-ink" style={{ ...styles.subtitle, color: colors.ink }}>
      {children}
    </Heading>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="m-ink" style={styles.text}>
      {children}
    </Text>
  );
}

/** Text an officer typed: blank lines part paragraphs, single breaks stay. */
export function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\r?\n\s*\r?\n/)
    .filter(block => block.trim())
    .map((block, i) => (
      <Text key={i} className="m-ink" style={{ ...styles.text, whiteSpace: 'pre-line' }}>
        {block.trim()}
      </Text>
    ));
}

export function Small({ children }: { children: ReactNode }) {
  return (
    <Text className="m-muted" style={styles.small}>
      {children}
    </Text>
  );
}

export function TextLink({ brand, href, children }: Branded & { href: string; children: ReactNode }) {
  if (!mayLink(href)) return <>{children}</>;
  const color = accentPalette(brand.accentColor).light;
  return (
    <Link href={href} className="m-accent" style={{ color, textDecoration: 'underline' }}>
      {children}
    </Link>
  );
}

/** The one thing to do in a mail. */
export function Action({ brand, href, children }: Branded & { href: string; children: ReactNode }) {
  if (!mayLink(href)) return null;
  const accent = accentPalette(brand.accentColor);
  return (
    <Section style={{ margin: '24px 0 12px' }}>
      <Button
        href={href}
        className="m-button"
        style={{ ...styles.button, backgroundColor: accent.light, color: accent.onLight }}
      >
        {children}
      </Button>
    </Section>
  );
}

/** A label with its value, on two lines; the text version keeps them together. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Section style={{ margin: '0 0 12px' }}>
      <Text className="fact-label m-muted" style={styles.label}>
        {label}
      </Text>
      <Text className="fact-value m-ink" style={styles.value}>
        {children}
      </Text>
    </Section>
  );
}

/** "Look here": an embargo, a change, the line about money. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <Section
      className="m-amber"
      style={{ backgroundColor: colors.amberWash, borderRadius: 8, margin: '20px 0' }}
    >
      <div style={{ padding: '12px 16px' }}>{children}</div>
    </Section>
  );
}

export function NoticeText({ strong, children }: { strong?: boolean; children: ReactNode }) {
  const style = {
    margin: 0,
    fontSize: 14,
    lineHeight: '20px',
    fontWeight: strong ? 700 : 400,
    color: colors.amber,
  };
  return <Text style={style}>{children}</Text>;
}

export function Rule() {
  return <Hr className="m-line" style={styles.rule} />;
}

/** Parts links on a line; in the text version each starts a new one. */
export function Dot() {
  return <span className="text-break">{' · '}</span>;
}
