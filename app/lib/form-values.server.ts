import { parseWithZod } from '@conform-to/zod/v4';
import { configureCoercion } from '@conform-to/zod/v4/future';
import type { z } from 'zod';
import { readFormNumber } from './form-number.ts';

const { coerceFormValue } = configureCoercion({ type: { number: readFormNumber } });

/** What a form holds by its schema, with numbers read as people write them (see readFormNumber). */
export function readForm<Schema extends z.ZodType>(form: FormData, schema: Schema) {
  return parseWithZod(form, {
    schema: coerceFormValue(schema) as unknown as Schema,
    disableAutoCoercion: true,
  });
}
