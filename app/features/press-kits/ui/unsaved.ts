import { useBlocker } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';

/**
 * Asks before a page with unsaved writing is left. Returns what to call on every change and once all
 * is saved; submitting the form is no leaving.
 */
export function useUnsaved(question: string): { changed: () => void; saved: () => void } {
  const unsaved = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      unsaved.current && historyAction !== 'REPLACE' && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(question)) blocker.proceed();
    else blocker.reset();
  }, [blocker, question]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  const changed = useCallback(() => {
    unsaved.current = true;
  }, []);
  const saved = useCallback(() => {
    unsaved.current = false;
  }, []);
  return { changed, saved };
}
