import type { ReactNode } from 'react';

/** The foot of a form: the primary button first, then the others; they wrap on a phone. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2 border-t border-base-300 pt-4">{children}</div>;
}
