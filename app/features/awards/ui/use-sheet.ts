import { useCallback, useEffect, useRef, useState } from 'react';
import type { MessageKey } from '#app/i18n/translate.ts';
import { afterChoice, afterReading, afterSave, hasUnsaved, type Shown } from '../marking/sheet-sync.ts';

type Fields = Record<string, string>;

export type SaveState =
  | { kind: 'idle' | 'saving' | 'offline' | 'signedOut' }
  | { kind: 'saved'; at: string }
  | { kind: 'refused'; because: MessageKey };

/** What the address for drafts answers. */
export type DraftAnswer = { stored: Fields; conflicts: string[]; savedAt: string } | { refused: MessageKey };

const saveAfterMs = 700;
const tryAgainMs = 8000;

/**
 * A sheet that saves itself: shortly after each change, one save at a time, again after a lost connection or session, and
 * when the page is left. Answers are brought together with what was typed meanwhile.
 *
 * @param read what the page was given; `posted` is what a refused form had typed
 */
export function useSheet(options: {
  read: Fields;
  posted: Fields | null;
  conflicts: readonly string[];
  href: string;
  locked: boolean;
  toForm: (shown: Shown) => FormData;
}) {
  const { read, posted, conflicts, href, locked, toForm } = options;
  const [shown, setShown] = useState<Shown>(() => ({
    values: { ...read, ...posted },
    base: read,
    others: Object.fromEntries(conflicts.map(field => [field, read[field] ?? ''])),
  }));
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const latest = useRef(shown);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const busy = useRef(false);
  const refused = useRef(false);
  const failing = useRef(false);

  const show = useCallback((next: Shown) => {
    latest.current = next;
    setShown(next);
  }, []);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (busy.current || locked || refused.current || !hasUnsaved(latest.current)) return;
    busy.current = true;
    setState({ kind: 'saving' });
    const sent = latest.current.values;
    let wait: number | undefined;
    try {
      const response = await fetch(href, { method: 'POST', body: toForm(latest.current), keepalive: true });
      if (response.redirected) {
        setState({ kind: 'signedOut' });
        wait = tryAgainMs;
      } else {
        const answer = (await response.json()) as DraftAnswer;
        if ('refused' in answer) {
          refused.current = true;
          setState({ kind: 'refused', because: answer.refused });
        } else {
          show(afterSave(latest.current, sent, answer.stored, answer.conflicts));
          setState({ kind: 'saved', at: answer.savedAt });
          wait = saveAfterMs;
        }
      }
    } catch {
      setState({ kind: 'offline' });
      wait = tryAgainMs;
    }
    busy.current = false;
    failing.current = wait !== saveAfterMs;
    if (wait !== undefined && hasUnsaved(latest.current)) timer.current = setTimeout(save, wait);
  }, [href, locked, toForm, show]);

  const change = useCallback(
    (field: string, value: string) => {
      show({ ...latest.current, values: { ...latest.current.values, [field]: value } });
      clearTimeout(timer.current);
      timer.current = setTimeout(save, saveAfterMs);
    },
    [save, show],
  );

  const choose = useCallback(
    (field: string, takeOther: boolean) => {
      show(afterChoice(latest.current, field, takeOther));
      void save();
    },
    [save, show],
  );

  // The page was read anew: after a form was sent, or when it is come back to.
  const known = useRef(read);
  useEffect(() => {
    if (known.current === read) return;
    known.current = read;
    const next = afterReading(latest.current, read);
    const clash = conflicts.filter(field => next.values[field] !== next.base[field]);
    show({ ...next, others: Object.fromEntries(clash.map(field => [field, read[field] ?? ''])) });
  }, [read, conflicts, show]);

  useEffect(() => {
    const onHide = () => void save();
    // Leaving saves; it asks only where saving has just failed.
    const ask = (event: BeforeUnloadEvent) =>
      failing.current && hasUnsaved(latest.current) && event.preventDefault();
    addEventListener('pagehide', onHide);
    addEventListener('online', onHide);
    addEventListener('beforeunload', ask);
    return () => {
      onHide();
      removeEventListener('pagehide', onHide);
      removeEventListener('online', onHide);
      removeEventListener('beforeunload', ask);
    };
  }, [save]);

  /** A form that is being sent saves by itself. */
  const stop = useCallback(() => clearTimeout(timer.current), []);
  return { shown, state, change, choose, stop };
}
