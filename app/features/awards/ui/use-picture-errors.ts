import type { SubmissionResult } from '@conform-to/react';
import { useActionData } from '@remix-run/react';

/** What is wrong with the pictures that were sent: their fields are none of conform's. */
export function usePictureErrors(): { background?: string[]; signature?: string[] } {
  const error = useActionData<{ result?: SubmissionResult<string[]> }>()?.result?.error;
  return { background: error?.background ?? undefined, signature: error?.signature ?? undefined };
}
