import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Link } from './link.tsx';

export type StatProps = {
  label: string;
  /** Finished text in the reader's format, such as "1.234,5". */
  value: string;
  /** Where the rows behind the figure are listed. */
  href?: string;
  /** Comparison or unit: "12 lebih banyak dari Februari". */
  note?: ReactNode;
};

/** One figure, linked to the rows it was counted from. Put several into `<StatRow>`. */
export function Stat({ label, value, href, note }: StatProps) {
  return (
    <div className="stat-item relative flex flex-col">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="tabular mt-1 text-xl font-semibold">
        {href ? (
          <Link href={href} className="stretched hover:text-primary">
            {value}
          </Link>
        ) : (
          value
        )}
      </dd>
      {note && <dd className="mt-0.5 text-sm text-muted">{note}</dd>}
    </div>
  );
}

/** A line of figures parted by hairlines, or two and two where the column is narrow. */
export function StatRow({ children, pairs }: { children: ReactNode; pairs?: boolean }) {
  return <dl className={classNames('stat-row', pairs && 'in-pairs')}>{children}</dl>;
}
