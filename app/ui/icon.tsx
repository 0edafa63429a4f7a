import type { LucideIcon } from 'lucide-react';

export type IconProps = {
  /** Named import from lucide-react, so that only the icons in use are bundled. */
  of: LucideIcon;
  /** Pixels; 16 beside text, 20 alone. */
  size?: number;
  /** Spoken name; leave out where text stands beside the icon. */
  label?: string;
  className?: string;
};

/** `<Icon of={Newspaper} />` is decoration, `<Icon of={Check} label="Hadir" />` carries meaning. */
export function Icon({ of: Drawing, size = 16, label, className }: IconProps) {
  const speech = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return <Drawing size={size} strokeWidth={1.75} className={`shrink-0 ${className ?? ''}`} {...speech} />;
}
