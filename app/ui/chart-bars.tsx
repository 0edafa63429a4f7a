import { BarSegments } from './bar-segments.tsx';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import { Link } from './link.tsx';

export type ChartBarsProps = Omit<ChartFrameProps, 'children' | 'series' | 'table'> & {
  bars: readonly { label: string; value: number; text: string; href?: string }[];
  /** Full width; the largest value by default. */
  max?: number;
  table: { label: string; head: readonly [string, string] };
};

/** Amounts side by side, largest first as given: label and figure above each bar, so that long words fit. */
export function ChartBars({ bars, max, table, ...frame }: ChartBarsProps) {
  const top = max ?? Math.max(0, ...bars.map(bar => bar.value));
  const figure = (bar: (typeof bars)[number]) =>
    bar.href ? (
      <Link href={bar.href} className="hover:text-primary hover:underline">
        {bar.text}
      </Link>
    ) : (
      bar.text
    );
  return (
    <ChartFrame {...frame} table={{ ...table, rows: bars.map(bar => [bar.label, figure(bar)]) }}>
      <ul className="flex flex-col gap-2.5">
        {bars.map(bar => (
          <li key={bar.label}>
            <div className="mb-1 flex items-baseline justify-between gap-3">
              <span className="min-w-0">{bar.label}</span>
              <span className="tabular font-medium">{figure(bar)}</span>
            </div>
            <BarSegments values={[bar.value]} max={top} height={6} />
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
