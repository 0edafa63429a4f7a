import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Asks the server again every `everyMs` while `live`; pauses while the page is hidden. */
export function useLive(live: boolean, everyMs: number): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!live) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate();
    }, everyMs);
    return () => clearInterval(timer);
  }, [live, everyMs, revalidate]);
}
