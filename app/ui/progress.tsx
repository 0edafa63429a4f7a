import type { ReactNode } from 'react';

export type ProgressProps = {
  label: string;
  done: number;
  total: number;
  /** Counts in words: "312 dari 1.500 baris, 4 gagal". */
  text: string;
  /** Cancel button, link to the summary. */
  actions?: ReactNode;
};

/** Long work with its real counts. Reload the page or poll to move it; the text is announced politely. */
export function Progress({ label, done, total, text, actions }: ProgressProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <p className="font-medium">{label}</p>
        {actions}
      </div>
      <progress
        className="progress-line"
        aria-label={label}
        value={Math.min(done, total)}
        max={Math.max(total, 1)}
      />
      <p role="status" className="tabular text-sm text-muted">
        {text}
      </p>
    </div>
  );
}
