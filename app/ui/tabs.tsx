import { useEffect, useRef } from 'react';
import { Link } from './link.tsx';

export type TabsProps = {
  label: string;
  tabs: readonly { href: string; label: string; count?: string; current?: boolean }[];
};

/** Parts of one thing, each at its own address; scrolls sideways on a phone. */
export function Tabs({ label, tabs }: TabsProps) {
  const bar = useRef<HTMLElement>(null);
  const current = tabs.find(tab => tab.current)?.href;
  useEffect(() => {
    const tab = bar.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!bar.current || !tab || !current) return;
    // Only sideways: the page itself must not move.
    bar.current.scrollLeft = tab.offsetLeft - (bar.current.clientWidth - tab.offsetWidth) / 2;
  }, [current]);
  return (
    <nav ref={bar} aria-label={label} className="relative mb-5 overflow-x-auto border-b border-base-300">
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
