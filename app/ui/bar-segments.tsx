import { type SeriesColor, seriesClass } from './chart-frame.tsx';

export type BarSegmentsProps = {
  values: readonly number[];
  /** The value that fills the whole width; bars always start at zero. */
  max: number;
  height?: number;
  /** Colours in the order of the values, where position alone does not give them. */
  colors?: readonly (SeriesColor | undefined)[];
  /** A value that counts in full, as a line across the bar. */
  mark?: number;
};

/** Segments of one bar, end to end, as an SVG of full width. Decoration: the numbers stand beside it as text. */
export function BarSegments({ values, max, height = 10, colors = [], mark }: BarSegmentsProps) {
  const scale = max > 0 ? 100 / max : 0;
  let from = 0;
  return (
    <svg width="100%" height={height} aria-hidden="true" className="block rounded-sm">
      <rect width="100%" height={height} className="track" />
      {values.map((value, index) => {
        const start = from;
        const width = Math.max(0, value) * scale;
        from += width;
        if (width === 0) return null;
        return (
          <g key={index} className={seriesClass(index, colors[index])}>
            <rect x={`${start}%`} width={`${width}%`} height={height} fill="currentColor" />
            {start > 0 && <rect x={`${start}%`} width="1.5" height={height} className="gap" />}
          </g>
        );
      })}
      {mark !== undefined && <rect x={`${mark * scale}%`} width="2" height={height} className="bar-mark" />}
    </svg>
  );
}
