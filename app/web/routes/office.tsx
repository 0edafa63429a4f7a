import { Form, Outlet, useLoaderData, useLocation, useRouteLoaderData } from '@remix-run/react';
import { config } from '#app/config.server.ts';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { can } from '#app/lib/actor.ts';
import type { Permission } from '#app/lib/permissions.ts';
import { permissions } from '#app/lib/permissions.ts';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import { MenuLink, menuItemClass } from '#app/ui/menu.tsx';
import { Shell } from '#app/ui/shell.tsx';
import type { loader as rootLoader } from '../../root.tsx';
import { ErrorPage } from '../error-page.tsx';
import { guard } from '../guard.server.ts';
import { navigation } from '../navigation.ts';
import { Palette } from '../palette.tsx';

export const loader = guard({ can: 'account.own' }, ({ ctx }) => {
  const held = (Object.keys(permissions) as Permission[]).filter(permission => can(ctx.actor, permission));
  return { name: ctx.actor.name, held, nothingLeaves: config().smtpUrl === null };
});

const themes = [
  ['auto', 'common.themeAuto'],
  ['light', 'common.themeLight'],
  ['dark', 'common.themeDark'],
] as const;

export default function OfficeLayout() {
  const { name, held, nothingLeaves } = useLoaderData<typeof loader>();
  const root = useRouteLoaderData<typeof rootLoader>('root');
  const t = useT();
  const { pathname, search } = useLocation();
  const back = <input type="hidden" name="back" value={pathname + search} />;
  const groups = navigation
    .map(group => ({
      items: group.items
        .filter(item => held.includes(item.can))
        .map(item => ({
          href: item.href,
          icon: item.icon,
          label: t(item.label),
          current: item.href === '/' ? pathname === '/' : pathname.startsWith(item.href),
        })),
    }))
    .filter(group => group.items.length > 0);
  const flash = root?.flash;
  return (
    <Shell
      brand={{ name: t('common.product'), href: '/' }}
      navigation={groups}
      labels={{
        skip: t('common.skipToContent'),
        navigation: t('common.menu'),
        more: t('common.menu'),
        search: t('common.palette'),
        notice: t('common.notice'),
      }}
      searchHref="/cari"
      onSearch={() => document.dispatchEvent(new Event('gema:palette'))}
      user={{
        name,
        menu: (
          <>
            <MenuLink href="/akun">{t('common.navAccount')}</MenuLink>
            <Form method="post" action="/preferensi" reloadDocument>
              {back}
              <button
                type="submit"
                name="locale"
                value={root?.locale === 'en' ? 'id' : 'en'}
                lang={root?.locale === 'en' ? 'id' : 'en'}
                className={menuItemClass}
              >
                {root?.locale === 'en' ? t('common.languageIndonesian') : t('common.languageEnglish')}
              </button>
              {themes.map(([value, label]) => (
                <button key={value} type="submit" name="theme" value={value} className={menuItemClass}>
                  {t(label)}
                  {root?.theme === value && <span aria-hidden="true">✓</span>}
                </button>
              ))}
            </Form>
            <Form method="post" action="/keluar" reloadDocument>
              <button type="submit" className={menuItemClass}>
                {t('common.signOut')}
              </button>
            </Form>
          </>
        ),
      }}
      banner={
        nothingLeaves && (
          <>
            {t('common.mailboxBanner')}{' '}
            {held.includes('mailbox.read') && (
              <Link href="/pengaturan/kotak-surat" className="link">
                {t('common.mailboxOpen')}
              </Link>
            )}
          </>
        )
      }
      flash={
        flash && (
          <Flash tone={flash.kind === 'done' ? 'done' : 'error'}>
            {t(flash.key as MessageKey, flash.values)}
          </Flash>
        )
      }
    >
      <Outlet />
      <Palette />
    </Shell>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
