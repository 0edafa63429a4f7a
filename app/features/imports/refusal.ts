import { Invalid } from '#app/lib/errors.ts';
import type { ProblemCode } from './row-values.ts';

/** Why a row could not be written, as its page says it. */
export function refusalOf(error: unknown): ProblemCode {
  const forgotten =
    error instanceof Invalid && Object.values(error.fields).flat().includes('partners.contactRefused');
  return forgotten ? 'askedForgotten' : 'failed';
}
