import { useEffect } from 'react';

/** Gives the focus to the field that the address names (`#artikel-url`), or to the first box of such a group. */
export function useAskedField() {
  useEffect(() => {
    const asked = document.getElementById(window.location.hash.slice(1));
    const field = asked?.matches('input, select, textarea')
      ? asked
      : asked?.querySelector<HTMLElement>('input');
    if (!asked || !field) return;
    field.focus({ preventScroll: true });
    asked.scrollIntoView({ block: 'center' });
  }, []);
}
