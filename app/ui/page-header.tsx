import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export type PageHeaderProps = {
  title: string;
  /** Way back: the list this page belongs to. */
  parent?: { href: string; label: string };
  /** Badges and short facts under the title. */
  meta?: ReactNode;
  /** Buttons; one primary at most, and last. */
  actions?: ReactNode;
  /** One sentence on what the page is for. */
  children?: ReactNode;
};

/** Head of every page: way back, the only h1, facts, actions. */
export function PageHeader({ title, parent, meta, actions, children }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 max-w-3xl">
        {parent && (
          <Link
            href={parent.href}
            className="mb-1 inline-flex min-h-6 items-center text-sm wrap-anywhere text-muted hover:text-primary"
          >
            <span aria-hidden="true" className="me-1">
              ←
            </span>
            {parent.label}
          </Link>
        )}
        <h1 className="text-xl font-semibold wrap-anywhere">{title}</h1>
        {children && <p className="mt-1 text-muted">{children}</p>}
        {meta && (
          <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">{meta}</div>
        )}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
