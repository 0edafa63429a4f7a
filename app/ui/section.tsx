import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type SectionProps = {
  title: string;
  /** A link or a small button at the end of the heading's line. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A part of a page under a hairline, which is how pages are divided. */
export function Section({ title, aside, children, className }: SectionProps) {
  return (
    <section className={classNames('border-t border-base-300 pt-4 pb-8', className)}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg font-semibold">{title}</h2>
        {aside && <div className="text-sm">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
