import { useLocation, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Mark } from '#app/ui/logo.tsx';
import { PublicPage } from '#app/ui/public-page.tsx';
import { accountPaths } from '../paths.ts';

export type AccountPageProps = {
  title: string;
  /** One sentence on what to do here. */
  intro?: ReactNode;
  children: ReactNode;
};

/** The frame of sign-in and every page that a mail leads to: the agency's name, one short column. */
export function AccountPage({ title, intro, children }: AccountPageProps) {
  const { t, locale } = useI18n();
  const { pathname, search } = useLocation();
  const root = useRouteLoaderData('root') as { brand?: { name: string } } | undefined;
  const other = locale === 'id' ? 'en' : 'id';
  return (
    <PublicPage
      brand={{
        name: root?.brand?.name ?? t('common.product'),
        href: accountPaths.signIn,
        logo: <Mark size={22} />,
      }}
      labels={{ skip: t('common.skipToContent'), madeWith: t('common.product') }}
      footer={
        <form method="post" action="/preferensi">
          <input type="hidden" name="back" value={pathname + search} />
          <button type="submit" name="locale" value={other} lang={other} className="link min-h-6">
            {t(other === 'en' ? 'common.languageEnglish' : 'common.languageIndonesian')}
          </button>
        </form>
      }
    >
      <div className="w-full max-w-sm">
        <h1 className="text-xl font-semibold">{title}</h1>
        {intro && <p className="mt-1 text-muted">{intro}</p>}
        <div className="mt-6">{children}</div>
      </div>
    </PublicPage>
  );
}
