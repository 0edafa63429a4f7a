import { useNavigation, useSubmit } from '@remix-run/react';
import { type FormEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * For a list whose rows are settled by buttons with `data-stay`: sends them without leaving the place in the page, and gives
 * the focus to the row, or to that which took its place. Without scripts the form is sent as it is.
 */
export function useStay(list: RefObject<HTMLElement | null>) {
  const submit = useSubmit();
  const { state } = useNavigation();
  const settled = useRef<number | null>(null);
  useEffect(() => {
    if (state !== 'idle' || settled.current === null) return;
    const left = [...(list.current?.querySelectorAll('[data-row]') ?? [])];
    const row = left[Math.min(settled.current, left.length - 1)];
    if (!list.current?.contains(document.activeElement))
      row?.querySelector<HTMLElement>('[data-row-link]')?.focus({ preventScroll: true });
    settled.current = null;
  }, [state, list]);
  return (event: FormEvent) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement) || submitter.dataset.stay === undefined) return;
    event.preventDefault();
    const rows = [...(list.current?.querySelectorAll('[data-row]') ?? [])];
    const at = rows.findIndex(row => row.contains(submitter));
    settled.current = at === -1 ? null : at;
    submit(submitter, { preventScrollReset: true });
  };
}
