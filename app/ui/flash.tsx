import { CircleAlert, CircleCheck, TriangleAlert, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export type FlashProps = {
  tone?: 'done' | 'warning' | 'error';
  children: ReactNode;
  /** Undo, or the way to what was made. */
  action?: ReactNode;
  /** Adds a cross, which appears once it can work. */
  closeLabel?: string;
};

const looks = {
  done: { icon: CircleCheck, className: 'bg-base-200', iconClassName: 'text-primary' },
  warning: { icon: TriangleAlert, className: 'bg-amber-wash', iconClassName: 'text-warning' },
  error: { icon: CircleAlert, className: 'bg-red-wash', iconClassName: 'text-error' },
};

/** What just happened, or what to mind on this page: one line above the content. */
export function Flash({ tone = 'done', children, action, closeLabel }: FlashProps) {
  const [state, setState] = useState<'served' | 'alive' | 'closed'>('served');
  useEffect(() => setState('alive'), []);
  if (state === 'closed') return null;
  const look = looks[tone];
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={classNames('mb-4 flex items-start gap-2.5 rounded-md px-3 py-2.5', look.className)}
    >
      <Icon of={look.icon} size={18} className={classNames('mt-px', look.iconClassName)} />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
      {closeLabel && (
        <IconButton
          icon={X}
          label={closeLabel}
          size="small"
          onClick={() => setState('closed')}
          className={classNames('-my-1', state === 'served' && 'invisible')}
        />
      )}
    </div>
  );
}
