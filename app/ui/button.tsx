import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Link, type LinkProps } from './link.tsx';

export type ButtonLook = {
  /** primary: the one thing to do here; plain: everything else; ghost: in bars and rows; danger: loss. */
  variant?: 'primary' | 'plain' | 'ghost' | 'danger';
  /** small 28 px for rows and bars, normal 36 px; both grow to 44 px on touch. */
  size?: 'small' | 'normal';
  icon?: LucideIcon;
  /** Stretches over the line, for phones and sign-in. */
  block?: boolean;
};

const variants = {
  primary: 'btn-primary',
  plain: 'btn-plain',
  ghost: 'btn-ghost',
  danger: 'btn-error',
};

/** The class of a button, for elements that are none of ours (`<summary>`, `<label>`). */
export function buttonClass({ variant = 'plain', size = 'normal', block }: Omit<ButtonLook, 'icon'> = {}) {
  return classNames('btn', variants[variant], size === 'small' && 'btn-sm', block && 'btn-block');
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  ButtonLook & {
    /** While true the button keeps its width, says `pendingLabel` to screen readers and ignores clicks. */
    pending?: boolean;
    pendingLabel?: string;
  };

/** `<Button variant="primary" icon={Check}>Simpan</Button>`: submits its form unless `type` says otherwise. */
export function Button({
  variant,
  size,
  icon,
  block,
  pending,
  pendingLabel,
  className,
  children,
  type = 'submit',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      aria-busy={pending || undefined}
      {...rest}
      onClick={pending ? event => event.preventDefault() : rest.onClick}
      className={classNames(buttonClass({ variant, size, block }), className)}
    >
      {icon && <Icon of={icon} />}
      {children}
      {pending && (
        <span role="status" className="sr-only">
          {pendingLabel}
        </span>
      )}
    </button>
  );
}

export type LinkButtonProps = LinkProps & ButtonLook;

/** A link that looks like a button: `<LinkButton href="/pemberitaan/catat" variant="primary">`. */
export function LinkButton({ variant, size, icon, block, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={classNames(buttonClass({ variant, size, block }), className)}>
      {icon && <Icon of={icon} />}
      {children}
    </Link>
  );
}

/** A button of one icon; `label` is its spoken name and its tooltip. */
export function IconButton({
  icon,
  label,
  variant = 'ghost',
  size,
  className,
  type = 'button',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  icon: LucideIcon;
  label: string;
  variant?: ButtonLook['variant'];
  size?: ButtonLook['size'];
}): ReactNode {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      {...rest}
      className={classNames(buttonClass({ variant, size }), 'btn-square', className)}
    >
      <Icon of={icon} />
    </button>
  );
}
