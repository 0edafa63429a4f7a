import { useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { PublicPage } from '#app/ui/public-page.tsx';

export type AccountPageProps = {
  title: string;
  /** One sentence on what to do here. */
  intro?: ReactNode;
  children: ReactNode;
};

/** The frame of sign-in and every page that a mail leads to: the agency's name, one short column. */
export function AccountPage({ title, intro, children }: AccountPageProps) {
  const t = useT();
  const root = useRouteLoaderData('root') as { brand?: { name: string } } | undefined;
  return (
    <PublicPage
      brand={{ name: root?.brand?.name ?? t('common.product'), href: '/masuk' }}
      labels={{ skip: t('common.skipToContent'), madeWith: t('common.product') }}
    >
      <div className="mx-auto w-full max-w-sm sm:py-6">
        <h1 className="text-xl font-semibold">{title}</h1>
        {intro && <p className="mt-1 text-muted">{intro}</p>}
        <div className="mt-6">{children}</div>
      </div>
    </PublicPage>
  );
}
