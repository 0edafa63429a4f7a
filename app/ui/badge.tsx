import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export type BadgeProps = {
  /** quiet: a fact; accent: live or done; warning: look here; error: lost. */
  tone?: 'quiet' | 'accent' | 'warning' | 'error';
  icon?: LucideIcon;
  children: ReactNode;
};

const tones = {
  quiet: 'bg-base-200 text-muted',
  accent: 'bg-primary/10 text-primary',
  warning: 'bg-amber-wash text-warning',
  error: 'bg-red-wash text-error',
};

/** A state in one or two words: `<Badge tone="accent">Disetujui</Badge>`. Colour never stands alone: say it. */
export function Badge({ tone = 'quiet', icon, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex min-h-5 items-center gap-1 rounded-sm px-1.5 text-sm font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {icon && <Icon of={icon} size={12} />}
      {children}
    </span>
  );
}
