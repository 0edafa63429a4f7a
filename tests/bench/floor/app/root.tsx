import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
import stylesheet from '#app/styles/app.css?url';

export const links = () => [{ rel: 'stylesheet', href: stylesheet }];

export default function Root() {
  return (
    <html lang="id">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}
