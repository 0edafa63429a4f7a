import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import { Link } from './link.tsx';

export type MenuProps = {
  /** What the summary shows. */
  summary: ReactNode;
  /** Spoken name when the summary is only an icon. */
  label?: string;
  summaryClassName?: string;
  /** Side to which the panel is aligned. */
  align?: 'start' | 'end';
  /** Opens upwards, for the bar at the bottom of a phone. */
  up?: boolean;
  children: ReactNode;
};

/**
 * A small floating panel on native `<details>`: opens without JavaScript; with it, a click outside, a chosen link,
 * whatever bears `data-close`, or Escape closes it and gives the focus back.
 */
export function Menu({ summary, label, summaryClassName, align = 'end', up, children }: MenuProps) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const details = ref.current;
      if (!details?.open) return;
      const target = event.target as Node;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        if (details.contains(target)) details.querySelector('summary')?.focus();
        details.open = false;
      } else if (!details.contains(target) || (target as Element).closest('a, [data-close]')) {
        details.open = false;
      }
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details ref={ref} className="menu">
      <summary aria-label={label} title={label} className={summaryClassName}>
        {summary}
      </summary>
      <div className={classNames('menu-panel', align === 'start' && 'start', up && 'up')}>{children}</div>
    </details>
  );
}

/** The look of a line in a Menu, for links and for buttons inside forms. */
export const menuItemClass =
  'flex min-h-8 w-full items-center gap-2 rounded-sm px-2 py-1 text-start hover:bg-base-200 cursor-pointer max-sm:min-h-11';

export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={menuItemClass}>
      {children}
    </Link>
  );
}
