import { Outlet, Link as RouterLink, useLocation } from '@remix-run/react';
import { messages } from '#app/i18n/id/messages.ts';
import { I18nProvider } from '#app/i18n/react.tsx';
import { createTranslator } from '#app/i18n/translate.ts';
import { type LinkProps, LinkProvider } from '#app/ui/link.tsx';
import { MenuLink } from '#app/ui/menu.tsx';
import { Shell } from '#app/ui/shell.tsx';
import { navigation } from '#app/web/navigation.ts';

const t = createTranslator('id', messages);

function OfficeLink({ href, ...rest }: LinkProps) {
  return <RouterLink to={href} prefetch="none" {...rest} />;
}

export default function Office() {
  const { pathname } = useLocation();
  const groups = navigation.map(group => ({
    items: group.items.map(item => ({
      href: item.href,
      icon: item.icon,
      label: t(item.label),
      current: pathname.startsWith(item.href),
    })),
  }));
  return (
    <I18nProvider locale="id" t={t}>
      <LinkProvider link={OfficeLink}>
        <Shell
          brand={{ name: 'Gema', href: '/' }}
          navigation={groups}
          labels={{ skip: 'Isi', navigation: 'Menu', more: 'Menu', search: 'Cari', notice: 'Info' }}
          searchHref="/cari"
          user={{ name: 'Petugas', menu: <MenuLink href="/akun">Akun</MenuLink> }}
          banner={t('common.mailboxBanner')}
        >
          <Outlet />
        </Shell>
      </LinkProvider>
    </I18nProvider>
  );
}
