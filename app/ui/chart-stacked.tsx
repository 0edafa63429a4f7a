import { BarSegments } from './bar-segments.tsx';
import { ChartFrame, type ChartFrameProps, type SeriesColor } from './chart-frame.tsx';
import { Link } from './link.tsx';

export type ChartStackedProps = Omit<ChartFrameProps, 'children' | 'table' | 'series'> & {
  series: readonly { key: string; label: string; color?: SeriesColor }[];
  /** `values` in the order of `series`; `texts` are the same figures as people read them. */
  rows: readonly {
    label: string;
    values: readonly number[];
    texts: readonly string[];
    total: string;
    href?: string;
  }[];
  /** share stretches every bar to full width; amount keeps one scale. */
  scale?: 'amount' | 'share';
  table: { label: string; rowHead: string; totalHead: string };
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Amounts made of parts (tone by month, channel by programme), one bar per row from zero. */
export function ChartStacked({ series, rows, scale = 'amount', table, ...frame }: ChartStackedProps) {
  const max = Math.max(0, ...rows.map(row => sum(row.values)));
  const data = {
    label: table.label,
    head: [table.rowHead, ...series.map(entry => entry.label), table.totalHead],
    rows: rows.map(row => [row.label, ...row.texts, row.total]),
  };
  return (
    <ChartFrame {...frame} series={series} table={data}>
      <ul className="flex flex-col gap-2">
        {rows.map(row => (
          <li key={row.label} className="grid grid-cols-[6rem_minmax(0,1fr)_3rem] items-center gap-3">
            <span className="text-sm text-muted">{row.label}</span>
            <BarSegments
              values={row.values}
              colors={series.map(entry => entry.color)}
              max={scale === 'share' ? sum(row.values) : max}
              height={16}
            />
            <span className="tabular text-end font-medium">
              {row.href ? (
                <Link href={row.href} className="hover:text-primary hover:underline">
                  {row.total}
                </Link>
              ) : (
                row.total
              )}
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
