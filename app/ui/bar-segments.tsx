import { type SeriesColor, seriesColor } from './chart-frame.tsx';

export type BarSegmentsProps = {
  values: readonly number[];
  /** The value that fills the whole width; bars always start at zero. */
  max: number;
  /** Pixels. */
  height?: number;
  /** Colours in the order of the values, where position alone does not give them. */
  colors?: readonly (SeriesColor | undefined)[];
  /** A value that counts in full, as a line across the bar. */
  mark?: number;
};

/** A line of colour that starts where the one before ended, and its end; more than a hundredth of a percent is not seen. */
const stop = (color: string, end: string) => `${color} 0 ${end}`;
const percent = (share: number) => `${Math.round(share * 100) / 100}%`;

/** The segments as one gradient with hard edges, a gap before each but the first. */
function segmentsImage({ values, max, colors = [] }: BarSegmentsProps): string {
  const scale = max > 0 ? 100 / max : 0;
  const stops: string[] = [];
  let from = 0;
  values.forEach((value, index) => {
    const width = Math.max(0, value) * scale;
    if (width === 0) return;
    if (from > 0) stops.push(stop('var(--bar-gap)', `calc(${percent(from)} + 1.5px)`));
    from += width;
    stops.push(stop(seriesColor(index, colors[index]), percent(from)));
  });
  return `linear-gradient(90deg,${[...stops, 'transparent 0'].join()})`;
}

function markImage(mark: number, max: number): string {
  const at = percent(max > 0 ? (mark * 100) / max : 0);
  return `linear-gradient(90deg,transparent ${at},${stop('var(--bar-mark)', `calc(${at} + 2px)`)},transparent 0)`;
}

/**
 * Segments of one bar, end to end, over the full width. Decoration: the numbers stand beside it as text. One element
 * with a drawn background: a list shows fifty of them, and fourteen shapes each took a third of its time.
 */
export function BarSegments(props: BarSegmentsProps) {
  const { max, height = 10, mark } = props;
  const segments = segmentsImage(props);
  return (
    <span
      aria-hidden="true"
      className="bar-segments"
      style={{
        height,
        backgroundImage: mark === undefined ? segments : `${markImage(mark, max)},${segments}`,
      }}
    />
  );
}
