import { Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { AddressFields } from './address-fields.tsx';
import { Button, buttonClass } from './button.tsx';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

export type Chip = {
  /** "Kanal: daring" */
  label: string;
  /** The list without this filter. */
  removeHref: string;
  /** The filter means nothing and narrows nothing. */
  unread?: boolean;
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
  /**
   * The bar stands inside a form that may be half filled: filtering sends that form (`what=filter`, or `what=keep`
   * to the address of a removed chip) instead of opening an address, so that nothing typed or ticked is lost.
   */
  within?: boolean;
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
    within = false,
  } = props;
  const bar = (
    <>
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
          <AddressFields>{children}</AddressFields>
        </details>
      )}
      {Object.entries(keep).flatMap(([name, value]) =>
        [value ?? []]
          .flat()
          .map(item => <input key={`${name}=${item}`} type="hidden" name={name} value={item} />),
      )}
      <Button className="filter-submit" {...(within ? { name: 'what', value: 'filter' } : {})}>
        {submitLabel}
      </Button>
    </>
  );
  return (
    <search className="mb-3 block">
      <div className="flex flex-wrap items-start gap-2">
        {within ? (
          <div className="filter-bar">{bar}</div>
        ) : (
          <form method="get" action={action} className="filter-bar">
            {bar}
          </form>
        )}
        {trailing && <div className="filter-trailing ms-auto flex gap-2">{trailing}</div>}
      </div>
      <Chips {...{ chips, removeLabel, clear, within }} />
    </search>
  );
}

/** What is active, each with the way to the list without it. */
export function Chips({
  chips,
  removeLabel,
  clear,
  within = false,
}: Required<Pick<FiltersProps, 'chips' | 'removeLabel'>> & Pick<FiltersProps, 'clear' | 'within'>) {
  if (chips.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap items-center gap-1.5">
      {chips.map(chip => (
        <li key={chip.label} className="chip" data-unread={chip.unread || undefined}>
          {chip.label}
          <Elsewhere
            within={within}
            href={chip.removeHref}
            label={removeLabel(chip)}
            className="inline-flex size-6 items-center justify-center rounded-sm hover:bg-base-300"
          >
            <Icon of={X} size={12} />
          </Elsewhere>
        </li>
      ))}
      {clear && (
        <li>
          <Elsewhere
            within={within}
            href={clear.href}
            className="link inline-flex min-h-6 items-center px-1 text-sm"
          >
            {clear.label}
          </Elsewhere>
        </li>
      )}
    </ul>
  );
}

/** The list at another address: a link, or a button that takes the form around along. */
function Elsewhere(props: {
  within: boolean;
  href: string;
  label?: string;
  className: string;
  children: ReactNode;
}) {
  const { within, href, label, className, children } = props;
  if (within) {
    return (
      <button
        type="submit"
        name="what"
        value="keep"
        formAction={href}
        aria-label={label}
        className={`${className} cursor-pointer`}
      >
        {children}
      </button>
    );
  }
  return (
    <Link href={href} aria-label={label} className={className}>
      {children}
    </Link>
  );
}
