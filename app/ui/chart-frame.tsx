import type { ReactNode } from 'react';

export type ChartTable = {
  /** Summary that opens the table: "Lihat angkanya". */
  label: string;
  head: readonly string[];
  /** First cell names the row; cells may be links to the rows behind a figure. */
  rows: readonly (readonly ReactNode[])[];
};

export type ChartFrameProps = {
  title: string;
  /** Keeps the title for screen readers where a heading above already says it. */
  titleHidden?: boolean;
  /** One line on where the figures come from: "Sumber: artikel disetujui, 1–18 Maret 2025". */
  source: string;
  table: ChartTable;
  /** Key of the colours, for charts of several series. */
  series?: Series;
  children: ReactNode;
};

/** A colour by position, or one with a meaning: the rest is neutral, loss is red. */
export type SeriesColor = 1 | 2 | 3 | 4 | 5 | 'rest' | 'loss';

/** Class of the nth series, or of the colour it asks for; from the sixth on everything is "the rest". */
export function seriesClass(index: number, color?: SeriesColor): string {
  return `series-${color ?? (index < 5 ? index + 1 : 'rest')}`;
}

/** The same colour as a CSS value, for what is drawn as a background. */
export function seriesColor(index: number, color?: SeriesColor): string {
  const chosen = color ?? (index < 5 ? index + 1 : 'rest');
  return chosen === 'loss' ? 'var(--color-error)' : `var(--chart-${chosen})`;
}

type Series = readonly { key: string; label: string; color?: SeriesColor }[];

/** What the colours of a chart mean. */
export function ChartKey({ series }: { series: Series }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
      {series.map((entry, index) => (
        <li key={entry.key} className="inline-flex items-center gap-1.5">
          <svg width="10" height="10" aria-hidden="true" className={seriesClass(index, entry.color)}>
            <rect width="10" height="10" rx="2" fill="currentColor" />
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  );
}

/** Head, key, picture, source and the table behind every chart. */
export function ChartFrame({ title, titleHidden, source, table, series, children }: ChartFrameProps) {
  return (
    <figure>
      <figcaption className={titleHidden ? 'sr-only' : 'font-semibold'}>{title}</figcaption>
      {series && <ChartKey series={series} />}
      <div className="mt-3">{children}</div>
      <p className="mt-3 max-w-3xl text-sm text-muted">{source}</p>
      <details className="text-sm">
        <summary className="link inline-flex min-h-6 items-center">{table.label}</summary>
        <div className="scroll-cue-x overflow-x-auto">
          <table className="chart-table">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                {table.head.map((cell, index) => (
                  <th key={cell} scope="col" className={index > 0 ? 'numeric' : undefined}>
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, index) =>
                    index === 0 ? (
                      <th key={index} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={index} className="numeric">
                        {cell}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
