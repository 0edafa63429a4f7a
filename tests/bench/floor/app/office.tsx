import { Outlet, Link as RouterLink } from '@remix-run/react';
import { messages } from '#app/i18n/id/messages.ts';
import { I18nProvider } from '#app/i18n/react.tsx';
import { createTranslator } from '#app/i18n/translate.ts';
import { type Permission, permissions } from '#app/lib/permissions.ts';
import { type LinkProps, LinkProvider } from '#app/ui/link.tsx';
import { OfficeShell } from '#app/web/office-shell.tsx';

const t = createTranslator('id', messages);

const office = {
  userId: 1,
  name: 'Petugas',
  held: Object.keys(permissions) as Permission[],
  home: '/',
  nothingLeaves: true,
};

function OfficeLink({ href, ...rest }: LinkProps) {
  return <RouterLink to={href} prefetch="none" {...rest} />;
}

export default function Office() {
  return (
    <I18nProvider locale="id" t={t}>
      <LinkProvider link={OfficeLink}>
        <OfficeShell {...office}>
          <Outlet />
        </OfficeShell>
      </LinkProvider>
    </I18nProvider>
  );
}
