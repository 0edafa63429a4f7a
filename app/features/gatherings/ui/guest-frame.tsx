import { useLocation, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { PublicPage } from '#app/ui/public-page.tsx';

/** The frame of the pages behind a guest's link: the agency's name, the other language one tap away. */
export function GuestFrame({ flash, children }: { flash?: ReactNode; children: ReactNode }) {
  const { t, locale } = useI18n();
  const { pathname, search } = useLocation();
  const root = useRouteLoaderData('root') as { brand?: { name: string } } | undefined;
  const other = locale === 'id' ? 'en' : 'id';
  return (
    <PublicPage
      brand={{ name: root?.brand?.name ?? t('common.product'), href: '/ruang-pers' }}
      labels={{ skip: t('common.skipToContent'), madeWith: t('common.product') }}
      flash={flash}
      footer={
        <a
          href={withParams(pathname + search, { lang: other })}
          hrefLang={other}
          lang={other}
          className="link inline-flex min-h-6 items-center print:hidden"
        >
          {t(other === 'en' ? 'common.languageEnglish' : 'common.languageIndonesian')}
        </a>
      }
    >
      {children}
    </PublicPage>
  );
}
