import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type EmptyStateProps = {
  title: string;
  /** What to do next, in one sentence. */
  children?: ReactNode;
  icon?: LucideIcon;
  /** Buttons; the first is the next step. */
  actions?: ReactNode;
};

/** Says what is missing and the next step: `<EmptyState title="Belum ada artikel" actions={<LinkButton …/>}>`. */
export function EmptyState({ title, children, icon, actions }: EmptyStateProps) {
  return (
    <div className="flex max-w-prose flex-col items-start gap-1 py-10">
      {icon && <Icon of={icon} size={20} className="mb-2 text-muted" />}
      <h2 className="text-lg font-semibold">{title}</h2>
      {children && <p className="text-muted">{children}</p>}
      {actions && <div className="mt-4 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
