import { Form, useLocation, useMatches, useNavigation, useRouteLoaderData } from '@remix-run/react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import type { Permission } from '#app/lib/permissions.ts';
import { AddressProvider } from '#app/ui/address-fields.tsx';
import { Button } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { dropSent } from '#app/ui/kept-drafts.ts';
import { KeyHelp } from '#app/ui/key-help.tsx';
import { Link } from '#app/ui/link.tsx';
import { MenuLink, menuItemClass } from '#app/ui/menu.tsx';
import { Shell } from '#app/ui/shell.tsx';
import type { FlashMessage } from './flash.server.ts';
import { navigation } from './navigation.ts';
import { Palette } from './palette.tsx';

export type OfficeShellProps = {
  userId: number | null;
  name: string;
  /** What the person's role may do; the menus show no more. */
  held: Permission[];
  /** Where the role begins its work. */
  home: string;
  /** No mail server is set. */
  nothingLeaves: boolean;
  /** Things that wait behind a menu entry, as finished text, by its address. */
  waiting?: Readonly<Record<string, string>>;
  children: ReactNode;
};

type PageKeys = readonly (readonly [string, MessageKey])[];

/** What a route may say of its page: the keys that only it knows, by what it loaded where that decides. */
export type PageHandle = { keys?: PageKeys | ((loaded: unknown) => PageKeys) };

type Root = { locale: 'id' | 'en'; theme: string; flash: FlashMessage | null };

/** The office around its pages, and around their errors. */
export function OfficeShell({ name, held, home, nothingLeaves, waiting, children }: OfficeShellProps) {
  const t = useT();
  const root = useRouteLoaderData('root') as Root | undefined;
  const { pathname, search } = useLocation();
  const address = useMemo(
    () => ({
      params: new URLSearchParams(search),
      unreadMessage: (value: string) => t('common.filterUnread', { value }),
    }),
    [search, t],
  );
  const pageKeys = useMatches()
    .flatMap(({ handle, data }) => {
      const keys = (handle as PageHandle | undefined)?.keys ?? [];
      return typeof keys === 'function' ? keys(data) : keys;
    })
    .map(([key, label]) => [key, t(label)] as const);
  const groups = navigation
    .map(group => ({
      items: group.items
        .filter(item => held.includes(item.can))
        .map(({ href, icon, label, shortLabel }) => ({
          href,
          icon,
          label: t(label),
          shortLabel: shortLabel && t(shortLabel),
          count: waiting?.[href],
          current: href === '/' ? pathname === '/' : pathname.startsWith(href),
        })),
    }))
    .filter(group => group.items.length > 0);
  usePlaceAfterLoss(pathname);
  const flash = useCurrentFlash(root?.flash);
  useEffect(() => {
    // One saved form may follow another: each message counts.
    if (flash?.kind === 'done') dropSent();
  }, [flash]);
  return (
    <Shell
      brand={{ name: t('common.product'), href: home }}
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
      user={{ name, menu: <PersonMenu root={root} /> }}
      banner={
        nothingLeaves &&
        held.includes('mail.control') && (
          <>
            {t('common.mailboxBanner')}{' '}
            {held.includes('mailbox.read') ? (
              <Link href="/pengaturan/kotak-surat" className="link">
                {t('common.mailboxOpen')}
              </Link>
            ) : (
              t('common.mailboxAsk')
            )}
          </>
        )
      }
      flash={
        flash && (
          <Flash
            key={pathname + JSON.stringify(flash)}
            tone={flash.kind === 'done' ? 'done' : 'error'}
            closeLabel={t('common.close')}
            action={flash.undo && <Undo {...flash.undo} />}
          >
            {t(flash.key as MessageKey, flash.values)}
          </Flash>
        )
      }
    >
      <Waiting />
      <AddressProvider value={address}>{children}</AddressProvider>
      <Palette />
      <KeyHelp
        title={t('common.keys')}
        closeLabel={t('common.close')}
        keys={[
          ['Ctrl K', t('common.palette')],
          ['j', t('common.keyNext')],
          ['k', t('common.keyPrevious')],
          ['/', t('common.keySearch')],
          ['e', t('common.keyEdit')],
          ['n', t('common.keyNew')],
          ...pageKeys,
          ['?', t('common.keyHelp')],
        ]}
      />
    </Shell>
  );
}

/** Where what held the keyboard's place left with the page before, the place is the start of the new one. */
function usePlaceAfterLoss(pathname: string) {
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (document.activeElement !== document.body) return;
    document.getElementById('isi')?.focus({ preventScroll: true });
  }, [pathname]);
}

/** The message of the last act, until the next form is sent: a refused one loads nothing anew that would clear it. */
function useCurrentFlash(flash: FlashMessage | null | undefined) {
  const [over, setOver] = useState<FlashMessage>();
  const { state, formMethod } = useNavigation();
  const sending = state === 'submitting' && formMethod !== 'GET';
  useEffect(() => {
    if (sending && flash) setOver(flash);
  }, [sending, flash]);
  return flash === over ? undefined : flash;
}

/** A line under the top edge while a page or an answer is on its way; short waits show nothing. */
function Waiting() {
  const t = useT();
  const waiting = useNavigation().state !== 'idle';
  return (
    <div role="status" className="waiting" data-on={waiting || undefined}>
      {waiting && <span className="sr-only">{t('common.waiting')}</span>}
    </div>
  );
}

/** Takes back what was just done. */
function Undo({ action, fields }: NonNullable<FlashMessage['undo']>) {
  const t = useT();
  return (
    // The row that comes back lies where the act was done, maybe far down a list.
    <Form method="post" action={action} preventScrollReset className="-my-1">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button size="small" data-key="u">
        {t('common.undo')}
      </Button>
    </Form>
  );
}

const themes = [
  ['auto', 'common.themeAuto'],
  ['light', 'common.themeLight'],
  ['dark', 'common.themeDark'],
] as const;

function PersonMenu({ root }: { root: Root | undefined }) {
  const t = useT();
  const { pathname, search } = useLocation();
  const other = root?.locale === 'en' ? 'id' : 'en';
  return (
    <>
      <MenuLink href="/akun">{t('common.navAccount')}</MenuLink>
      <Form method="post" action="/preferensi" reloadDocument>
        <input type="hidden" name="back" value={pathname + search} />
        <button type="submit" name="locale" value={other} lang={other} className={menuItemClass}>
          {t(other === 'id' ? 'common.languageIndonesian' : 'common.languageEnglish')}
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
  );
}
