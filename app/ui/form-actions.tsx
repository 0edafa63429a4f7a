import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** The foot of a form: the primary button first, then the others; `kept` keeps it in sight of a long form on a phone. */
export function FormActions({ children, kept }: { children: ReactNode; kept?: boolean }) {
  return (
    <div
      className={classNames(
        'flex flex-wrap items-center gap-2 border-t border-base-300 pt-4',
        kept && 'kept-in-sight',
      )}
    >
      {children}
    </div>
  );
}
