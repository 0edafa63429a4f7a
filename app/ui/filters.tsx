import { Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, buttonClass } from './button.tsx';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

export type Chip = {
  /** "Kanal: daring" */
  label: string;
  /** The list without this filter. */
  removeHref: string;
};

export type FiltersProps = {
  /** Path of the list; the form is a GET, so every state of it has an address. */
  action: string;
  search?: { name: string; label: string; value?: string | null; placeholder?: string };
  /** `<Field hideLabel type="select" …>` per filter; they wrap on narrow screens. */
  children?: ReactNode;
  /** Names the part that folds away on a phone: "Saring". */
  moreLabel: string;
  submitLabel: string;
  chips?: readonly Chip[];
  removeLabel: (chip: Chip) => string;
  clear?: { href: string; label: string };
  /** Parameters to carry along (sort, columns); a list repeats the parameter. */
  keep?: Readonly<Record<string, string | readonly string[] | null | undefined>>;
  /** Things at the end of the line: column choice, export. */
  trailing?: ReactNode;
};

/** The bar above a list: search box, filters, what is active as removable chips. */
export function Filters(props: FiltersProps) {
  const {
    action,
    search,
    children,
    moreLabel,
    submitLabel,
    chips = [],
    removeLabel,
    clear,
    keep = {},
    trailing,
  } = props;
  return (
    <search className="mb-3 block">
      <div className="flex flex-wrap items-start gap-2">
        <form method="get" action={action} className="filter-bar">
          {search && (
            <div className="relative min-w-48 flex-1 sm:max-w-80">
              <Icon
                of={Search}
                className="pointer-events-none absolute top-1/2 left-3 z-1 -translate-y-1/2 text-muted"
              />
              <input
                type="search"
                name={search.name}
                defaultValue={search.value ?? ''}
                aria-label={search.label}
                placeholder={search.placeholder ?? search.label}
                className="input control ps-9"
                data-list-search
              />
            </div>
          )}
          {children && (
            <details className="filter-more">
              <summary className={buttonClass()}>{moreLabel}</summary>
              {children}
            </details>
          )}
          {Object.entries(keep).flatMap(([name, value]) =>
            [value ?? []]
              .flat()
              .map(item => <input key={`${name}=${item}`} type="hidden" name={name} value={item} />),
          )}
          <Button>{submitLabel}</Button>
        </form>
        {trailing && <div className="filter-trailing ms-auto flex gap-2">{trailing}</div>}
      </div>
      {chips.length > 0 && (
        <ul className="mt-2 flex flex-wrap items-center gap-1.5">
          {chips.map(chip => (
            <li key={chip.label} className="chip">
              {chip.label}
              <Link
                href={chip.removeHref}
                aria-label={removeLabel(chip)}
                className="inline-flex size-6 items-center justify-center rounded-sm hover:bg-base-300"
              >
                <Icon of={X} size={12} />
              </Link>
            </li>
          ))}
          {clear && (
            <li>
              <Link href={clear.href} className="link inline-flex min-h-6 items-center px-1 text-sm">
                {clear.label}
              </Link>
            </li>
          )}
        </ul>
      )}
    </search>
  );
}
