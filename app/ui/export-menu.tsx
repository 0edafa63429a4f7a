import { Download } from 'lucide-react';
import { buttonClass } from './button.tsx';
import { Icon } from './icon.tsx';
import { Menu, menuItemClass } from './menu.tsx';

/** The list as a file: one link per format. Plain links, because the browser saves what comes. */
export function ExportMenu({
  label,
  links,
}: {
  label: string;
  links: readonly { href: string; label: string }[];
}) {
  return (
    <Menu
      summary={
        <>
          <Icon of={Download} />
          {label}
        </>
      }
      summaryClassName={buttonClass({ variant: 'ghost' })}
    >
      <ul className="p-1">
        {links.map(link => (
          <li key={link.href}>
            <a href={link.href} download className={menuItemClass}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
