import type { ReactNode } from 'react';

export type ChartProgressProps = {
  title: string;
  /** Numbers on one scale from 0 to `max` (100 for per cent). */
  start: number;
  current: number;
  target: number;
  max?: number;
  /** The same as people read them: { start: "mulai 44 %", current: "48,2 %", target: "target 55 %" }. */
  texts: { start: string; current: string; target: string };
  /** Where the rows behind the current figure are. */
  currentLink?: (text: string) => ReactNode;
  source: string;
};

/** The way from where a target began to where it should end: 44 % → 55 %. Starts at zero. */
export function ChartProgress(props: ChartProgressProps) {
  const { title, start, current, target, max = 100, texts, currentLink, source } = props;
  const at = (value: number) => `${Math.min(100, Math.max(0, (value / max) * 100))}%`;
  return (
    <figure>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{title}</span>
        <span className="tabular text-xl font-semibold">
          {currentLink ? currentLink(texts.current) : texts.current}
        </span>
      </figcaption>
      <svg width="100%" height="24" aria-hidden="true" className="mt-2 block">
        <rect y="8" width="100%" height="8" rx="4" className="track" />
        <rect y="8" width={at(current)} height="8" rx="4" className="series-1" fill="currentColor" />
        <line x1={at(start)} x2={at(start)} y1="5" y2="19" className="start-line" />
        <line x1={at(target)} x2={at(target)} y1="1" y2="23" className="target-line" />
      </svg>
      <p className="tabular mt-1 flex flex-wrap gap-x-4 text-sm text-muted">
        <span>
          <svg width="2" height="10" aria-hidden="true" className="me-1.5 inline">
            <line x1="1" x2="1" y1="0" y2="10" className="start-line" />
          </svg>
          {texts.start}
        </span>
        <span className="font-medium text-base-content">
          <svg width="3" height="12" aria-hidden="true" className="me-1.5 inline">
            <line x1="1.5" x2="1.5" y1="0" y2="12" className="target-line" />
          </svg>
          {texts.target}
        </span>
      </p>
      <p className="mt-1 text-sm text-muted">{source}</p>
    </figure>
  );
}
