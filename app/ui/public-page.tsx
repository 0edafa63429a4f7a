import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Mark } from './logo.tsx';

export type PublicPageProps = {
  /** The agency leads: its logo or its name, and where they go. */
  brand: { name: string; href: string; logo?: ReactNode };
  labels: { skip: string; madeWith: string };
  /** reading 40rem for letters and forms, wide 64rem for the press room. */
  width?: 'reading' | 'wide';
  /** Links beside the brand. */
  navigation?: ReactNode;
  flash?: ReactNode;
  /** Address, contact, language switch. */
  footer?: ReactNode;
  children: ReactNode;
};

/** Pages without an account: press room, invitation, preferences, certificate check, sign-in. */
export function PublicPage(props: PublicPageProps) {
  const { brand, labels, width = 'reading', navigation, flash, footer, children } = props;
  const column = classNames('mx-auto w-full px-4 sm:px-6', width === 'reading' ? 'max-w-2xl' : 'max-w-5xl');
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#isi" className="skip-link">
        {labels.skip}
      </a>
      <header className="border-b border-base-300">
        <div className={classNames(column, 'flex min-h-16 flex-wrap items-center justify-between gap-x-6')}>
          <a href={brand.href} className="inline-flex min-h-11 items-center gap-3 text-lg font-semibold">
            {brand.logo}
            <span>{brand.name}</span>
          </a>
          {navigation}
        </div>
      </header>
      <main id="isi" tabIndex={-1} className={classNames(column, 'flex-1 py-8 outline-none sm:py-12')}>
        {flash}
        {children}
      </main>
      <footer className="border-t border-base-300 text-sm text-muted">
        <div className={classNames(column, 'flex flex-wrap items-center justify-between gap-4 py-6')}>
          <div className="min-w-0">{footer}</div>
          <p className="inline-flex items-center gap-1.5 print:hidden">
            <Mark size={14} />
            {labels.madeWith}
          </p>
        </div>
      </footer>
    </div>
  );
}
