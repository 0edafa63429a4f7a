import type { SubmissionResult } from '@conform-to/react';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import { Conflict, Invalid } from '#app/lib/errors.ts';
import { readForm } from '#app/lib/form-values.server.ts';

/** What a refused form sends back: the conform result with everything typed and the error keys, and `Invalid.details`. */
export type FormRefusal = { result: SubmissionResult<string[]>; details: unknown };

/** Passwords are never sent back, not even to the page's own data. */
function secretFields(form: FormData): string[] {
  return [...form.keys()].filter(name => /password/i.test(name));
}

/**
 * Parses a form and makes ONE service call. Refused input (schema, Invalid or Conflict from the service) answers
 * 422 with the fields' error keys and everything that was typed; list buttons (add or remove a row) work without
 * JavaScript and answer 200.
 */
export async function handleForm<Schema extends z.ZodType, T>(
  form: FormData,
  schema: Schema,
  use: (value: z.output<Schema>) => Promise<T>,
) {
  const submission = readForm(form, schema);
  const refuse = (fieldErrors?: Record<string, string[]>, details: unknown = null) => {
    const result = submission.reply({ fieldErrors: fieldErrors as never, hideFields: secretFields(form) });
    return data({ result, details } as FormRefusal, { status: result.intent ? 200 : 422 });
  };
  if (submission.status !== 'success') return refuse();
  try {
    return await use(submission.value as z.output<Schema>);
  } catch (error) {
    if (error instanceof Invalid) return refuse(error.fields, error.details);
    if (error instanceof Conflict) return refuse({ '': [error.messageKey] });
    throw error;
  }
}
