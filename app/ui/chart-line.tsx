import { ChartFrame, type ChartFrameProps, seriesClass } from './chart-frame.tsx';
import { spread, ticksTo } from './chart-scale.ts';

export type ChartLineProps = Omit<ChartFrameProps, 'children' | 'series' | 'table'> & {
  /** Labels along time, one per point, evenly apart. */
  x: readonly string[];
  /** Points at which something happened: an upright line with a word or two. */
  marks?: readonly { index: number; label: string }[];
  /** At most four lines. A null is a gap: nothing was counted, which is not zero. */
  series: readonly { key: string; label: string; points: readonly (number | null)[] }[];
  /** A figure as people read it; also used for the axis. */
  format: (value: number) => string;
  table: { label: string; rowHead: string };
};

const height = 168;

function runs(points: readonly (number | null)[], top: number): string[] {
  const lines: string[][] = [[]];
  for (const [index, value] of points.entries()) {
    if (value === null) lines.push([]);
    else lines.at(-1)?.push(`${place(index, points.length)},${100 - (value / top) * 100}`);
  }
  return lines.filter(line => line.length > 0).map(line => line.join(' '));
}

const place = (index: number, length: number) => (length > 1 ? (index / (length - 1)) * 100 : 50);

/** Which x labels are shown: first, last and up to three between; a phone has room for the ends. */
function shownLabels(length: number): number[] {
  const parts = Math.min(4, Math.max(1, length - 1));
  return [...new Set(Array.from({ length: parts + 1 }, (_, i) => Math.round((i * (length - 1)) / parts)))];
}

/** Change over time from a zero base, each line labelled at its end. */
export function ChartLine({ x, marks = [], series, format, table, ...frame }: ChartLineProps) {
  const ticks = ticksTo(Math.max(0, ...series.flatMap(line => line.points.map(point => point ?? 0))));
  const top = ticks.at(-1) ?? 1;
  const lastOf = (points: readonly (number | null)[]) => points.filter(point => point !== null).at(-1) ?? 0;
  const ends = spread(
    series.map(line => height - (lastOf(line.points) / top) * height),
    34,
    height - 16,
  );
  const data = {
    label: table.label,
    head: [table.rowHead, ...series.map(line => line.label)],
    rows: x.map((label, index) => [
      label,
      ...series.map(line => {
        const point = line.points[index];
        return point === null || point === undefined ? '–' : format(point);
      }),
    ]),
  };
  return (
    <ChartFrame {...frame} table={data}>
      <div aria-hidden="true" className="chart-line text-sm text-muted">
        <div className="relative" style={{ height }}>
          {ticks.map(tick => (
            <span key={tick} className="chart-tick tabular" style={{ bottom: `${(tick / top) * 100}%` }}>
              {format(tick)}
            </span>
          ))}
        </div>
        <svg
          aria-hidden="true"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          width="100%"
          height={height}
          overflow="visible"
        >
          {ticks.map(tick => (
            <line
              key={tick}
              x1="0"
              x2="100"
              y1={100 - (tick / top) * 100}
              y2={100 - (tick / top) * 100}
              className="grid-line"
            />
          ))}
          {marks.map(({ index }) => (
            <line
              key={index}
              x1={place(index, x.length)}
              x2={place(index, x.length)}
              y1="0"
              y2="100"
              className="grid-line start-line"
            />
          ))}
          {series.map((line, index) => (
            <g key={line.key} className={seriesClass(index)}>
              {runs(line.points, top).map(points => (
                <polyline key={points} points={points} className="series-line" />
              ))}
            </g>
          ))}
        </svg>
        <div className="relative" style={{ height }}>
          {series.map((line, index) => (
            <span key={line.key} className="chart-end" style={{ top: ends[index] }}>
              <span className={`${seriesClass(index)} chart-end-value tabular`}>
                {format(lastOf(line.points))}
              </span>
              <span className="block truncate">{line.label}</span>
            </span>
          ))}
        </div>
        <div />
        <div className="relative h-6">
          {shownLabels(x.length).map(index => (
            <span
              key={index}
              className={`chart-x ${index > 0 && index < x.length - 1 ? 'max-sm:hidden' : ''}`}
              style={{ left: `${place(index, x.length)}%` }}
            >
              {x[index]}
            </span>
          ))}
        </div>
        <div />
        {marks.length > 0 && (
          <>
            <div />
            <div className="relative h-6">
              {marks.map(({ index, label }) => (
                <span
                  key={index}
                  className="absolute -translate-x-1/2 whitespace-nowrap"
                  style={{ left: `${place(index, x.length)}%` }}
                >
                  {label}
                </span>
              ))}
            </div>
          </>
        )}
      </div>
    </ChartFrame>
  );
}
