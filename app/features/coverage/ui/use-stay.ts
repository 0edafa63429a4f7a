import { useSubmit } from '@remix-run/react';
import { type FormEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * For a list whose rows are settled by buttons with `data-stay`: sends them without leaving the place in the page, and gives
 * the focus to the row that took the settled one's place. Without scripts the form is sent as it is.
 */
export function useStay(list: RefObject<HTMLElement | null>, shown: string) {
  const submit = useSubmit();
  const settled = useRef<number | null>(null);
  const rows = () => [...(list.current?.querySelectorAll('[data-row]') ?? [])];
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the rows have changed.
  useEffect(() => {
    if (settled.current === null) return;
    const left = rows();
    left[Math.min(settled.current, left.length - 1)]
      ?.querySelector<HTMLElement>('[data-row-link]')
      ?.focus({ preventScroll: true });
    settled.current = null;
  }, [shown]);
  return (event: FormEvent) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement) || submitter.dataset.stay === undefined) return;
    event.preventDefault();
    const at = rows().findIndex(row => row.contains(submitter));
    settled.current = at === -1 ? null : at;
    submit(submitter, { preventScrollReset: true });
  };
}
