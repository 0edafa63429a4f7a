import { BarSegments } from './bar-segments.tsx';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import { Link } from './link.tsx';

export type ChartBarsProps = Omit<ChartFrameProps, 'children' | 'series' | 'table'> & {
  bars: readonly { label: string; value: number; text: string; href?: string }[];
  /**
   * The value from which on a bar counts in full: a line stands there, and what lies beyond is neutral. The scale
   * reaches at least so far, or to the largest value.
   */
  full?: number;
  table: { label: string; head: readonly [string, string] };
};

/** Amounts side by side, largest first as given: label and figure above each bar, so that long words fit. */
export function ChartBars({ bars, full, table, ...frame }: ChartBarsProps) {
  const top = Math.max(full ?? 0, ...bars.map(bar => bar.value));
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
            <BarSegments
              values={full === undefined ? [bar.value] : [Math.min(bar.value, full), bar.value - full]}
              colors={[1, 'rest']}
              max={top}
              height={6}
              mark={full}
            />
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
