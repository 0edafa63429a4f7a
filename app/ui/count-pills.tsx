import { Link } from './link.tsx';

export type CountPill = { label: string; href: string; current: boolean; count: number };

const pill =
  'inline-flex min-h-8 items-center gap-1.5 rounded-md border border-base-300 px-2.5 text-sm hover:bg-base-200 aria-[current=true]:border-primary aria-[current=true]:bg-primary/10 aria-[current=true]:font-medium';

/** The states of a list in figures; each leads to its rows. Those with nothing in them are left out. */
export function CountPills(props: {
  label: string;
  pills: readonly CountPill[];
  number: (n: number) => string;
}) {
  return (
    <nav aria-label={props.label} className="mb-3">
      <ul className="flex flex-wrap gap-1.5">
        {props.pills
          .filter(({ count, current }) => count > 0 || current)
          .map(({ label, href, current, count }) => (
            <li key={label}>
              <Link href={href} aria-current={current ? 'true' : undefined} className={pill}>
                {label} <span className="tabular text-muted">{props.number(count)}</span>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
