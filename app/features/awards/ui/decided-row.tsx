import type { ReactNode } from 'react';
import { Confirm } from '#app/ui/confirm.tsx';
import { ReasonField } from './reason-field.tsx';

/** What people decided, one under the other. */
export function DecidedRows({ children }: { children: ReactNode }) {
  return <ul className="max-w-4xl border-t border-base-300">{children}</ul>;
}

/** One decision in words, with the button that takes it back for a reason. */
export function DecidedRow(props: {
  children: ReactNode;
  undo?: { label: string; question: string; action: string };
}) {
  const { children, undo } = props;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-base-300 py-3">
      <div className="min-w-0">{children}</div>
      {undo && (
        <Confirm
          label={undo.label}
          question={undo.question}
          confirmLabel={undo.label}
          confirmVariant="primary"
          align="end"
          size="small"
          action={undo.action}
          fields={<ReasonField />}
        />
      )}
    </li>
  );
}
