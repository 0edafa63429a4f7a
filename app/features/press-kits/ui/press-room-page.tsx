import '#app/i18n/sections/newsroom.ts';
import { useLocation, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { PublicPage } from '#app/ui/public-page.tsx';
import { pressRoomPaths } from '../paths.ts';

/** The frame of the press room: the agency's name leads, its feed and the other language are at hand. */
export function PressRoomPage({ width, children }: { width: 'reading' | 'wide'; children: ReactNode }) {
  const { t, locale } = useI18n();
  const { pathname, search } = useLocation();
  const root = useRouteLoaderData('root') as { brand?: { name: string } } | undefined;
  const other = locale === 'id' ? 'en' : 'id';
  return (
    <PublicPage
      width={width}
      brand={{ name: root?.brand?.name ?? t('common.product'), href: pressRoomPaths.list }}
      labels={{ skip: t('common.skipToContent'), madeWith: t('common.product') }}
      navigation={
        <nav aria-label={t('common.menu')} className="flex items-center gap-5 print:hidden">
          <a href={pressRoomPaths.list} className="inline-flex min-h-11 items-center hover:underline">
            {t('newsroom.title')}
          </a>
          <a href={pressRoomPaths.feed} className="inline-flex min-h-11 items-center hover:underline">
            {t('newsroom.feed')}
          </a>
        </nav>
      }
      footer={
        <form method="post" action="/preferensi" className="print:hidden">
          <input type="hidden" name="back" value={pathname + search} />
          <button type="submit" name="locale" value={other} lang={other} className="link min-h-6">
            {t(other === 'en' ? 'common.languageEnglish' : 'common.languageIndonesian')}
          </button>
        </form>
      }
    >
      {children}
    </PublicPage>
  );
}
