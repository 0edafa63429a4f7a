import { Link } from './link.tsx';

export type TabsProps = {
  label: string;
  tabs: readonly { href: string; label: string; count?: string; current?: boolean }[];
};

/** Parts of one thing, each at its own address; scrolls sideways on a phone. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className="mb-5 overflow-x-auto border-b border-base-300">
      <ul className="flex gap-5">
        {tabs.map(tab => (
          <li key={tab.href}>
            <Link href={tab.href} aria-current={tab.current ? 'page' : undefined} className="tab-link">
              {tab.label}
              {tab.count && <span className="tabular text-sm font-normal text-muted">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
