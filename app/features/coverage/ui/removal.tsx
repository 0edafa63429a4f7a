import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Confirm } from '#app/ui/confirm.tsx';

/** Asks before something of the inbox goes for good; the same words on the button and on the answer. */
export function Removal(props: { label: string; question: string; action: string; children: ReactNode }) {
  const { label, children, ...rest } = props;
  return (
    <Confirm label={label} confirmLabel={label} icon={Trash2} variant="ghost" {...rest}>
      {children}
    </Confirm>
  );
}
