import type { LucideIcon } from 'lucide-react';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

export type NavigationEntry = {
  href: string;
  label: string;
  /** Short form for the phone bar; the label itself when absent. */
  shortLabel?: string;
  icon: LucideIcon;
  current?: boolean;
  /** Things waiting, as finished text; nothing when zero. */
  count?: string;
};

export type NavigationGroup = { label?: string; items: readonly NavigationEntry[] };

/** A line of the office's navigation. */
export function NavigationItem({ item }: { item: NavigationEntry }) {
  return (
    <Link href={item.href} aria-current={item.current ? 'page' : undefined} className="nav-item">
      <Icon of={item.icon} />
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.count && <span className="tabular text-sm text-muted">{item.count}</span>}
    </Link>
  );
}

/** An entry of the bar at the bottom of a phone. */
export function TabBarItem({ item }: { item: NavigationEntry }) {
  return (
    <Link href={item.href} aria-current={item.current ? 'page' : undefined} className="tab-bar-item">
      <Icon of={item.icon} size={20} />
      <span className="max-w-full truncate">{item.shortLabel ?? item.label}</span>
    </Link>
  );
}
