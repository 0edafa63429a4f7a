import { type SubmissionResult, useForm } from '@conform-to/react';
import { useActionData } from '@remix-run/react';
import { useState } from 'react';
import { useErrors } from '#app/i18n/react.tsx';
import { Field, type FieldProps } from '#app/ui/field.tsx';

/**
 * A form whose checks run on the server: after a refusal everything typed is back in place with the errors beside
 * the fields, with and without JavaScript. List rows (`programme[0].title`) come from conform's field lists.
 */
// The default value's shape follows the schema of the action; conform checks names against it.
export function useOfficeForm<Schema extends Record<string, unknown>>(options: {
  id: string;
  defaultValue?: Partial<{ [K in keyof Schema]: unknown }>;
}) {
  const result = useActionData<{ result?: SubmissionResult<string[]> }>()?.result ?? null;
  const refused = result !== null;
  const [form, setForm] = useState({ refused, accepted: 0 });
  // A form that stays on its page once it is accepted begins anew: conform would go on showing the faults of before.
  if (form.refused !== refused) setForm({ refused, accepted: form.accepted + (refused ? 0 : 1) });
  return useForm<Schema>({
    id: form.accepted ? `${options.id}-${form.accepted}` : options.id,
    lastResult: result,
    defaultValue: options.defaultValue as never,
    shouldRevalidate: 'onSubmit',
  });
}

/** The Field of an office form: conform's metadata in, error keys translated. */
export function FormField(props: FieldProps) {
  const translate = useErrors();
  return <Field {...props} error={translate(props.field?.errors)} />;
}
