import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type TimelineEntry = {
  key: string | number;
  /** Instant for machines (ISO 8601) and for people ("18 Maret 2025, 14.53 WIB"); '' where `what` says it. */
  at: string;
  when: string;
  icon?: LucideIcon;
  /** "Rina mengubah judul" */
  what: ReactNode;
  /** Labelled differences of an audited change; an empty `before` shows the value alone. */
  changes?: readonly { label: string; before: string; after: string }[];
};

export type TimelineProps = {
  entries: readonly TimelineEntry[];
  /** Spoken before the old and the new value: "sebelum", "sesudah". */
  labels: { before: string; after: string };
};

/** History of a thing, newest first: articles, mails, answers, changes with their old and new values. */
export function Timeline({ entries, labels }: TimelineProps) {
  return (
    <ol className="timeline">
      {entries.map(entry => (
        <li key={entry.key} className="relative pb-5 ps-8">
          <span className="timeline-dot" aria-hidden="true">
            {entry.icon && <Icon of={entry.icon} size={12} />}
          </span>
          <div className="flex flex-wrap items-baseline gap-x-3">
            <div className="min-w-0">{entry.what}</div>
            {entry.when && (
              <time dateTime={entry.at} className="text-sm text-muted">
                {entry.when}
              </time>
            )}
          </div>
          {entry.changes && entry.changes.length > 0 && (
            <dl className="mt-1 flex flex-col gap-1 text-sm">
              {entry.changes.map(change => (
                <div
                  key={`${change.label} ${change.before} ${change.after}`}
                  className="flex flex-wrap gap-x-2"
                >
                  <dt className="text-muted">{change.label}</dt>
                  <dd className="min-w-0 wrap-anywhere">
                    {change.before !== '' && (
                      <>
                        <span className="sr-only">{labels.before}</span>
                        <del className="text-muted">{change.before}</del>
                        <span aria-hidden="true"> → </span>
                        <span className="sr-only">{labels.after}</span>
                      </>
                    )}
                    <ins className="no-underline">{change.after}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  );
}
