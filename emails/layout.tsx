import { Body, Column, Container, Head, Html, Img, Link, Row, Section, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import { accentPalette } from './accent.ts';
import { followingMessages } from './following-messages.ts';
import { isFollowable } from './links.ts';
import { mailMessages } from './messages.ts';
import { Dot } from './parts.tsx';
import { placeholder } from './placeholders.ts';
import { colors, styleSheets, styles } from './theme.ts';
import type { MailBrand, MailLocale } from './types.ts';

type LayoutProps = {
  brand: MailBrand;
  locale: MailLocale;
  subject: string;
  /** The line shown beside the subject in the inbox. */
  preview: string;
  /** Partners and those who follow may leave with one click; account mail has no such link. */
  audience: 'partner' | 'guest' | 'account' | 'follower';
  children: ReactNode;
};

/** The mark without a picture: three arcs of falling weight. */
function Echo({ color }: { color: string }) {
  const arc = { fontSize: 20, lineHeight: '20px', letterSpacing: '-1px', color };
  return (
    <span aria-hidden="true" data-skip-in-text="true" style={{ whiteSpace: 'nowrap' }}>
      <span className="m-accent" style={{ ...arc, fontWeight: 800 }}>
        )
      </span>
      <span className="m-accent" style={{ ...arc, fontWeight: 500, opacity: 0.7 }}>
        )
      </span>
      <span className="m-accent" style={{ ...arc, fontWeight: 300, opacity: 0.45 }}>
        )
      </span>
    </span>
  );
}

function Masthead({ brand }: { brand: MailBrand }) {
  return (
    <Row style={styles.masthead} data-skip-in-text="true">
      <Column width={1} style={{ paddingRight: 12, verticalAlign: 'middle', whiteSpace: 'nowrap' }}>
        {brand.logoUrl && isFollowable(brand.logoUrl) ? (
          <Img
            src={brand.logoUrl}
            alt=""
            height={32}
            style={{ maxHeight: 32, width: 'auto', maxWidth: 160 }}
          />
        ) : (
          <Echo color={accentPalette(brand.accentColor).light} />
        )}
      </Column>
      <Column style={{ verticalAlign: 'middle' }}>
        <Text className="m-ink" style={styles.agency}>
          {brand.agencyName}
        </Text>
      </Column>
    </Row>
  );
}

function Footer({ brand, locale, audience }: Pick<LayoutProps, 'brand' | 'locale' | 'audience'>) {
  const { common } = mailMessages(locale);
  const { footer, topics } = followingMessages(locale);
  const follows = audience === 'follower';
  const partner = follows ? footer : common.footerPartner;
  const reason = audience === 'account' ? common.footerAccount : partner;
  const link = { color: colors.muted, textDecoration: 'underline' };
  return (
    <Section style={styles.footer}>
      <Text className="m-muted" style={styles.small}>
        {reason(brand.agencyName)}
      </Text>
      {(audience === 'partner' || follows) && (
        <Text className="m-muted" style={styles.small}>
          <Link href={placeholder('unsubscribeUrl')} className="m-muted" style={link}>
            {common.unsubscribe}
          </Link>
          <Dot />
          <Link href={placeholder(follows ? 'manageUrl' : 'preferencesUrl')} className="m-muted" style={link}>
            {follows ? topics : common.preferences}
          </Link>
        </Text>
      )}
      {brand.postalAddress && (
        <Text className="m-muted" style={styles.small}>
          {brand.postalAddress}
        </Text>
      )}
    </Section>
  );
}

/** Frame of every mail: agency, one sheet of paper, footer. Reads complete without images and style sheets. */
export function Layout({ brand, locale, subject, preview, audience, children }: LayoutProps) {
  return (
    <Html lang={locale}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        {styleSheets(brand.accentColor).map((sheet, i) => (
          <style key={i}>{sheet}</style>
        ))}
      </Head>
      <Body className="m-ground" style={styles.body}>
        <div style={styles.preview} data-skip-in-text="true">
          {preview}
        </div>
        <Section className="m-ground" style={styles.outer}>
          <Container style={styles.column}>
            <Masthead brand={brand} />
            <Container className="m-sheet" style={styles.sheet}>
              <div className="m-content" style={styles.content}>
                {children}
              </div>
            </Container>
            <Footer brand={brand} locale={locale} audience={audience} />
          </Container>
        </Section>
      </Body>
    </Html>
  );
}
