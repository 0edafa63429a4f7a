import { Menu as MenuIcon, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { Logo } from './logo.tsx';
import { Menu } from './menu.tsx';
import { type NavigationGroup, NavigationItem, TabBarItem } from './shell-navigation.tsx';

export type ShellProps = {
  brand: { name: string; href: string; logo?: ReactNode };
  navigation: readonly NavigationGroup[];
  labels: { skip: string; navigation: string; more: string; search: string; notice: string };
  /** Where the search button leads without JavaScript; with it the button opens the palette. */
  searchHref: string;
  /** Called by the search button when scripts run; opens the palette. */
  onSearch?: () => void;
  /** The person's name or initials in the top bar, and the panel: settings, theme, language, sign out. */
  user: { name: string; summary?: ReactNode; menu: ReactNode };
  /** One line above everything: "nothing leaves the house", read-only, demo. */
  banner?: ReactNode;
  /** Messages after an action. */
  flash?: ReactNode;
  /** Button of the top bar for the most frequent act. */
  action?: ReactNode;
  children: ReactNode;
};

/**
 * The office: navigation at the left on a desk, a bar at the bottom of a phone (its first four items, the rest under
 * `labels.more`), the page in `<main id="isi">`.
 */
export function Shell(props: ShellProps) {
  const { brand, navigation, labels, user, banner, flash, action, children } = props;
  const items = navigation.flatMap(group => group.items);
  return (
    <div className="shell">
      <a href="#isi" className="skip-link">
        {labels.skip}
      </a>
      <aside className="shell-side">
        <Link href={brand.href} className="mb-4 flex min-h-10 items-center px-2">
          {brand.logo ?? <Logo name={brand.name} />}
        </Link>
        <nav aria-label={labels.navigation} className="flex flex-col gap-4">
          {navigation.map((group, index) => (
            <ul key={group.label ?? index} aria-label={group.label} className="flex flex-col gap-px">
              {group.label && (
                <li aria-hidden="true" className="px-2 pb-1 text-sm text-muted">
                  {group.label}
                </li>
              )}
              {group.items.map(item => (
                <li key={item.href}>
                  <NavigationItem item={item} />
                </li>
              ))}
            </ul>
          ))}
        </nav>
      </aside>
      <div className="flex min-w-0 flex-col">
        {banner && (
          <section
            aria-label={labels.notice}
            className="bg-amber-wash px-4 py-2 text-sm text-warning sm:px-8 print:hidden"
          >
            {banner}
          </section>
        )}
        <header className="shell-top">
          <Link href={brand.href} className="flex min-h-11 items-center lg:hidden" aria-label={brand.name}>
            {brand.logo ?? <Logo />}
          </Link>
          <Link
            href={props.searchHref}
            className="search-button"
            onClick={event => {
              if (!props.onSearch) return;
              event.preventDefault();
              props.onSearch();
            }}
          >
            <Icon of={Search} />
            <span className="truncate">{labels.search}</span>
            <kbd className="kbd-key ms-auto max-sm:hidden">Ctrl K</kbd>
          </Link>
          <div className="ms-auto flex items-center gap-2">
            {action}
            <Menu
              summaryClassName="flex min-h-9 items-center gap-2 rounded-md px-2 hover:bg-base-200"
              summary={user.summary ?? <Person name={user.name} />}
            >
              {user.menu}
            </Menu>
          </div>
        </header>
        <main id="isi" tabIndex={-1} className="shell-main">
          {flash && <div className="shell-flash">{flash}</div>}
          {children}
        </main>
      </div>
      <nav aria-label={labels.navigation} className="tab-bar">
        {items.slice(0, 4).map(item => (
          <TabBarItem key={item.href} item={item} />
        ))}
        {items.length > 4 && (
          <Menu
            up
            summaryClassName="tab-bar-item"
            summary={
              <>
                <Icon of={MenuIcon} size={20} />
                <span>{labels.more}</span>
              </>
            }
          >
            {items.slice(4).map(item => (
              <NavigationItem key={item.href} item={item} />
            ))}
          </Menu>
        )}
      </nav>
    </div>
  );
}

function Person({ name }: { name: string }) {
  const words = name.split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : '']
    .map(word => word?.charAt(0) ?? '')
    .join('');
  return (
    <>
      <span aria-hidden="true" className="person-mark">
        {initials.toUpperCase()}
      </span>
      <span className="max-w-40 truncate font-medium max-sm:sr-only">{name}</span>
    </>
  );
}
