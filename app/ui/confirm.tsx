import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, type ButtonLook, buttonClass } from './button.tsx';
import { Icon } from './icon.tsx';
import { Menu } from './menu.tsx';

export type ConfirmProps = {
  /** The button that asks: "Hapus". */
  label: string;
  icon?: LucideIcon;
  /** The question with the name of the thing: "Hapus Jambi Pos?" */
  question: string;
  /** What is lost or left, in one sentence. */
  children?: ReactNode;
  /** The button that does it: "Ya, hapus Jambi Pos". */
  confirmLabel: string;
  /** The button that leaves everything as it is; it appears once it can work. */
  cancelLabel?: string;
  action: string;
  /** Sent along as hidden inputs. */
  values?: Readonly<Record<string, string | number>>;
  /** Other inputs, such as a reason. */
  fields?: ReactNode;
  variant?: ButtonLook['variant'];
  /** Of the button that does it; danger unless nothing is lost. */
  confirmVariant?: ButtonLook['variant'];
  size?: ButtonLook['size'];
  align?: 'start' | 'end';
};

/** Asks before something is lost: a native disclosure with a small form, so it works without JavaScript. */
export function Confirm(props: ConfirmProps) {
  const { label, icon, question, children, confirmLabel, cancelLabel, action, values = {}, fields } = props;
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return (
    <Menu
      align={props.align}
      summaryClassName={buttonClass({ variant: props.variant, size: props.size })}
      summary={
        <>
          {icon && <Icon of={icon} />}
          {label}
        </>
      }
    >
      <form method="post" action={action} className="flex w-full flex-col sm:w-72 gap-3 p-3">
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div>
          <p className="font-semibold">{question}</p>
          {children && <p className="mt-1 text-sm text-muted">{children}</p>}
        </div>
        {fields}
        <Button
          variant={props.confirmVariant ?? 'danger'}
          className="h-auto min-h-9 py-1.5 whitespace-normal"
        >
          {confirmLabel}
        </Button>
        {cancelLabel && alive && (
          <Button type="button" data-close="">
            {cancelLabel}
          </Button>
        )}
      </form>
    </Menu>
  );
}
