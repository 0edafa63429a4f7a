import { BarSegments } from './bar-segments.tsx';
import { seriesClass } from './chart-frame.tsx';
import { Link } from './link.tsx';

export type ChartPartsProps = {
  title: string;
  total: string;
  /** Points of a full score; the bar's whole width. */
  max: number;
  /** In drawing order. `points` out of `max`; `of` the most this part can give: "dari 40". */
  parts: readonly {
    key: string;
    label: string;
    points: number;
    text: string;
    of: string;
    href?: string;
    note?: string;
  }[];
  source?: string;
};

/** A score taken apart: one bar of its parts and under it each part with its points, so the sum can be followed. */
export function ChartParts({ title, total, max, parts, source }: ChartPartsProps) {
  return (
    <figure>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{title}</span>
        <span className="tabular text-xl font-semibold">{total}</span>
      </figcaption>
      <div className="mt-2">
        <BarSegments values={parts.map(part => part.points)} max={max} height={20} />
      </div>
      <dl className="mt-2">
        {parts.map((part, index) => (
          <div key={part.key} className="relative flex gap-3 border-b border-base-300 py-2 last:border-0">
            <svg
              width="10"
              height="10"
              aria-hidden="true"
              className={`mt-1.5 shrink-0 ${seriesClass(index)}`}
            >
              <rect width="10" height="10" rx="2" fill="currentColor" />
            </svg>
            <dt className="min-w-0 flex-1">
              {part.href ? (
                <Link href={part.href} className="stretched hover:text-primary">
                  {part.label}
                </Link>
              ) : (
                part.label
              )}
              {part.note && <span className="block text-sm text-muted">{part.note}</span>}
            </dt>
            <dd className="tabular whitespace-nowrap">
              <span className="font-medium">{part.text}</span>{' '}
              <span className="text-sm text-muted">{part.of}</span>
            </dd>
          </div>
        ))}
      </dl>
      {source && <p className="mt-2 text-sm text-muted">{source}</p>}
    </figure>
  );
}
