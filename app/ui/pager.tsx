import { LinkButton } from './button.tsx';

export type PagerProps = {
  /** Keyset pages: an address or nothing at the ends. */
  previousHref?: string | null;
  nextHref?: string | null;
  labels: { navigation: string; previous: string; next: string };
  /** Such as "51–100 dari 1.500". */
  summary?: string;
};

/** Previous and next page by key; shows nothing when there is a single page and no summary. */
export function Pager({ previousHref, nextHref, labels, summary }: PagerProps) {
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav aria-label={labels.navigation} className="flex flex-wrap items-center justify-between gap-2 py-3">
      <p className="tabular text-sm text-muted">{summary}</p>
      <div className="flex gap-2">
        {previousHref && (
          <LinkButton href={previousHref} size="small" rel="prev">
            {labels.previous}
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton href={nextHref} size="small" rel="next">
            {labels.next}
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
