import type { Ref } from 'react';

export type FormErrorsProps = {
  /** "Ada 2 isian yang perlu diperbaiki" */
  title: string;
  /** Messages of fields, each linked to its control by id (the field's name unless it was given an id). */
  errors?: readonly { fieldId: string; label: string; message: string }[];
  /** Messages about the form as a whole. */
  general?: readonly string[];
  /** To move the focus here after a failed submit with JavaScript. */
  focusRef?: Ref<HTMLDivElement>;
};

/** The summary at the head of a form that was sent back; shows nothing without errors. */
export function FormErrors({ title, errors = [], general = [], focusRef }: FormErrorsProps) {
  if (errors.length + general.length === 0) return null;
  return (
    <div
      ref={focusRef}
      role="alert"
      tabIndex={-1}
      className="rounded-md border border-error/40 bg-red-wash px-4 py-3 text-base-content"
    >
      <p className="font-semibold text-error">{title}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {general.map(message => (
          <li key={message}>{message}</li>
        ))}
        {errors.map(error => (
          <li key={`${error.fieldId}${error.message}`}>
            <a href={`#${error.fieldId}`} className="font-medium underline underline-offset-2">
              {error.label}
            </a>
            {': '}
            {error.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
