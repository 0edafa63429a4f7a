import { data, type HeadersFunction, type LinksFunction, type MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Link as RouterLink,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react';
import type { CSSProperties, ReactNode } from 'react';
import { readOffice } from './features/settings/queries.server.ts';
import { I18nProvider } from './i18n/react.tsx';
import type { Locale } from './i18n/translate.ts';
import stylesheet from './styles/app.css?url';
import { accentVariables } from './ui/accent.ts';
import { fontUrl } from './ui/font.ts';
import { type LinkProps, LinkProvider } from './ui/link.tsx';
import { ErrorPage } from './web/error-page.tsx';
import { clearFlash, readFlash } from './web/flash.server.ts';
import { guard } from './web/guard.server.ts';
import { useNonce } from './web/nonce.ts';
import { requestTheme } from './web/preferences.server.ts';
import { useTranslatorOf } from './web/translator.tsx';

export const links: LinksFunction = () => [
  { rel: 'preload', href: fontUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
];

export const loader = guard({ public: true }, async ({ ctx, locale, request }) => {
  const flash = await readFlash(request);
  const headers = new Headers();
  if (flash) headers.append('Set-Cookie', await clearFlash());
  const office = await readOffice(ctx.db);
  return data(
    {
      locale,
      theme: await requestTheme(request),
      flash,
      brand: { name: office.organisation, accent: office.accent },
    },
    { headers },
  );
});

/** The title of pages without one of their own: those of errors. */
export const meta: MetaFunction = () => [{ title: 'Gema' }];

/** A refusal for too many tries says when to come back. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const wait = errorHeaders?.get('Retry-After');
  return new Headers(wait ? { 'Retry-After': wait } : {});
};

function OfficeLink({ href, ...rest }: LinkProps) {
  return <RouterLink to={href} prefetch="none" {...rest} />;
}

/** The document around every page. Pages whose handle says `scripts: false` are sent without the framework. */
export function Layout({ children }: { children: ReactNode }) {
  const loaded = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const matches = useMatches();
  const plain = matches.some(match => (match.handle as { scripts?: boolean } | undefined)?.scripts === false);
  const locale: Locale = loaded?.locale ?? 'id';
  const theme = loaded?.theme ?? 'auto';
  const t = useTranslatorOf(locale);
  const accent = loaded?.brand.accent;
  return (
    <html
      lang={locale}
      data-theme={theme === 'auto' ? undefined : theme === 'dark' ? 'gema-dark' : 'gema'}
      style={accentVariables(accent) as CSSProperties}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <I18nProvider locale={locale} t={t}>
          {plain ? children : <LinkProvider link={OfficeLink}>{children}</LinkProvider>}
        </I18nProvider>
        {!plain && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
